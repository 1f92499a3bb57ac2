package interpoles.questionnaire;

import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questionnaire that a survey was made of. */
class OfASurveyTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/measures.csv");

    @TempDir
    Path root;

    @Test
    void ofTheReconstructionItIsTheShippedOneAndGivesItsMeasures() throws IOException {
        try (var survey = Survey.open(Path.of("data/phase-2").toAbsolutePath().toString(), Settings.NONE)) {
            var questionnaire = Questionnaire.of(survey);
            assertTable(questionnaire.response(), """
                    year | response | poles
                    2008 | complete | 66
                    2008 | none     | 5
                    2011 | complete | 69
                    2011 | none     | 2
                    """);
            assertEquals(
                    "All " + (Files.readAllLines(GOLDEN).size() - 1)
                            + " rows of measures.csv are those of the questionnaire.",
                    questionnaire.measuresOf(survey).sentence());
            assertTable(questionnaire.agreements(), """
                    reciprocity | agreements
                    confirmed   | 272
                    unconfirmed | 23
                    untold      | 1
                    """);
        }
    }

    @Test
    void ofAnImportedSurveyItIsTheOneItWasImportedFromByTheSameRule() {
        Questionnaire.of(Path.of("data/questionnaire"), Settings.NONE).importTo(root.resolve("survey"), Rule.CONFIRMED);
        try (var survey = Survey.open(root.resolve("survey").toString(), Settings.NONE)) {
            var questionnaire = Questionnaire.of(survey);
            assertEquals(
                    survey.table("agreements").rowCount(),
                    questionnaire.survey().table("agreements").rowCount());
        }
    }

    @Test
    void whereThereIsNoneItSaysSoAndEveryTableIsEmpty() {
        try (var survey = Given.survey(2008, """
                agreement | signed | signatories
                A1        | 2007   | P1 P2
                """)) {
            silent(
                    Questionnaire.of(survey),
                    survey,
                    "This survey did not come from a questionnaire that is at hand: there is nothing to show.");
        }
    }

    @Test
    void itSpeaksInTheSurveysOwnNouns() {
        try (var survey =
                Given.waves(2008).with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 P2
                        """).describedBy("""
                        {"name": "hubs", "names": {"pole": ["hub", "hubs"]},
                         "resources": [{"name": "clusters", "path": "clusters.csv"},
                                       {"name": "responses", "path": "responses.csv"},
                                       {"name": "agreements", "path": "agreements.csv"},
                                       {"name": "signatories", "path": "signatories.csv"}]}
                        """).survey()) {
            assertTrue(
                    Questionnaire.of(survey).response().name().startsWith("Hubs that were asked"),
                    Questionnaire.of(survey).response().name());
        }
    }

    @Test
    void whereSmallCellsAreKeptBackSoIsAllOfIt() {
        try (var survey =
                Survey.open(Path.of("data/phase-2").toAbsolutePath().toString(), Settings.NONE.withMinimumCell("3"))) {
            silent(
                    Questionnaire.of(survey),
                    survey,
                    "What became of the answers is not shown where small cells are kept back.");
        }
    }

    private static void silent(Questionnaire questionnaire, Survey survey, String sentence) {
        assertEquals(sentence, questionnaire.sentence());
        assertEquals(sentence, questionnaire.measuresOf(survey).sentence());
        for (var table : List.of(
                questionnaire.questions(),
                questionnaire.response(),
                questionnaire.accounts(),
                questionnaire.problems(),
                questionnaire.names(),
                questionnaire.spellings(),
                questionnaire.agreements(),
                questionnaire.reciprocity())) {
            assertEquals(0, table.rowCount(), table.name());
        }
    }
}
