package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Jvm;
import interpoles.file.RowSource;
import interpoles.file.csv.CsvFile;
import interpoles.file.csv.Dialect;
import interpoles.problem.Notes;
import interpoles.problem.Unreadable;
import interpoles.settings.Settings;
import interpoles.warehouse.QueryFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A survey is a stranger's file: it is refused with a sentence, in bounded time and memory, and nothing of it runs. */
class HostileSurveyTest {
    private SurveyFolder survey;

    @AfterEach
    void unlink() throws java.io.IOException {
        survey.unlink();
    }

    @BeforeEach
    void valid(@TempDir Path folder) {
        survey = SurveyFolder.in(folder);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeOrADirectoryInPlaceOfAFileIsToldAndNotWaitedFor() throws Exception {
        for (var file : List.of("agreements.csv", "datapackage.json")) {
            Files.deleteIfExists(survey.path().resolve(file));
            assertEquals(
                    0,
                    new ProcessBuilder("mkfifo", survey.path().resolve(file).toString())
                            .start()
                            .waitFor());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(file + " unreadable-file", first()));
            Files.delete(survey.path().resolve(file));
            Files.createDirectory(survey.path().resolve(file));
            assertEquals(file + " unreadable-file", first());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsOutOrNowhereIsRefused(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("datapackage.json"), "{\"resources\":[]}");
        survey.link("datapackage.json", outside.resolve("datapackage.json"));
        assertProblems("datapackage.json unsafe-path \"datapackage.json\"");
        Files.delete(outside.resolve("datapackage.json"));
        assertProblems("datapackage.json unreadable-file");
        Files.delete(survey.path().resolve("datapackage.json"));
        Files.move(survey.path().resolve("agreements.csv"), outside.resolve("agreements.csv"));
        survey.link("agreements.csv", outside.resolve("agreements.csv"));
        assertProblems("agreements.csv unsafe-path \"agreements.csv\"");
        survey.without("agreements.csv");
        survey.link("agreements.csv", Path.of("/dev/zero"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertProblems("agreements.csv unsafe-path \"agreements.csv\""));
    }

    @Test
    void aFieldOfFiftyMegabytesIsRefusedInLittleMemory() throws Exception {
        var text = new byte[50_000_000];
        java.util.Arrays.fill(text, (byte) 'x');
        survey.with("clusters.csv", text);
        survey.with("agreements.csv", ("agreement,signed,ended\n\"" + "y".repeat(50_000_000) + "\",2007,\n"));
        assertEquals(
                "clusters.csv:1: too large: fields of at most 1 MiB, at most 1,000 columns\n"
                        + "agreements.csv:2: too large: fields of at most 1 MiB, at most 1,000 columns",
                inAChild("-Xmx64m"));
    }

    @Test
    void aMillionColumnsAreRefusedAndAThousandAreRead() {
        survey.with("agreements.csv", "agreement,signed,ended" + ",".repeat(1_000_000) + "\n");
        assertProblems("agreements.csv:1 oversized");
        survey.with(
                "agreements.csv",
                "agreement,signed,ended"
                        + IntStream.range(3, 1001).mapToObj(i -> ",c" + i).collect(Collectors.joining()) + "\n");
        assertProblems("agreements.csv:1 oversized");
        var names = IntStream.range(3, 1000).mapToObj(i -> ",c" + i).collect(Collectors.joining());
        survey.with(
                "agreements.csv",
                "agreement,signed,ended" + names + "\n"
                        + IntStream.of(1, 2, 3)
                                .mapToObj(i -> "A" + i + ",2007," + ",".repeat(997))
                                .collect(Collectors.joining("\n")));
        assertEquals(1000, survey.open().table("agreements").columnCount());
    }

    @Test
    void aDatapackageIsOfAtMostTenMegabytesAndOfTheStandardsForm() {
        survey.with("datapackage.json", "{\"title\":\"" + "x".repeat(11_000_000) + "\"}");
        assertEquals(
                "datapackage.json: too large: a datapackage.json of at most 10 MB",
                survey.check().list());
        survey.with("datapackage.json", "[".repeat(1_000_000));
        assertTrue(survey.problems().startsWith("datapackage.json malformed-datapackage"), survey.problems());
        survey.with("datapackage.json", "{\"resources\":" + "[".repeat(1_000_000));
        assertTrue(survey.problems().startsWith("datapackage.json malformed-datapackage"), survey.problems());
        survey.with("datapackage.json", "{\"resources\":[],\n\"resources\":[]}");
        assertTrue(survey.problems().startsWith("datapackage.json:2 malformed-datapackage"), survey.problems());
        survey.with("datapackage.json", "{\"resources\":[]}\n}");
        assertTrue(survey.problems().startsWith("datapackage.json:2 malformed-datapackage"), survey.problems());
        survey.with("datapackage.json", "");
        assertProblems("datapackage.json malformed-datapackage \"resources\"");
    }

    @Test
    void aDatapackageOfHundredsOfThousandsOfMistakesIsToldInSeconds() {
        survey.with("datapackage.json", "{\"resources\":[" + "1,".repeat(300_000) + "1]}");
        var check = assertTimeoutPreemptively(Duration.ofMinutes(5), survey::check);
        assertEquals(300_001, check.problems().size() + check.unlisted());
        survey.with(
                "datapackage.json",
                "{\"resources\":[" + "{\"name\":\"clusters\",\"path\":\"clusters.csv\"},".repeat(30_000)
                        + "{\"name\":\"x\",\"path\":\"x\"}]}");
        var twice = assertTimeoutPreemptively(Duration.ofMinutes(5), survey::check);
        assertEquals(29_999 + 3, twice.problems().size() + twice.unlisted());
    }

    @Test
    void hundredsOfThousandsOfProblemsAreToldInSeconds() {
        survey.with(
                "clusters.csv",
                IntStream.range(0, 150_000)
                        .mapToObj(i -> "C" + i + ",n,gr,FX,\n")
                        .collect(Collectors.joining("", "cluster,name,kind,country,regions\n", "")));
        var check = assertTimeoutPreemptively(Duration.ofMinutes(5), survey::check);
        assertEquals(1000, check.problems().size());
        assertEquals(
                "clusters.csv:2:3: \"gr\" is not one of pole, grappe, regional, foreign (kind)",
                check.problems().get(0).message(Settings.NONE.words()));
        assertEquals(300_000 + 9 - 1000, check.unlisted());
    }

    @Test
    void whereUnknownColumnsHaveHostileNamesTheyAreKeptUnderThem() {
        var names = List.of(
                "\"; DROP TABLE rows_agreements; --",
                "line",
                "bad",
                "unknown_0",
                "SELECT",
                "n".repeat(300),
                "'",
                "a\nb",
                "<b>",
                "${x}",
                "ſ",
                "%s",
                "rows_agreements");
        var header = names.stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        survey.with(
                "agreements.csv",
                header + ",agreement,signed,ended\n"
                        + IntStream.range(1, 4)
                                .mapToObj(row -> IntStream.range(0, names.size())
                                                .mapToObj(i -> "v" + row + i)
                                                .collect(Collectors.joining(","))
                                        + ",A" + row + ",2007,\n")
                                .collect(Collectors.joining()));
        try (var opened = survey.open()) {
            var table = opened.table("agreements");
            assertEquals(3, table.columnCount() - names.size());
            for (int i = 0; i < names.size(); i++) {
                assertEquals("v2" + i, table.stringColumn(names.get(i)).get(1), names.get(i));
            }
            assertEquals(
                    3,
                    opened.query(
                                    "SELECT \"line\", \"bad\", \"unknown_0\" FROM agreements WHERE \"SELECT\" = 'v14' OR TRUE")
                            .rowCount());
        }
    }

    @Test
    void namesThatDifferByCaseOrAccentAloneAreOneName() {
        survey.with(
                "signatories.csv",
                "agreement,cluster,s,ſ,É,e\u0301\nA1,P1,,,,\nA1,P2,,,,\nA2,P2,,,,\nA2,G1,,,,\nA3,P3,,,,\nA3,F1,,,,\n");
        assertProblems("signatories.csv:1:4 duplicate-header \"ſ\"\nsignatories.csv:1:6 duplicate-header \"é\""
                .replace("é", "e\u0301"));
    }

    @Test
    void namesWithControlCharactersOrNoTextAreTold() {
        survey.with(
                "signatories.csv",
                survey.text("signatories.csv")
                        .replaceFirst("cluster", "cluster,a\u0000b,\u001b[2J")
                        .replaceAll("(?m)(\\d)$", "$1,,"));
        assertProblems(
                "signatories.csv:1:3 control-character \"a\\u0000b\"\nsignatories.csv:1:4 control-character \"\\u001B[2J\"");
    }

    @Test
    void aFileThatChangesOrVanishesWhileItIsReadIsTold() throws Exception {
        var path = survey.path().resolve("agreements.csv");
        Files.setLastModifiedTime(path, java.nio.file.attribute.FileTime.fromMillis(0));
        assertEquals("changed-file", endOf(path, () -> survey.change("agreements.csv", "2007", "2001")));
        assertEquals("changed-file", endOf(path, () -> survey.without("agreements.csv")));
    }

    @Test
    void noQueryReachesAFileTheNetworkOrAnExtension() throws IOException {
        var file =
                Files.writeString(survey.path().resolve("secret.csv"), "a\n1\n").toString();
        try (var opened = survey.open()) {
            for (var sql : List.of(
                    "COPY clusters TO '" + file + ".out'",
                    "COPY clusters FROM '" + file + "'",
                    "ATTACH '" + file + ".db'",
                    "EXPORT DATABASE '" + file + ".d'",
                    "SELECT * FROM read_csv('" + file + "')",
                    "SELECT * FROM '" + file + "'",
                    "SELECT * FROM read_text('" + file + "')",
                    "SELECT * FROM glob('/*')",
                    "SELECT * FROM read_csv('http://localhost/x.csv')",
                    "INSTALL httpfs",
                    "LOAD httpfs",
                    "SET enable_external_access = true",
                    "RESET enable_external_access",
                    "PRAGMA enable_external_access",
                    "SET lock_configuration = false",
                    "SET GLOBAL allow_community_extensions = true",
                    "SET home_directory = '/'",
                    "DROP VIEW clusters",
                    "INSERT INTO rows_clusters SELECT * FROM rows_clusters",
                    "CREATE TABLE x (i INTEGER)")) {
                var refused = assertThrows(QueryFailed.class, () -> opened.query(sql), sql);
                assertTrue(refused.getMessage().length() > 10 && refused.getStackTrace().length == 0, sql);
                assertEquals(5, opened.table("clusters").rowCount(), sql);
            }
        }
        try (var left = Files.list(survey.path())) {
            assertEquals(5, left.count());
        }
    }

    /** The kind of problem at which reading a file ends when something happens to it meanwhile. */
    private static String endOf(Path path, Runnable meanwhile) throws Unreadable {
        var source = CsvFile.of(path, "x", Dialect.TO_BE_RECOGNISED, new Notes(Settings.NONE.words()), bytes -> {});
        return assertThrows(
                        Unreadable.class,
                        () -> source.read(new RowSource.Taker() {
                            @Override
                            public void header(long line, List<String> names) {
                                meanwhile.run();
                            }

                            @Override
                            public void row(long line, List<String> fields, Map<Integer, String> unreadable) {}
                        }))
                .in("x", Settings.NONE.words())
                .code();
    }

    /** The list of problems as a JVM of its own tells it. */
    private String inAChild(String memory) throws Exception {
        var child = new ProcessBuilder(Jvm.command(Stream.of(
                memory,
                "-cp",
                System.getProperty("java.class.path"),
                HostileSurveyTest.class.getName(),
                survey.path().toString())));
        child.redirectErrorStream(true);
        var process = child.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    public static void main(String[] arguments) {
        System.out.println(
                new SurveyAddress(arguments[0], Settings.NONE).check().list());
    }

    private String first() {
        return survey.problems().lines().findFirst().orElse("").replaceAll(" \".*", "");
    }

    private void assertProblems(String expected) {
        assertEquals(expected, survey.problems());
    }
}
