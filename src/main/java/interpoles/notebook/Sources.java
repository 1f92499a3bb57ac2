package interpoles.notebook;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where JShell finds the Javadoc that a kernel shows for Shift-Tab: it knows the JDK's own sources alone, and for anything else
 * shows signatures. The project's sources are a jar in a folder beside its own, never on the class path.
 *
 * <p>JShell has no way to be told, but a field in which its own tests name other sources; it is open to kernels that JJava
 * starts, and closed in IJava 1.3 unless its JVM has {@code --add-opens jdk.jshell/jdk.jshell=ALL-UNNAMED}, which
 * {@code make lab} gives it. Where it is closed, nothing changes.
 */
final class Sources {
    private static final String SHELL = "jdk.jshell.SourceCodeAnalysisImpl";
    private static final String FIELD = "availableSourcesOverride";

    private static final AtomicBoolean SHOWN = new AtomicBoolean();

    private Sources() {}

    /**
     * Names them to JShell, in a thread of its own: a first cell does not wait for it. Once a JVM, in which several kernels
     * may run.
     */
    static void show() {
        if (SHOWN.getAndSet(true)) return;
        var naming = new Thread(Sources::name, "interpoles-sources");
        naming.setDaemon(true);
        naming.start();
    }

    private static void name() {
        try {
            var own = Path.of(Sources.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var name = own.getFileName().toString().replaceFirst("\\.jar$", "-sources.jar");
            var sources = own.resolveSibling("sources").resolve(name);
            if (Files.isReadable(sources)) show(rootOf(sources));
        } catch (URISyntaxException | IOException | ReflectiveOperationException | RuntimeException closed) {
            // Signatures are shown as before.
        }
    }

    /**
     * @param root the folder that the project's packages are in
     * @throws RuntimeException if JShell is closed
     */
    static void show(Path root) throws IOException, ReflectiveOperationException {
        var field = Class.forName(SHELL).getDeclaredField(FIELD);
        field.setAccessible(true);
        var roots = new ArrayList<>(ofJdk());
        roots.add(root);
        field.set(null, List.copyOf(roots));
    }

    /** A folder for each of the JDK's modules; none where it brings no sources. */
    private static List<Path> ofJdk() throws IOException {
        var zip = Path.of(System.getProperty("java.home"), "lib", "src.zip");
        if (!Files.isReadable(zip)) return List.of();
        try (var modules = Files.list(rootOf(zip))) {
            return modules.filter(Files::isDirectory).toList();
        }
    }

    /** It stays open, as JShell reads it again and again. */
    private static Path rootOf(Path zip) throws IOException {
        return FileSystems.newFileSystem(zip).getPath("/");
    }
}
