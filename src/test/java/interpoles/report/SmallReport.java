package interpoles.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A report on a few notebooks that a test tells, made by the real program in a folder of its own. */
record SmallReport(Path folder, Path notebooks, Path report) {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Map<String, String> NO_BROWSER = Map.of("BROWSER_PATH", "no/browser");
    static final String FIRST = """
            %classpath ../target/notebook/*.jar
            import interpoles.survey.*;
            import interpoles.finding.*;
            import interpoles.chart.*;
            import interpoles.notebook.*;
            import tech.tablesaw.api.*;
            import tech.tablesaw.plotly.components.*;
            import tech.tablesaw.plotly.traces.*;
            Notebook.start();
            Notebook.start();""";

    static SmallReport in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("target"), Python.ROOT.resolve("target"));
        return new SmallReport(
                folder, Files.createDirectory(folder.resolve("the notebooks")), folder.resolve("the report"));
    }

    /** A notebook titled <i>Shown</i> with these cells of code. */
    void notebook(String name, String... cells) throws IOException {
        var notebook = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        notebook.putObject("metadata")
                .putObject("kernelspec")
                .put("name", "java")
                .put("display_name", "Java");
        var written = notebook.putArray("cells");
        written.addObject()
                .put("cell_type", "markdown")
                .put("id", "title")
                .put("source", "# Shown")
                .putObject("metadata");
        for (var source : cells) {
            var cell = written.addObject()
                    .put("cell_type", "code")
                    .put("id", "c" + written.size())
                    .put("source", source);
            cell.putNull("execution_count").putArray("outputs");
            cell.putObject("metadata");
        }
        JSON.writeValue(notebooks.resolve(name + ".ipynb").toFile(), notebook);
    }

    /** The report of another in the place of this one's: an earlier report. */
    void after(SmallReport earlier) throws IOException {
        try (var files = Files.walk(earlier.report)) {
            for (var file : files.toList()) {
                Files.copy(file, report.resolve(earlier.report.relativize(file)));
            }
        }
    }

    Python.Run make(Map<String, String> environment) throws IOException, InterruptedException {
        return Python.run(
                folder,
                environment,
                Python.ROOT.resolve("src/main/report/report.py").toString(),
                "--notebooks",
                notebooks.toString(),
                "--out",
                report.toString());
    }

    String text(String file) throws IOException {
        return Files.readString(report.resolve(file));
    }

    /** The outputs of each cell of code. */
    List<JsonNode> cells(String notebook) throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(report.resolve(notebook).toFile())
                                .get("cells")
                                .spliterator(),
                        false)
                .filter(cell -> cell.get("cell_type").asText().equals("code"))
                .map(cell -> cell.get("outputs"))
                .toList();
    }

    static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
