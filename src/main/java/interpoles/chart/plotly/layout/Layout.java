package interpoles.chart.plotly.layout;

import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Node;
import interpoles.chart.plotly.node.Subplot;
import java.util.List;
import java.util.Map;

/** Everything about a figure but its traces. It is as wide as the page, and nothing in it is dragged. */
public final class Layout extends Node<Layout> {
    /** Plotly's own buttons, where a figure shows them, without the box behind them. */
    public static final Map<String, Object> MODEBAR =
            Map.of("bgcolor", "rgba(0,0,0,0)", "color", "rgba(128,128,128,0.6)", "activecolor", "rgba(128,128,128,1)");

    private Layout(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Layout having(Map<String, Object> others) {
        return new Layout(others);
    }

    /** A layout so many pixels high. */
    public static Layout of(int height) {
        return new Layout(Map.of())
                .set("autosize", true)
                .set("height", height)
                .set("dragmode", false)
                .set("hoverlabel", Map.of("align", "left"))
                .set("modebar", MODEBAR);
    }

    public Layout title(Title title) {
        return set("title", title);
    }

    public Layout margin(int top, int left, int right, int bottom) {
        return set("margin", Map.of("t", top, "l", left, "r", right, "b", bottom));
    }

    public Layout axes(Subplot subplot, Axis x, Axis y) {
        return set("xaxis" + subplot.suffix(), x).set("yaxis" + subplot.suffix(), y);
    }

    public Layout annotations(List<Annotation> annotations) {
        return set("annotations", List.copyOf(annotations));
    }

    public Layout shapes(List<Shape> shapes) {
        return set("shapes", List.copyOf(shapes));
    }

    public Layout bars(BarMode mode) {
        return set("barmode", mode);
    }

    /** The part of a place that stays free between its bars and the next place's. */
    public Layout bargap(double part) {
        return set("bargap", part);
    }

    /** The part of a bar's room that stays free within a place. */
    public Layout bargroupgap(double part) {
        return set("bargroupgap", part);
    }

    public Layout showlegend(boolean shown) {
        return set("showlegend", shown);
    }

    /** The legend's entries lie above the plot, in the order of the traces; its foot as high as that part of the plot. */
    public Layout legendAbove(double foot, Font font) {
        return set(
                "legend",
                Map.of(
                        "orientation",
                        "h",
                        "x",
                        0,
                        "xanchor",
                        "left",
                        "y",
                        foot,
                        "yanchor",
                        "bottom",
                        "traceorder",
                        "normal",
                        "itemsizing",
                        "constant",
                        "font",
                        font.json(),
                        "bgcolor",
                        "rgba(0,0,0,0)"));
    }

    /** What the whole figure is drawn on; the plot itself has no ground. */
    public Layout paper(String colour) {
        return set("paper_bgcolor", colour).set("plot_bgcolor", "rgba(0,0,0,0)");
    }

    public Layout font(Font font) {
        return set("font", font);
    }
}
