package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The notebooks in the repository are read as they are: they say what the code computes. {@code make notebooks} makes
 * them.
 */
class CommittedNotebooksIT {
    private static final Path NOTEBOOKS = Python.ROOT.resolve("notebooks");

    static Iterable<String> notebooks() throws IOException {
        return ShippedReport.notebooks();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void whatTheySayIsWhatTheReportSays(String notebook) throws Exception {
        var computed = ShippedReport.notebook(notebook).withoutPictures().cells();
        var committed =
                ExecutedNotebook.read(committed(notebook)).withoutPictures().cells();
        assertEquals(computed.size(), committed.size(), "other cells: make notebooks");
        assertAll(IntStream.range(0, computed.size())
                .<Executable>mapToObj(cell -> () -> assertEquals(
                        computed.get(cell), committed.get(cell), "cell " + (cell + 1) + ": make notebooks")));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void eachChartHasItsPicture(String notebook) throws Exception {
        var committed = ExecutedNotebook.read(committed(notebook));
        assertEquals(
                committed.charts().size(),
                committed.shown().stream()
                        .filter(shown -> shown.has("image/png"))
                        .count(),
                "make notebooks");
        assertTrue(Files.size(committed(notebook)) < 1_000_000, "it is small");
    }

    @Test
    void theirLinesAreThoseThatMakeNotebooksWrites() throws Exception {
        var run = Python.test("rewritten.py", NOTEBOOKS.toString());
        assertEquals("", run.output(), "written otherwise: make notebooks");
        assertEquals(0, run.code(), run.errors());
    }

    private static Path committed(String notebook) {
        return NOTEBOOKS.resolve(notebook + ".ipynb");
    }
}
