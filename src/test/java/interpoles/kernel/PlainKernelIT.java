package interpoles.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.Python;
import interpoles.report.ExecutedNotebook;
import interpoles.report.ShippedReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JJava's own kernel, which knows nothing of this project, run by Jupyter's own program. */
class PlainKernelIT {
    /** Tables, a map, networks and shares: what these show, the others show in the same ways. */
    private static final List<String> NOTEBOOKS = List.of("04-co-labelling", "08-continents");

    @TempDir
    private Path folder;

    @Test
    void aNotebookShowsInItWhatItShowsInTheReport() throws Exception {
        var command = new ArrayList<>(List.of(
                "-m", "jupyter", "nbconvert", "--to", "notebook", "--execute", "--output-dir", folder.toString()));
        NOTEBOOKS.forEach(name -> command.add(name + ".ipynb"));
        var run = Python.run(Python.ROOT.resolve("notebooks"), Map.of(), command.toArray(String[]::new));
        assertEquals(0, run.code(), run.errors());
        for (var name : NOTEBOOKS) {
            assertEquals(
                    lines(ShippedReport.notebook(name).withoutPictures()),
                    lines(ExecutedNotebook.read(folder.resolve(name + ".ipynb"))),
                    name);
        }
    }

    private static String lines(ExecutedNotebook notebook) {
        return notebook.shown().stream().map(JsonNode::toPrettyString).collect(Collectors.joining("\n"));
    }
}
