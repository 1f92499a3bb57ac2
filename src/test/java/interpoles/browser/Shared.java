package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The report of the project's own survey, made once for all browser tests. */
final class Shared {
    static final Path REPORT = Python.ROOT.resolve("target/browser/report");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static boolean made;

    private Shared() {}

    static synchronized void report() throws IOException, InterruptedException {
        if (made) return;
        Files.createDirectories(REPORT.getParent());
        var run = Python.run(Python.ROOT, "src/main/report/report.py", "--out", REPORT.toString());
        assertEquals(0, run.code(), run.errors());
        made = true;
    }

    /** The names of the project's notebooks. */
    static List<String> notebooks() throws IOException {
        try (var files = Files.list(Python.ROOT.resolve("notebooks"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .map(name -> name.replace(".ipynb", ""))
                    .sorted()
                    .toList();
        }
    }

    /** What each chart of a notebook should show, by the JSON that the report's own run of it gave. */
    static List<Drawn> expected(String notebook) throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(REPORT.resolve(notebook + ".ipynb").toFile())
                                .get("cells")
                                .spliterator(),
                        false)
                .flatMap(cell -> StreamSupport.stream(cell.path("outputs").spliterator(), false))
                .map(output -> output.at("/data/application~1vnd.plotly.v1+json"))
                .filter(JsonNode::isObject)
                .map(Drawn::expected)
                .toList();
    }
}
