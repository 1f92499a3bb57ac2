package interpoles.analysis;

import interpoles.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine's own Chrome, Chromium or Edge, started unseen for one page. */
final class Browser {
    private static final int SECONDS = 60;
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
            "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe");

    private Browser() {}

    /**
     * The page as it is once its scripts have run.
     *
     * @param profile a folder for what the browser keeps, which is none that somebody uses
     * @throws IllegalStateException if none is found, or it does not end, in a sentence
     */
    static String opened(Path page, Path profile, Words words) throws IOException {
        return opened(NAMES, page, profile, words);
    }

    static String opened(List<String> names, Path page, Path profile, Words words) throws IOException {
        var shown = Files.createTempFile(page.getParent(), "shown", ".html");
        var running = names.stream()
                .flatMap(name -> started(name, page, profile, shown).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(words.text("analysis.picture.no-browser")));
        try {
            if (!running.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(words.text("analysis.picture.too-long", SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(words.text("analysis.picture.nothing"), e);
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
        return Files.readString(shown, StandardCharsets.UTF_8);
    }

    private static Optional<Process> started(String name, Path page, Path profile, Path shown) {
        var command = Stream.of(
                        name,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--disable-background-networking",
                        "--disable-extensions",
                        "--no-first-run",
                        "--proxy-server=127.0.0.1:9",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        page.toUri().toString())
                .toList();
        try {
            return Optional.of(new ProcessBuilder(command)
                    .redirectOutput(shown.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
