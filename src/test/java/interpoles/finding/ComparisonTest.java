package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Half of the pôles fell silent at one wave: no growth is confirmed without a word. */
class ComparisonTest {
    private static final String WARNING =
            "The waves are not comparable, for the response differs too much or is too low: 4 of 4 in 2008, 2 of 4 in"
                    + " 2011. What changed may be who answered.";

    @Test
    void aGrowthThatTheSameRespondentsDoNotGiveIsNotComparable() {
        var survey = silent("agreements.growth", "1", Settings.NONE);
        assertEquals(
                "claim,statement,measure,year,from,to,group,published,computed,verdict\nwaves,\"" + WARNING
                        + "\",response-rate,,,,,,,not comparable\n"
                        + "grown,They grew,agreements.growth,,,,,more,1.33333333333333,not comparable\n",
                Claims.of(survey).toCsv());
        assertTrue(Claims.of(survey).sentence().startsWith(WARNING + " Claims confirmed: 0 of 1."));
    }

    @Test
    void oneThatTheyGiveStandsUnderTheWarning() {
        assertTrue(Claims.of(silent("agreements.growth", "0.5", Settings.NONE))
                .toCsv()
                .endsWith(",confirmed\n"));
    }

    @Test
    void aNumberOfOneWaveIsNoComparison() {
        assertTrue(Claims.of(silent("foreign.continents", "-1", Settings.NONE))
                .toCsv()
                .endsWith(",confirmed\n"));
    }

    @Test
    void theSentenceBeginsWithTheWarningAndTheSameRespondents() {
        assertEquals(
                WARNING
                        + " Counting only what the pôles that answered at both waves tell (n = 2), formal agreements in force did"
                        + " not change: 2 in 2011 as in 2008. In all, formal agreements in force rose by 33%, from 3 in 2008 to 4 in"
                        + " 2011. In 2011: 3 between pôles, 1 with local clusters and 0 with foreign clusters.",
                Agreements.of(silent("agreements.growth", "1", Settings.NONE)).sentence());
    }

    /** Of three waves half of the pôles were silent at the second: the growth from the first to the last stands. */
    @Test
    void aWaveInBetweenIsWarnedOfAndMovesNoVerdict() {
        var survey = Given.waves(2008, 2011, 2014)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 P2
                        A2        | 2013   | P1 P2
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P1      | 2011 | true
                        P2      | 2011 | false
                        P1      | 2014 | true
                        P2      | 2014 | true
                        """)
                .with("claims", """
                        claim | statement_en | measure           | published | above
                        grown | They grew    | agreements.growth | more      | 1
                        """)
                .survey();
        var warning =
                "The first wave and the last are comparable, but not those between, for the response differs too much or"
                        + " is too low: 2 of 2 in 2008, 1 of 2 in 2011 and 2 of 2 in 2014. What changed between these may be who"
                        + " answered.";
        assertTrue(Agreements.of(survey).sentence().startsWith(warning + " Formal agreements in force doubled"));
        assertTrue(
                Claims.of(survey).toCsv().contains("waves,\"" + warning + "\",response-rate,,,,,,,not comparable\n"));
        assertTrue(Claims.of(survey).toCsv().endsWith(",2,confirmed\n"));
    }

    @Test
    void underAThresholdTheWarningTellsNoCount() {
        var kept = Settings.of(Map.of("INTERPOLES_MIN_CELL", "3"));
        assertTrue(Agreements.of(silent("agreements.growth", "1", kept))
                .sentence()
                .startsWith("The waves are not comparable, for the response differs too much or is too low. What"));
    }

    /** P3 and P4 answered in 2008 alone; what they signed since is known from elsewhere. */
    private static Survey silent(String measure, String above, Settings settings) {
        return Given.waves(2008, 2011)
                .in(settings)
                .with("agreements", """
                        agreement | signed | ended | signatories
                        A1        | 2007   |       | P1 P2
                        A2        | 2007   |       | P2 G1
                        A3        | 2007   |       | P3 P4
                        A4        | 2010   |       | P3 P4
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P3      | 2008 | true
                        P4      | 2008 | true
                        P1      | 2011 | true
                        P2      | 2011 | true
                        P3      | 2011 | false
                        P4      | 2011 | false
                        """)
                .with("claims", """
                        claim | statement_en | measure | published | above
                        grown | They grew    | %s      | more      | %s
                        """.formatted(measure, above))
                .survey();
    }
}
