package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Python with what the tests pin for it, installed once under {@code target} before the first of them asks. */
public final class PinnedPython {
    private static final Path TOOLS = Path.of("target", "frictionless").toAbsolutePath();
    private static final Path HERE = Path.of("");

    private PinnedPython() {}

    /** What a script prints. */
    public static String output(String... arguments) throws IOException, InterruptedException {
        return run("python", HERE, arguments);
    }

    /** What one of its programs prints that is started in a folder. */
    public static String run(String program, Path folder, String... arguments)
            throws IOException, InterruptedException {
        install();
        return command(folder, Stream.concat(Stream.of(tool(program)), Stream.of(arguments)));
    }

    private static void install() throws IOException, InterruptedException {
        command(HERE, Stream.of(Python.python(), "src/test/python/pinned.py", TOOLS.toString()));
    }

    private static String tool(String name) {
        var windows = TOOLS.resolve("Scripts").resolve(name + ".exe");
        return (Files.exists(windows) ? windows : TOOLS.resolve("bin").resolve(name)).toString();
    }

    private static String command(Path folder, Stream<String> words) throws IOException, InterruptedException {
        var command = words.toList();
        var printed = Files.createTempFile("printed", ".txt");
        var said = Files.createTempFile("said", ".txt");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectOutput(printed.toFile())
                    .redirectError(said.toFile());
            builder.environment()
                    .put("PYTHONPYCACHEPREFIX", TOOLS.resolve("compiled").toString());
            assertEquals(
                    0, builder.start().waitFor(), () -> String.join(" ", command) + "\n" + text(printed) + text(said));
            return Files.readString(printed);
        } finally {
            Files.delete(printed);
            Files.delete(said);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
