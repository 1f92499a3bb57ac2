package interpoles.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.Python;
import interpoles.report.ExecutedNotebook;
import interpoles.report.ShippedReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JJava's own kernel, which knows nothing of this project, run by Jupyter's own program. */
class PlainKernelIT {
    /** Sentences, tables, bars and a map: what it shows, the others show in the same ways. */
    private static final String NOTEBOOK = "08-continents";

    @TempDir
    private Path folder;

    @Test
    void aNotebookShowsInItWhatItShowsInTheReport() throws Exception {
        var run = executed();
        if (run.errors().contains("Kernel didn't respond")) {
            // One of the ports that it was told to use was another program's by then.
            run = executed();
        }
        assertEquals(0, run.code(), run.errors());
        assertEquals(
                lines(ShippedReport.notebook(NOTEBOOK).withoutPictures()),
                lines(ExecutedNotebook.read(folder.resolve(NOTEBOOK + ".ipynb"))));
    }

    private Python.Run executed() throws Exception {
        return Python.run(
                Python.ROOT.resolve("notebooks"),
                Map.of(),
                "-m",
                "jupyter",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--output-dir",
                folder.toString(),
                NOTEBOOK + ".ipynb");
    }

    private static String lines(ExecutedNotebook notebook) {
        return notebook.shown().stream().map(JsonNode::toPrettyString).collect(Collectors.joining("\n"));
    }
}
