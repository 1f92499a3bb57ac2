package interpoles.trino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.warehouse.QueryFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What is lost, killed or interrupted is told in one sentence, and leaves the published survey as it was. */
@Tag("trino")
@Isolated("a cluster takes the whole machine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrinoFailureIT {
    private static final Path PHASE_2 = Path.of("data", "phase-2");
    private static final String BARE = "agreements cluster_regions clusters interpoles_survey responses signatories";
    private static final String LONG = """
            SELECT COUNT(*) AS n FROM UNNEST(sequence(1, 10000)) AS a (x)
            CROSS JOIN UNNEST(sequence(1, 10000)) AS b (y) CROSS JOIN UNNEST(sequence(1, 10000)) AS c (z) WHERE x * y + z = 7
            """;

    private final TrinoCluster cluster = TrinoCluster.running();

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void anInterruptedPublicationTidiesUpAfterItself() throws Exception {
        var address = published("interrupted");
        var program = publishing(address);
        program.destroy();
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        assertEquals(BARE, tables(address));
        assertOpens(address);
    }

    @Test
    @Order(2)
    void aKilledPublicationIsTidiedUpByTheNext() throws Exception {
        var address = published("cut");
        var program = publishing(address);
        program.destroyForcibly();
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        assertTrue(tables(address).contains("interpoles_new_clusters"), tables(address));
        assertOpens(address);
        publish(Surveys.bare(folder), address);
        assertEquals(BARE, tables(address));
    }

    @Test
    @Order(3)
    void aKilledWorkerIsToldInOneSentence() throws Exception {
        var address = published("working");
        try (var survey = Survey.open(address)) {
            var asked = CompletableFuture.runAsync(() -> survey.query(LONG));
            TimeUnit.SECONDS.sleep(5);
            cluster.killWorker();
            var failure = assertThrows(CompletionException.class, asked::join).getCause();
            assertEquals(QueryFailed.class, failure.getClass(), failure.toString());
            assertOneSentence(address + " could not finish the query; a worker may be lost. Ask again: ", failure);
        } finally {
            cluster.startWorker();
        }
    }

    @Test
    @Order(4)
    void aPublicationWhoseWorkerIsKilledChangesNothing() {
        var address = cluster.address("killed");
        try (var survey = Survey.open(PHASE_2)) {
            var failure = assertThrows(
                    IllegalStateException.class,
                    () -> survey.publish(address, loaded -> {
                        if (loaded.startsWith("responses")) {
                            cluster.killWorker();
                        }
                    }));
            assertTrue(failure.getMessage().endsWith(" Nothing has changed in " + address + "."), failure.getMessage());
            assertEquals(1, failure.getMessage().lines().count());
        } finally {
            cluster.startWorker();
        }
        assertEquals("", tables(address).replaceAll("interpoles_new_\\w+ ?", ""));
        publish(Surveys.bare(folder), address);
        assertEquals(BARE, tables(address));
    }

    @Test
    @Order(5)
    void aHalfReplacedSurveyIsToldUntilOneIsPublishedWhole() {
        var address = published("half");
        try (var trino = Trino.at(address, Settings.NONE)) {
            trino.execute("CREATE TABLE survey.half.interpoles_unfinished (survey VARCHAR)");
            trino.execute("DROP TABLE survey.half.interpoles_survey");
            trino.execute("CREATE VIEW survey.half.interpoles_new_clusters AS SELECT 1 AS x");
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            assertEquals(
                    "unfinished-publication",
                    Survey.check(address).stringColumn("code").get(0));
            var failure = assertThrows(IllegalStateException.class, () -> publish(Surveys.bare(folder), address));
            assertTrue(failure.getMessage().endsWith(" Nothing has changed in " + address + "."), failure.getMessage());
        }
        try (var trino = Trino.at(address, Settings.NONE)) {
            trino.execute("DROP VIEW survey.half.interpoles_new_clusters");
        }
        publish(Surveys.bare(folder), address);
        assertEquals(BARE, tables(address));
        assertOpens(address);
    }

    @Test
    @Order(6)
    void aPublicationWhoseClusterIsLostSaysThatNothingHasChanged() {
        var address = published("lost");
        try (var survey = Survey.open(PHASE_2)) {
            var failure = assertThrows(
                    IllegalStateException.class,
                    () -> survey.publish(address, loaded -> {
                        if (loaded.startsWith("responses")) {
                            cluster.killCoordinator();
                        }
                    }));
            assertTrue(
                    failure.getMessage()
                            .startsWith(address + " does not answer: it is not there, or the connection was lost ("),
                    failure.getMessage());
            assertTrue(failure.getMessage().endsWith(" Nothing has changed in " + address + "."), failure.getMessage());
        }
    }

    @Test
    @Order(7)
    void aLostConnectionIsToldInOneSentenceAndTheProgramEndsWith2() throws Exception {
        var address = published("lost");
        try (var survey = Survey.open(address)) {
            var asked = CompletableFuture.runAsync(() -> survey.query(LONG));
            TimeUnit.SECONDS.sleep(3);
            cluster.killCoordinator();
            var failure = assertThrows(CompletionException.class, asked::join).getCause();
            assertOneSentence(address + " does not answer: it is not there, or the connection was lost (", failure);
        }
        var secret = address + "?password=hunter2&SSL=true";
        assertOneSentence(
                address + " does not answer: it is not there, or the connection was lost (",
                assertThrows(QueryFailed.class, () -> Survey.open(secret)));
        assertEnds(
                "This went wrong: " + address + " does not answer: it is not there, or the connection was lost (",
                "en",
                "measures",
                "--survey",
                secret);
        assertEnds(
                "Une erreur est survenue : " + address
                        + " ne répond pas : le serveur n’est pas là, ou la connexion a été perdue (",
                "fr",
                "publish",
                "--survey",
                PHASE_2.toString(),
                "--to",
                address);
    }

    /** The address of a schema in which the bare survey is published. */
    private String published(String schema) {
        var address = cluster.address(schema);
        publish(Surveys.bare(folder), address);
        return address;
    }

    /** A program that publishes the reconstruction, and has loaded a part of it. */
    private static Process publishing(String address) throws IOException {
        var program = program("en", "publish", "--survey", PHASE_2.toString(), "--to", address)
                .start();
        var lines = program.inputReader();
        for (var line = lines.readLine(); !line.startsWith("responses"); line = lines.readLine()) {
            assertTrue(line.contains("loaded"), line);
        }
        return program;
    }

    private static ProcessBuilder program(String language, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/notebook/*",
                "interpoles.Main"));
        command.addAll(List.of(arguments));
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("INTERPOLES_LANG", language);
        return program;
    }

    private static void assertEnds(String beginning, String language, String... arguments) throws Exception {
        var process = program(language, arguments).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(2, process.waitFor(), said);
        assertTrue(said.startsWith(beginning), said);
        assertEquals(1, said.lines().count(), said);
        assertFalse(said.contains("hunter2"), said);
    }

    private static void assertOpens(String address) {
        try (var survey = Survey.open(address)) {
            assertEquals(List.of(), survey.waves());
            assertEquals(
                    List.of("A1"),
                    survey.table("agreements").stringColumn("agreement").asList());
        }
    }

    private static void assertOneSentence(String beginning, Throwable failure) {
        assertTrue(failure.getMessage().startsWith(beginning), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
        assertFalse(failure.getMessage().contains("hunter2"), failure.getMessage());
        assertEquals(0, failure.getStackTrace().length);
    }

    private static void publish(Path folder, String address) {
        try (var survey = Survey.open(folder)) {
            survey.publish(address, done -> {});
        }
    }

    private static String tables(String address) {
        try (var trino = Trino.at(address, Settings.NONE)) {
            return String.join(
                    " ",
                    trino.query(
                                    "SELECT table_name FROM survey.information_schema.tables WHERE table_schema = '"
                                            + trino.schema() + "' ORDER BY table_name",
                                    "tables")
                            .stringColumn(0)
                            .asList());
        }
    }
}
