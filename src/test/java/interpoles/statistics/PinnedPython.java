package interpoles.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Python with what the tests pin for it, installed once under {@code target}. */
final class PinnedPython {
    private static final Path TOOLS = Path.of("target", "frictionless").toAbsolutePath();
    private static final Path PINNED = Path.of("src", "test", "python", "requirements.txt");

    private PinnedPython() {}

    static void install() throws IOException, InterruptedException {
        var installed = TOOLS.resolve("requirements.txt");
        if (!Files.exists(installed) || Files.mismatch(installed, PINNED) >= 0) {
            var python = System.getenv().getOrDefault("INTERPOLES_PYTHON", "python3");
            run(python, "-m", "venv", "--clear", TOOLS.toString());
            run(python(), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", PINNED.toString());
            Files.copy(PINNED, installed);
        }
    }

    /** What a script prints. */
    static String output(String... arguments) throws IOException, InterruptedException {
        var command = new String[arguments.length + 1];
        command[0] = python();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(command);
    }

    private static String python() {
        var windows = TOOLS.resolve("Scripts").resolve("python.exe");
        return (Files.exists(windows) ? windows : TOOLS.resolve("bin").resolve("python")).toString();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var printed = Files.createTempFile("printed", ".txt");
        var said = Files.createTempFile("said", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(printed.toFile())
                    .redirectError(said.toFile())
                    .start();
            assertEquals(0, process.waitFor(), String.join(" ", command) + "\n" + Files.readString(said));
            return Files.readString(printed);
        } finally {
            Files.delete(printed);
            Files.delete(said);
        }
    }
}
