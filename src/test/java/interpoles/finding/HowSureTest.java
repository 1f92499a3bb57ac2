package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.chart.Bars;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each claim of the project's own survey rests on: the golden numbers, asked of the survey. */
class HowSureTest {
    private static final Survey PHASE_2 = Survey.open(Path.of("data", "phase-2"));

    @Test
    void eachClaimHasItsRow() {
        assertTable(
                HowSure.of(PHASE_2)
                        .claims()
                        .retainColumns(
                                "claim",
                                "value",
                                "lowest",
                                "highest",
                                "low",
                                "high",
                                "tipping",
                                "same_respondents",
                                "readings",
                                "chance"),
                """
                claim | value | lowest | highest | low | high | tipping | same_respondents | readings | chance
                agreements-2008 | 194 |  |  |  |  |  |  | 2 of 7 |
                agreements-2011 | 394 |  |  |  |  |  |  | 2 of 7 |
                agreements-doubled | 2.0309 | 1.3873 | 2.2062 | 1.9177 | 2.0877 | 3 | 2.026 | 9 of 13 |
                between-poles-half | 0.4695 | 0.4322 | 0.5117 | 0.4559 | 0.4744 | 18 |  | 4 of 8 |
                outside-third | 0.335 | 0.3084 | 0.3879 | 0.331 | 0.3429 | 22 |  | 2 of 6 |
                motives-four | 7 | 7 | 7 |  |  |  |  | 3 of 3 |
                charters-diverse | 5.2188 | 4.7078 | 5.921 | 5.1638 | 5.251 |  |  | 4 of 4 |
                colabelled-tripled | 2.75 | 1.7679 | 2.8333 | 2.6946 | 2.7933 | 4 | 2.7222 | 6 of 8 |
                partners-widened | 5.3043 | 5.1549 | 5.662 | 5.1265 | 5.4822 |  | 5.9138 | 6 of 6 | fails
                missions-doubled | 2 | 1.3548 | 2.0476 | 1.9481 | 2.0427 | 2 | 2 | 2 of 7 |
                convention-impulse | 0.619 | 0.6047 | 0.6279 | 0.6173 | 0.6208 | 11 |  | 3 of 4 |
                poles-rd | 0.7681 | 0.6883 | 0.7922 | 0.7273 | 0.7922 |  |  | 4 of 4 |
                locals-development | 0.6703 | 0.604 | 0.703 | 0.6337 | 0.6931 |  |  | 4 of 4 |
                modalities-vary | 0.662 |  |  | 0.6221 | 0.6784 |  |  | 2 of 2 | holds
                foreign-2008 | 1.8939 | 1.7606 | 2.6056 | 1.6867 | 2.1012 | 0 | 2.1034 | 1 of 8 |
                foreign-2011 | 4.7971 | 4.662 | 5.5634 | 4.5149 | 5.0793 | 0 | 5.6034 | 1 of 8 |
                european-share | 0.6791 |  |  |  |  |  |  | 2 of 9 |
                every-continent | 5 |  |  |  |  |  |  | 1 of 2 |
                """);
    }

    @Test
    void aMeasureIsToldInAFewSentences() {
        assertEquals(
                "In 2008, 66 of 71 pôles answered, in 2011 69 of 71. What they sign is missing only if every pôle that signed "
                        + "it is among the silent (5 and 2). Whatever silence has kept, 2.03 is anything from 1.39 to 2.21. If who was silent was drawn by lot, 2.03 is anything from 1.9 to 2.1 (about 95%). In proportion to "
                        + "what others tell of the silent, it is 2.03. The claim "
                        + "turns with 3 more unheard at one wave. Expected to be unheard, if who was silent was drawn by lot: 4.8 in "
                        + "2008 and 3.8 in 2011. Among the pôles that answered in 2008 and in 2011: 2.03. Without one pôle: "
                        + "from 1.98 (without P38) to 2.1 (without P30). Readings of the published words that hold: 9 of 13.",
                HowSure.of(PHASE_2).about("agreements.growth").sentence());
        assertEquals(
                "All 2 pôles asked answered: nothing was drawn by lot, so there is no margin of error. Without one pôle:"
                        + " from 0 (without P1) to 1 (without P2).",
                HowSure.of(waves(2008).with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 G1
                        A2        | 2007   | P1 P2
                        """).survey())
                        .about("agreements.in-force")
                        .sentence());
        assertEquals(
                "The survey has no wave: nothing can be measured.",
                HowSure.of(waves().survey()).about("foreign.european").sentence());
    }

    @Test
    void whatIsReadOfAShareIsShownInPerCent() {
        var readings = HowSure.of(PHASE_2).readings("between-poles-half");
        assertTrue(
                Bars.ranked(readings).sentence().contains(" 9 values, from 63.8% (of agreements within the country)"));
        assertEquals(0.638, readings.doubleColumn("value").max(), 0.001);
        var growth = Bars.ranked(HowSure.of(PHASE_2).readings("agreements-doubled"));
        assertTrue(growth.sentence().contains(" 13 values, from 2.36 "), growth.sentence());
    }

    @Test
    void withoutClaimsItIsSaidHowFarTheGrowthHolds() {
        var sentence = HowSure.of(waves(2008).with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 G1
                        """).survey()).sentence();
        assertTrue(sentence.startsWith("Agreements in force: 1. "), sentence);
    }

    /** One of three answered, and one of three states a positioning. */
    @Test
    void whatSilenceMakesUselessIsSaidToBe() {
        var sure = HowSure.of(waves(2008)
                .with("clusters", """
                        cluster | positioning
                        P1      | both
                        P2      |
                        P3      |
                        """)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 F1
                        """)
                .with("claims", """
                        claim | statement_en | measure           | group     | published | above
                        both  | They do both | positioning.share | pole:both | most      | 0.5
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | false
                        P3      | 2008 | false
                        """)
                .survey());
        assertEquals(
                "In 2008, 1 of 3 pôles answered (2 silent). Silence leaves no useful bound in 2008: anything from 0.3 to 1."
                        + " It is of one pôle alone: without it nothing is left.",
                sure.about("foreign.per-pole").sentence());
        var share = sure.about("positioning.share").sentence();
        assertTrue(share.contains(" Silence leaves no useful bound: anything from 33.3% to 100%."), share);
        assertTable(sure.byCheck().where(sure.byCheck().stringColumn("check").isEqualTo("silence")), """
                check   | stand    | share | n
                silence | holds    | 0     | 1
                silence | fails    | 0     | 1
                silence | no-bound | 1     | 1
                """);
        assertTable(sure.claims().retainColumns("claim", "lowest", "silence", "left_out"), """
                claim | lowest | silence  | left_out
                both  |        | no-bound | alone
                """);
        assertTrue(
                sure.sentence().contains("Whatever silence has kept, 0 of 1 stand; of 1 it leaves no useful bound."),
                sure.sentence());
    }

    /** Growth is 1, so that no unheard agreement turns that it is above 2. */
    @Test
    void noTippingPointIsToldOfAClaimThatDoesNotHold() {
        var told = waves(2008, 2011).with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 G1
                        """);
        assertFalse(tips(told, "0.5"), "nobody was silent");
        var silent = told.with("responses", """
                cluster | year | answered
                P1      | 2008 | true
                P2      | 2008 | false
                P1      | 2011 | true
                """);
        assertFalse(tips(silent, "2"));
        assertTrue(tips(silent, "0.5"));
    }

    /**
     * By the page's bounds: 185 of 394 between pôles of a region reach 0.432 and 0.512, and 18 more outside would make them
     * under 0.45; the silent ones without any partner would make 4.8 a pôle 4.66.
     */
    @Test
    void boundsAndTippingPointsAreToldOfSharesAndMeansToo() {
        var sure = HowSure.of(PHASE_2);
        var share = sure.about("territory.between-poles").sentence();
        assertTrue(
                share.contains(
                        "Whatever silence has kept, 47% is anything from 43.2% to 51.2%. If who was silent was drawn by "
                                + "lot, 47% is anything from 46% to 47% (about 95%)."),
                share);
        assertTrue(share.contains("The claim turns with 18 more unheard at one wave. Expected"), share);
        assertTrue(sure.about("motives.count")
                .sentence()
                .contains(
                        "Of the four motives that the published page names, 4 are stated, one at least by 89.1% of the "
                                + "agreements that state any; that stated most often, technical competence (45.7%), is none of the "
                                + "four."));
        assertTrue(
                sure.about("modalities.variation").sentence().contains("In 107 of the 108 cells chance alone expects"));
        assertTrue(sure.readings("charters-diverse").stream()
                .anyMatch(row -> Math.abs(row.getDouble("value") - 5.7581349109842) < 1e-9));
        var mean = sure.about("foreign.per-pole").sentence();
        assertTrue(mean.contains("4.8 is anything from 4.7 to 5.6. If"), mean);
        assertTrue(mean.contains("The claim turns if the silent had none."), mean);
    }

    /** 0.675 to 0.685 beside 0.624 to 0.734; 2.227 to 4.773 of the 58. */
    @Test
    void aBandThatTestsRoundingIsSaidToAndWhatAMeanHides() {
        var sure = HowSure.of(PHASE_2);
        var european = sure.about("foreign.european").sentence();
        assertTrue(
                european.contains(
                        " The band of the claim, from 67.5% to 68.5%, is 1/11 as wide as what another draw could give if the "
                                + "pôles were a draw of a process (from 62% to 73%, about 95%): it tests rounding, not evidence."),
                european);
        assertFalse(
                sure.about("territory.between-poles").sentence().contains("rounding"),
                "0.45 to 0.50 beside 0.423 to 0.516");
        assertFalse(sure.about("agreements.in-force").sentence().contains("rounding"), "an exact number");
        var mean = sure.about("foreign.per-pole").sentence();
        assertTrue(
                mean.contains(
                        " Among the pôles that answered in 2008 and in 2011: 5.6. That is a difference of 3.5 from 2008 (n = 58). If the"
                                + " pôles were a draw of a process, another could give a difference from 2.2 to 4.8 (about 95%)."),
                mean);
        assertTrue(
                mean.contains(
                        " What the mean hides: median 2, quartiles 0 and 6; 24 of 69 have none; the first three hold 26.6% of"
                                + " all, the first tenth 46.2%; Gini 0.67."),
                mean);
    }

    /** What a share of clusters hangs on are clusters that state something, and what pairs do, the pôles ever heard. */
    @Test
    void whoToldItIsSaidOfTheWhole() {
        var sure = HowSure.of(PHASE_2);
        assertTrue(sure.about("positioning.share", "pole:both").sentence().startsWith("69 of the 77 pôles state a"));
        assertTrue(sure.about("positioning.share", "local:both")
                .sentence()
                .startsWith("91 of the 101 grappes and regional clusters state a positioning. Whatever silence"));
        assertTrue(sure.about("foreign.european")
                .sentence()
                .startsWith("All 77 pôles were heard at one wave at least: silence leaves no margin. The band"));
        assertEquals(
                "It has a number for each group: ask for one of them, as in about(\"charters.share\", \"…\").",
                sure.about("charters.share").sentence());
        assertTrue(sure.about("agreements.by-partner", "between-poles")
                .sentence()
                .contains("Whatever silence has kept, 205"));
    }

    /** 2.036 (1.594 to 2.493) of the golden numbers. */
    @Test
    void partnersAreToldWithAsFewProjectsAsAtTheFirstWave() {
        var partners = HowSure.of(PHASE_2).about("projects.partners").sentence();
        assertTrue(
                partners.contains(
                        "With as many projects as in 2008 it would be 2 (95% of draws: from 1.6 to 2.5), against 1.9 in 2008:"
                                + " there are more partners for more projects, not for each. Of the pairs 17% share a region, more than"
                                + " where projects trade their pôles by lot (from 6% to 14%; p = 0.004): whom the pôles label with"
                                + " follows the territory."),
                partners);
    }

    /**
     * Two of the ten were silent, so that 3 agreements may be unheard: of x, or of each charter as many. P1 and P2 co-label,
     * so that at most each silent one does so with one.
     */
    @Test
    void indicesHaveBoundsBesideClaimsAndNotAmongTheMeasures() {
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var pole = 1; pole <= 10; pole++) {
            responses.append("P%d | 2008 | %b\n".formatted(pole, pole < 9));
        }
        var survey = waves(2008)
                .with("agreements", """
                        agreement | signed | charter | motives | signatories
                        A1        | 2007   | x       | m       | P1 G1
                        A2        | 2007   | x       | m       | P2 G1
                        A3        | 2007   | y       | m       | P1 P3
                        A4        | 2007   | y       | m       | P2 P3
                        A5        | 2009   | z       | n       | P2 P3
                        """)
                .with("projects", """
                        project | year | labels
                        J1      | 2008 | P1 P2
                        """)
                .with("responses", responses.toString())
                .with("claims", """
                        claim   | statement_en | measure            | year | group | at_least
                        varied  | Two          | charters.effective | 2008 |       | 1.5
                        x       | Half         | charters.share     | 2008 | x     | 0.5
                        motives | One          | motives.count      | 2008 |       | 1
                        dense   | Dense        | projects.density   | 2008 |       | 0.03
                        """)
                .survey();
        assertTable(HowSure.of(survey).claims().retainColumns("claim", "value", "lowest", "highest", "silence"), """
                claim   | value  | lowest | highest | silence
                varied  | 2      | 1.6897 | 3       | holds
                x       | 0.5    | 0.2857 | 0.7143  | fails
                motives | 1      | 1      | 2       | holds
                dense   | 0.0357 | 0.0222 | 0.0667  | fails
                """);
        var share = HowSure.of(survey).about("charters.share", "x").sentence();
        assertTrue(share.contains("Whatever silence has kept, 50% is anything from 28.6% to 71.4%."), share);
        assertTrue(share.contains(" The claim turns with 1 more unheard at one wave."), share);
        assertTrue(Measures.of(survey).toCsv().contains("\ncharters.effective,2008,,2,index,4,,,\n"));
    }

    private static boolean tips(Given told, String above) {
        var survey = told.with("claims", """
                claim   | statement_en | measure           | published | above
                doubled | They grew    | agreements.growth | more      | %s
                """.formatted(above)).survey();
        return HowSure.of(survey).about("agreements.growth").sentence().contains("The claim turns with");
    }

    /** The golden 194.88 and 395.97, of the project's own survey without what was published of it. */
    @Test
    void besideAnEstimateByLotStandsOneInProportion(@TempDir Path folder) throws IOException {
        for (var file : List.of("clusters", "responses", "agreements", "signatories")) {
            Files.copy(Path.of("data", "phase-2", file + ".csv"), folder.resolve(file + ".csv"));
        }
        var sentence =
                HowSure.of(Survey.open(folder)).about("agreements.in-force").sentence();
        assertTrue(
                sentence.contains("If who was silent was drawn by lot, 394 is anything from 394 to 406 (about 95%). In"
                        + " proportion to what others tell of the silent, it is 396. "),
                sentence);
    }

    @Test
    void aReadingIsMarkedAsWhatItIs() {
        assertTable(HowSure.of(PHASE_2).readings("european-share"), """
                reading                                            | stand   | value
                pairs over the period (default)                    | holds   | 0.6791
                European Union of the last wave                    | fails   | 0.6017
                mean of the pôles’ own shares                      | fails   | 0.6894
                distinct foreign clusters                          | fails   | 0.6949
                agreements with a European cluster                 | fails   | 0.8596
                agreements with European clusters alone            | fails   | 0.4298
                pairs in force at the first wave                   | placebo | 0.68
                pairs in force at the last wave                    | fails   | 0.6858
                wider Europe, with Israel, Turkey and the Caucasus | fails   | 0.702
                signed in the period alone                         | holds   | 0.6844
                """);
    }

    @Test
    void anAnalystAddsAReadingAsSql() {
        var more = HowSure.of(PHASE_2)
                .withReading(
                        "agreements.growth",
                        "of three or more",
                        "WITH large AS (SELECT year, agreement FROM told GROUP BY year, agreement HAVING COUNT(*) > 2)"
                                + " SELECT year, COUNT(*) AS value FROM large GROUP BY year");
        var readings = more.readings("agreements-doubled");
        assertEquals("of three or more", readings.row(13).getString("reading"));
        assertEquals(86.0 / 47, readings.row(13).getDouble("value"), 1e-12);
        assertEquals("fails", readings.row(13).getString("stand"));
        var both = HowSure.of(PHASE_2)
                .withReading("agreements.growth|agreements.in-force", "all", "SELECT year, 400 AS value FROM waves");
        for (var claim : List.of("agreements-doubled", "agreements-2011")) {
            var all = both.readings(claim);
            assertEquals("all", all.row(all.rowCount() - 1).getString("reading"));
            assertEquals("fails", all.row(all.rowCount() - 1).getString("stand"));
        }
    }

    @Test
    void theSentenceCountsAndGivesNoPercentage() {
        assertEquals(
                "18 of 18 published claims reproduced. Whatever silence has kept, 6 of 13 stand. Among the pôles that"
                        + " answered at the first wave and the last, 4 of 6 stand. Without any one pôle (of a share of local clusters,"
                        + " without any one of these), 10 of 16 stand. By every other reading of the words, 6 of 18 stand. More than chance: 1 of 2 that chance could have made.",
                HowSure.of(PHASE_2).sentence());
    }

    @Test
    void nothingIsShownWithoutAWaveOrAClaimOrUnderAThreshold() {
        var kept = Settings.of(Map.of("INTERPOLES_MIN_CELL", "2"));
        for (var survey : List.of(
                waves().survey(),
                waves(2008).survey(),
                Survey.open(Path.of("data", "phase-2").toString(), kept))) {
            assertTrue(HowSure.of(survey).claims().isEmpty());
            assertTrue(HowSure.of(survey).byCheck().isEmpty());
            assertTrue(HowSure.of(survey).readings("agreements-doubled").isEmpty());
        }
    }

    @Test
    void ofOneWaveNoGrowthIsReadAndNothingBreaks() {
        var survey = waves(2008).with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """).with("claims", """
                claim | statement_en | measure               | year | published | above
                grown | They grew    | agreements.growth     |      | more      | 0.5
                here  | They stay    | territory.outside     | 2008 | none      | 0.5
                co    | They label   | projects.growth       |      | more      | 2
                """).survey();
        assertTable(HowSure.of(survey).claims().retainColumns("claim", "verdict", "readings"), """
                claim | verdict        | readings
                grown | %s | %s
                here  | not confirmed  | 0 of 5
                co    | not measurable |
                """.formatted(
                        Claims.of(survey).verdicts().row(0).getString("verdict"), ""));
    }
}
