package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks in the repository are read as they are: they say what the code computes. {@code make notebooks} makes them. */
class CommittedNotebooksIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter LINES = JSON.writer().with(SerializationFeature.INDENT_OUTPUT);
    private static final Path NOTEBOOKS = Python.ROOT.resolve("notebooks");

    @TempDir
    private Path folder;

    @Test
    void whatTheySayIsWhatTheCodeComputes() throws Exception {
        var run = Python.run(folder, Python.ROOT.resolve("src/main/report/refresh.py").toString(), "--without-pictures", "--into", folder.toString());
        assertEquals(0, run.code(), run.errors());
        assertAll(names().stream().<Executable>map(name -> () ->
                assertEquals(said(folder.resolve(name)), said(NOTEBOOKS.resolve(name)), name + ": make notebooks")));
    }

    @Test
    void eachChartHasItsPicture() throws Exception {
        for (var name : names()) {
            var notebook = Files.readString(NOTEBOOKS.resolve(name));
            assertEquals(notebook.split("\"application/vnd.plotly.v1\\+json\"", -1).length,
                    notebook.split("\"image/png\": (\"|\\[)", -1).length, name + ": make notebooks");
            assertTrue(notebook.length() < 1_000_000, name + " is small");
        }
    }

    private static String said(Path notebook) throws IOException {
        return LINES.writeValueAsString(SharedReportIT.withoutPictures(JSON.readTree(notebook.toFile())));
    }

    private static List<String> names() throws IOException {
        return SmallReport.names(NOTEBOOKS).stream().filter(name -> name.endsWith(".ipynb")).toList();
    }
}
