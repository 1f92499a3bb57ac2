package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplementaritiesTest {
    private static Given positioned() {
        return waves(2008).with("clusters", """
                cluster | regions | positioning
                P1      | 11      | collaborative-rd
                P2      | 11/82   | collaborative-rd
                P3      | 82      | both
                P4      | 82      |
                G1      | 11      | territorial-development
                R1      | 82      | collaborative-rd
                F1      |         | both
                """);
    }

    @Test
    void positioningsAreSharesOfThoseThatStateOneGrappesAndRegionalClustersTogether() {
        assertTable(Complementarities.of(positioned().survey()).positioning(), """
                kind  | positioning             | share  | n
                pole  | collaborative-rd        | 0.6667 | 3
                pole  | both                    | 0.3333 | 3
                pole  | territorial-development | 0      | 3
                local | collaborative-rd        | 0.5    | 2
                local | both                    | 0      | 2
                local | territorial-development | 0.5    | 2
                """);
    }

    @Test
    void aModalityCountsOnceInEachRegionThatAllSignatoriesHaveInCommon() {
        var survey = positioned().with("clusters", """
                cluster | regions | positioning
                P1      | 11      | collaborative-rd
                P2      | 11/82   | collaborative-rd
                G1      | 11      |
                G2      | 11/82   |
                R1      | 82      |
                """).with("agreements", """
                agreement | signed | modality | signatories
                A1        | 2007   | events   | P1 G1
                A2        | 2007   | events   | P1 P2 G1
                A3        | 2007   | staff    | P2 R1
                A4        | 2007   | staff    | P2 G2
                A5        | 2007   | events   | P1 R1
                A6        | 2007   | events   | P1 P2
                A7        | 2007   | events   | P1 G1 F1
                A8        | 2007   |          | P1 G1
                A9        | 2009   | late     | P1 G1
                """).survey();
        assertTable(Complementarities.of(survey).modalities(), """
                region | name          | modality | agreements
                11     | Île-de-France | events   | 2
                11     | Île-de-France | staff    | 1
                82     | Rhône-Alpes   | staff    | 2
                """);
        assertMeasures(Complementarities.of(survey).measures(), """
                measure              | year | group                         | value  | n
                modalities.count     | 2008 | 11:events                     | 2      | 2
                modalities.count     | 2008 | 11:staff                      | 1      | 1
                modalities.count     | 2008 | 82:staff                      | 2      | 2
                modalities.variation | 2008 |                               | 0.6667 | 5
                positioning.share    |      | local:both                    |        | 0
                positioning.share    |      | local:collaborative-rd        |        | 0
                positioning.share    |      | local:territorial-development |        | 0
                positioning.share    |      | pole:both                     | 0      | 2
                positioning.share    |      | pole:collaborative-rd         | 1      | 2
                positioning.share    |      | pole:territorial-development  | 0      | 2
                """);
        assertEquals(
                "Of the pôles that state a positioning (n = 2), 100% state collaborative R&D. Local clusters: none states a "
                        + "positioning. The agreements with local clusters in force in 2008 take 2 modalities in 2 regions. Cramér’s V "
                        + "between region and modality is 0.67, where 0 is the same modalities in every region and 1 the most that they "
                        + "can vary.",
                Complementarities.of(survey).sentence());
    }

    @Test
    void modalitiesAreCountedAtEachWaveAndTablesShowTheLast() {
        var survey = waves(2005, 2008, 2011)
                .with("clusters", """
                cluster | regions
                P1      | 11
                P2      | 82
                G1      | 11
                G2      | 82
                """)
                .with("agreements", """
                agreement | signed | ended | modality | signatories
                A1        | 2007   | 2009  | events   | P1 G1
                A2        | 2007   |       | staff    | P2 G2
                """)
                .survey();
        var local = Complementarities.of(survey);
        assertMeasures(
                local.measures().stream()
                        .filter(measure -> measure.name().startsWith("modalities"))
                        .toList(),
                """
                measure              | year | group     | value | n
                modalities.count     | 2005 |           |       | 0
                modalities.count     | 2008 | 11:events | 1     | 1
                modalities.count     | 2008 | 82:staff  | 1     | 1
                modalities.count     | 2011 | 82:staff  | 1     | 1
                modalities.variation | 2005 |           |       | 0
                modalities.variation | 2008 |           | 1     | 2
                modalities.variation | 2011 |           |       | 1
                """);
        assertTable(local.modalities(), """
                region | name        | modality | agreements
                82     | Rhône-Alpes | staff    | 1
                """);
        assertTable(local.variation(), """
                year | variation | n
                2011 |           | 1
                """);
    }

    @Test
    void inOneRegionTheVariationIsMissingAndItsNTheTotal() {
        var survey = positioned().with("agreements", """
                agreement | signed | modality | signatories
                A1        | 2007   | events   | P1 G1
                A2        | 2007   | staff    | P1 G1
                """).survey();
        assertTable(Complementarities.of(survey).variation(), """
                year | variation | n
                2008 |           | 2
                """);
    }

    @Test
    void withoutAModalityTheCountIsMissingAndNIsZero() {
        var survey = waves(2008).with("agreements", """
                agreement | signed | modality | signatories
                A1        | 2007   |          | P1 G1
                """).survey();
        assertMeasures(Complementarities.of(survey).measures(), """
                measure              | year | group                         | value | n
                modalities.count     | 2008 |                               |       | 0
                modalities.variation | 2008 |                               |       | 0
                positioning.share    |      | local:both                    |       |
                positioning.share    |      | local:collaborative-rd        |       |
                positioning.share    |      | local:territorial-development |       |
                positioning.share    |      | pole:both                     |       |
                positioning.share    |      | pole:collaborative-rd         |       |
                positioning.share    |      | pole:territorial-development  |       |
                """);
        assertTable(Complementarities.of(survey).positioning(), "kind | positioning | share | n");
        assertTable(Complementarities.of(survey).modalities(), "region | name | modality | agreements");
        assertEquals(
                "The survey does not ask for positionings: they are not measurable. No agreement with local clusters in"
                        + " force in 2008 both states a modality and has signatories of one region: modalities are not"
                        + " measurable.",
                Complementarities.of(survey).sentence());
    }

    /** P2 lost the label, P3 became P4, which has it. */
    @Test
    void polesThatHadLostTheLabelAreTold() {
        var survey =
                waves(2008, 2011).with("clusters", """
                        cluster | positioning      | successor
                        P1      | collaborative-rd |
                        P2      | both             |
                        P3      | both             | P4
                        P4      | both             |
                        """).with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P3      | 2008 | true
                        P1      | 2011 | true
                        P4      | 2011 | true
                        """).survey();
        var sentence = Complementarities.of(survey).sentence();
        assertTrue(sentence.contains(" Of the 4 pôles, 1 had lost the label by 2011."), sentence);
        var own = Survey.open(Path.of("data", "phase-2").toString(), Settings.of(Map.of("INTERPOLES_LANG", "fr")));
        var told = Complementarities.of(own).sentence();
        assertTrue(told.contains(" Label perdu en 2011 au plus tard\u202f: 6 des 77 pôles."), told);
        var kept = Settings.of(Map.of("INTERPOLES_MIN_CELL", "10"));
        var withheld = Complementarities.of(
                        Survey.open(Path.of("data", "phase-2").toString(), kept))
                .sentence();
        assertFalse(withheld.contains("had lost the label"), withheld);
    }

    @Test
    void aWithheldPositioningMovesNoOtherToAnotherKind() {
        var folder = Path.of("data", "phase-2").toString();
        var kept = Survey.open(folder, Settings.of(Map.of("INTERPOLES_MIN_CELL", "5")));
        assertTable(Complementarities.of(kept).positioning(), """
                kind  | positioning             | share  | n
                pole  | collaborative-rd        | 0.7681 | 69
                local | collaborative-rd        | 0.1099 | 91
                local | both                    | 0.2198 | 91
                local | territorial-development | 0.6703 | 91
                pole  | both                    |        |
                pole  | territorial-development |        |
                """);
    }

    @Test
    void withoutTheModalityColumnEvenNIsMissing() {
        var measures = Complementarities.of(waves(2008).survey()).measures();
        assertMeasures(
                measures.stream()
                        .filter(measure -> measure.name().startsWith("modalities"))
                        .toList(),
                """
                measure              | year | group | value | n
                modalities.count     | 2008 |       |       |
                modalities.variation | 2008 |       |       |
                """);
    }

    @Test
    void withoutAWaveEachMeasureHasOneRow() {
        assertMeasures(
                Complementarities.of(Given.waves().with("clusters", """
                cluster | positioning
                P1      | both
                """).survey())
                        .measures(),
                """
                measure              | year | group | value | n
                modalities.count     |      |       |       |
                modalities.variation |      |       |       |
                positioning.share    |      |       |       | 0
                """);
    }

    @Test
    void anAgreementWithALocalClusterLiesInEachRegionThatAllItsSignatoriesHaveInCommon() {
        var survey = positioned().with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P2 G1
                A2        | 2007   | P2 P3 R1
                A3        | 2007   | P2 P3
                A4        | 2007   | P3 G1
                """).survey();
        assertTable(Complementarities.of(survey).byRegion(), """
                year | region | name          | agreements
                2008 | 11     | Île-de-France | 1
                2008 | 82     | Rhône-Alpes   | 1
                """);
    }

    @Test
    void withoutAnAgreementNoRegionHasOneWithALocalCluster() {
        assertTrue(Complementarities.of(waves(2008).survey()).byRegion().isEmpty());
    }
}
