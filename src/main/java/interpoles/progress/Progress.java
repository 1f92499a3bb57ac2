package interpoles.progress;

import interpoles.words.Figures;
import interpoles.words.Words;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * How far a long piece of work is, as a line for whoever watches: the part done, rows, MB/s and the time left.
 * Nothing is said of work that takes less than {@value #PATIENCE_MS} ms, nor of its speed and the time left before a
 * twentieth is done. Any thread may tell how far the work is.
 */
public final class Progress implements AutoCloseable {
    private static final long PATIENCE_MS = 2_000;
    private static final long BETWEEN_MS = 250;
    private static final long IN_A_LOG_MS = 10_000;
    private static final int WIDTH = 20;
    private static final double ENOUGH_TO_TELL = 0.05;
    private static final double MEGABYTE = 1e6;
    private static final double MILLISECONDS = 1e3;

    private static volatile Consumer<String> watcher = line -> {};

    private final Words words;
    private final String work;
    private final long rows;
    private final long bytes;
    private final long began = now();
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong bytesDone = new AtomicLong();

    private Progress(Words words, String work, long rows, long bytes) {
        this.words = words;
        this.work = work;
        this.rows = rows;
        this.bytes = bytes;
    }

    /** Tells a watcher from now on: a line that takes the place of the one before, empty when the work is over. */
    public static void watchedBy(Consumer<String> watcher) {
        Progress.watcher = watcher;
    }

    /**
     * Tells standard error from now on.
     *
     * @param terminal whether it is one, which Java cannot tell by itself; otherwise it is a log
     */
    public static void watchedOnStandardError(boolean terminal) {
        watchedBy(terminal ? inPlace(System.err) : nowAndThen(System.err));
    }

    /**
     * A watcher that shows each line in the place of the one before, as a terminal and JupyterLab do with a
     * carriage return.
     */
    public static Consumer<String> inPlace(PrintStream out) {
        var shown = new AtomicInteger();
        return line -> {
            int before = shown.getAndSet(line.length());
            out.print("\r" + line + " ".repeat(Math.max(0, before - line.length())) + (line.isEmpty() ? "\r" : ""));
            out.flush();
        };
    }

    /** A watcher that shows a line now and then, each on its own, as a log does. */
    public static Consumer<String> nowAndThen(PrintStream out) {
        var last = new AtomicLong(now());
        return line -> {
            long before = last.get();
            if (!line.isEmpty() && now() - before >= IN_A_LOG_MS && last.compareAndSet(before, now())) {
                out.println(line);
            }
        };
    }

    /**
     * A piece of work that begins now.
     *
     * @param words those that a line is told in
     * @param work what is done, a key of {@link Words}
     * @param rows how many rows it goes through, 0 where they do not count
     * @param bytes how many bytes, 0 where they do not count
     */
    public static Progress of(Words words, String work, long rows, long bytes) {
        return new Progress(words, work, rows, bytes);
    }

    /** More of the bytes are done. */
    public void advance(long more) {
        done((double) bytesDone.addAndGet(more) / Math.max(1, bytes));
    }

    /** This part of the whole is done. */
    public void done(double part) {
        long since = now() - began;
        long last = told.get();
        if (since >= PATIENCE_MS && since - last >= BETWEEN_MS && told.compareAndSet(last, since)) {
            watcher.accept(line(Math.max(0, Math.min(1, part)), since / MILLISECONDS));
        }
    }

    private String line(double part, double seconds) {
        int full = (int) (part * WIDTH);
        var line = new StringBuilder(words.text(
                "progress.line",
                words.text(work),
                "█".repeat(full) + "░".repeat(WIDTH - full),
                String.format(Locale.ROOT, "%3d", (int) (part * 100))));
        long rowsDone = (long) (part * rows);
        if (rowsDone > 0) {
            line.append(words.text("progress.rows", Figures.in(words).whole(rowsDone)));
        }
        long speed = Math.round(part * bytes / MEGABYTE / seconds);
        if (part > ENOUGH_TO_TELL && speed > 0) {
            line.append(words.text("progress.speed", String.valueOf(speed)));
        }
        if (part > ENOUGH_TO_TELL) {
            line.append(words.text("progress.left", String.valueOf(Math.round(seconds * (1 - part) / part))));
        }
        return line.toString();
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() {
        if (told.get() > 0) {
            watcher.accept("");
        }
    }
}
