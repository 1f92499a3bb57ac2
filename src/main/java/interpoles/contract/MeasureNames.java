package interpoles.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The measures that a claim can be about, by the names that {@code measures.csv} has: a resource, {@code measures.txt},
 * because who reads a survey need not know what is found in it. A test holds it to the findings.
 */
public final class MeasureNames {
    private static final String FILE = "measures.txt";
    private static final List<Known> KNOWN = lines().map(Known::of).toList();

    private MeasureNames() {}

    private record Known(String name, boolean ofThePeriod) {
        static Known of(String line) {
            return new Known(line.substring(0, line.indexOf(' ')), line.endsWith(" period"));
        }
    }

    /** All, in the order of the documentation. */
    public static List<String> all() {
        return KNOWN.stream().map(Known::name).toList();
    }

    /** Those that have no year. */
    public static List<String> ofThePeriod() {
        return KNOWN.stream().filter(Known::ofThePeriod).map(Known::name).toList();
    }

    private static Stream<String> lines() {
        try (var names = MeasureNames.class.getResourceAsStream(FILE)) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
