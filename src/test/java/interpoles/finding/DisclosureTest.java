package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static interpoles.Shown.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.chart.Distribution;
import interpoles.chart.Slopes;
import interpoles.settings.Settings;
import interpoles.table.CaptionedTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final String HEAD = "agreement | signed | charter | motives | signatories\n";

    private Settings settings = Settings.NONE;

    private void below(int threshold) {
        settings = settings.withMinimumCell(Integer.toString(threshold));
    }

    /** So many agreements of these signatories, with this charter. */
    private static String agreements(String name, int number, String charter, String signatories) {
        return IntStream.range(0, number)
                .mapToObj(i -> name + i + " | 2007 | " + charter + " | | " + signatories + "\n")
                .collect(Collectors.joining());
    }

    private static Given signed(String... agreements) {
        return waves(2008).with("agreements", HEAD + String.join("", agreements));
    }

    @Test
    void aSmallCountIsWithheldAndTheSmallestOtherWithIt() {
        below(3);
        var survey = signed(
                        agreements("A", 1, "", "P1 F1"),
                        agreements("B", 5, "", "P1 G1"),
                        agreements("C", 6, "", "P1 P2"))
                .in(settings)
                .survey();
        assertTable(Agreements.of(survey).byPartner(), """
                year | partner               | agreements
                2008 | between-poles         | 6
                2008 | with-foreign-clusters |
                2008 | with-local-clusters   |
                """);
        assertTable(Agreements.of(survey).inForce(), """
                year | agreements
                2008 | 12
                """);
        assertEquals(
                "Formal agreements in force: 12 in 2008. In 2008: 6 between pôles, not shown with foreign clusters and not shown "
                        + "with local clusters. Some numbers are not shown, so that no small one can be told.",
                Agreements.of(survey).sentence());
    }

    @Test
    void aShareThatTellsOneInManyOrAllButOneIsWithheldAndZeroIsShown() {
        below(3);
        var one = signed(agreements("A", 1, "", "P1 F1"), agreements("B", 9, "", "P1 P2"))
                .in(settings)
                .survey();
        assertMeasures(only(Territory.of(one).measures(), "territory.between-poles", "territory.outside"), """
                measure                 | year | group | value | n
                territory.between-poles | 2008 |       |       |
                territory.outside       | 2008 |       |       |
                """);
        var none = signed(agreements("B", 10, "", "P1 P2")).in(settings).survey();
        assertMeasures(only(Territory.of(none).measures(), "territory.between-poles", "territory.outside"), """
                measure                 | year | group | value | n
                territory.between-poles | 2008 |       | 1     | 10
                territory.outside       | 2008 |       | 0     | 10
                """);
    }

    @Test
    void aSmallCharterTakesTheSmallestOtherAndTheIndexWithItAndTellsNothingByItsPlace() {
        below(3);
        var survey = signed(
                        agreements("A", 2, "z", "P1 P2"),
                        agreements("B", 5, "m", "P1 P2"),
                        agreements("C", 4, "a", "P1 P2"))
                .in(settings)
                .survey();
        assertTable(Reasons.of(survey).charters(), """
                year | charter | share  | n
                2008 | m       | 0.4545 | 11
                2008 | a       |        |
                2008 | z       |        |
                """);
        assertTable(Reasons.of(survey).effectiveCharters(), """
                year | effective_number | n
                2008 |                  |
                """);
    }

    @Test
    void aGrowthFromOrToASmallCountIsWithheld() {
        below(3);
        var survey = waves(2008, 2011).with("missions", """
                mission | year | country | convention | participants
                M1      | 2008 | USA     | true       | P1 P2
                M2      | 2008 | USA     | true       | P1 P2
                M3      | 2011 | USA     | true       | P1 P2
                M4      | 2011 | USA     | true       | P1 P2
                M5      | 2011 | USA     | true       | P1 P2
                """).in(settings).survey();
        assertMeasures(only(Missions.of(survey).measures(), "missions.growth", "missions.joint"), """
                measure         | year | group | value | n
                missions.growth |      |       |       |
                missions.joint  | 2008 |       |       |
                missions.joint  | 2011 |       | 3     | 3
                """);
    }

    /** Four pôles, of which one has one partner, one two, one three and one none: each of their counts is of one pôle. */
    @Test
    void whatIsOneValueAPoleIsKeptBackWholeAndTheMeanShown() {
        var told = waves(2008, 2011)
                .with("responses", """
                cluster | year | answered
                P1      | 2008 | true
                P2      | 2008 | true
                P3      | 2008 | true
                P4      | 2008 | true
                P1      | 2011 | true
                P2      | 2011 | true
                P3      | 2011 | true
                P4      | 2011 | true
                """)
                .with("agreements", HEAD + """
                A1        | 2007   |         |         | P1 F1
                A2        | 2007   |         |         | P2 F1 F2
                A3        | 2007   |         |         | P3 F1 F2 F3
                """)
                .with("projects", """
                project | year | labels
                R1      | 2008 | P1 P2 P3
                R2      | 2011 | P1 P2 P3
                """);
        below(3);
        var survey = told.in(settings).survey();
        var foreign = ForeignPartners.of(survey);
        var coLabelling = CoLabelling.of(survey);
        assertTable(foreign.perPole(), """
                year | partners | n
                2008 | 1.5      | 4
                2011 | 1.5      | 4
                """);
        for (var table : List.of(foreign.byPole(), foreign.byLine(), coLabelling.byPole(), coLabelling.byLine())) {
            assertTable(table, "year | pole | partners");
            assertTrue(
                    CaptionedTable.source(table).endsWith(" — not shown where small cells are kept back"),
                    CaptionedTable.source(table));
        }
        assertEquals(
                "No chart of foreign partners of each pôle: it is not shown where small cells are kept back.",
                Distribution.of(foreign.byPole()).sentence());
        assertEquals(
                "No chart of foreign partners of each pôle: it is not shown where small cells are kept back.",
                Slopes.perPole(foreign.byLine()).sentence());
        assertFalse(foreign.sentence().contains("the most that one had"), foreign.sentence());
        assertFalse(Measures.of(survey).suppressedCsv().contains("by-pole"));
        var whole = ForeignPartners.of(told.in(Settings.NONE).survey());
        assertEquals(8, whole.byPole().rowCount());
        assertTrue(whole.sentence().endsWith("the most that one had was 3."), whole.sentence());
    }

    @Test
    void aClaimOnWhatIsWithheldIsNotMeasurable() {
        below(3);
        var claims = Claims.of(signed(agreements("A", 2, "", "P1 P2"))
                .with("claims", """
                claim | statement_fr | statement_en | measure             | year | published | at_least
                c1    | deux         | two          | agreements.in-force | 2008 | 2         | 2
                """)
                .in(settings)
                .survey());
        assertEquals("""
                claim,statement,measure,year,from,to,group,published,computed,verdict
                c1,two,agreements.in-force,2008,,,,2,,not measurable
                """, claims.toCsv());
        assertTable(claims.verdicts(), """
                statement | published | computed  | verdict
                two       | 2         | not shown | not measurable
                """);
    }

    @Test
    void whatIsWithheldIsListedWithoutWhatItIs() {
        below(3);
        var survey = signed(agreements("A", 1, "", "P1 F1"), agreements("B", 5, "", "P1 P2 P3 P4"))
                .in(settings)
                .survey();
        var listed = Measures.of(survey).suppressedCsv().lines().toList();
        assertEquals("measure,year,group", listed.get(0));
        assertEquals(
                List.of(
                        "agreements.by-partner,2008,between-poles",
                        "agreements.by-partner,2008,with-foreign-clusters",
                        "foreign.by-continent,,Europe",
                        "foreign.by-country,,DEU",
                        "foreign.continents,,",
                        "foreign.european,,",
                        "foreign.european-union,,",
                        "foreign.per-pole,2008,"),
                listed.stream()
                        .filter(line -> line.matches("(agreements.by-partner|foreign).*"))
                        .toList());
    }

    @Test
    void withoutAThresholdOrWithZeroEverythingIsShown() {
        var told = signed(agreements("A", 1, "", "P1 F1"));
        var shown = Measures.of(told.in(settings).survey()).toCsv();
        below(0);
        var all = Measures.of(told.in(settings).survey());
        assertEquals(shown, all.toCsv());
        assertEquals("measure,year,group\n", all.suppressedCsv());
        below(3);
        assertFalse(shown.equals(Measures.of(told.in(settings).survey()).toCsv()));
    }
}
