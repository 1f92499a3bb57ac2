package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** JVM options stand in one file, which the shell and Python read, and this JVM takes them, started as quick commands are. */
class JvmOptionsTest {
    private static final Path FILE = Path.of("src/main/make/jvm.options");
    private static final Pattern OPTION =
            Pattern.compile("-XX:(?!(?:Shared|)Archive)|-Xm[sx]|-Xshare|-Xlog|--enable-native-access");

    @Test
    void noProgramHasOptionsOfItsOwn() throws IOException {
        for (var folder : List.of("src/main/make", "src/main/report", "src/main/dist")) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.equals(FILE)) {
                        var found = OPTION.matcher(Files.readString(file));
                        assertTrue(!found.find(), () -> file + " has " + found.group());
                    }
                }
            }
        }
    }

    @Test
    void testsRunAsQuickCommandsDo() throws IOException {
        var taken = ManagementFactory.getRuntimeMXBean().getInputArguments();
        for (var line : Files.readAllLines(FILE)) {
            if (line.matches("(common|quick) +-XX:.*")) {
                assertTrue(taken.contains(line.split(" +")[1]), line);
            }
        }
    }

    /** Maven's own JVM compiles and formats for seconds, too. */
    @Test
    void mavenRunsAsQuickCommandsDo() throws IOException {
        var ofCommands = Files.readAllLines(FILE).stream()
                .filter(line -> line.matches("(common|quick) +-XX:.*"))
                .map(line -> line.split(" +")[1])
                .toList();
        assertEquals(ofCommands, Files.readAllLines(Path.of(".mvn/jvm.config")));
    }

    @Test
    void everyLineIsAGroupAndAnOptionThatAJvmTakes() throws IOException, InterruptedException {
        for (var line : Files.readAllLines(FILE)) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            var words = line.split(" +");
            assertEquals(2, words.length, line);
            if (words[0].equals("large")) {
                assertTrue(Long.parseLong(words[1]) > 0, line);
            } else {
                var java =
                        Path.of(System.getProperty("java.home"), "bin", "java").toString();
                var run = new ProcessBuilder(java, words[1], "-version").redirectErrorStream(true);
                assertEquals(
                        0,
                        run.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor(),
                        line);
            }
        }
    }
}
