package interpoles;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A JVM that a test starts: of this one's JDK, and as quick to start and to end. */
public final class Jvm {
    private Jvm() {}

    /** The command with these words, the first of which may be more options. */
    public static List<String> command(Stream<String> words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"));
        return Stream.of(Stream.of(java), options, words).flatMap(part -> part).toList();
    }
}
