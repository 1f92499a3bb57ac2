package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CoLabellingTest {
    private static final String RESPONSES = """
            cluster | year | answered
            P1      | 2008 | true
            P2      | 2008 | true
            P3      | 2008 | true
            P4      | 2008 | false
            P1      | 2011 | true
            """;

    @Test
    void partnersMayBeAnyPoleButDensityIsOfAnsweringPolesOnly() {
        var survey = waves(2008, 2011)
                .with("responses", RESPONSES)
                .with("projects", """
                project | year | labels
                J1      | 2008 | P1 P2 P4
                J2      | 2008 | P1 P2
                J3      | 2008 | P3
                J4      | 2009 | P1 P3
                J5      | 2011 | P1 P2
                J6      | 2011 | P2 P3
                J7      | 2011 | P3 P4
                """)
                .survey();
        assertMeasures(CoLabelling.of(survey).measures(), """
                measure              | year | group | value  | n
                projects.co-labelled | 2008 |       | 2      | 2
                projects.co-labelled | 2011 |       | 3      | 3
                projects.density     | 2008 |       | 0.3333 | 3
                projects.density     | 2011 |       |        | 0
                projects.growth      |      |       | 1.5    | 2
                projects.partners    | 2008 |       | 1.3333 | 3
                projects.partners    | 2011 |       | 1      | 1
                """);
        assertTable(CoLabelling.of(survey).byPole(), """
                year | pole | partners
                2008 | P1   | 2
                2008 | P2   | 2
                2008 | P3   | 0
                2011 | P1   | 1
                """);
        assertTable(CoLabelling.of(survey).byLabels(), """
                year | labels | projects
                2008 | 1      | 1
                2008 | 2      | 1
                2008 | 3      | 1
                2011 | 2      | 3
                """);
        assertEquals(
                "The waves are not comparable, for the response differs too much or is too low: 3 of 4 in 2008, 1 of 1 in 2011. "
                        + "What changed may be who answered. Counting only what the pôles that answered at both waves tell (n = 1), R&D "
                        + "projects labelled by several pôles fell by 50%, from 2 in 2008 to 1 in 2011. In all, R&D projects labelled "
                        + "by several pôles rose by 50%, from 2 in 2008 to 3 in 2011. The one pôle that answered in 2011 "
                        + "co-labelled projects with 1 other, down from 1.3 in 2008. Pairs of answering pôles that co-label, among the "
                        + "possible pairs: 33.3% in 2008 and not measurable in 2011.",
                CoLabelling.of(survey).sentence());
    }

    @Test
    void noCommonProjectAtTheFirstWaveIsZeroAndTheGrowthMissing() {
        var survey = waves(2008, 2011)
                .with("responses", RESPONSES.replace("true", "false"))
                .with("projects", """
                project | year | labels
                J0      | 2008 | P1
                J1      | 2011 | P1 P2
                """)
                .survey();
        assertMeasures(CoLabelling.of(survey).measures(), """
                measure              | year | group | value | n
                projects.co-labelled | 2008 |       | 0     | 0
                projects.co-labelled | 2011 |       | 1     | 1
                projects.density     | 2008 |       |       | 0
                projects.density     | 2011 |       |       | 0
                projects.growth      |      |       |       | 0
                projects.partners    | 2008 |       |       | 0
                projects.partners    | 2011 |       |       | 0
                """);
    }

    @Test
    void withoutProjectsAllIsMissingAndSaidToBe() {
        var survey = waves(2008, 2011).with("responses", RESPONSES).survey();
        assertMeasures(CoLabelling.of(survey).measures(), """
                measure              | year | group | value | n
                projects.co-labelled | 2008 |       |       |
                projects.co-labelled | 2011 |       |       |
                projects.density     | 2008 |       |       |
                projects.density     | 2011 |       |       |
                projects.growth      |      |       |       |
                projects.partners    | 2008 |       |       |
                projects.partners    | 2011 |       |       |
                """);
        assertTable(CoLabelling.of(survey).byPole(), "year | pole | partners");
        assertTable(CoLabelling.of(survey).byLabels(), "year | labels | projects");
        assertTable(CoLabelling.of(survey).density(), "year | density | n");
        assertEquals(
                "The survey brings no projects: co-labelling is not measurable.",
                CoLabelling.of(survey).sentence());
    }

    @Test
    void aPairOfPolesHasOneRowAWaveWhateverTheOrderOfItsLabels() {
        var survey =
                waves(2008, 2011).with("clusters", """
                cluster | country | positioning
                P1      | FRA     | both
                P2      | FRA     |
                """).with("projects", """
                project | year | labels
                J1      | 2008 | P1 P2
                J2      | 2008 | P2 P1 P3
                J3      | 2009 | P1 P2
                J4      | 2011 | P1
                """).survey();
        assertTable(CoLabelling.of(survey).pairs(), """
                year | pole | pole_positioning | partner | partner_positioning | projects
                2008 | P1   | both             | P2      |                     | 2
                2008 | P1   | both             | P3      |                     | 1
                2008 | P2   |                  | P3      |                     | 1
                """);
    }

    @Test
    void withoutProjectsThereIsNoPair() {
        assertTrue(CoLabelling.of(waves(2008).survey()).pairs().isEmpty());
    }
}
