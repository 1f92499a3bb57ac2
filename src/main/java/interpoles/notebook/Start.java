package interpoles.notebook;

import interpoles.chart.Bars;
import interpoles.finding.Agreements;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Starts JJava with a head start: while its shell comes up, a second thread opens the survey and draws a chart, so that
 * the first cells find both ready. Ends as soon as JJava is told to. {@code make lab} and {@code make report} start
 * their kernels here; a kernel that is started otherwise does without.
 */
public final class Start {
    private static final String JJAVA = "org.dflib.jjava.distro.JJava";
    private static final int CHANNELS = 2;
    private static final int LOOKS = 3000;
    private static final long PAUSE = 20;
    /** Milliseconds between two looks for a message while cells run one after the other. */
    private static final long ATTENTIVE = 2;

    private static final long ATTENTION = TimeUnit.SECONDS.toNanos(10);
    /** A look that took longer found a message. */
    private static final long FOUND = TimeUnit.MICROSECONDS.toNanos(500);

    private static volatile Thread ahead;

    private Start() {}

    /** @param arguments JJava's own: the connection file */
    public static void main(String[] arguments) throws Throwable {
        ahead = inBackground("ahead", Start::prepare);
        inBackground("attention", Start::makeAttentive);
        try {
            Class.forName(JJAVA).getMethod("main", String[].class).invoke(null, (Object) arguments);
            // The thread that ran the last cell would stay for a minute, and Jupyter would wait for it before a
            // restart.
            System.exit(0);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
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

    private static Thread inBackground(String name, Runnable task) {
        var thread = new Thread(task, "interpoles-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void prepare() {
        try {
            Survey.openAhead().ifPresent(survey -> {
                var agreements = Agreements.of(survey);
                var words = Settings.ofEnvironment().words();
                FigureView.bundle(Bars.byWave(agreements.inForce(), "", ""), words);
                TableView.bundle(agreements.inForce(), words);
                Notebook.sentence(agreements.sentence(), words);
            });
        } catch (RuntimeException | LinkageError e) {
            // The cell that asks for the same will say so.
        }
    }

    /**
     * JJava looks for a message and then sleeps for 50 ms, found one or not: as long as a short cell takes. For
     * some seconds after each message it now looks more often. All of this is JJava's own affair, reached by
     * reflection; where it is built otherwise it stays as it is.
     */
    private static void makeAttentive() {
        Set<Thread> done = new HashSet<>();
        try {
            for (int look = 0; look < LOOKS && done.size() < CHANNELS; look++) {
                for (var thread : Thread.getAllStackTraces().keySet()) {
                    if (thread.getClass().getName().endsWith(".channels.Loop")
                            && thread.getName().startsWith("Shell-")
                            && done.add(thread)) {
                        makeAttentive(thread);
                    }
                }
                Thread.sleep(PAUSE);
            }
        } catch (ReflectiveOperationException | RuntimeException | InterruptedException e) {
            // Cells then start 50 ms later.
        }
    }

    private static void makeAttentive(Thread loop) throws ReflectiveOperationException {
        Field body = loop.getClass().getDeclaredField("loopBody");
        body.setAccessible(true);
        var turn = (LongSupplier) body.get(loop);
        body.set(loop, new LongSupplier() {
            private long found = System.nanoTime();

            @Override
            public long getAsLong() {
                var began = System.nanoTime();
                var usual = turn.getAsLong();
                var ended = System.nanoTime();
                if (ended - began > FOUND) found = ended;
                return ended - found < ATTENTION ? ATTENTIVE : usual;
            }
        });
    }
}
