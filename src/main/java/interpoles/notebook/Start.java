package interpoles.notebook;

import interpoles.chart.Bars;
import interpoles.finding.Agreements;
import interpoles.survey.Survey;
import java.lang.reflect.InvocationTargetException;

/**
 * Starts JJava with a head start: while its shell comes up, a second thread opens the survey and draws a chart, so that
 * the first cells find both ready. Ends as soon as JJava is told to. {@code make lab} and {@code make report} start
 * their kernels here; a kernel that is started otherwise does without.
 */
public final class Start {
    private static final String JJAVA = "org.dflib.jjava.distro.JJava";

    private static volatile Thread ahead;

    private Start() {}

    /** @param arguments JJava's own: the connection file */
    public static void main(String[] arguments) throws Throwable {
        ahead = new Thread(Start::prepare, "interpoles-ahead");
        ahead.setDaemon(true);
        ahead.start();
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

    private static void prepare() {
        try {
            Survey.openAhead().ifPresent(survey -> {
                var agreements = Agreements.of(survey);
                var words = survey.words();
                FigureView.bundle(Bars.byWave(agreements.inForce()), words);
                TableView.bundle(agreements.inForce(), words);
                Notebook.sentence(agreements.sentence(), words);
            });
        } catch (RuntimeException | LinkageError e) {
            // The cell that asks for the same will say so.
        }
    }
}
