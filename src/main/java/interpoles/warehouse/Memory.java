package interpoles.warehouse;

import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How much memory a warehouse inside this JVM may take beside the JVM's own, and where it puts what does not fit.
 *
 * <p>The system property {@code interpoles.memory}, or else the environment variable {@code INTERPOLES_MEMORY},
 * says how much: {@code 800MB}, {@code 8GB}; without it, five eighths of DuckDB's own bound, which is half of the
 * machine's. What does not fit goes to a folder among the system's temporary files, or in {@code INTERPOLES_TEMP},
 * which is made only then and goes with the warehouse.
 */
public final class Memory {
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?([MGT]i?B)", Pattern.CASE_INSENSITIVE);
    /** DuckDB takes four fifths of the machine's memory: too much beside a JVM and a browser. */
    private static final double OF_DUCKDBS_OWN = 0.625;

    private final Path folder =
            Path.of(setting("temp").orElse(System.getProperty("java.io.tmpdir")), "interpoles-" + UUID.randomUUID());
    private final Thread tidying = new Thread(this::tidy, "tidying");

    Memory() {
        Runtime.getRuntime().addShutdownHook(tidying);
    }

    /**
     * The bound that is asked for.
     *
     * @param own DuckDB's
     * @throws QueryFailed if the setting is no size
     */
    static String limit(String own) {
        var asked = setting("memory");
        if (asked.isPresent() && !SIZE.matcher(asked.get()).matches()) {
            throw new QueryFailed(Words.current().text("warehouse.memory", asked.get()));
        }
        return asked.orElseGet(() -> {
            var size = SIZE.matcher(own);
            return size.matches()
                    ? String.format(
                            Locale.ROOT, "%.3f %s", OF_DUCKDBS_OWN * Double.parseDouble(size.group(1)), size.group(2))
                    : own;
        });
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty("interpoles." + name))
                .or(() -> Optional.ofNullable(System.getenv("INTERPOLES_" + name.toUpperCase(Locale.ROOT))))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Path folder() {
        return folder;
    }

    /** Takes away what did not fit, now that nobody needs it. */
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(tidying);
        } catch (IllegalStateException theProgramIsEnding) {
            return;
        }
        tidy();
    }

    private void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftForTheSystem) {
            folder.toFile().deleteOnExit();
        }
    }
}
