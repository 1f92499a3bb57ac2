package interpoles.finding;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReciprocityTest {
    private static final String AGREEMENTS = """
            agreement | signed | signatories
            A1        | 2007   | P1 P2
            A2        | 2007   | P1 P2 P3
            A3        | 2010   | P1 P3
            A4        | 2007   | P2 P3
            A5        | 2007   | P1 G1
            """;
    /** A1 both; A2 one of three does not; A3 both, from 2010; A4 told by none; A5 not between pôles. */
    private static final String TOLD = """
            agreement,cluster,reported
            A1,P1,true
            A1,P2,true
            A2,P1,true
            A2,P2,true
            A2,P3,false
            A3,P1,true
            A3,P3,true
            A4,P2,false
            A4,P3,false
            A5,P1,true
            A5,G1,
            """;

    private static Survey survey(Given given, String told) {
        return survey(given, told, Settings.NONE);
    }

    private static Survey survey(Given given, String told, Settings settings) {
        try {
            var folder = given.folder();
            Files.writeString(folder.resolve("signatories.csv"), told);
            return Survey.open(folder.toString(), settings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Given both() {
        return waves(2008, 2011).with("agreements", AGREEMENTS);
    }

    @Test
    void anAgreementIsConfirmedWhenEverySignatoryTellsIt() {
        var reciprocity = Reciprocity.of(survey(both(), TOLD));
        assertTable(reciprocity.byConfirmation(), """
                year | confirmation | agreements
                2008 | both-sides   | 1
                2008 | one-side     | 1
                2011 | both-sides   | 2
                2011 | one-side     | 1
                """);
        assertTable(reciprocity.rate(), """
                year | rate   | n
                2008 | 0.6667 | 3
                2011 | 0.8    | 5
                """);
        assertEquals(
                "Between pôles that all answered, each side tells the agreement: 1 of 2 in 2008 and 2 of 3 in 2011."
                        + " Reciprocity: 66.7% in 2008 and 80% in 2011."
                        + " From 2008 to 2011 those that each side tells doubled, all that any side tells rose by 50%.",
                reciprocity.sentence());
    }

    @Test
    void onlyAgreementsCountOfWhichAllSignatoriesAnsweredInTheWaveAndAreKnownToTellOrNot() {
        var given = both().with("responses", """
                cluster | year | answered
                P1      | 2008 | true
                P2      | 2008 | true
                P3      | 2008 | false
                P1      | 2011 | true
                P2      | 2011 | true
                P3      | 2011 | true
                """);
        assertTable(
                Reciprocity.of(survey(given, TOLD.replace("A1,P2,true", "A1,P2,")))
                        .byConfirmation(),
                """
                year | confirmation | agreements
                2008 | both-sides   | 0
                2008 | one-side     | 0
                2011 | both-sides   | 1
                2011 | one-side     | 1
                """);
    }

    @Test
    void withoutAnyTheRateIsMissingAndSoIsTheGrowth() {
        var reciprocity = Reciprocity.of(survey(both(), TOLD.replace("true", "false")));
        assertTable(reciprocity.rate(), """
                year | rate | n
                2008 |      | 0
                2011 |      | 0
                """);
        assertTrue(reciprocity
                .sentence()
                .endsWith("The growth of those that each side tells is not measurable, for there was none in 2008."));
    }

    @Test
    void ofOneWaveNoGrowthIsTold() {
        var survey = survey(waves(2008).with("agreements", AGREEMENTS), TOLD);
        assertEquals(
                "Between pôles that all answered, each side tells the agreement: 1 of 2 in 2008."
                        + " Reciprocity: 66.7% in 2008.",
                Reciprocity.of(survey).sentence());
    }

    @Test
    void whereTheSurveyDoesNotSayWhoToldNothingIsCountedAndTheAgreementsSayNothingOfIt() {
        var survey = both().survey();
        assertEquals(0, Reciprocity.of(survey).byConfirmation().rowCount());
        assertEquals(0, Reciprocity.of(survey).rate().rowCount());
        assertEquals(
                "The survey does not say who told an agreement.",
                Reciprocity.of(survey).sentence());
        assertFalse(Agreements.of(survey).sentence().contains("side"));
    }

    @Test
    void theFindingOnAgreementsSaysItWhereTheColumnIsAndNoMeasureChanges() {
        var survey = survey(both(), TOLD);
        assertTrue(
                Agreements.of(survey).sentence().endsWith(Reciprocity.of(survey).sentence()));
        assertEquals(Measures.of(both().survey()).toCsv(), Measures.of(survey).toCsv());
    }

    @Test
    void whereSmallCellsAreKeptBackAllOfItIs() {
        var reciprocity = Reciprocity.of(survey(both(), TOLD, Settings.NONE.withMinimumCell("3")));
        assertEquals(0, reciprocity.byConfirmation().rowCount());
        assertEquals(0, reciprocity.rate().rowCount());
        assertEquals("Who tells an agreement is not shown where small cells are kept back.", reciprocity.sentence());
    }

    @Test
    void inFrenchToo() {
        var reciprocity = Reciprocity.of(survey(both(), TOLD, Settings.of(Map.of("INTERPOLES_LANG", "fr"))));
        assertTrue(
                reciprocity
                        .sentence()
                        .startsWith(
                                "Entre pôles tous répondants, accords que chaque côté déclare\u202f: 1 sur 2 en 2008"),
                reciprocity.sentence());
    }

    @Test
    void withoutAWaveThereIsNothingToMeasure() {
        var survey = survey(waves().with("agreements", AGREEMENTS), TOLD);
        assertEquals(
                "The survey has no wave: nothing can be measured.",
                Reciprocity.of(survey).sentence());
        assertEquals(0, Reciprocity.of(survey).byConfirmation().rowCount());
    }
}
