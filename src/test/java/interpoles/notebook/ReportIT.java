package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small notebooks through the real report, each in a real kernel. */
class ReportIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = """
            %classpath ../target/notebook/*.jar
            import interpoles.notebook.*;
            import tech.tablesaw.api.*;
            import tech.tablesaw.plotly.components.*;
            import tech.tablesaw.plotly.traces.*;
            Notebook.start();
            Notebook.start();""";

    @TempDir
    private Path folder;
    private Path notebooks;
    private Path report;

    @BeforeEach
    void folders() throws IOException {
        notebooks = Files.createDirectory(folder.resolve("the notebooks"));
        report = folder.resolve("the report");
        Files.createSymbolicLink(folder.resolve("target"), Python.ROOT.resolve("target"));
    }

    @Test
    void whatACellEndsInShowsItselfInThePage() throws Exception {
        notebook("00-shown", FIRST,
                "Table.create(\"</script> & co\", IntColumn.create(\"year\", new int[] {2008}))",
                """
                var bars = BarTrace.builder(new Object[] {"2008", "2011"}, new double[] {194, 394}).build();
                new Figure(Layout.builder().title("L'accord </script>").build(), bars)""");
        var run = make();
        assertEquals(0, run.code(), run.errors());
        assertEquals("", run.output());
        assertTrue(run.errors().contains("[1/1] 00-shown"), run.errors());

        var cells = cells(report.resolve("00-shown.ipynb"));
        assertEquals(0, cells.get(0).size(), "the first cell shows nothing");
        var table = cells.get(1).get(0).get("data");
        assertTrue(table.get("text/html").toString().contains("<caption"));
        var figure = cells.get(2).get(0).get("data");
        var plotly = figure.get("application/vnd.plotly.v1+json");
        assertAll(
                () -> assertEquals("L'accord </script>", plotly.at("/layout/title/text").asText()),
                () -> assertEquals("category", plotly.at("/layout/xaxis/type").asText()),
                () -> assertFalse(figure.has("text/html")),
                () -> assertTrue(figure.has("text/plain")));

        var page = Files.readString(report.resolve("00-shown.html"));
        assertAll(
                () -> assertTrue(page.contains("accord \\u003c/script\\u003e")),
                () -> assertTrue(page.contains("default-src 'none'")),
                () -> assertFalse(page.contains("<script src")),
                () -> assertFalse(page.contains("<link ")),
                () -> assertTrue(page.contains("role=\"img\"")),
                () -> assertTrue(page.contains("<title>Shown</title>")),
                () -> assertTrue(page.length() < 6_000_000));
        assertEquals(List.of("00-shown.html", "00-shown.ipynb", "findings.csv", "index.html", "measures.csv"), names(report));
        assertEquals(List.of("target", "the notebooks", "the report"), names(folder));
    }

    @Test
    void theSameSurveyGivesTheSameBytes() throws Exception {
        notebook("00-shown", FIRST, "Table.create(\"x\")");
        make();
        var index = Files.readString(report.resolve("index.html"));
        var executed = Files.readString(report.resolve("00-shown.ipynb"));
        assertEquals(0, make().code());
        assertEquals(index, Files.readString(report.resolve("index.html")));
        assertEquals(executed, Files.readString(report.resolve("00-shown.ipynb")));
    }

    @Test
    void aFailingCellFailsTheReportAndTheEarlierOneStays() throws Exception {
        notebook("00-shown", "1 + 1");
        make();
        var earlier = Files.readString(report.resolve("00-shown.ipynb"));
        notebook("01-failing", "1 + 1", "int answer = \"forty-two\";");
        var run = make();
        assertEquals(2, run.code());
        assertAll(
                () -> assertTrue(run.errors().contains("01-failing.ipynb, cell 2 failed"), run.errors()),
                () -> assertTrue(run.errors().contains("int answer = \"forty-two\";")),
                () -> assertTrue(run.errors().contains("incompatible types")),
                () -> assertFalse(run.errors().contains("Traceback")));
        assertEquals(earlier, Files.readString(report.resolve("00-shown.ipynb")));
        assertEquals(List.of("target", "the notebooks", "the report"), names(folder));
    }

    @Test
    void aFolderThatIsNotAReportIsRefused() throws Exception {
        notebook("00-shown", "1 + 1");
        Files.createDirectory(report);
        Files.writeString(report.resolve("thesis.txt"), "years of work");
        var run = make();
        assertEquals(2, run.code());
        assertTrue(run.errors().contains("thesis.txt"), run.errors());
        assertEquals(List.of("thesis.txt"), names(report));
    }

    private Python.Run make() throws IOException, InterruptedException {
        return Python.run(folder, Python.ROOT.resolve("src/main/report/report.py").toString(),
                "--notebooks", notebooks.toString(), "--out", report.toString());
    }

    private void notebook(String name, String... cells) throws IOException {
        var notebook = JSON.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        notebook.putObject("metadata").putObject("kernelspec").put("name", "java").put("display_name", "Java");
        var written = notebook.putArray("cells");
        written.addObject().put("cell_type", "markdown").put("id", "title").put("source", "# Shown").putObject("metadata");
        for (var source : cells) {
            var cell = written.addObject().put("cell_type", "code").put("id", "c" + written.size()).put("source", source);
            cell.putNull("execution_count").putArray("outputs");
            cell.putObject("metadata");
        }
        JSON.writeValue(notebooks.resolve(name + ".ipynb").toFile(), notebook);
    }

    /** The outputs of each cell of code. */
    private static List<JsonNode> cells(Path notebook) throws IOException {
        return StreamSupport.stream(JSON.readTree(notebook.toFile()).get("cells").spliterator(), false)
                .filter(cell -> cell.get("cell_type").asText().equals("code"))
                .map(cell -> cell.get("outputs"))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
