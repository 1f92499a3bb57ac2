package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

/**
 * The machine's own Chrome or Chromium, which reaches no name but this machine's, and a page that remembers what went
 * wrong in it. Without a browser the tests that ask for one are not run.
 */
final class Browser implements AutoCloseable {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** In milliseconds: how long a loaded machine may take for one step. It is waited for, not measured. */
    private static final double SLOWEST = 240_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of(
            "google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "chrome.exe");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> wrong = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(List.of("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")));
    }

    static Browser open() {
        var executable = executable();
        assumeTrue(executable.isPresent(), "not run: no browser found");
        return new Browser(executable.get());
    }

    private static Optional<Path> executable() {
        var path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(path, ELSEWHERE.stream().map(Path::of)).filter(Files::isExecutable).findFirst();
    }

    /** A page with nothing in it, and nothing wrong yet; the one before is closed. */
    Page page() {
        browser.contexts().forEach(BrowserContext::close);
        wrong.clear();
        var page = browser.newContext().newPage();
        page.setDefaultTimeout(SLOWEST);
        page.setViewportSize(1400, 1000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) wrong.add("console: " + message.text() + " " + message.location());
        });
        page.onPageError(error -> wrong.add("error: " + error));
        page.onRequest(request -> unlessHere(request.url()));
        page.onWebSocket(socket -> unlessHere(socket.url()));
        return page;
    }

    private void unlessHere(String url) {
        if (!url.matches("(https?|wss?)://127\\.0\\.0\\.1[:/].*|(file|data|blob|about):.*")) wrong.add("leaves the machine: " + url);
    }

    /** Nothing on the console, no exception and no request to another machine since the page was opened. */
    void assertNothingWrong() {
        assertEquals(List.of(), wrong);
    }

    /** What each chart of a page shows, in the page's order, once as many are drawn as are expected. */
    static List<Drawn> charts(Page page, int expected) throws IOException {
        page.waitForFunction("expected => document.querySelectorAll('.jp-RenderedPlotly, .js-plotly-plot').length >= expected", expected);
        // JupyterLab shows the picture of a chart that has one, and draws it when the mouse comes over it.
        for (var picture : page.locator(".jp-RenderedPlotly img.plot-img[src]").all()) {
            if (picture.isVisible()) picture.dispatchEvent("mouseenter");
        }
        page.waitForFunction("expected => document.querySelectorAll('.js-plotly-plot .main-svg').length > 0"
                + " && document.querySelectorAll('.js-plotly-plot').length >= expected || expected == 0", expected);
        var plots = page.locator(".js-plotly-plot");
        for (var plot = 0; plot < plots.count(); plot++) {
            plots.nth(plot).scrollIntoViewIfNeeded();
        }
        return Arrays.asList(JSON.readValue(page.evaluate(script()).toString(), Drawn[].class));
    }

    private static String script() throws IOException {
        try (var script = Browser.class.getResourceAsStream("drawn.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
