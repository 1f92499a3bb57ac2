package interpoles.chart.plotly.layout;

import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Node;
import interpoles.chart.plotly.node.Subplot;
import java.util.List;
import java.util.Map;

/** An axis; none can be dragged. */
public final class Axis extends Node<Axis> {
    private Axis(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Axis having(Map<String, Object> others) {
        return new Axis(others);
    }

    /** An axis that is not drawn. */
    public static Axis unseen() {
        return new Axis(Map.of()).visible(false);
    }

    /** An axis that is not drawn and has this range. */
    public static Axis unseen(double from, double to) {
        return unseen().set("fixedrange", true).range(from, to);
    }

    /** An axis with ticks at these values, each with its label. */
    public static Axis ticked(List<?> values, List<String> labels) {
        return new Axis(Map.of())
                .set("fixedrange", true)
                .set("tickmode", "array")
                .ticks(values, labels);
    }

    /** An axis of texts in this order, each with its label; none is taken for a number or a date. */
    public static Axis categories(List<String> texts, List<String> labels) {
        return ticked(texts, labels)
                .set("type", "category")
                .set("categoryorder", "array")
                .set("categoryarray", texts)
                .range(-0.5, texts.size() - 0.5);
    }

    public Axis ticks(List<?> values, List<String> labels) {
        return set("tickvals", values).set("ticktext", labels);
    }

    /** Ticks that are room between the plot and its labels, and are not seen. */
    public Axis spacedTicks(int pixels) {
        return set("ticks", "outside").set("ticklen", pixels).set("tickcolor", "rgba(0,0,0,0)");
    }

    public Axis tickfont(Font font) {
        return set("tickfont", font);
    }

    public Axis tickangle(int degrees) {
        return set("tickangle", degrees);
    }

    public Axis showticklabels(boolean shown) {
        return set("showticklabels", shown);
    }

    /** Whether the margin grows with the labels. */
    public Axis automargin(boolean grows) {
        return set("automargin", grows);
    }

    public Axis range(double from, double to) {
        return set("range", List.of(from, to));
    }

    /** The part of the figure that the axis takes, from 0 to 1. */
    public Axis domain(double from, double to) {
        return set("domain", List.of(from, to));
    }

    /** The upright axis of a pair, that this one, which lies, stands on. */
    public Axis anchoredToY(Subplot subplot) {
        return set("anchor", subplot.axis("y"));
    }

    /** The lying axis of a pair, that this one, which is upright, stands on. */
    public Axis anchoredToX(Subplot subplot) {
        return set("anchor", subplot.axis("x"));
    }

    /** Has the range of the first lying axis. */
    public Axis matchingFirstX() {
        return set("matches", "x");
    }

    /** Where the plot is not of this form, the axis takes less room, not another range. */
    public Axis keepingRange() {
        return set("constrain", "domain");
    }

    /** One unit is as long as one of the pair's lying axis. */
    public Axis scaledAsX(Subplot subplot) {
        return set("scaleanchor", subplot.axis("x"));
    }

    /** The lying axis with its labels above the plot. */
    public Axis above() {
        return set("side", "top");
    }

    public Axis grid(String colour) {
        return set("gridcolor", colour);
    }

    public Axis showgrid(boolean shown) {
        return set("showgrid", shown);
    }

    public Axis zeroLine(String colour) {
        return set("zeroline", true).set("zerolinecolor", colour);
    }

    public Axis withoutZeroLine() {
        return set("zeroline", false);
    }

    /** The axis itself as a line. */
    public Axis line(String colour) {
        return set("showline", true).set("linecolor", colour);
    }

    public Axis visible(boolean seen) {
        return set("visible", seen);
    }

    public Axis untitled() {
        return without("title");
    }

    public Axis title(Title title) {
        return set("title", title);
    }
}
