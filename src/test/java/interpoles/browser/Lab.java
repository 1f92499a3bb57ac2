package interpoles.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import interpoles.Python;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * JupyterLab as {@code make lab} starts it, on the notebooks of a folder, with settings, workspaces and trust of
 * its own: the user's are neither read nor written.
 */
final class Lab implements AutoCloseable {
    private static final String TOKEN = "of-the-test";
    private static final String FAILED =
            ".jp-RenderedText:is([data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type='application/vnd.jupyter.error'])";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process server;
    private final Path log;
    private final Path settings;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private Lab(Process server, Path log, int port, Path settings) {
        this.settings = settings;
        this.server = server;
        this.log = log;
        address = "http://127.0.0.1:" + port;
    }

    /** Serves {@code folder}, whose {@code notebooks} need its {@code target}. */
    static Lab start(Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var own = Files.createTempDirectory(folder, "jupyter");
        var log = folder.resolve("jupyter.log");
        var builder = new ProcessBuilder(
                        Python.python(),
                        Python.ROOT.resolve("src/main/report/lab.py").toString(),
                        "--folder",
                        folder.toString(),
                        "--no-browser",
                        "--allow-root",
                        "--ServerApp.port_retries=0",
                        "--KernelManager.shutdown_wait_time=0",
                        "--ServerApp.port=" + port,
                        "--ServerApp.ip=127.0.0.1",
                        "--IdentityProvider.token=" + TOKEN)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("INTERPOLES_SURVEY", "INTERPOLES_LANG"));
        builder.environment()
                .putAll(Map.of(
                        "JUPYTER_CONFIG_DIR",
                        own.resolve("config").toString(),
                        "JUPYTER_DATA_DIR",
                        own.resolve("data").toString(),
                        "JUPYTER_RUNTIME_DIR",
                        own.resolve("runtime").toString(),
                        "JUPYTERLAB_SETTINGS_DIR",
                        own.resolve("settings").toString(),
                        "JUPYTERLAB_WORKSPACES_DIR",
                        own.resolve("workspaces").toString(),
                        "JUPYTER_PREFER_ENV_PATH",
                        "1"));
        var lab = new Lab(builder.start(), log, port, own.resolve("settings"));
        // A run that is broken off leaves no server and no kernel behind.
        Runtime.getRuntime().addShutdownHook(new Thread(lab.server::destroy));
        lab.awaitAnswer();
        return lab;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (var second = 0; second < 120; second++) {
            try {
                if (ask("GET", "/api/status").contains("started")) return;
            } catch (IOException notYet) {
                if (!server.isAlive()) break;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("JupyterLab does not answer:\n" + Files.readString(log));
    }

    private String ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "token " + TOKEN);
        return http.send(
                        request.method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Opens a notebook in a window of a height in pixels, enough for all its cells: what is out of sight is not laid out. */
    Page open(Browser browser, String notebook, int height) {
        var page = browser.page(1400, height);
        page.navigate(address + "/lab/workspaces/" + notebook + "/tree/notebooks/" + notebook + ".ipynb?reset&token="
                + TOKEN);
        page.locator(".jp-NotebookPanel .jp-Cell").first().waitFor();
        page.locator("#jupyterlab-splash")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return page;
    }

    /**
     * Waits for the page's kernel: before it is there JupyterLab runs nothing, calls it idle, and does not run
     * anything later.
     */
    void awaitKernel(Page page) throws IOException, InterruptedException {
        var sessions = JSON.readTree(ask("GET", "/api/sessions"));
        for (var tenth = 0; tenth < 900 && !isConnected(sessions); tenth++) {
            page.waitForTimeout(100);
            sessions = JSON.readTree(ask("GET", "/api/sessions"));
        }
        assertTrue(isConnected(sessions), () -> "waited in vain for the kernel of " + page.url());
    }

    private static boolean isConnected(JsonNode sessions) {
        return sessions.size() == 1
                && sessions.at("/0/kernel/connections").asInt() > 0
                && sessions.at("/0/kernel/execution_state").asText().equals("idle");
    }

    /** An entry of a menu, or of a menu in it, chosen with the mouse. */
    static void choose(Page page, String menu, String... path) {
        var within = new Locator.HoverOptions().setTimeout(5_000);
        for (var attempt = 0; attempt < 5; attempt++) {
            page.keyboard().press("Escape");
            page.locator(".lm-MenuBar-itemLabel", new Page.LocatorOptions().setHasText(menu))
                    .click();
            try {
                for (var entry : path) entry(page, entry).hover(within);
                entry(page, path[path.length - 1]).click(new Locator.ClickOptions().setTimeout(5_000));
                return;
            } catch (TimeoutError closed) {
                // A menu closes when the focus moves, as it does while the page still starts.
            }
        }
        throw new AssertionError("waited in vain for the entry " + String.join(", ", path) + " of the menu " + menu);
    }

    private static Locator entry(Page page, String label) {
        return page.locator(".lm-Menu-item:not(.lm-mod-disabled) .lm-Menu-itemLabel:text-is('" + label + "')");
    }

    static void confirm(Page page) {
        page.locator(".jp-Dialog .jp-mod-accept").click();
    }

    /** Waits until each cell of code has run, or one has failed. */
    static void awaitCells(Page page) {
        Browser.await(page, "all cells to run", """
                failed => document.querySelector(failed)
                    || [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].every(prompt => /\\[\\d+\\]:/.test(prompt.textContent))""", FAILED);
    }

    /** What cells said on standard error, or failed with. */
    static List<String> failures(Page page) {
        return page.locator(FAILED).allInnerTexts();
    }

    /** Replaces a cell's source, as an analyst types it. */
    static void write(Page page, Locator cell, String source) {
        cell.locator(".cm-content").click();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(source);
    }

    /** Ends every kernel, and forgets what a page has set, such as a theme: it is not for the next one. */
    void reset() throws IOException, InterruptedException {
        for (var session : JSON.readTree(ask("GET", "/api/sessions"))) {
            ask("DELETE", "/api/sessions/" + session.get("id").asText());
        }
        if (Files.notExists(settings)) return;
        try (var files = Files.walk(settings)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reset();
            server.destroy();
            if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
