package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.contract.Contract;
import interpoles.contract.EmptySurvey;
import interpoles.questionnaire.Questionnaire;
import interpoles.questionnaire.Rule;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The standard's own validator passes what the project ships and writes. It is installed once, under {@code
 * target}.
 */
class FrictionlessIT {
    private static final Path TOOLS = Path.of("target", "frictionless").toAbsolutePath();
    private static final Path PINNED =
            Path.of("src", "test", "python", "requirements.txt").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws Exception {
        var installed = TOOLS.resolve("requirements.txt");
        if (!Files.exists(installed) || Files.mismatch(installed, PINNED) >= 0) {
            var python = System.getenv().getOrDefault("INTERPOLES_PYTHON", "python3");
            run(Path.of(""), python, "-m", "venv", "--clear", TOOLS.toString());
            run(
                    Path.of(""),
                    tool("python"),
                    "-m",
                    "pip",
                    "install",
                    "-q",
                    "--disable-pip-version-check",
                    "-r",
                    PINNED.toString());
            Files.copy(PINNED, installed);
        }
    }

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
        run(survey, tool("frictionless"), "validate", Contract.DESCRIPTOR);
    }

    private static String tool(String name) {
        var windows = TOOLS.resolve("Scripts").resolve(name + ".exe");
        return (Files.exists(windows) ? windows : TOOLS.resolve("bin").resolve(name)).toString();
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var said = Files.createTempFile("said", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), String.join(" ", command) + "\n" + Files.readString(said));
        Files.delete(said);
    }
}
