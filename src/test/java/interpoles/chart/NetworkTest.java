package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interpoles.chart.data.Labels;
import interpoles.chart.data.Links;
import interpoles.chart.data.Reading;
import interpoles.chart.layout.ForceDirectedLayout;
import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final String PAIRS = """
            year | pole | pole_positioning | partner | partner_positioning | projects
            2008 | P1   | both             | P2      |                     | 1
            2011 | P1   | both             | P2      |                     | 4
            2011 | P1   | both             | P3      | collaborative-rd    | 1
            """;

    @Test
    void aNetworkTellsHowItGrowsAndWhoIsBestConnected() {
        var chart = Network.of(TextTable.of(PAIRS), "Who labels with whom", "number of projects");
        assertEquals(
                "Network: who labels with whom. 2008: 2 linked by 1 pair; 2011: 3 linked by 2 pairs. "
                        + "The most partners: P1 (2), P2 (1), P3 (1).",
                chart.sentence());
    }

    @Test
    void aUnitHasThePlaceThatItHadBefore() {
        var first = ForceDirectedLayout.of(links(9));
        var again = ForceDirectedLayout.of(links(9));
        assertEquals(first, again);
        assertEquals(3, first.values().stream().distinct().count());
    }

    @Test
    void aNetworkTooLargeShowsTheBestConnected() {
        var links = links(2);
        assertEquals(List.of("P1", "P2"), List.copyOf(links.units().keySet()));
        assertEquals(3, links.all());
    }

    @Test
    void aPairIsToldOnceAWaveWhicheverEndComesFirst() {
        var twice = TextTable.of("""
                year | pole | partner | projects
                2008 | P1   | P2      | 1
                2008 | P2   | P1      | 1
                """);
        assertEquals(
                "Two rows of the table are “P1”, “P2”, “2008” in pole, partner, year: "
                        + "a chart shows one value for each. Sum them, or choose one.",
                assertThrows(IllegalArgumentException.class, () -> Network.of(twice))
                        .getMessage());
    }

    private static Links links(int most) {
        var words = Words.in(Locale.ENGLISH);
        var reading = Reading.of(TextTable.of(PAIRS));
        return Links.of(reading, Labels.of(reading, words), words, most);
    }
}
