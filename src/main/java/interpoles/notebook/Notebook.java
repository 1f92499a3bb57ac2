package interpoles.notebook;

import interpoles.analysis.Export;
import interpoles.answer.Answer;
import interpoles.chart.data.Refusal;
import interpoles.finding.Claims;
import interpoles.progress.Progress;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.text.BreakIterator;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * What a notebook's first cell calls, so that what its other cells end in shows itself.
 *
 * <p>Works in JJava and in IJava 1.3 and 1.4; outside a kernel it does nothing.
 */
public final class Notebook {
    private static Object started;

    private Notebook() {}

    /**
     * Makes {@link Table}, {@link Figure}, {@link Answer}, {@link Claims} and {@link Provenance}, and whatever
     * extends them, show themselves in the kernel this runs in, in the language that the environment asks for as it
     * is now; charts that cannot be drawn are refused in it, too, and Tablesaw learns to write
     * workbooks. Calling it again changes nothing.
     */
    public static synchronized void start() {
        Kernel.running().ifPresent(Notebook::startOnce);
    }

    private static void startOnce(Kernel kernel) {
        if (kernel.renderer() == started) return;
        Start.await();
        var words = Settings.ofEnvironment().words();
        register(kernel, words);
        Refusal.toldIn(words);
        Export.teachTablesaw(words);
        Progress.watchedBy(kernel.line());
        Sources.show();
        started = kernel.renderer();
    }

    /** Every renderer speaks the language of these words. */
    static void register(Kernel kernel, Words words) {
        var texts = List.of("text/html", "text/plain");
        kernel.show(Table.class, texts, table -> TableView.bundle(table, words));
        kernel.show(Figure.class, List.of(FigureView.PLOTLY, "text/plain"), figure -> FigureView.bundle(figure, words));
        kernel.show(Answer.class, texts, answer -> sentence(answer, words));
        kernel.show(Claims.class, texts, claims -> sentence(claims, words));
        kernel.show(Provenance.class, texts, provenance -> provenance.bundle(words));
    }

    /** An answer in words: its first sentence stands out, as a headline does. */
    static Map<String, Object> sentence(Answer answer, Words words) {
        var text = Sanitized.text(answer.sentence());
        var sentences = BreakIterator.getSentenceInstance(words.language());
        sentences.setText(text);
        var end = Math.max(0, sentences.next());
        var rest = text.substring(end).strip();
        var html = """
                <div class="interpoles-finding tex2jax_ignore"><p style="font-size: 1.25em; line-height: 1.4"><strong>%s</strong></p>%s%s</div>""".formatted(
                        Sanitized.html(text.substring(0, end).strip()),
                        rest.isEmpty() ? "" : "\n<p>" + Sanitized.html(rest) + "</p>",
                        answer.reading()
                                .map(reading -> "\n<p class=\"interpoles-reading\">" + Sanitized.html(reading) + "</p>")
                                .orElse(""));
        return Map.of("text/html", html, "text/plain", text);
    }
}
