package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private static final String AGREEMENTS = """
            year | agreements | n
            2008 | 194        | 194
            2011 | 394        | 394
            """;
    private static final Words FRENCH = Words.in(Locale.FRENCH);

    @Test
    void barsByWaveTellTheTrend() {
        var chart = Bars.byWave(TextTable.of(AGREEMENTS), "Agreements in force", "agreements");
        assertEquals(
                "Bar chart: agreements in force by wave, from 194 (2008) to 394 (2011), up by 103%.", chart.sentence());
        assertEquals("The table — a survey", chart.caption());
        assertEquals("Agreements in force", chart.title());
        assertFalse(chart.isEmpty());
    }

    @Test
    void theSameInFrench() {
        assertEquals(
                "Diagramme en barres\u00a0: accords en vigueur par vague, de 194 (2008) à 394 (2011), en hausse de 103\u00a0%.",
                Bars.byWave(TextTable.of(AGREEMENTS), "Accords en vigueur", "accords")
                        .in(FRENCH)
                        .sentence());
    }

    @Test
    void aShareMovesByPoints() {
        assertEquals(
                "Bar chart: outside by wave, from 34% (2008) to 29% (2011), down by 5 points.",
                Bars.byWave(TextTable.of("""
                        year | share | n
                        2008 | 0.34  | 194
                        2011 | 0.29  | 394
                        """), "outside", "share").sentence());
    }

    @Test
    void aShareMovesByTheDifferenceOfWhatIsShown() {
        assertEquals(
                "Bar chart: within by wave, from 50.5% (2008) to 47% (2011), down by 3.5 points.",
                Bars.byWave(TextTable.of("""
                        year | share   | n
                        2008 | 0.50515 | 194
                        2011 | 0.46954 | 394
                        """), "within", "share").sentence());
        assertEquals(
                "Bar chart: within by wave, from 24.8% (2008) to 24.8% (2011), unchanged.",
                Bars.byWave(TextTable.of("""
                        year | share   | n
                        2008 | 0.24801 | 194
                        2011 | 0.24839 | 394
                        """), "within", "share").sentence());
    }

    @Test
    void aWaveWithoutValueIsPassedOver() {
        assertEquals(
                "Bar chart: projects by wave, 12 in 2011.",
                Bars.byWave(TextTable.of("""
                year | projects
                2008 |
                2011 | 12
                """), "projects", "projects").sentence());
    }

    @Test
    void groupsAreNamedAsTheReaderKnowsThem() {
        assertEquals(
                "Bar chart, by wave and partner: agreements. between pôles: 9 in 2008; a < b: 3 in 2008.",
                Bars.stackedByWave(TextTable.of("""
                        year | partner       | agreements
                        2008 | between-poles | 9
                        2008 | a < b         | 3
                        """), "Agreements", "agreements")
                        .sentence());
    }

    @Test
    void rankedBarsTellTheLargestAndWhatIsLeftOut() {
        assertEquals(
                "Bar chart, by motive: motives (2011); 3 values, from 60% (b) down to 10% (a). The first 2 of 3 are shown.",
                Bars.ranked(TextTable.of("""
                        year | motive | share
                        2008 | a      | 0.9
                        2011 | a      | 0.1
                        2011 | b      | 0.6
                        2011 | c      | 0.2
                        """), "Motives", "share", 2).sentence());
    }

    @Test
    void theLastWaveIsTheLastThatHasValues() {
        assertEquals(
                "Bar chart, by motive: motives (2008); 1 value, from 90% (a) down to 90% (a).",
                Bars.ranked(TextTable.of("""
                        year | motive | share
                        2008 | a      | 0.9
                        2011 |        |
                        """), "Motives", "share").sentence());
    }

    @Test
    void aNameStandsForItsCode() {
        assertEquals(
                "Bar chart, by country: partners; 2 values, from 59 (Germany) down to 1 (Russia).",
                Bars.ranked(TextTable.of("""
                        country | name    | continent | pairs
                        DEU     | Germany | Europe    | 59
                        RUS     | Russia  | Europe    | 1
                        """), "Partners", "pairs").sentence());
    }

    @Test
    void dividedBarsTellEveryPart() {
        assertEquals(
                "Divided bars: positioning. pôles: collaborative R&D 66%, both 34%; "
                        + "grappes and regional clusters: collaborative R&D 9.5%.",
                Bars.shares(TextTable.of("""
                        kind  | positioning      | share
                        pole  | collaborative-rd | 0.66
                        pole  | both             | 0.34
                        local | collaborative-rd | 0.095
                        """), "Positioning", "share").sentence());
    }

    @Test
    void slopesTellTheMeanAndHowManyRise() {
        assertEquals(
                "Slope chart: partners, a line for each of 2. Mean: from 2 (2008) to 5 (2011), up by 150%. "
                        + "Between their first and last wave 1 rise and 1 fall.",
                Slopes.perPole(TextTable.of("""
                        year | cluster | partners
                        2008 | P1      | 1
                        2008 | P2      | 3
                        2011 | P1      | 9
                        2011 | P2      | 1
                        2011 | P3      | 5
                        """), "Partners", "partners").sentence());
    }

    @Test
    void slopesOfVeryManyUnitsDrawSomeAndTellOfAll() {
        var rows = new StringBuilder("year | cluster | partners\n");
        for (int i = 1; i <= 1000; i++) {
            rows.append("2008 | P")
                    .append(i)
                    .append(" | 1\n2011 | P")
                    .append(i)
                    .append(" | ")
                    .append(i)
                    .append('\n');
        }
        var chart = Slopes.perPole(TextTable.of(rows.toString()), "Partners", "partners");
        assertEquals(
                "Slope chart: partners, a line for each of 1,000. Mean: from 1 (2008) to 501 (2011), up by 49,950%. "
                        + "Between their first and last wave 999 rise and 0 fall. 300 of 1,000 are drawn, evenly from the highest to the lowest; "
                        + "the mean is of all.",
                chart.sentence());
    }

    @Test
    void aHeatMapTellsItsExtremes() {
        assertEquals(
                "Heat map, by region (2) and modality (2): modalities (2011), from 1 (Corse, x) to 7 (Alsace, y).",
                HeatMap.of(TextTable.of("""
                        year | region | modality | agreements
                        2008 | Corse  | x        | 99
                        2011 | Corse  | x        | 1
                        2011 | Alsace | y        | 7
                        2011 | Alsace | x        |
                        """), "Modalities", "agreements").sentence());
    }

    @Test
    void aDistributionTellsEachWaveAndNoMeanOfAPart() {
        assertEquals(
                "Histogram: partners. 2008: 2 values from 0 to 3, mean 1.5; 2011: 1 value from 4 to 4.",
                Distribution.of(TextTable.of("""
                        year | cluster | partners
                        2008 | P1      | 0
                        2008 | P2      | 3
                        2011 | P1      | 4
                        2011 | P2      |
                        """), "Partners", "partners").sentence());
    }

    @Test
    void claimsAreCountedByVerdict() {
        var claims = TextTable.of("""
                claim | statement | year | value | low | high | verdict
                a     | A         | 2008 | 1.5   |     |      |
                a     | A         | 2011 | 3.5   | 2.0 |      | confirmed
                b     | B         |      |       | 0.5 | 0.7  | not measurable
                """);
        assertEquals(
                "Small charts: claims, 2 claims (confirmed: 1, not measurable: 1). "
                        + "Each shows the measure’s values and the band that the claim allows.",
                Panels.ofClaims(claims, "Claims").sentence());
        var none = Panels.ofClaims(claims.emptyCopy(), "Claims");
        assertTrue(none.isEmpty());
        assertEquals("No chart of claims: the survey brings no claims.", none.sentence());
    }

    @Test
    void aTableWithoutValuesSaysSoAndDrawsNoAxis() {
        var missing = TextTable.of("""
                year | region | charter | share
                2008 | r      | c       |
                """);
        for (var chart : java.util.List.of(
                Bars.byWave(missing, "Charters", "share"),
                Bars.ranked(missing, "Charters", "share"),
                Bars.shares(missing, "Charters", "share"),
                Slopes.perPole(missing, "Charters", "share"),
                HeatMap.of(missing, "Charters", "share"),
                Distribution.of(missing, "Charters", "share"))) {
            assertTrue(chart.isEmpty());
            assertEquals("No chart of charters: no value is known in the column “share”.", chart.sentence());
            assertEquals(0, chart.getTraces().length);
        }
        assertEquals(
                "No chart of charters: the table has no rows.",
                Bars.byWave(missing.emptyCopy(), "Charters", "share").sentence());
    }
}
