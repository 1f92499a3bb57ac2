package interpoles.trino;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/**
 * A real Trino cluster on loopback: a coordinator that runs no task, and a worker. It ends with the tests' JVM, and
 * so do its logs, unless it has not started.
 */
final class TrinoCluster {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static TrinoCluster running;

    private final Path folder;
    private final int port = TrinoNode.freePort();
    private final int safePort = TrinoNode.freePort();
    private final SignIn signIn;
    private final TrinoNode coordinator;
    private TrinoNode worker;
    private int workers;
    private boolean started;

    private TrinoCluster() throws IOException {
        folder = Files.createTempDirectory("trino");
        signIn = SignIn.in(folder);
        coordinator = TrinoNode.start(
                folder,
                "coordinator",
                port,
                port,
                "coordinator=true\nnode-scheduler.include-coordinator=false\n" + signIn.configuration(safePort));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        startWorker();
        started = true;
    }

    /** The cluster that runs, or a new one. */
    static synchronized TrinoCluster running() {
        if (running == null || !running.coordinator.isRunning()) {
            try {
                running = new TrinoCluster();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    String address(String schema) {
        return "jdbc:trino://127.0.0.1:" + port + "/survey/" + schema;
    }

    /** The same over TLS, where a password is asked for. */
    String safeAddress(String schema) {
        return "jdbc:trino://127.0.0.1:" + safePort + "/survey/" + schema;
    }

    SignIn signIn() {
        return signIn;
    }

    /** Ends the worker as a crash would; what its memory held is lost. */
    void killWorker() {
        worker.kill();
    }

    /** Starts a worker in the place of one that was killed, and waits until it works. */
    void startWorker() {
        worker = TrinoNode.start(folder, "worker-" + ++workers, TrinoNode.freePort(), port, "coordinator=false\n");
        await();
    }

    void killCoordinator() {
        coordinator.kill();
        worker.kill();
    }

    /** Waits until the coordinator knows a worker that answers. */
    private void await() {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            if (!coordinator.isRunning() || !worker.isRunning()) {
                throw new IllegalStateException("Trino has not started: see " + folder);
            }
            try {
                if (asked("/v1/info").contains("\"starting\":false")
                        && asked("/v1/node").contains("\"recentFailures\":0.0")) {
                    return;
                }
            } catch (IOException notYet) {
                // It listens to nobody until it has started.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("Trino has not started in time: see " + folder);
    }

    private String asked(String path) throws IOException {
        var connection = URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setRequestProperty("X-Trino-User", "test");
        try (var answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void end() {
        worker.kill();
        coordinator.kill();
        if (!started) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
