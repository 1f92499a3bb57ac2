package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import interpoles.Given;
import interpoles.Python;
import interpoles.chart.Bars;
import interpoles.finding.Agreements;
import interpoles.notebook.PlotlyJson;
import interpoles.report.ExecutedNotebook;
import interpoles.report.ShippedReport;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The notebooks in JupyterLab, in a browser without a network. */
@Order(2)
class LabIT {
    private static final Path FOLDER = Python.ROOT.resolve("target/browser/lab");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** In pixels: what is out of a page's sight is not laid out. */
    private static final int HIGH = 6000;

    private static final int TALL = 30_000;

    @RegisterExtension
    private static final Browser browser = new Browser();

    private static Lab lab;

    @BeforeAll
    static void open() throws Exception {
        ShippedReport.folder();
        Files.createDirectories(FOLDER.resolve("notebooks"));
        Files.deleteIfExists(FOLDER.resolve("target"));
        Files.createSymbolicLink(FOLDER.resolve("target"), Python.ROOT.resolve("target"));
        // That which JupyterLab opens by itself.
        write("00-overview", own("00-overview"));
        lab = Lab.start(FOLDER);
    }

    private static JsonNode own(String name) throws IOException {
        return JSON.readTree(Python.ROOT.resolve("notebooks/" + name + ".ipynb").toFile());
    }

    /** A notebook that nobody has run. */
    private static void write(String name, JsonNode notebook) throws IOException {
        notebook.findParents("outputs")
                .forEach(cell -> ((ObjectNode) cell).putNull("execution_count").putArray("outputs"));
        JSON.writeValue(FOLDER.resolve("notebooks/" + name + ".ipynb").toFile(), notebook);
    }

    @AfterAll
    static void close() throws Exception {
        if (lab != null) lab.close();
    }

    @AfterEach
    void leave() throws Exception {
        browser.leave();
        lab.reset();
    }

    /**
     * The fewest notebooks that hold, between them, each kind of trace and of output, one under the other as one notebook:
     * each again holds the most that is left.
     */
    private static ExecutedNotebook ofEachKind() throws Exception {
        var kinds = new TreeMap<String, Set<String>>();
        for (var notebook : ShippedReport.notebooks()) {
            kinds.put(notebook, Drawn.kinds(ShippedReport.notebook(notebook)));
        }
        var all = ShippedReport.notebook(kinds.firstKey()).json().deepCopy();
        var cells = ((ObjectNode) all).putArray("cells");
        while (!kinds.values().stream().allMatch(Set::isEmpty)) {
            var most = Collections.max(
                    kinds.keySet(),
                    Comparator.comparingInt(name -> kinds.get(name).size()));
            var held = Set.copyOf(kinds.get(most));
            kinds.values().forEach(left -> left.removeAll(held));
            ShippedReport.notebook(most).json().get("cells").forEach(cells::add);
        }
        for (var number = 0; number < cells.size(); number++) {
            ((ObjectNode) cells.get(number)).put("id", "cell-" + number);
        }
        return new ExecutedNotebook(all);
    }

    @Test
    void runAllDrawsEveryChart() throws Exception {
        var executed = ofEachKind();
        write("each-kind", executed.json().deepCopy());
        var page = lab.open(browser, "each-kind", TALL);
        lab.awaitKernel(page);
        Lab.choose(page, "Run", "Run All Cells");
        Lab.awaitCells(page);
        assertEquals(List.of(), Lab.failures(page));
        assertShown(page, Drawn.expected(executed), "lab-each-kind");
    }

    @Test
    void anotherSurveyInTheFirstCellGivesItsNumbersOnRestart() throws Exception {
        var other = Given.waves(2020).with("agreements", """
                agreement | signed | signatories
                A1        | 2019   | P1 P2
                A2        | 2020   | P1 F1
                A3        | 2020   | P2 G1
                """).folder();
        write("another", own("01-agreements"));
        var page = lab.open(browser, "another", HIGH);
        lab.awaitKernel(page);
        var first = page.locator(".jp-CodeCell").first();
        var source = String.join("\n", first.locator(".cm-line").allInnerTexts());
        Lab.write(page, first, source.replace("Survey.open()", "Survey.open(\"" + other + "\")"));
        Lab.choose(page, "Kernel", "Restart Kernel and Run All Cells…");
        Lab.confirm(page);
        Lab.awaitCells(page);
        assertEquals(List.of(), Lab.failures(page));
        var sentence = page.locator(".interpoles-finding").first().innerText();
        assertTrue(sentence.contains("3 in 2020"), sentence);
        var agreements = Agreements.of(Survey.open(other));
        assertShown(
                page,
                Stream.of(
                                Bars.stackedByWave(agreements.signed()),
                                Bars.stackedByWave(agreements.byPartner(), "Agreements in force, by partner", ""))
                        .map(chart -> Drawn.expected(JSON.valueToTree(PlotlyJson.of(chart))))
                        .toList(),
                "lab-another-survey");
    }

    @Test
    void anUntrustedNotebookShowsItsChartsAndRunsNothingInTheDarkThemeToo() throws Exception {
        var hostile = "<img src='data:,' onerror='window.ran = true'><script>window.ran = true</script><b>shown</b>";
        var executed = JSON.readTree(
                ShippedReport.folder().resolve("02-territory.ipynb").toFile());
        var code = executed.findParents("outputs").get(0);
        ((ArrayNode) code.get("outputs"))
                .addObject()
                .put("output_type", "display_data")
                .<ObjectNode>set("metadata", JSON.createObjectNode())
                .putObject("data")
                .put("text/html", hostile);
        JSON.writeValue(FOLDER.resolve("notebooks/untrusted.ipynb").toFile(), executed);
        var page = lab.open(browser, "untrusted", HIGH);
        assertShown(page, Drawn.expected(ShippedReport.notebook("02-territory")), "lab-untrusted");
        assertEquals("shown", page.locator(".jp-RenderedHTML b").first().innerText());
        assertFalse((Boolean) page.evaluate("'ran' in window"));
        Lab.choose(page, "Settings", "Theme", "JupyterLab Dark");
        Browser.await(page, "the dark theme", "() => document.body.dataset.jpThemeLight == 'false'", null);
        assertShown(page, Drawn.expected(ShippedReport.notebook("02-territory")), "lab-dark");
    }

    /** Every chart as expected and nothing wrong; keeps a picture of the notebook from its first cell to its last. */
    private static void assertShown(Page page, List<Drawn> expected, String screenshot) throws IOException {
        Browser.assertCharts(page, expected);
        var end = (Number) page.evaluate(
                "[...document.querySelectorAll('.jp-Notebook .jp-Cell')].pop().getBoundingClientRect().bottom");
        Browser.passed(page, screenshot, end.intValue() + 20);
        browser.assertNothingWrong();
    }
}
