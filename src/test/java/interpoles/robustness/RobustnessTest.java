package interpoles.robustness;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.finding.HowSure;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Hearing;
import interpoles.settings.Settings;
import interpoles.statistics.panel.ConstantPanel.Counts;
import interpoles.statistics.spread.LeaveOneOut;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The golden numbers, asked of the survey. */
class RobustnessTest {
    private static final Survey PHASE_2 = Survey.open(Path.of("data", "phase-2"));

    @Test
    void theBoundsAreThoseOfTheGoldenNumbers() {
        assertTable(Robustness.of(PHASE_2).bounds(), """
                measure              | year | asked | respondents | value | low | high | unheard | in_proportion | elsewhere
                agreements.in-force  | 2008 | 71    | 66          | 194   | 194 | 284  | 4.8314  | 0.8806        | 0
                agreements.in-force  | 2011 | 71    | 69          | 394   | 394 | 428  | 3.8398  | 1.9727        | 0
                projects.co-labelled | 2008 | 71    | 66          | 36    | 36  | 56   | 0.0949  | 0             | 0
                projects.co-labelled | 2011 | 71    | 69          | 99    | 99  | 102  | 0.027   | 0             | 0
                missions.joint       | 2008 | 71    | 66          | 21    | 21  | 31   | 0.0574  | 0             | 0
                missions.joint       | 2011 | 71    | 69          | 42    | 42  | 43   | 0.0064  | 0             | 0
                """);
    }

    @Test
    void theSamePolesAndTheDecompositionAreThoseOfTheGoldenNumbers() {
        assertTable(
                Robustness.of(PHASE_2).sameRespondents().first(5).retainColumns("panel", "first", "last", "growth"),
                """
                panel            | first    | last     | growth
                all              | 194      | 394      | 2.0309
                same-respondents | 192      | 389      | 2.026
                constant-label   | 186      | 387      | 2.0806
                with-constant-label | 193   | 393      | 2.0363
                shared-count     | 189.8333 | 390.5714 | 2.0574
                """);
        assertTable(Robustness.of(PHASE_2).decomposition().first(1), """
                measure             | first_wave | last_wave | stayed   | entered | left    | not_asked | change
                agreements.in-force | 2008       | 2011      | 200.7381 | 3.4286  | -4.1667 | 0         | 200
                """);
    }

    @Test
    void theMeansOfTheSameRespondentsAreThoseOfTheGoldenNumbers() {
        assertTable(Robustness.of(PHASE_2).means(), """
                measure           | first_wave | last_wave | n  | first  | last   | difference | low    | high   | up | level | down
                foreign.per-pole  | 2008       | 2011      | 58 | 2.1034 | 5.6034 | 3.5        | 3.0822 | 3.9178 | 37 | 19    | 2
                projects.partners | 2008       | 2011      | 58 | 2.069  | 5.9138 | 3.8448     | 3.5261 | 4.1635 | 49 | 4     | 5
                """);
        assertTable(Robustness.of(PHASE_2).meansDecomposition(), """
                measure           | first_wave | last_wave | same_respondents | created | label_lost | began | stopped | change
                foreign.per-pole  | 2008       | 2011      | 203              | 2       | 0          | 4     | -3      | 206
                projects.partners | 2008       | 2011      | 223              | 10      | -4         | 13    | -3      | 239
                """);
    }

    /** P2 and P3 became P5 and have what they had: one foreign partner, the same, and P1, which became P4. */
    @Test
    void whatAMergerHasTwiceIsOneAndNoFall() {
        var survey = Given.merger()
                .with("agreements", """
                        agreement | signed | ended | signatories
                        A1        | 2007   | 2008  | P1 P2 P3 F1
                        A2        | 2009   |       | P4 P5 F1
                        """)
                .with("projects", """
                        project | year | labels
                        R1      | 2008 | P1 P2
                        R2      | 2008 | P2 P3
                        R3      | 2008 | P3 P1
                        R4      | 2011 | P4 P5
                        """)
                .with("claims", """
                        claim    | statement_en | measure           | year | published | above
                        foreign  | They have    | foreign.per-pole  | 2011 | more      | 1
                        partners | They have    | projects.partners | 2011 | more      | 1
                        """)
                .survey();
        assertTable(
                Robustness.of(survey).means().retainColumns("measure", "n", "first", "last", "up", "level", "down"),
                """
                measure           | n | first | last | up | level | down
                foreign.per-pole  | 2 | 1     | 1    | 0  | 2     | 0
                projects.partners | 2 | 1.5   | 1    | 0  | 1     | 1
                """);
        assertTable(Robustness.of(survey).inequality().retainColumns("measure", "year", "mean", "median", "n"), """
                measure           | year | mean | median | n
                foreign.per-pole  | 2008 | 1    | 1      | 3
                foreign.per-pole  | 2011 | 1    | 1      | 2
                projects.partners | 2008 | 2    | 2      | 3
                projects.partners | 2011 | 1    | 1      | 2
                """);
        assertTable(
                Robustness.of(survey)
                        .meansDecomposition()
                        .retainColumns("measure", "same_respondents", "created", "merged", "change"),
                """
                measure           | same_respondents | created | merged | change
                foreign.per-pole  | 0                | 0       | -1     | -1
                projects.partners | -1               | 0       | -3     | -4
                """);
        assertEquals(1, value(HowSure.of(survey).readings("foreign"), "same respondents"));
        assertEquals(1, value(HowSure.of(survey).readings("partners"), "same respondents"));
        var sentence = HowSure.of(survey).about("foreign.per-pole").sentence();
        assertTrue(
                sentence.contains("A pôle and what it became count there as one, and each of its partners once. "
                        + "That is a difference of 0 from 2008 (n = 2)."),
                sentence);
    }

    /** P2 and P3 became P5: they had one foreign partner each, it has three; P1, which became P4, has one at both waves. */
    @Test
    void aMergerIsOneOfTheSameRespondentsOfAMeanAndOfAReading() {
        var survey = Given.merger().with("agreements", """
                        agreement | signed | ended | signatories
                        A1        | 2007   | 2009  | P2 F1
                        A2        | 2007   | 2009  | P3 F2
                        A3        | 2010   |       | P5 F1 F2 F3
                        A4        | 2007   |       | P1 P4 F1
                        """).with("claims", """
                        claim | statement_en | measure           | year | published | above
                        more  | They have    | foreign.per-pole  | 2011 | more      | 1
                        grew  | They grew    | agreements.growth |      | more      | 0.5
                        """).survey();
        assertTable(Robustness.of(survey).means().retainColumns("n", "first", "last", "up", "level"), """
                n | first | last | up | level
                2 | 1.5   | 2    | 1  | 1
                """);
        assertTable(HowSure.of(survey).claims().retainColumns("claim", "same_respondents"), """
                claim | same_respondents
                more  | 2
                grew  | 0.6667
                """);
        assertEquals(2, value(HowSure.of(survey).readings("more"), "same respondents"));
        assertEquals(2d / 3, value(HowSure.of(survey).readings("grew"), "told by the same respondents"), 1e-9);
    }

    /** Of the three agreements P1 signs two: without it one charter and one motive are left. */
    @Test
    void sharesOfChartersAndMotivesHaveTheirNumberWithoutOnePole() {
        var without = WithoutOne.of(waves(2008).with("agreements", """
                        agreement | signed | charter | motives | signatories
                        A1        | 2007   | memo    | x       | P1 G1
                        A2        | 2007   | memo    | y       | P1 G1
                        A3        | 2007   | frame   | x       | P2 G1
                        """).survey());
        assertEquals(
                new LeaveOneOut(0, "P1", 1, "P2"),
                without.of("charters.share", "2008", "memo")
                        .orElseThrow()
                        .range()
                        .orElseThrow());
        assertEquals(
                new LeaveOneOut(0.5, "P2", 1, "P1"),
                without.of("motives.share", "2008", "x").orElseThrow().range().orElseThrow());
    }

    private static double value(Table readings, String reading) {
        return readings.where(readings.stringColumn("reading").isEqualTo(reading))
                .doubleColumn("value")
                .get(0);
    }

    @Test
    void theFlowsTellRenewalsApart() {
        assertTable(Robustness.of(PHASE_2).flows(), """
                first_wave | last_wave | kept | ended | begun | renewed
                2008       | 2011      | 155  | 39    | 239   | 13
                """);
    }

    @Test
    void whatAMeanHidesIsThatOfTheGoldenNumbers() {
        assertTable(Robustness.of(PHASE_2).inequality(), """
                measure           | year | mean   | lower_quartile | median | upper_quartile | none | top_three | top_tenth | gini   | n
                foreign.per-pole  | 2008 | 1.8939 | 0              | 0      | 3              | 38   | 0.264     | 0.536     | 0.755  | 66
                foreign.per-pole  | 2011 | 4.7971 | 0              | 2      | 6              | 24   | 0.2659    | 0.4622    | 0.6692 | 69
                projects.partners | 2008 | 1.9242 | 0              | 2      | 3              | 21   | 0.2126    | 0.3858    | 0.5554 | 66
                projects.partners | 2011 | 5.3043 | 2              | 4      | 6              | 7    | 0.1393    | 0.2923    | 0.438  | 69
                """);
    }

    @Test
    void whatOnePoleCarriesIsThatOfTheGoldenNumbers() {
        assertWithoutOne("agreements.growth", "", "", 1.97752808988764, "P38", 2.10344827586207, "P30");
        assertWithoutOne("projects.growth", "", "", 2.55555555555556, "P47", 3.03333333333333, "P23");
        assertWithoutOne("missions.growth", "", "", 1.72222222222222, "P23", 2.4, "P43");
        assertWithoutOne("territory.between-poles", "2011", "", 0.450581395348837, "P23", 0.480519480519481, "P45");
        assertWithoutOne("territory.outside", "2008", "", 0.29585798816568, "P43", 0.326086956521739, "P60");
        assertWithoutOne("missions.convention", "2011", "", 0.58974358974359, "P08", 0.769230769230769, "P57");
        assertWithoutOne("foreign.european", "", "", 0.670623145400593, "P27", 0.692073170731707, "P23");
        var charters = WithoutOne.of(PHASE_2)
                .of("charters.effective", "2011", "")
                .orElseThrow()
                .range()
                .orElseThrow();
        assertEquals(5.11433431820217, charters.least(), 1e-9);
        assertEquals(5.40757299773693, charters.most(), 1e-9);
        var foreign = WithoutOne.of(PHASE_2)
                .of("foreign.per-pole", "2011", "")
                .orElseThrow()
                .range()
                .orElseThrow();
        assertEquals(4.39705882352941, foreign.least(), 1e-9);
        assertEquals("P57", foreign.leastWithout());
    }

    private static void assertWithoutOne(
            String measure, String year, String group, double least, String poor, double most, String rich) {
        var found = WithoutOne.of(PHASE_2)
                .of(measure, year, group)
                .orElseThrow()
                .range()
                .orElseThrow();
        assertEquals(new LeaveOneOut(least, poor, most, rich).leastWithout(), found.leastWithout());
        assertEquals(rich, found.mostWithout());
        assertEquals(least, found.least(), 1e-9);
        assertEquals(most, found.most(), 1e-9);
    }

    @Test
    void everyTableIsThereWithoutAWaveAndKeptBackUnderAThreshold() {
        for (var survey : new Survey[] {
            waves().survey(),
            Survey.open(Path.of("data", "phase-2").toString(), Settings.of(Map.of("INTERPOLES_MIN_CELL", "3")))
        }) {
            var robustness = Robustness.of(survey);
            assertTrue(robustness.bounds().isEmpty());
            assertTrue(robustness.sameRespondents().isEmpty());
            assertTrue(robustness.decomposition().isEmpty());
            assertTrue(robustness.flows().isEmpty());
            assertTrue(robustness.inequality().isEmpty());
        }
    }

    @Test
    void threeWavesAreComparedInTurnAndFromEndToEnd() {
        var survey = waves(2008, 2010, 2011)
                .with("agreements", """
                agreement | signed | ended | signatories
                A1        | 2007   |       | P1 P2
                A2        | 2009   |       | P1
                A3        | 2011   |       | P1 P2
                A4        | 2007   | 2009  | P2 G1
                """.replace("| P1\n", "| P1 G1\n"))
                .survey();
        assertTable(Robustness.of(survey).flows(), """
                first_wave | last_wave | kept | ended | begun | renewed
                2008       | 2010      | 1    | 1     | 1     | 0
                2010       | 2011      | 2    | 0     | 1     | 0
                2008       | 2011      | 1    | 1     | 2     | 0
                """);
    }

    @Test
    void aPoleAndWhatItBecameAreTheSame() {
        var survey = waves(2008, 2011)
                .with("clusters", """
                cluster | successor
                P1      | P9
                """)
                .with("agreements", """
                agreement | signed | ended | signatories
                A1        | 2007   | 2009  | P1 G1
                A2        | 2010   |       | P9 G1
                A3        | 2010   |       | P9 P2
                """)
                .with("responses", """
                cluster | year | answered
                P1      | 2008 | true
                P2      | 2008 | true
                P9      | 2011 | true
                P2      | 2011 | true
                """)
                .survey();
        assertEquals(2, SamePoles.of(survey).respondents(2008, 2011));
        assertTable(Robustness.of(survey).decomposition(), """
                measure             | first_wave | last_wave | stayed | entered | left | not_asked | change
                agreements.in-force | 2008       | 2011      | 1      | 0       | 0    | 0         | 1
                """);
    }

    /** P2 signs A2 and A3 and did not tell the latter: that one is known from elsewhere, though a signatory answered. */
    @Test
    void whatNoAnsweringPoleToldIsFromElsewhereWhereTheSurveySaysWhoTold() throws IOException {
        var folder = waves(2008).with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 P2
                        A2        | 2007   | P2 G1
                        A3        | 2007   | P2 P3
                        """).with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P3      | 2008 | false
                        """).folder();
        assertEquals(0, elsewhere(folder));
        Files.writeString(folder.resolve("signatories.csv"), """
                agreement,cluster,reported
                A1,P1,true
                A1,P2,false
                A2,P2,
                A2,G1,
                A3,P2,false
                A3,P3,true
                """);
        assertEquals(1, elsewhere(folder));
        assertTrue(HowSure.of(Survey.open(folder))
                .about("agreements.in-force")
                .sentence()
                .contains("1 of the 3 in 2008 comes from elsewhere than the answers of 2008"));
    }

    private static long elsewhere(Path folder) {
        var survey = Survey.open(folder);
        var heard = Hearing.of(survey).at(EventKind.AGREEMENTS, 2008).orElseThrow();
        var told = Robustness.of(survey).bounds().row(0).getLong("elsewhere");
        assertEquals(heard.elsewhere(), told);
        return told;
    }

    /** 2,100 agreements at each wave: more than are held, and yet bounds, the same respondents and leave-one-out are told. */
    @Test
    void aLargeSurveyHasBoundsTheSameRespondentsAndLeaveOneOutAndSaysWhatItLeavesOut() {
        var agreements = new StringBuilder("agreement | signed | signatories\n");
        for (var number = 1; number <= 2100; number++) {
            agreements.append("A%d | 2007 | P%d P%d\n".formatted(number, number % 20 + 1, number % 20 + 2));
        }
        var survey = waves(2008, 2011)
                .with("agreements", agreements + "B1 | 2009 | P1 P2\n")
                .with("responses", responses())
                .survey();
        assertTrue(Hearing.of(survey).at(EventKind.AGREEMENTS, 2008).isEmpty());
        assertTable(Robustness.of(survey).bounds().first(2), """
                measure             | year | asked | respondents | value | low  | high | unheard | in_proportion | elsewhere
                agreements.in-force | 2008 | 21    | 20          | 2100  | 2100 | 2100 | 0       | 0             | 0
                agreements.in-force | 2011 | 21    | 21          | 2101  | 2101 | 2101 |         |               | 0
                """);
        assertEquals(
                new Counts(2100, 2101),
                SamePoles.of(survey)
                        .heardBySameRespondents(EventKind.AGREEMENTS, 2008, 2011)
                        .orElseThrow());
        var alone = waves(2008)
                .with("agreements", agreements + "C1 | 2007 | P3 G1\n")
                .with("responses", responses().replaceAll("P\\d+ \\| 2011 \\| true\n", ""))
                .survey();
        assertTrue(HowSure.of(alone)
                .about("agreements.in-force")
                .sentence()
                .contains("Whatever silence has kept, 2,101 is anything from 2,101 to 2,102."));
        var without = WithoutOne.of(survey)
                .of("agreements.in-force", "2011", "")
                .orElseThrow()
                .range()
                .orElseThrow();
        assertEquals(1890, without.least());
        assertEquals(1996, without.most());
        assertTrue(
                HowSure.of(survey)
                        .about("agreements.growth")
                        .sentence()
                        .endsWith(
                                "Left out of so large a survey: intervals of silence by lot, silence played again and"
                                        + " networks dealt by lot (more than 2,000 agreements, projects or missions at a wave)."),
                HowSure.of(survey).about("agreements.growth").sentence());
    }

    private static String responses() {
        var rows = new StringBuilder("cluster | year | answered\n");
        for (var pole = 1; pole <= 21; pole++) {
            rows.append("P%d | 2008 | %b\nP%d | 2011 | true\n".formatted(pole, pole < 21, pole));
        }
        return rows.toString();
    }
}
