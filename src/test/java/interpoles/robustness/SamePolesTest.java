package interpoles.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import interpoles.DrawnSurvey;
import interpoles.Given;
import interpoles.robustness.hearing.EventKind;
import interpoles.survey.Survey;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panels and the flows of two waves: as SQL counts them of millions of events, and as the events one by one give it. */
class SamePolesTest {
    @Test
    void sqlCountsTheProjectsOwnSurveyAsItsEventsDo() {
        var survey = Survey.open(Path.of("data", "phase-2"));
        assertSame(survey);
        assertEquals(13, SamePoles.of(survey).countedFlows(2008, 2011).renewed());
    }

    /** P1 became P2 and P3 became P4; some are asked at one wave alone, and some are silent. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void sqlCountsADrawnSurveyAsItsEventsDo(int seed) {
        var random = new Random(seed);
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var pole = 1; pole <= 9; pole++) {
            for (var wave : DrawnSurvey.WAVES) {
                if (random.nextInt(4) > 0) {
                    responses.append("P%d | %d | %b\n".formatted(pole, wave, random.nextInt(4) > 0));
                }
            }
        }
        assertSame(DrawnSurvey.of(random, 9, 150, 3, 60)
                .with("clusters", """
                        cluster | successor
                        P1      | P2
                        P3      | P4
                        """)
                .with("responses", responses.toString())
                .survey());
    }

    private static void assertSame(Survey survey) {
        var poles = SamePoles.of(survey);
        for (var kind : EventKind.values()) {
            var panel = poles.panel(kind, 2008, 2011).orElseThrow();
            var counted = poles.counted(kind, 2008, 2011);
            assertEquals(panel.heardBySameRespondents(), counted.heardBySameRespondents());
            assertEquals(panel.onlyOfLabel(), counted.onlyOfLabel());
            assertEquals(panel.sharedCounts(), counted.sharedCounts());
            assertEquals(panel.decomposition(), counted.decomposition());
            assertNotEquals(0, counted.heardBySameRespondents().last());
        }
        assertEquals(poles.flows(2008, 2011), poles.countedFlows(2008, 2011));
    }

    /** The same signatories in the same form: of two that ended, one is renewed in the year after. */
    @Test
    void anEndedAgreementIsRenewedOnce() {
        var survey = Given.waves(2008, 2011).with("agreements", """
                        agreement | signed | ended | signatories
                        A1        | 2007   | 2009  | P1 P2
                        A2        | 2007   | 2009  | P1 P2
                        A3        | 2010   |       | P2 P1
                        A4        | 2010   |       | P1 G1
                        A5        | 2007   |       | P1 G1
                        """).survey();
        var flows = SamePoles.of(survey).countedFlows(2008, 2011);
        assertEquals(SamePoles.of(survey).flows(2008, 2011), flows);
        assertEquals(1, flows.renewed());
        assertEquals(2, flows.ended());
    }
}
