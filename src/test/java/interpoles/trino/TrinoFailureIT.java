package interpoles.trino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.survey.Survey;
import interpoles.warehouse.QueryFailed;
import interpoles.warehouse.Trino;
import java.nio.file.Path;
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

/** What is lost, killed or interrupted is told in one sentence, and leaves the published survey as it was. */
@Tag("trino")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrinoFailureIT {
    private static final String LONG = """
            SELECT COUNT(*) AS n FROM UNNEST(sequence(1, 10000)) AS a (x)
            CROSS JOIN UNNEST(sequence(1, 10000)) AS b (y) CROSS JOIN UNNEST(sequence(1, 10000)) AS c (z) WHERE x * y + z = 7
            """;

    private final TrinoCluster cluster = TrinoCluster.running();

    @TempDir
    Path folder;

    @Test
    @Order(1)
    void anInterruptedPublicationLeavesTheSurveyAsItWas() throws Exception {
        var address = cluster.address("interrupted");
        publish(Surveys.bare(folder), address);
        var before = tables(address);
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", "target/notebook/*", "interpoles.Main",
                        "publish", "--survey", "data/phase-2", "--to", address)
                .redirectErrorStream(true).start();
        try (var lines = program.inputReader()) {
            for (var line = lines.readLine(); !line.startsWith("responses"); line = lines.readLine()) {
                assertTrue(line.contains("loaded"), line);
            }
            program.destroy();
            assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        }
        assertEquals(before, tables(address));
        try (var survey = Survey.open(address)) {
            assertEquals(List.of(), survey.waves());
        }
    }

    @Test
    @Order(2)
    void aKilledWorkerIsToldInOneSentence() throws Exception {
        var address = cluster.address("interrupted");
        try (var survey = Survey.open(address)) {
            var asked = CompletableFuture.runAsync(() -> survey.query(LONG));
            TimeUnit.SECONDS.sleep(5);
            cluster.killWorker();
            var failure = assertThrows(CompletionException.class, asked::join).getCause();
            assertEquals(QueryFailed.class, failure.getClass(), failure.toString());
            assertOneSentence(address + " could not finish the query; a worker may be lost. Ask again: ", failure);
        }
        cluster.startWorker();
    }

    @Test
    @Order(3)
    void aPublicationWhoseWorkerIsKilledChangesNothing() throws Exception {
        var address = cluster.address("killed");
        try (var survey = Survey.open(Path.of("data", "phase-2"))) {
            var failure = assertThrows(IllegalStateException.class, () -> survey.publish(address, loaded -> {
                if (loaded.startsWith("responses")) {
                    cluster.killWorker();
                }
            }));
            assertTrue(failure.getMessage().endsWith(" Nothing has changed in " + address + "."), failure.getMessage());
        }
        cluster.startWorker();
        assertEquals("", tables(address).replaceAll("interpoles_new_\\w+ ?", ""));
        publish(Surveys.bare(folder), address);
        assertEquals("agreements cluster_regions clusters interpoles_survey responses signatories", tables(address));
    }

    @Test
    @Order(4)
    void aLostConnectionIsToldInOneSentence() throws Exception {
        var address = cluster.address("lost");
        publish(Surveys.bare(folder), address);
        try (var survey = Survey.open(address)) {
            var asked = CompletableFuture.runAsync(() -> survey.query(LONG));
            TimeUnit.SECONDS.sleep(3);
            cluster.killCoordinator();
            var failure = assertThrows(CompletionException.class, asked::join).getCause();
            assertOneSentence(address + " does not answer: it is not there, or the connection was lost (", failure);
            assertOneSentence(address + " does not answer: it is not there, or the connection was lost (",
                    assertThrows(QueryFailed.class, () -> Survey.open(address + "?password=hunter2&SSL=true")));
        }
    }

    private static void assertOneSentence(String beginning, Throwable failure) {
        assertTrue(failure.getMessage().startsWith(beginning), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
        assertTrue(!failure.getMessage().contains("hunter2"), failure.getMessage());
        assertEquals(0, failure.getStackTrace().length);
    }

    private static void publish(Path folder, String address) {
        try (var survey = Survey.open(folder)) {
            survey.publish(address, done -> {});
        }
    }

    private static String tables(String address) {
        try (var trino = Trino.at(address)) {
            return String.join(" ", trino.query("SELECT table_name FROM survey.information_schema.tables WHERE table_schema = '"
                    + trino.schema() + "' ORDER BY table_name", "tables").stringColumn(0).asList());
        }
    }
}
