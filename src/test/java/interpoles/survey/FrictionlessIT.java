package interpoles.survey;

import interpoles.PinnedPython;
import interpoles.contract.Contract;
import interpoles.contract.EmptySurvey;
import interpoles.questionnaire.Questionnaire;
import interpoles.questionnaire.Rule;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The standard's own validator passes what the project ships and writes.
 */
class FrictionlessIT {
    @TempDir
    private Path folder;

    @Test
    void theReconstructionIsADataPackage() throws Exception {
        validate(Path.of("data", "phase-2"));
    }

    @Test
    void aSurveyToBeFilledInIsADataPackageInBothLanguages() throws Exception {
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var written = folder.resolve("survey-" + language);
            EmptySurvey.writeTo(written, Words.in(language));
            validate(written);
        }
    }

    @Test
    void aSurveyOfAQuestionnaireIsADataPackage() throws Exception {
        var imported = Questionnaire.of(Path.of("data", "questionnaire"), Settings.NONE)
                .importTo(folder.resolve("imported"), Rule.EITHER);
        validate(imported.survey().orElseThrow());
    }

    private static void validate(Path survey) throws Exception {
        PinnedPython.run("frictionless", survey, "validate", Contract.DESCRIPTOR);
    }
}
