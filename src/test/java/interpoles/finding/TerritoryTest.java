package interpoles.finding;

import static interpoles.Given.survey;
import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import org.junit.jupiter.api.Test;

class TerritoryTest {
    private static Given inRegions(String agreements) {
        return waves(2008).with("clusters", """
                cluster | regions
                P1      | 11/82
                P2      | 82/93
                P3      | 93
                G1      | 11
                """).with("agreements", agreements);
    }

    @Test
    void anAgreementStaysWhenAllItsSignatoriesHaveOneRegionInCommon() {
        var survey = inRegions("""
                agreement | signed | signatories
                together  | 2007   | P1 P2
                chained   | 2007   | P1 P2 P3
                local     | 2007   | P1 G1
                apart     | 2007   | P3 G1
                abroad    | 2007   | P1 F1
                """).survey();
        assertTable(Territory.of(survey).byReach(), """
                year | reach         | share | n
                2008 | poles-inside  | 0.2   | 5
                2008 | others-inside | 0.2   | 5
                2008 | outside       | 0.6   | 5
                """);
        assertMeasures(Territory.of(survey).measures(), """
                measure                 | year | group | value | n
                territory.between-poles | 2008 |       | 0.2   | 5
                territory.outside       | 2008 |       | 0.6   | 5
                """);
        assertEquals(
                "20% of the agreements in force in 2008 bind pôles of the same region. 60% reach beyond the region, their "
                        + "signatories having none in common.",
                Territory.of(survey).sentence());
    }

    @Test
    void twoRegionsInCommonCountOneAgreement() {
        var survey = waves(2008).with("clusters", """
                cluster | regions
                P1      | 11/82
                P2      | 11/82
                """).with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """).survey();
        assertTable(Territory.of(survey).betweenPoles(), """
                year | share | n
                2008 | 1     | 1
                """);
    }

    @Test
    void withoutAnAgreementInForceTheSharesAreMissing() {
        var survey = survey(2008, """
                agreement | signed | signatories
                A1        | 2009   | P1 P2
                """);
        assertMeasures(Territory.of(survey).measures(), """
                measure                 | year | group | value | n
                territory.between-poles | 2008 |       |       | 0
                territory.outside       | 2008 |       |       | 0
                """);
        assertTable(Territory.of(survey).outside(), """
                year | share | n
                2008 |       | 0
                """);
        assertTrue(Territory.of(survey).sentence().contains("not measurable in 2008"));
    }

    @Test
    void aSurveyWithItsOwnRegionsSaysSo() {
        var survey = inRegions("""
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """).with("regions", """
                region | name
                11     | North
                82     | South
                93     | East
                """).survey();
        assertTrue(Territory.of(survey).sentence().endsWith("The regions are those of the survey’s own list."));
    }

    @Test
    void anAgreementLiesInEachRegionThatAllItsSignatoriesHaveInCommon() {
        var survey = inRegions("""
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                A2        | 2007   | P1 G1
                A3        | 2007   | P3 G1
                """).survey();
        assertTable(Territory.of(survey).byRegion(), """
                year | region | name          | agreements
                2008 | 11     | Île-de-France | 1
                2008 | 82     | Rhône-Alpes   | 1
                """);
    }

    @Test
    void withoutAnAgreementNoRegionHasOne() {
        assertTrue(Territory.of(waves(2008).survey()).byRegion().isEmpty());
    }
}
