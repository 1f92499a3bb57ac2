package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import interpoles.Given;
import interpoles.notebook.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks in JupyterLab, in a browser without a network. Run by {@code mvn verify -Dtrino.untested=trino}, not yet by {@code make test}. */
@Tag("lab")
class LabIT {
    private static final Path FOLDER = Python.ROOT.resolve("target/browser/lab");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Browser browser;
    private static Lab lab;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open();
        Shared.report();
        var notebooks = Files.createDirectories(FOLDER.resolve("notebooks"));
        Files.deleteIfExists(FOLDER.resolve("target"));
        Files.createSymbolicLink(FOLDER.resolve("target"), Python.ROOT.resolve("target"));
        for (var notebook : Shared.notebooks()) {
            var source = JSON.readTree(Python.ROOT.resolve("notebooks/" + notebook + ".ipynb").toFile());
            source.findParents("outputs").forEach(cell -> ((ObjectNode) cell).putNull("execution_count").putArray("outputs"));
            JSON.writeValue(notebooks.resolve(notebook + ".ipynb").toFile(), source);
        }
        lab = Lab.start(FOLDER);
    }

    @AfterAll
    static void close() throws Exception {
        if (lab != null) lab.close();
        if (browser != null) browser.close();
    }

    @AfterEach
    void endKernels() throws Exception {
        lab.endKernels();
    }

    static List<String> notebooks() throws Exception {
        return Shared.notebooks();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void runAllDrawsEveryChart(String notebook) throws Exception {
        var page = lab.open(browser, notebook);
        Lab.choose(page, "Run", "Run All Cells");
        Lab.awaitCells(page);
        assertEquals(List.of(), Lab.failures(page));
        assertCharts(page, notebook, "lab-" + notebook);
    }

    @Test
    void anotherSurveyInTheFirstCellGivesItsNumbersOnRestart() throws Exception {
        var other = Given.waves(2020).with("agreements", """
                agreement | signed | signatories
                A1        | 2019   | P1 P2
                A2        | 2020   | P1 F1
                A3        | 2020   | P2 G1
                """).folder();
        var page = lab.open(browser, "01-agreements");
        var first = page.locator(".jp-CodeCell").first();
        var source = String.join("\n", first.locator(".cm-line").allInnerTexts());
        Lab.write(page, first, source.replace("Survey.open()", "Survey.open(\"" + other + "\")"));
        Lab.choose(page, "Kernel", "Restart Kernel and Run All Cells");
        Lab.confirm(page);
        Lab.awaitCells(page);
        whole(page, "lab-another-survey");
        assertEquals(List.of(), Lab.failures(page));
        var drawn = Browser.charts(page, 1);
        assertEquals("Agreements in force", drawn.get(0).title());
        assertEquals(1, drawn.get(0).bars());
        var sentence = page.locator(".interpoles-finding").first().innerText();
        assertTrue(sentence.contains("3 in 2020"), sentence);
        browser.assertNothingWrong();
    }

    @Test
    void anUntrustedNotebookShowsItsChartsAndRunsNothing() throws Exception {
        var hostile = "<img src='data:,' onerror='window.ran = true'><script>window.ran = true</script><b>shown</b>";
        var executed = JSON.readTree(Shared.REPORT.resolve("02-territory.ipynb").toFile());
        var code = executed.findParents("outputs").get(0);
        ((ArrayNode) code.get("outputs")).addObject().put("output_type", "display_data")
                .<ObjectNode>set("metadata", JSON.createObjectNode()).putObject("data").put("text/html", hostile);
        JSON.writeValue(FOLDER.resolve("notebooks/untrusted.ipynb").toFile(), executed);
        var page = lab.open(browser, "untrusted");
        var expected = Shared.expected("02-territory");
        var drawn = Browser.charts(page, expected.size());
        whole(page, "lab-untrusted");
        assertEquals(expected, drawn);
        assertEquals("shown", page.locator(".jp-RenderedHTML b").first().innerText());
        assertFalse((Boolean) page.evaluate("'ran' in window"));
        browser.assertNothingWrong();
    }

    @Test
    void theDarkThemeDrawsTheSame() throws Exception {
        var executed = Shared.REPORT.resolve("02-territory.ipynb");
        Files.copy(executed, FOLDER.resolve("notebooks/dark.ipynb"), StandardCopyOption.REPLACE_EXISTING);
        var page = lab.open(browser, "dark");
        page.locator(".lm-MenuBar-itemLabel", new Page.LocatorOptions().setHasText("Settings")).first().click();
        page.locator(".lm-Menu-itemLabel", new Page.LocatorOptions().setHasText("Theme")).first().hover();
        page.locator(".lm-Menu-itemLabel", new Page.LocatorOptions().setHasText("JupyterLab Dark")).first().click();
        page.waitForFunction("document.body.dataset.jpThemeLight == 'false'");
        lab.forgetSettings();
        assertCharts(page, "02-territory", "lab-dark");
    }

    private static void assertCharts(Page page, String notebook, String screenshot) throws IOException {
        var expected = Shared.expected(notebook);
        Browser.charts(page, expected.size());
        whole(page, screenshot);
        var drawn = Browser.charts(page, expected.size());
        assertEquals(expected, drawn);
        browser.assertNothingWrong();
    }

    /** A picture of the notebook from its first cell to its last. */
    private static void whole(Page page, String name) {
        var height = (Integer) page.evaluate("document.querySelector('.jp-NotebookPanel .jp-WindowedPanel-outer').scrollHeight");
        page.setViewportSize(1400, Math.min(8000, height + 300));
        page.evaluate("document.querySelector('.jp-NotebookPanel .jp-WindowedPanel-outer').scrollTop = 0");
        page.waitForTimeout(300);
        Browser.screenshot(page, name);
    }
}
