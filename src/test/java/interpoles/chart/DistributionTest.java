package interpoles.chart;

import static interpoles.chart.Json.json;
import static interpoles.chart.Json.notes;
import static interpoles.chart.Json.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final String PARTNERS = """
            year | pole | partners
            2011 | P1   | 0
            2011 | P2   | 2
            2011 | P3   | 2
            2011 | P4   | 32
            """;

    @Test
    void theMedianAndThoseThatHaveNoneAreMarked() {
        var chart = Distribution.of(TextTable.of(PARTNERS), "Partners of each pôle", "partners");
        var json = json(chart);
        assertEquals(9.0, json.at("/layout/shapes/0/x0").asDouble(), "mean");
        assertEquals(2.0, json.at("/layout/shapes/1/x0").asDouble(), "median");
        assertEquals("2011: half have 2 or fewer, 1 of 4 have none, the most is 32.", seen(chart));
        assertTrue(
                notes(chart)
                        .contains("How to read: in 2011, 4 pôles have 9 on average (partners); half have 2 or fewer."),
                notes(chart));
    }

    @Test
    void aMissingValueLeavesNeitherMeanNorMedian() {
        var json = json(Distribution.of(TextTable.of(PARTNERS + "2011 | P5 |\n"), "Partners", "partners"));
        assertEquals(0, json.at("/layout/shapes").size());
    }
}
