package interpoles.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.Given;
import interpoles.survey.Survey;
import org.junit.jupiter.api.Test;

class ImprintTest {
    @Test
    void wavesThatAreNotComparableAreSaidToBeWithoutAClaim() {
        assertEquals("", Imprint.of(answeredAtTheLastWave(true)).warning());
        assertEquals(
                "The waves are not comparable, for the response differs too much or is too low: 2 of 2 in 2008, 1 of 2 in"
                        + " 2011. What changed may be who answered.",
                Imprint.of(answeredAtTheLastWave(false)).warning());
    }

    private static Survey answeredAtTheLastWave(boolean second) {
        return Given.waves(2008, 2011)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 P2
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P1      | 2011 | true
                        P2      | 2011 | %s
                        """.formatted(second))
                .survey();
    }
}
