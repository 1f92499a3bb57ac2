package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notebooks in the repository are read as they are: they say what the code computes. {@code make notebooks}
 * makes them.
 */
class CommittedNotebooksIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NOTEBOOKS = Python.ROOT.resolve("notebooks");

    @TempDir
    private Path folder;

    @Test
    void whatTheySayIsWhatTheCodeComputes() throws Exception {
        var run = Python.run(
                folder,
                Python.ROOT.resolve("src/main/report/refresh.py").toString(),
                "--without-pictures",
                "--into",
                folder.toString());
        assertEquals(0, run.code(), run.errors());
        assertAll(names().stream()
                .<Executable>map(
                        name -> () -> assertSaid(name, said(folder.resolve(name)), said(NOTEBOOKS.resolve(name)))));
    }

    @Test
    void eachChartHasItsPicture() throws Exception {
        for (var name : names()) {
            var notebook = Files.readString(NOTEBOOKS.resolve(name));
            assertEquals(
                    notebook.split("\"application/vnd.plotly.v1\\+json\"", -1).length,
                    notebook.split("\"image/png\": (\"|\\[)", -1).length,
                    name + ": make notebooks");
            assertTrue(notebook.length() < 1_000_000, name + " is small");
        }
    }

    private static void assertSaid(String name, List<String> computed, List<String> committed) {
        assertEquals(computed.size(), committed.size(), name + " has other cells: make notebooks");
        assertAll(IntStream.range(0, computed.size())
                .<Executable>mapToObj(cell -> () -> assertEquals(
                        computed.get(cell), committed.get(cell), name + ", cell " + (cell + 1) + ": make notebooks")));
    }

    /** Each cell with all it shows but pictures. */
    private static List<String> said(Path notebook) throws IOException {
        var cells =
                SharedReportIT.withoutPictures(JSON.readTree(notebook.toFile())).get("cells");
        return StreamSupport.stream(cells.spliterator(), false)
                .map(JsonNode::toPrettyString)
                .toList();
    }

    private static List<String> names() throws IOException {
        return SmallReport.names(NOTEBOOKS).stream()
                .filter(name -> name.endsWith(".ipynb"))
                .toList();
    }
}
