package interpoles.notebook;

import interpoles.finding.Claims;
import interpoles.finding.Answer;
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
     * Makes {@link Table}, {@link Figure}, {@link Answer}, {@link Claims} and {@link Provenance}, and whatever extends them, show
     * themselves in the kernel this runs in. Calling it again changes nothing.
     */
    public static synchronized void start() {
        Kernel.running().ifPresent(Notebook::startOnce);
    }

    private static void startOnce(Kernel kernel) {
        if (kernel.renderer() == started) return;
        register(kernel);
        started = kernel.renderer();
    }

    static void register(Kernel kernel) {
        var words = List.of("text/html", "text/plain");
        kernel.show(Table.class, words, TableView::bundle);
        kernel.show(Figure.class, List.of(FigureView.PLOTLY, "text/plain"), FigureView::bundle);
        kernel.show(Answer.class, words, answer -> sentence(answer.sentence()));
        kernel.show(Claims.class, words, claims -> sentence(claims.sentence()));
        kernel.show(Provenance.class, words, Provenance::bundle);
    }

    /** A sentence that stands out, as the answer of a notebook does. */
    static Map<String, Object> sentence(String sentence) {
        var html = "<p class=\"interpoles-finding tex2jax_ignore\" style=\"font-size: 1.25em; line-height: 1.4\"><strong>"
                + Inert.html(sentence) + "</strong></p>";
        return Map.of("text/html", html, "text/plain", Inert.text(sentence));
    }
}
