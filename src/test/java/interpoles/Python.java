package interpoles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The project's Python: the one that make gives, or else the one that the set-up makes. */
public final class Python {
    public static final Path ROOT = Path.of("").toAbsolutePath();

    private Python() {}

    /** What a run printed, and the code it ended with. */
    public record Run(int code, String output, String errors) {}

    public static Run run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Map.of(), arguments);
    }

    public static Run run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(python()));
        command.addAll(List.of(arguments));
        return run(folder, environment, command);
    }

    /** Runs a program of {@code src/test/python} from the project's root. */
    public static Run test(String program, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("src/test/python/" + program));
        all.addAll(List.of(arguments));
        return run(ROOT, all.toArray(String[]::new));
    }

    public static String python() throws IOException, InterruptedException {
        var given = System.getenv("INTERPOLES_PYTHON");
        if (given != null) return given;
        var setup = run(ROOT, Map.of(), List.of("sh", "src/main/make/setup.sh", "python"));
        if (setup.code != 0) throw new IllegalStateException(setup.errors);
        return setup.output.strip();
    }

    private static Run run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("output", ".txt");
        var errors = Files.createTempFile("errors", ".txt");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("JUPYTER_PREFER_ENV_PATH", "1");
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            builder.environment().remove("INTERPOLES_SURVEY");
            builder.environment().remove("INTERPOLES_LANG");
            builder.environment().putAll(environment);
            var code = builder.start().waitFor();
            return new Run(
                    code,
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
