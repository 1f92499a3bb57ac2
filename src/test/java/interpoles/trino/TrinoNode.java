package interpoles.trino;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of a Trino cluster, with a port and a folder of its own and a catalog {@code survey} in memory. The system
 * property {@code interpoles.trino.server} names the folder of the server, {@code interpoles.trino.java} the Java that
 * runs it.
 */
final class TrinoNode {
    private final Process process;

    private TrinoNode(Process process) {
        this.process = process;
    }

    /**
     * @param folder the cluster's; the node's log and its own folder go there
     * @param coordinator the coordinator's port
     * @param own what this node's configuration says beyond that of every node
     */
    static TrinoNode start(Path folder, String name, int port, int coordinator, String own) {
        try {
            var home = Files.createDirectories(folder.resolve(name).resolve("etc/catalog"))
                    .getParent();
            Files.writeString(
                    home.resolve("catalog/survey.properties"), "connector.name=memory\nmemory.max-data-per-node=1GB\n");
            Files.writeString(
                    home.resolve("config.properties"),
                    own + """
                    http-server.http.port=%d
                    discovery.uri=http://127.0.0.1:%d
                    node.internal-address=127.0.0.1
                    internal-communication.shared-secret=%s
                    plugin.dir=%s
                    query.max-memory-per-node=400MB
                    query.remote-task.max-error-duration=10s
                    exchange.max-error-duration=10s
                    node-scheduler.allowed-no-matching-node-period=10s
                    query-manager.required-workers-max-wait=10s
                    """.formatted(port, coordinator, folder.getFileName(), server().resolve("plugin")));
            var command = List.of(
                    System.getProperty("interpoles.trino.java"),
                    "-server",
                    "-Xmx1500M",
                    "-XX:+UseG1GC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--add-modules=jdk.incubator.vector",
                    "-Dconfig=" + home.resolve("config.properties"),
                    "-Dnode.environment=test",
                    "-Dnode.id=" + name,
                    "-Dnode.data-dir=" + home.resolveSibling("data"),
                    "-Dcatalog.config-dir=" + home.resolve("catalog"),
                    "-cp",
                    server().resolve("lib") + "/*",
                    "io.trino.server.TrinoServer");
            return new TrinoNode(new ProcessBuilder(command)
                    .directory(home.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path server() {
        return Path.of(System.getProperty("interpoles.trino.server")).toAbsolutePath();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends the process as a crash would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
