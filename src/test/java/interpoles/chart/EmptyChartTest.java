package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyChartTest {
    private static final String PAIRS = """
            year | pole | pole_positioning | partner | partner_positioning | projects
            2008 | P1   | both             | P2      |                     | 1
            2011 | P1   | both             | P2      |                     | 4
            2011 | P1   | both             | P3      | collaborative-rd    | 1
            """;

    @Test
    void aTableWithoutNumbersSaysWhatItHas() {
        var names = Bars.ranked(TextTable.of("""
                kind | name
                pole | One
                """), "Clusters", "number");
        assertEquals("No chart of clusters: the table has no column of numbers. It has: kind, name.", names.sentence());
    }

    @Test
    void aTableWithoutValuesSaysSo() {
        var none = TextTable.of(PAIRS).emptyCopy();
        for (var chart : List.of(
                Network.of(none, "Pairs", "n"),
                Sankey.of(none, "Pairs", "n"),
                WorldMap.of(none, "Pairs", "n"),
                TileMap.of(none, "Pairs", "n"),
                Multiples.byGroup(none, "Pairs", "n"))) {
            assertTrue(chart.isEmpty());
            assertEquals("No chart of pairs: the table has no rows.", chart.sentence());
        }
    }
}
