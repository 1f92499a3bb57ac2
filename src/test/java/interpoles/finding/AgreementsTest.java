package interpoles.finding;

import static interpoles.Given.survey;
import static interpoles.Given.waves;
import static interpoles.Shown.assertMeasures;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.table.ValueLabels;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    @Test
    void anAgreementBetweenThreePolesCountsOnce() {
        var survey = survey(2008, """
                agreement | signed | signatories
                A1        | 2007   | P1 P2 P3
                """);
        assertTable(Agreements.of(survey).inForce(), """
                year | agreements
                2008 | 1
                """);
    }

    @Test
    void anAgreementIsSignedInItsYearWhetherItIsInForceAtAWaveOrNotUpToTheLastWave() {
        var survey = waves(2008, 2011).with("agreements", """
                agreement | signed | ended | signatories
                before    | 2000   | 2007  | P1 P2
                between   | 2009   | 2009  | P1 P2
                other     | 2009   |       | P1 G1
                foreign   | 2009   |       | P1 F1
                after     | 2012   |       | P1 P2
                """).survey();
        assertTable(Agreements.of(survey).signed(), """
                year | partner               | agreements
                2000 | between-poles         | 1
                2009 | between-poles         | 1
                2009 | with-foreign-clusters | 1
                2009 | with-local-clusters   | 1
                """);
        var signed = Agreements.of(survey).signed();
        assertEquals("year", ValueLabels.of(signed).head("year", survey.words()));
    }

    @Test
    void anAgreementIsInForceFromTheYearItIsSignedToTheLastYearBeforeItEnds() {
        var survey = waves(2008, 2010, 2011).with("agreements", """
                agreement | signed | ended | signatories
                before    | 2000   | 2007  | P1 P2
                to2008    | 2000   | 2008  | P1 P2
                all       | 2008   |       | P1 P2
                between   | 2009   | 2009  | P1 P2
                after     | 2012   |       | P1 P2
                """).survey();
        assertTable(Agreements.of(survey).inForce(), """
                year | agreements
                2008 | 2
                2010 | 1
                2011 | 1
                """);
        assertEquals(
                "Formal agreements in force fell by 50%, from 2 in 2008 to 1 in 2011, by way of 1 in 2010. All pôles asked answered "
                        + "at both waves: nothing was drawn by lot, so there is no margin of error. In 2011: 1 between pôles, 0 with "
                        + "foreign clusters and 0 with local clusters.",
                Agreements.of(survey).sentence());
    }

    @Test
    void aForeignSignatoryMakesItForeignAndALocalOneLocalWhateverTheOthers() {
        var survey = survey(2008, """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                A2        | 2007   | P1 G1
                A3        | 2007   | P1 P2 R1
                A4        | 2007   | P1 G1 F1
                """);
        assertTable(Agreements.of(survey).byPartner(), """
                year | partner               | agreements
                2008 | between-poles         | 1
                2008 | with-foreign-clusters | 1
                2008 | with-local-clusters   | 2
                """);
    }

    @Test
    void everyPoleAskedIsInTheResponseRateButOnlyThoseThatAnswerAreRespondents() {
        var survey = waves(2008, 2011).with("responses", """
                cluster | year | answered
                P1      | 2008 | true
                P2      | 2008 | false
                P3      | 2008 | true
                P1      | 2011 | false
                """).survey();
        assertTable(Agreements.of(survey).responseRate(), """
                year | response_rate | n
                2008 | 0.6667        | 3
                2011 | 0             | 1
                """);
        assertTable(Agreements.of(survey).respondents(), """
                year | respondents
                2008 | 2
                2011 | 0
                """);
    }

    @Test
    void withoutAgreementsCountsAreZeroAndGrowthIsMissing() {
        var survey = waves(2008, 2011).with("clusters", """
                cluster
                P1
                """).survey();
        assertMeasures(Agreements.of(survey).measures(), """
                measure               | year | group                 | value | n
                agreements.by-partner | 2008 | between-poles         | 0     | 0
                agreements.by-partner | 2008 | with-foreign-clusters | 0     | 0
                agreements.by-partner | 2008 | with-local-clusters   | 0     | 0
                agreements.by-partner | 2011 | between-poles         | 0     | 0
                agreements.by-partner | 2011 | with-foreign-clusters | 0     | 0
                agreements.by-partner | 2011 | with-local-clusters   | 0     | 0
                agreements.growth     |      |                       |       | 0
                agreements.in-force   | 2008 |                       | 0     | 0
                agreements.in-force   | 2011 |                       | 0     | 0
                respondents           | 2008 |                       | 1     | 1
                respondents           | 2011 |                       | 1     | 1
                response-rate         | 2008 |                       | 1     | 1
                response-rate         | 2011 |                       | 1     | 1
                """);
        assertTrue(
                Agreements.of(survey).sentence().contains("The growth is not measurable, for there was none in 2008."));
    }

    @Test
    void ofOneWaveTheGrowthIsMissingAndNothingIsSaidOfIt() {
        var survey = survey(2008, """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """);
        var growth = Agreements.of(survey).measures().stream()
                .filter(measure -> measure.name().equals("agreements.growth"))
                .findFirst()
                .orElseThrow();
        assertEquals("", growth.valueText());
        assertEquals(OptionalLong.of(1), growth.n());
        assertEquals(
                "Formal agreements in force: 1 in 2008. In 2008: 1 between pôles, 0 with foreign clusters and 0 with local "
                        + "clusters. 2 of the 2 pôles asked answered in 2008.",
                Agreements.of(survey).sentence());
    }

    @Test
    void withoutAWaveEveryMeasureHasOneRowWithoutAYear() {
        var survey = waves().with("agreements", """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """).survey();
        assertMeasures(Agreements.of(survey).measures(), """
                measure               | year | group | value | n
                agreements.by-partner |      |       |       | 0
                agreements.growth     |      |       |       | 0
                agreements.in-force   |      |       |       | 0
                respondents           |      |       |       | 0
                response-rate         |      |       |       | 0
                """);
        assertTable(Agreements.of(survey).byPartner(), "year | partner | agreements");
        assertEquals(
                "The survey has no wave: nothing can be measured.",
                Agreements.of(survey).sentence());
    }
}
