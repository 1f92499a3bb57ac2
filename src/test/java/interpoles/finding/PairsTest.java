package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.survey.Survey;
import org.junit.jupiter.api.Test;

/** The tables behind networks, streams and maps: who is linked to whom, what leads to what, and where. */
class PairsTest {
    private static Survey told() {
        return waves(2008, 2011)
                .with("clusters", """
                cluster | country | regions | positioning
                P1      | FRA     | 11/82   | both
                P2      | FRA     | 82      |
                G1      | FRA     | 82      |
                F1      | DEU     |         |
                F2      | DEU     |         |
                """)
                .with("agreements", """
                agreement | signed | ended | charter | motives        | signatories
                A1        | 2007   |       | joint   | pooling/market | P1 P2
                A2        | 2009   |       |         | pooling        | P1 P2 G1
                A3        | 2009   |       | joint   |                | P1 F1 F2
                A4        | 2007   | 2009  | joint   | pooling        | P2 F1
                """)
                .with("projects", """
                project | year | labels
                J1      | 2008 | P1 P2
                J2      | 2008 | P2 P1 P3
                J3      | 2009 | P1 P2
                J4      | 2011 | P1
                """)
                .survey();
    }

    @Test
    void aPairOfPolesHasOneRowAWaveWhateverTheOrderOfItsLabels() {
        assertTable(CoLabelling.of(told()).pairs(), """
                year | pole | pole_positioning | partner | partner_positioning | projects
                2008 | P1   | both             | P2      |                     | 2
                2008 | P1   | both             | P3      |                     | 1
                2008 | P2   |                  | P3      |                     | 1
                """);
    }

    @Test
    void aPoleHasEachForeignClusterOfACountryOnce() {
        assertTable(ForeignPartners.of(told()).byCountry(), """
                year | pole | country | country_name | country_continent | partners
                2008 | P2   | DEU     | Germany      | Europe            | 1
                2011 | P1   | DEU     | Germany      | Europe            | 2
                """);
    }

    @Test
    void anAgreementFlowsOnceFromEachOfItsMotives() {
        assertTable(Reasons.of(told()).flows(), """
                year | motive  | charter | partner             | agreements
                2011 | market  | joint   | between-poles       | 1
                2011 | pooling | joint   | between-poles       | 1
                2011 | pooling |         | with-local-clusters | 1
                """);
    }

    @Test
    void anAgreementLiesInEachRegionThatAllItsSignatoriesHaveInCommon() {
        assertTable(Territory.of(told()).byRegion(), """
                year | region | name        | agreements
                2011 | 82     | Rhône-Alpes | 2
                """);
        assertTable(Complementarities.of(told()).byRegion(), """
                year | region | name        | agreements
                2011 | 82     | Rhône-Alpes | 1
                """);
    }

    @Test
    void theyAreEmptyWhereTheSurveyBringsNothing() {
        var survey = waves(2008).with("agreements", """
                agreement | signed | signatories
                """).survey();
        assertTrue(CoLabelling.of(survey).pairs().isEmpty());
        assertTrue(ForeignPartners.of(survey).byCountry().isEmpty());
        assertTrue(Reasons.of(survey).flows().isEmpty());
        assertTrue(Territory.of(survey).byRegion().isEmpty());
        assertEquals(
                "Agreements with local clusters within a region — " + survey.title(),
                Complementarities.of(survey).byRegion().name());
    }
}
