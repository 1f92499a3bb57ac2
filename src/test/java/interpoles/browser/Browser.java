package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The machine's own Chrome or Chromium, which reaches no name but this machine's, open while a class of tests runs, and
 * a page that remembers what went wrong in it. Without a browser the class is not run. What the page showed when a test
 * failed is kept among the screenshots.
 */
final class Browser implements BeforeAllCallback, AfterAllCallback, TestExecutionExceptionHandler {
    /** In milliseconds: how long a loaded machine may take for one step. It is waited for, not measured. */
    private static final double SLOWEST = 90_000;
    /** In milliseconds: between two looks. Without it a page is looked at whenever it is drawn, and drawn to be looked at. */
    private static final double BETWEEN = 200;
    /**
     * JJava's first message, that it starts, names no session; a JupyterLab that listens by then refuses it, and
     * goes on.
     */
    private static final String OF_JJAVA = "Kernel message validation error: Missing property 'session'";

    /** A page of a test is open for seconds, in which compilers that optimise take more time than they save. */
    private static final String QUICK = "--js-flags=--no-opt,--no-maglev";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "chrome.exe");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private final List<String> wrong = new ArrayList<>();
    private Playwright playwright;
    private BrowserContext context;

    @Override
    public void beforeAll(ExtensionContext tests) {
        var executable = executable();
        assumeTrue(executable.isPresent(), "not run: no browser found");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        context = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", QUICK)))
                .newContext();
        context.setDefaultTimeout(SLOWEST);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) playwright.close();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        var name = "failed-" + test.getRequiredTestMethod().getName() + "-"
                + test.getDisplayName().replaceAll("\\W+", "-");
        try {
            context.pages().forEach(page -> screenshot(page, name));
        } catch (PlaywrightException gone) {
            failure.addSuppressed(gone);
        }
        throw failure;
    }

    private static Optional<Path> executable() {
        var path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(path, ELSEWHERE.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page with nothing in it, and nothing wrong yet; the one before is closed. */
    Page page(int width, int height) {
        leave();
        wrong.clear();
        var page = context.newPage();
        page.setViewportSize(width, height);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) wrong.add("console: " + message.text() + " " + message.location());
        });
        page.onPageError(error -> {
            if (!error.contains(OF_JJAVA)) wrong.add("error: " + error);
        });
        page.onRequest(request -> unlessHere(request.url()));
        page.onWebSocket(socket -> unlessHere(socket.url()));
        return page;
    }

    /** Closes the page. */
    void leave() {
        context.pages().forEach(Page::close);
    }

    private void unlessHere(String url) {
        if (!url.matches("(https?|wss?)://127\\.0\\.0\\.1[:/].*|(file|data|blob|about):.*"))
            wrong.add("leaves the machine: " + url);
    }

    /** Nothing on the console, no exception and no request to another machine since the page was opened. */
    void assertNothingWrong() {
        assertEquals(List.of(), wrong);
    }

    /** Waits until a condition, a function of JavaScript, holds on the page. */
    static void await(Page page, String what, String condition, Object argument) {
        try {
            page.waitForFunction(condition, argument, new Page.WaitForFunctionOptions().setPollingInterval(BETWEEN));
        } catch (TimeoutError late) {
            throw new AssertionError("waited in vain for " + what, late);
        }
    }

    /** Each chart of the page shows what is expected of it, in the page's order, once it is drawn. */
    static void assertCharts(Page page, List<Drawn> expected) throws IOException {
        await(page, expected.size() + " charts", """
                expected => [...document.querySelectorAll('.jp-RenderedPlotly, .js-plotly-plot')]
                    .filter(chart => chart.querySelector('img[src], .main-svg')).length >= expected""", expected.size());
        // JupyterLab shows the picture of a chart that has one, and draws it when the mouse comes over it.
        page.evaluate("""
                document.querySelectorAll('.jp-RenderedPlotly:not(.js-plotly-plot) img[src]')
                    .forEach(picture => picture.dispatchEvent(new MouseEvent('mouseenter')))""");
        var drawn = charts(page);
        for (var tenth = 0; tenth < SLOWEST / 100 && !drawn.equals(expected); tenth++) {
            page.waitForTimeout(100);
            drawn = charts(page);
        }
        assertEquals(expected, drawn);
    }

    /** The texts of a page's charts that do not fit. */
    static List<String> cut(Page page) throws IOException {
        return charts(page).stream().flatMap(chart -> chart.cut().stream()).toList();
    }

    /** What each chart of a page shows, in the page's order. */
    private static List<Drawn> charts(Page page) throws IOException {
        return Arrays.asList(JSON.readValue(page.evaluate(script()).toString(), Drawn[].class));
    }

    private static String script() throws IOException {
        try (var script = Browser.class.getResourceAsStream("drawn.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Keeps what a page showed when its test passed, where a run asks for it: a picture takes as long as most tests. */
    static void passed(Page page, String name) {
        if (Boolean.getBoolean("interpoles.screenshots")) screenshot(page, name);
    }

    /** The same of the upper part of a page, so many pixels high. */
    static void passed(Page page, String name, int height) {
        if (!Boolean.getBoolean("interpoles.screenshots")) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setClip(0, 0, page.viewportSize().width, height));
    }
}
