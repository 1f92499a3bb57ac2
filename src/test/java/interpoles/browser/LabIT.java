package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks in JupyterLab, in a browser without a network. */
class LabIT {
    private static final Path FOLDER = Python.ROOT.resolve("target/browser/lab");
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
            copy(Python.ROOT.resolve("notebooks").resolve(notebook + ".ipynb"), notebooks.resolve(notebook + ".ipynb"));
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

    private static void assertCharts(Page page, String notebook, String screenshot) throws IOException {
        var expected = Shared.expected(notebook);
        var drawn = Browser.charts(page, expected.size());
        whole(page, screenshot);
        assertEquals(expected, drawn);
        browser.assertNothingWrong();
        page.context().close();
    }

    /** A picture of the notebook from its first cell to its last. */
    private static void whole(Page page, String name) {
        var height = (Integer) page.evaluate("document.querySelector('.jp-WindowedPanel-viewport, .jp-Notebook').scrollHeight");
        page.setViewportSize(1400, Math.min(8000, height + 300));
        page.waitForTimeout(300);
        Browser.screenshot(page, name);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
