package interpoles.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.Python;
import interpoles.report.ExecutedNotebook;
import interpoles.report.ShippedReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                    ShippedReport.notebook(name).withoutPictures().shown(),
                    ExecutedNotebook.read(folder.resolve(name + ".ipynb")).shown(),
                    name);
        }
    }
}
