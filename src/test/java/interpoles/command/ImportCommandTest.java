package interpoles.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Jvm;
import interpoles.finding.Measures;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import}, as a program of its own: what it exits with, and that it says all on standard error. */
class ImportCommandTest {
    private static final Path SHIPPED = Path.of("data", "questionnaire").toAbsolutePath();

    private record Ended(int code, String said, String results) {}

    @TempDir
    Path folder;

    @Test
    void aSurveyThatIsWrittenIsZeroAndHasTheMeasuresOfTheReconstruction() throws Exception {
        var ended = run(
                "en",
                "--from",
                SHIPPED.toString(),
                "--survey",
                folder.resolve("survey").toString());
        assertEquals(0, ended.code, ended.said);
        assertTrue(ended.said.contains("The survey is written: "), ended.said);
        assertEquals("", ended.results);
        try (var survey = Survey.open(folder.resolve("survey"))) {
            assertEquals(
                    Files.readString(Path.of("src", "test", "resources", "golden", "measures.csv")),
                    Measures.of(survey).toCsv());
            assertTrue(
                    survey.notes()
                            .stringColumn("note")
                            .contains(
                                    "datapackage.json says: Agreements are all that any respondent told (rule: either)."),
                    survey.notes().toString());
        }
    }

    @Test
    void somethingToDecideIsOneAndDraftsAreWrittenBesideTheExports() throws Exception {
        var raw = Files.createDirectories(folder.resolve("raw"));
        for (var export : List.of("2008.csv", "2011.xlsx")) {
            Files.copy(SHIPPED.resolve(export), raw.resolve(export));
        }
        var ended = run(
                "fr",
                "--from",
                raw.toString(),
                "--survey",
                folder.resolve("survey").toString());
        assertEquals(1, ended.code, ended.said);
        assertTrue(ended.said.contains("Aucune enquête n’est encore écrite\u202f: "), ended.said);
        assertEquals("", ended.results);
        assertTrue(Files.notExists(folder.resolve("survey")));
        try (var files = Files.list(raw)) {
            assertEquals(
                    List.of("2008.csv", "2011.xlsx", "exports.draft.csv", "questions.draft.csv"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anythingElseIsTwo() throws Exception {
        var ended = run(
                "fr",
                "--from",
                folder.resolve("none").toString(),
                "--survey",
                folder.resolve("s").toString());
        assertEquals(2, ended.code, ended.said);
        assertTrue(ended.said.contains("Il n’y a pas de dossier "), ended.said);
        assertEquals("", ended.results);

        Files.writeString(Files.createDirectories(folder.resolve("held")).resolve("mine.txt"), "mine");
        var held = run(
                "en",
                "--from",
                SHIPPED.toString(),
                "--survey",
                folder.resolve("held").toString());
        assertEquals(2, held.code, held.said);
        assertTrue(held.said.contains("holds something else than an earlier import"), held.said);
        assertEquals("", held.results);
    }

    private Ended run(String language, String... arguments) throws IOException, InterruptedException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var said = folder.resolve("said.txt");
        var results = folder.resolve("results.txt");
        var importing = Stream.of(
                "-cp", classes, "-Dfile.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "interpoles.Main", "import");
        var program = new ProcessBuilder(Jvm.command(Stream.concat(importing, Stream.of(arguments))))
                .redirectError(said.toFile())
                .redirectOutput(results.toFile());
        program.environment().put("INTERPOLES_LANG", language);
        program.environment().put("LC_ALL", "C.UTF-8");
        var code = program.start().waitFor();
        return new Ended(code, Files.readString(said), Files.readString(results));
    }
}
