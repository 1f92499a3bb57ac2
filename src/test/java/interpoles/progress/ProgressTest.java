package interpoles.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<String> lines = new ArrayList<>();

    @AfterEach
    void nobodyWatches() {
        Progress.watchedBy(line -> {});
    }

    @Test
    void shortWorkIsNotSpokenOf() {
        Progress.watchedBy(lines::add);
        try (var progress = Progress.of(Settings.NONE.words(), "progress.loading", 100, 1_000)) {
            progress.done(0.5);
        }
        assertEquals(List.of(), lines);
    }

    @Test
    void longWorkTellsItsPartRowsSpeedAndWhatIsLeft() throws InterruptedException {
        Progress.watchedBy(lines::add);
        try (var progress = Progress.of(Settings.NONE.words(), "progress.loading", 4_000_000, 100_000_000)) {
            Thread.sleep(2_100);
            progress.done(0.25);
            progress.done(0.26);
        }
        assertEquals(2, lines.size());
        assertTrue(
                lines.get(0).matches("Loading the rows  █████░{15}  25%  1,000,000 rows  \\d+ MB/s  \\d+ s left"),
                lines.get(0));
        assertEquals("", lines.get(1));
    }

    @Test
    void nothingIsEstimatedBeforeATwentiethIsDone() throws InterruptedException {
        Progress.watchedBy(lines::add);
        try (var progress = Progress.of(Settings.NONE.words(), "progress.loading", 1_000, 100_000_000)) {
            Thread.sleep(2_100);
            progress.done(0.01);
        }
        assertEquals("Loading the rows  " + "░".repeat(20) + "   1%  10 rows", lines.get(0));
    }

    @Test
    void aLineTakesThePlaceOfALongerOne() {
        var out = new ByteArrayOutputStream();
        var watcher = Progress.inPlace(new PrintStream(out, true, StandardCharsets.UTF_8));
        watcher.accept("12345");
        watcher.accept("123");
        watcher.accept("");
        assertEquals("\r12345\r123  \r   \r", out.toString(StandardCharsets.UTF_8));
    }
}
