package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Node;
import interpoles.chart.plotly.node.Subplot;
import java.util.List;
import java.util.Map;

/**
 * A series of values, as plotly draws it.
 *
 * @param <T> the trace's own type
 */
public abstract class Trace<T extends Trace<T>> extends Node<T> {
    Trace(Map<String, Object> attributes) {
        super(attributes);
    }

    /** As the legend has it. */
    public final T name(String name) {
        return set("name", name);
    }

    public final T showlegend(boolean shown) {
        return set("showlegend", shown);
    }

    /** The smaller, the earlier in the legend; 1000 otherwise. */
    public final T legendrank(int rank) {
        return set("legendrank", rank);
    }

    /** The pair of axes on which the trace is drawn; the first one otherwise. */
    public final T on(Subplot subplot) {
        return set("xaxis", subplot.axis("x")).set("yaxis", subplot.axis("y"));
    }

    /** What the mouse brings up at each value. */
    public final T tooltips(List<?> texts) {
        return set("hovertext", texts).set("hoverinfo", HoverInfo.TEXT);
    }

    public final T withoutTooltips() {
        return set("hoverinfo", HoverInfo.SKIP);
    }

    /** A label for each value. */
    public final T text(List<?> texts) {
        return set("text", texts);
    }

    public final T textposition(TextPosition position) {
        return set("textposition", position);
    }

    /** Where the text of each value stands. */
    public final T textpositions(List<TextPosition> positions) {
        return set("textposition", positions);
    }

    public final T textfont(Font font) {
        return set("textfont", font);
    }

    /** Whether what reaches beyond the axes is cut off. */
    public final T cliponaxis(boolean cut) {
        return set("cliponaxis", cut);
    }

    public final T marker(Marker marker) {
        return set("marker", marker);
    }
}
