package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

/** What a kernel's JShell tells of a class of ours, in a JVM as a kernel's. */
class SourcesTest {
    private static final List<String> OPEN = List.of("--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED");

    @Test
    void shellShowsTheJavadocOfOurs() throws IOException, InterruptedException {
        var told = told(OPEN);
        assertTrue(told.contains("A bar a wave; with groups, theirs side by side in each wave."), told);
        assertTrue(told.contains("Chart Bars.byWave(tech.tablesaw.api.Table table, String title)"), told);
    }

    @Test
    void whereTheShellIsClosedItShowsTheSignature() throws IOException, InterruptedException {
        var told = told(List.of());
        assertTrue(told.contains("closed"), told);
        assertTrue(told.contains("Chart Bars.byWave(tech.tablesaw.api.Table table, String title)"), told);
    }

    private static String told(List<String> options) throws IOException, InterruptedException {
        var asking = Stream.of("-cp", System.getProperty("java.class.path"), Asking.class.getName());
        var command = Jvm.command(Stream.concat(options.stream(), asking));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), told);
        return told;
    }

    /** Asks a shell as a kernel does when Shift-Tab is pressed. */
    static final class Asking {
        public static void main(String[] none) throws Exception {
            try {
                Sources.show(Path.of("src", "main", "java"));
            } catch (RuntimeException closed) {
                System.out.println("closed");
            }
            try (var shell = JShell.builder().executionEngine("local").build()) {
                shell.addToClasspath(System.getProperty("java.class.path"));
                shell.eval("import interpoles.chart.*;");
                var cell = "Bars.byWave(";
                shell.sourceCodeAnalysis()
                        .documentation(cell, cell.length(), true)
                        .forEach(one -> System.out.println(one.signature() + "\n" + one.javadoc()));
            }
        }
    }
}
