package interpoles.notebook;

import interpoles.chart.Bars;
import interpoles.finding.Agreements;
import interpoles.settings.Settings;
import interpoles.survey.SurveyAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Starts JJava with a head start: while its shell comes up, a second thread opens the survey and draws a chart, so that
 * the first cells find both ready. Ends as soon as JJava is told to. {@code make lab} and {@code make report} start
 * their kernels here; a kernel that is started otherwise does without.
 *
 * <p>With {@code -} in the place of a connection file, it reads the names of such files from standard input, a line
 * each, and starts a kernel for one when that of the last has ended, or has had the time to: each has a shell of its own,
 * and finds a JVM that is warm, with the survey open. It ends with its input.
 */
public final class Start {
    private static final String JJAVA = "org.dflib.jjava.distro.JJava";
    private static final String ONE_AFTER_ANOTHER = "-";
    /** In milliseconds: a kernel that was told to end does so in a tenth of it; one in fifty never does, in its ZeroMQ. */
    private static final long ENDING = 3_000;

    private static volatile Thread ahead;

    private Start() {}

    /** @param arguments JJava's own, the connection file, or {@code -} */
    public static void main(String[] arguments) {
        ahead = new Thread(Start::prepare, "interpoles-ahead");
        ahead.setDaemon(true);
        ahead.start();
        if (arguments.length == 1 && arguments[0].equals(ONE_AFTER_ANOTHER)) {
            oneAfterAnother();
        } else {
            kernel(arguments);
        }
        // The thread that ran the last cell would stay for a minute, and Jupyter would wait for it before a restart.
        System.exit(0);
    }

    private static void oneAfterAnother() {
        // A kernel puts its own in the place of System.in.
        var files = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var last = new Thread();
        for (var file = next(files); file != null; file = next(files)) {
            var connection = file;
            awaitEnd(last);
            last = new Thread(() -> kernel(connection), "kernel");
            last.start();
        }
        awaitEnd(last);
    }

    private static void awaitEnd(Thread kernel) {
        try {
            kernel.join(ENDING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String next(BufferedReader files) {
        try {
            return files.readLine();
        } catch (IOException closed) {
            return null;
        }
    }

    /** Runs a kernel to its end. Where one of its ports is taken its other sockets would keep the JVM alive, and Jupyter waiting. */
    private static void kernel(String... arguments) {
        try {
            Class.forName(JJAVA).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (ReflectiveOperationException failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    /** Waits for what {@link #main} began, so that it and a cell never load the same classes at once. */
    static void await() {
        var begun = ahead;
        if (begun == null) return;
        try {
            begun.join();
            ahead = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prepare() {
        try {
            SurveyAddress.usual(Settings.ofEnvironment()).openAhead().ifPresent(survey -> {
                var agreements = Agreements.of(survey);
                var words = survey.words();
                FigureView.bundle(Bars.byWave(agreements.inForce()), words);
                TableView.bundle(agreements.inForce(), words);
                Notebook.sentence(agreements, words);
            });
        } catch (RuntimeException | LinkageError e) {
            // The cell that asks for the same will say so.
        }
    }
}
