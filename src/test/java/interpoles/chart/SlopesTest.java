package interpoles.chart;

import static interpoles.chart.Json.json;
import static interpoles.chart.Json.notes;
import static interpoles.chart.Json.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SlopesTest {
    private static final String PARTNERS = """
            year | pole | partners
            2008 | P1   | 1
            2008 | P2   | 2
            2008 | P3   | 6
            2008 | gone | 90
            2011 | P1   | 4
            2011 | P2   | 2
            2011 | P3   | 12
            2011 | new  | 0
            """;

    @Test
    void meanAndMedianAreOfThoseThatAreThereAtBothWaves() {
        var json = json(Slopes.perPole(TextTable.of(PARTNERS), "Partners", "partners"));
        assertEquals("[2.0,4.0]", json.at("/data/1/y").toString(), "median");
        assertEquals("[3.0,6.0]", json.at("/data/2/y").toString(), "mean");
        assertEquals(9, json.at("/data/0/y").size(), "three lines of two waves, lifted between them");
    }

    @Test
    void whoIsLeftOutIsSaid() {
        var chart = Slopes.perPole(TextTable.of(PARTNERS), "Partners", "partners");
        assertEquals(
                "Of the same 3, 2 rise and 0 fall. Their mean goes from 3 (2008) to 6 (2011), up by 100%, their median "
                        + "from 2 (2008) to 4 (2011), up by 100%.",
                seen(chart));
        assertTrue(
                notes(chart)
                        .contains(
                                "Drawn are the 3 that are in the survey at the first wave and at the last; 2 that are "
                                        + "not are left out."),
                notes(chart));
        assertTrue(
                notes(chart).contains("How to read: P3 goes from 6 (2008) to 12 (2011), up by 100% (partners)."),
                notes(chart));
    }

    @Test
    void aMissingValueLeavesTheWaveWithoutMeanAndMedian() {
        var json = json(Slopes.perPole(TextTable.of("""
                year | pole | partners
                2008 | P1   | 1
                2008 | P2   |
                2011 | P1   | 4
                2011 | P2   | 2
                """), "Partners", "partners"));
        assertEquals("[null,3.0]", json.at("/data/1/y").toString());
        assertEquals("[null,3.0]", json.at("/data/2/y").toString());
    }

    @Test
    void aMissingValueIsToldOnceAndInNoOtherSentence() {
        var chart = Slopes.perPole(TextTable.of("""
                year | pole | partners
                2008 | P1   | 1
                2008 | P2   |
                2011 | P1   | 4
                2011 | P2   |
                """), "Partners", "partners");
        assertEquals(
                "Of the same 1, 1 rise and 0 fall. Some values are not shown, and so neither are mean and median.",
                seen(chart));
        assertEquals(
                "Slope chart: partners, a line for each of 1. Some values are not shown, and so neither are mean and median."
                        + " Between their first and last wave 1 rise and 0 fall.",
                chart.sentence());
    }

    @Test
    void whereNoneIsAtBothWavesAllAreDrawn() {
        var json = json(Slopes.perPole(TextTable.of("""
                year | pole | partners
                2008 | P1   | 1
                2011 | P2   | 4
                """), "Partners", "partners"));
        assertEquals("[1.0,4.0]", json.at("/data/2/y").toString());
    }
}
