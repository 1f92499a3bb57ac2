package interpoles.questionnaire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interpoles.finding.Measures;
import interpoles.questionnaire.account.Reason;
import interpoles.reconstruction.QuestionnaireFolder;
import interpoles.reconstruction.Reconstruction;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questionnaire that the project ships. */
class ShippedQuestionnaireTest {
    private static final Path SHIPPED = Path.of("data/questionnaire");

    @TempDir
    Path root;

    @Test
    void importingItGivesTheMeasuresOfTheReconstructionByteForByte() throws IOException {
        var imported = imported(Rule.EITHER, "survey");
        try (var survey = Survey.open(imported.survey().orElseThrow());
                var shipped = Survey.open(Path.of("data/phase-2"))) {
            assertEquals(Measures.of(shipped).toCsv(), Measures.of(survey).toCsv());
            assertEquals(440, survey.table("agreements").rowCount());
        }
    }

    @Test
    void confirmedAgreementsAreTwentyThreeFewer() {
        var imported = imported(Rule.CONFIRMED, "survey");
        try (var survey = Survey.open(imported.survey().orElseThrow())) {
            assertEquals(417, survey.table("agreements").rowCount());
        }
        assertFalse(imported.accounts().get(Reason.UNCONFIRMED) == 0);
    }

    @Test
    void everyAnswerIsAccountedFor() throws IOException {
        var accounts = imported(Rule.EITHER, "survey").accounts();
        try (var answers = Files.lines(root.resolve("survey-import/answers.csv"))) {
            assertEquals(
                    answers.count() - 1,
                    accounts.values().stream().mapToLong(Long::longValue).sum());
        }
        assertFalse(accounts.containsKey(Reason.TO_DECIDE));
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        imported(Rule.EITHER, "survey");
        imported(Rule.EITHER, "again");
        for (var suffix : List.of("", "-import")) {
            try (var files = Files.list(root.resolve("survey" + suffix))) {
                for (var file : files.toList()) {
                    assertArrayEquals(
                            Files.readAllBytes(file),
                            Files.readAllBytes(root.resolve("again" + suffix).resolve(file.getFileName())),
                            file.toString());
                }
            }
        }
    }

    @Test
    void nothingPersonalReachesTheSurvey() throws IOException {
        imported(Rule.EITHER, "survey");
        try (var files = Files.list(root.resolve("survey"))) {
            for (var file : files.toList()) {
                var text = Files.readString(file);
                assertFalse(text.contains("tk2008"), file.toString());
                assertFalse(text.contains("2008-06-"), file.toString());
                assertFalse(text.contains("anonymous@"), file.toString());
            }
        }
    }

    @Test
    void drawingItAgainGivesTheShippedFiles() throws IOException {
        QuestionnaireFolder.write(Reconstruction.SEED, root);
        try (var files = Files.list(root)) {
            for (var file : files.toList()) {
                var shipped = SHIPPED.resolve(file.getFileName());
                if (file.toString().endsWith(".xlsx")) {
                    assertArrayEquals(sheet(shipped), sheet(file));
                } else {
                    assertArrayEquals(Files.readAllBytes(shipped), Files.readAllBytes(file), file.toString());
                }
            }
        }
    }

    private static byte[] sheet(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return sheet.readAllBytes();
        }
    }

    private Import imported(Rule rule, String survey) {
        return Questionnaire.of(SHIPPED, Settings.NONE).importTo(root.resolve(survey), rule);
    }
}
