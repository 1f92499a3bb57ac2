package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A password in an address reaches no program's arguments, which every user of the machine can list, and no terminal. A
 * Java that only notes how it is called stands for the real one.
 */
class SecretsIT {
    private static final String SHOWN = "jdbc:trino://127.0.0.1:1/c/s";
    private static final String ADDRESS = SHOWN + "?SSL=true&password=hunter2" + "x".repeat(300);

    @TempDir
    private Path folder;

    private Path noted;
    private Map<String, String> environment;

    @BeforeEach
    void javaThatNotesHowItIsCalled() throws IOException {
        noted = folder.resolve("noted");
        var java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "17.0.1"' >&2; exit; fi
                echo "$@" >> "%s"
                exit 2
                """.formatted(noted));
        assertTrue(java.toFile().setExecutable(true));
        environment = Map.of("JAVA_HOME", folder.toString(), "INTERPOLES_SETUP", "held");
    }

    @Test
    void aCommandKeepsThePasswordOfItsSurvey() throws Exception {
        for (var command : new String[] {"check", "measures"}) {
            assertKept(make(Map.of("SURVEY", ADDRESS, "BEFORE", ADDRESS), command), command);
        }
    }

    @Test
    void aPublicationKeepsThePasswordOfTheCluster() throws Exception {
        assertKept(make(Map.of("SURVEY", "data/phase-2", "TO", ADDRESS), "publish"), "publish");
    }

    @Test
    void aReportKeepsThePasswordOfItsSurvey() throws Exception {
        var variables = new HashMap<>(environment);
        variables.put("INTERPOLES_SURVEY", ADDRESS);
        var run = Python.run(
                folder,
                variables,
                Python.ROOT.resolve("src/main/report/report.py").toString(),
                "--out",
                folder.resolve("report").toString());
        assertEquals(2, run.code());
        assertTrue(run.errors().contains("Checking the survey " + SHOWN + "\n"), run.errors());
        assertKept(run.output() + run.errors(), "results");
    }

    private String make(Map<String, String> variables, String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("make", "-s", command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), said);
        return said;
    }

    private void assertKept(String said, String command) throws IOException {
        var calls = Files.readString(noted);
        assertTrue(calls.contains("interpoles.Main " + command), calls);
        assertFalse(calls.contains("hunter2"), calls);
        assertFalse(said.contains("hunter2"), said);
    }
}
