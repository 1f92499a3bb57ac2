package interpoles.notebook;

import interpoles.chart.Chart;
import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.plotly.components.Figure;

/**
 * A chart as one MIME bundle: plotly's JSON, in words what it shows, which is also its alternative text, and the
 * table it was drawn from, for pages that show it beside the chart: its first rows in HTML, under a type of its own,
 * and whole as CSV, neither of which a frontend shows by itself. No {@code text/html}: it would outrank the picture where scripts are stripped, and is
 * where injection lives.
 */
final class FigureView {
    static final String PLOTLY = "application/vnd.plotly.v1+json";
    static final String TABLE = "application/vnd.interpoles.table+html";
    static final String CSV = "text/csv";

    private FigureView() {}

    static Map<String, Object> bundle(Figure figure, Words words) {
        if (figure instanceof Chart chart) return bundle(chart, words);
        var plotly = PlotlyJson.of(figure);
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put(PLOTLY, plotly);
        bundle.put("text/plain", Sanitized.text(title(plotly).orElse(words.text("notebook.figure"))));
        return bundle;
    }

    private static Map<String, Object> bundle(Chart chart, Words words) {
        var drawn = chart.in(words);
        if (chart.isEmpty()) return nothingToDraw(drawn.sentence());
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put(PLOTLY, drawn.json());
        bundle.put(TABLE, TableView.of(chart.table(), words).html());
        bundle.put(CSV, TableCsv.of(chart.table()));
        bundle.put("text/plain", Sanitized.text(drawn.sentence()));
        return bundle;
    }

    private static Map<String, Object> nothingToDraw(String sentence) {
        var html = "<p class=\"interpoles-nothing tex2jax_ignore\"><em>" + Sanitized.html(sentence) + "</em></p>";
        return Map.of("text/html", html, "text/plain", Sanitized.text(sentence));
    }

    /** The title of a figure that is not one of ours. */
    private static Optional<String> title(Map<String, Object> plotly) {
        return plotly.get("layout") instanceof Map<?, ?> layout
                        && layout.get("title") instanceof Map<?, ?> title
                        && title.get("text") instanceof String text
                ? Optional.of(text).filter(some -> !some.isBlank())
                : Optional.empty();
    }
}
