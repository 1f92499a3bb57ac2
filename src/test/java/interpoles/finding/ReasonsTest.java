package interpoles.finding;

import static interpoles.Given.survey;
import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void sharesAreAmongTheAgreementsThatStateSomething() {
        var survey = survey(2008, """
                agreement | signed | motives            | charter  | signatories
                A1        | 2007   | pooling/visibility | joint    | P1 P2
                A2        | 2007   | pooling            | joint    | P1 P2
                A3        | 2007   | pooling/pooling    | exchange | P1 P2
                A4        | 2007   |                    |          | P1 P2
                A5        | 2009   | late               | late     | P1 P2
                """);
        assertMeasures(Reasons.of(survey).measures(), """
                measure            | year | group      | value  | n
                charters.effective | 2008 |            | 1.8    | 3
                charters.share     | 2008 | exchange   | 0.3333 | 3
                charters.share     | 2008 | joint      | 0.6667 | 3
                motives.count      | 2008 |            | 2      | 2
                motives.share      | 2008 | pooling    | 1      | 3
                motives.share      | 2008 | visibility | 0.3333 | 3
                """);
        assertEquals(
                "In 2008 the motive most often stated is pooling, by 100% of the agreements that state one (n = 3), before "
                        + "visibility (33.3%). Distinct motives stated: 2 in 2008. In 2008 the commonest charter is joint, in two thirds "
                        + "(66.7%) of the agreements that state theirs (n = 3), before exchange (33.3%). The charters of the agreements "
                        + "in force in 2008 are as varied as 1.8 equally common ones.",
                Reasons.of(survey).sentence());
    }

    @Test
    void inFrenchEachMotiveIsQuotedAndNotTheFirstAlone() {
        var french = waves(2008)
                .with("agreements", """
                        agreement | signed | motives        | signatories
                        A1        | 2007   | moyens/marchés | P1 P2
                        A2        | 2007   | moyens         | P1 P2
                        """)
                .in(Settings.NONE.in(Locale.FRENCH))
                .survey();
        var sentence = Reasons.of(french).sentence();
        assertTrue(sentence.contains("«\u202fmoyens\u202f», par"), sentence);
        assertTrue(sentence.contains("devant «\u202fmarchés\u202f» (50"), sentence);
    }

    @Test
    void motivesStatedAsOftenAsTheLastThatIsToldAreToldToo() {
        var sentence = Reasons.of(waves(2008).with("agreements", """
                        agreement | signed | motives   | signatories
                        A1        | 2007   | a/b/c/d/e | P1 P2
                        A2        | 2007   | a/b       | P1 P2
                        A3        | 2007   | a         | P1 P2
                        A4        | 2007   | a         | P1 P2
                        """).survey()).sentence();
        assertTrue(
                sentence.startsWith(
                        "In 2008 the motive most often stated is a, by 100% of the agreements that state one (n = 4),"
                                + " before b (50%), c (25%), d (25%) and e (25%)."),
                sentence);
    }

    @Test
    void motivesAreRankedAtEachWave() {
        var survey = waves(2008, 2011).with("agreements", """
                agreement | signed | motives | charter | signatories
                A1        | 2007   | a       | x       | P1 P2
                A2        | 2009   | b       | y       | P1 P2
                A3        | 2009   | b       | y       | P1 P2
                """).survey();
        assertTable(Reasons.of(survey).motives(), """
                year | motive | share  | n
                2008 | a      | 1      | 1
                2011 | b      | 0.6667 | 3
                2011 | a      | 0.3333 | 3
                """);
        assertTable(Reasons.of(survey).charters(), """
                year | charter | share  | n
                2008 | x       | 1      | 1
                2011 | y       | 0.6667 | 3
                2011 | x       | 0.3333 | 3
                """);
    }

    @Test
    void whereNoneIsStatedSharesAreMissingAndTheCountIsZero() {
        var survey = survey(2008, """
                agreement | signed | motives | charter | signatories
                A1        | 2007   |         |         | P1 P2
                """);
        assertMeasures(Reasons.of(survey).measures(), """
                measure            | year | group | value | n
                charters.effective | 2008 |       |       | 0
                charters.share     | 2008 |       |       | 0
                motives.count      | 2008 |       | 0     | 0
                motives.share      | 2008 |       |       | 0
                """);
        assertTable(Reasons.of(survey).motives(), "year | motive | share | n");
        assertEquals(
                "No agreement in force in 2008 states a motive. Distinct motives stated: 0 in 2008. No agreement in force in 2008 "
                        + "states its charter. Effective number of charters: not measurable in 2008.",
                Reasons.of(survey).sentence());
    }

    @Test
    void withoutTheColumnsEvenNIsMissing() {
        var survey = survey(2008, """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """);
        assertMeasures(Reasons.of(survey).measures(), """
                measure            | year | group | value | n
                charters.effective | 2008 |       |       |
                charters.share     | 2008 |       |       |
                motives.count      | 2008 |       |       |
                motives.share      | 2008 |       |       |
                """);
        assertTable(Reasons.of(survey).motiveCount(), "year | motives");
        assertEquals(
                "The survey does not ask for motives: they are not measurable."
                        + " The survey does not ask for charters: they are not measurable.",
                Reasons.of(survey).sentence());
    }

    @Test
    void anAgreementFlowsOnceFromEachOfItsMotives() {
        var survey = survey(2011, """
                agreement | signed | ended | charter | motives        | signatories
                A1        | 2007   |       | joint   | pooling/market | P1 P2
                A2        | 2009   |       |         | pooling        | P1 P2 G1
                A3        | 2009   |       | joint   |                | P1 F1
                A4        | 2007   | 2009  | joint   | pooling        | P2 F1
                """);
        assertTable(Reasons.of(survey).flows(), """
                year | motive  | charter | partner             | agreements
                2011 | market  | joint   | between-poles       | 1
                2011 | pooling | joint   | between-poles       | 1
                2011 | pooling |         | with-local-clusters | 1
                """);
    }

    @Test
    void withoutAMotiveNothingFlows() {
        assertTrue(Reasons.of(waves(2008).survey()).flows().isEmpty());
    }
}
