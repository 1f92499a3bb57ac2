package interpoles.warehouse;

import interpoles.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How much memory a warehouse inside this JVM may take beside the JVM's own, and where it puts what does not fit.
 *
 * <p>The setting {@code memory} says how much: {@code 800MB}, {@code 8GB}; without it, five eighths of DuckDB's own bound, which is half of the
 * machine's. What does not fit goes to a folder among the system's temporary files, or in the setting {@code temporary},
 * which is made only then and goes with the warehouse.
 */
public final class Memory {
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?([MGT]i?B)", Pattern.CASE_INSENSITIVE);
    /** DuckDB takes four fifths of the machine's memory: too much beside a JVM and a browser. */
    private static final double OF_DUCKDBS_OWN = 0.625;

    private final Settings settings;
    private final Path folder;
    private final Thread tidying = new Thread(this::tidy, "tidying");

    Memory(Settings settings) {
        this.settings = settings;
        this.folder = settings.temporary()
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")))
                .resolve("interpoles-" + UUID.randomUUID());
        Runtime.getRuntime().addShutdownHook(tidying);
    }

    /**
     * The bound that is asked for.
     *
     * @param own DuckDB's
     * @throws QueryFailed if the setting is no size
     */
    String limit(String own) {
        var asked = settings.memory();
        if (asked.isPresent() && !SIZE.matcher(asked.get()).matches()) {
            throw new QueryFailed(settings.words().text("warehouse.memory", asked.get()));
        }
        return asked.orElseGet(() -> {
            var size = SIZE.matcher(own);
            return size.matches()
                    ? String.format(
                            Locale.ROOT, "%.3f %s", OF_DUCKDBS_OWN * Double.parseDouble(size.group(1)), size.group(2))
                    : own;
        });
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
