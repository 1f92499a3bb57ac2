package interpoles.trino;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Trino cluster on loopback: a coordinator that runs no task and a worker, two processes with their own ports and
 * folders, and a catalog {@code survey} in memory. The system property {@code interpoles.trino.server} names the folder
 * of the server, {@code interpoles.trino.java} the Java that runs it.
 */
final class TrinoCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private final Process coordinator;
    private Process worker;

    private TrinoCluster(Path folder) throws IOException {
        this.folder = folder;
        this.port = freePort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        coordinator = start("coordinator", port, "coordinator=true\nnode-scheduler.include-coordinator=false\n");
        worker = start("worker-1", freePort(), "coordinator=false\n");
    }

    static TrinoCluster start() {
        try {
            var cluster = new TrinoCluster(Files.createTempDirectory("trino"));
            cluster.awaitWorker();
            return cluster;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String address(String schema) {
        return "jdbc:trino://127.0.0.1:" + port + "/survey/" + schema;
    }

    /** Ends the worker as a crash would; what its memory held is lost. */
    void killWorker() {
        kill(worker);
    }

    void startWorker() {
        try {
            worker = start("worker-2", freePort(), "coordinator=false\n");
            awaitWorker();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void killCoordinator() {
        kill(coordinator);
    }

    private Process start(String node, int port, String role) throws IOException {
        var home = Files.createDirectories(folder.resolve(node).resolve("etc/catalog")).getParent();
        Files.writeString(home.resolve("catalog/survey.properties"), "connector.name=memory\nmemory.max-data-per-node=1GB\n");
        Files.writeString(home.resolve("config.properties"), role + """
                http-server.http.port=%d
                discovery.uri=http://127.0.0.1:%d
                node.internal-address=127.0.0.1
                plugin.dir=%s
                query.max-memory-per-node=400MB
                query.remote-task.max-error-duration=10s
                exchange.max-error-duration=10s
                node-scheduler.allowed-no-matching-node-period=10s
                query-manager.required-workers-max-wait=10s
                """.formatted(port, this.port, server().resolve("plugin")));
        var command = List.of(
                System.getProperty("interpoles.trino.java"), "-server", "-Xmx1500M", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError",
                "--add-modules=jdk.incubator.vector", "-Dconfig=" + home.resolve("config.properties"), "-Dnode.environment=test", "-Dnode.id=" + node,
                "-Dnode.data-dir=" + home.resolveSibling("data"), "-Dcatalog.config-dir=" + home.resolve("catalog"),
                "-cp", server().resolve("lib") + "/*", "io.trino.server.TrinoServer");
        return new ProcessBuilder(command)
                .directory(home.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(node + ".log").toFile())
                .start();
    }

    private static Path server() {
        return Path.of(System.getProperty("interpoles.trino.server")).toAbsolutePath();
    }

    /** Waits until the cluster makes a table, for which it needs a worker. */
    private void awaitWorker() {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            if (!coordinator.isAlive() || !worker.isAlive()) {
                throw new IllegalStateException("Trino has not started: see " + folder);
            }
            try {
                var nodes = HttpClient.newHttpClient().send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/node")).header("X-Trino-User", "test").build(), BodyHandlers.ofString());
                var info = HttpClient.newHttpClient().send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/info")).build(), BodyHandlers.ofString());
                if (info.body().contains("\"starting\":false") && nodes.body().contains("\"recentFailures\":0.0")) {
                    return;
                }
            } catch (IOException notYet) {
                // It listens to nobody until it has started.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException("Trino has not started in time: see " + folder);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void kill(Process process) {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        kill(worker);
        kill(coordinator);
    }
}
