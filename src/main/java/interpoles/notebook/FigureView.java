package interpoles.notebook;

import interpoles.chart.Chart;
import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import tech.tablesaw.plotly.components.Figure;

/**
 * A chart as one MIME bundle: plotly's JSON, in words what it shows, which is also its alternative text, and the
 * table it was drawn from, for pages that show it beside the chart. The table has a type of its own, which no
 * frontend shows by itself. No {@code text/html}: it would outrank the picture where scripts are stripped, and is
 * where injection lives.
 */
final class FigureView {
    static final String PLOTLY = "application/vnd.plotly.v1+json";
    static final String TABLE = "application/vnd.interpoles.table+html";

    private FigureView() {}

    static Map<String, Object> bundle(Figure figure) {
        if (figure instanceof Chart chart && chart.isEmpty()) return nothingToDraw(chart.sentence());
        var plotly = PlotlyJson.of(figure);
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put(PLOTLY, plotly);
        if (figure instanceof Chart chart)
            bundle.put(TABLE, TableView.of(chart.table(), Words.current()).html());
        bundle.put("text/plain", Inert.text(figure instanceof Chart chart ? chart.sentence() : title(plotly)));
        return bundle;
    }

    private static Map<String, Object> nothingToDraw(String sentence) {
        var html = "<p class=\"interpoles-nothing tex2jax_ignore\"><em>" + Inert.html(sentence) + "</em></p>";
        return Map.of("text/html", html, "text/plain", Inert.text(sentence));
    }

    /** The title of a figure that is not one of ours, or the word for a figure. */
    private static String title(Map<String, Object> plotly) {
        if (plotly.get("layout") instanceof Map<?, ?> layout
                && layout.get("title") instanceof Map<?, ?> title
                && title.get("text") instanceof String text
                && !text.isBlank()) return text;
        return Words.current().text("notebook.figure");
    }
}
