package interpoles.chart.plotly.layout;

import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.node.Node;
import interpoles.chart.plotly.node.Subplot;
import java.util.Map;

/** A line or a field on a pair of axes. */
public final class Shape extends Node<Shape> {
    private Shape(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Shape having(Map<String, Object> others) {
        return new Shape(others);
    }

    /** An upright line through the whole plot. */
    public static Shape vertical(Subplot subplot, double x, Line line) {
        return shape("line", subplot.axis("x"), subplot.axis("y") + " domain", x, x, 0, 1)
                .set("line", line);
    }

    /** A field from one value to another, as wide as the plot and behind what is drawn. */
    public static Shape band(Subplot subplot, double from, double to, String colour, Line edge) {
        return shape("rect", subplot.axis("x") + " domain", subplot.axis("y"), 0, 1, from, to)
                .set("layer", "below")
                .set("fillcolor", colour)
                .set("line", edge);
    }

    /** The same around a category alone, which counts from 0, so far to its left and right. */
    public static Shape field(
            Subplot subplot, int category, double around, double from, double to, String colour, Line edge) {
        return shape("rect", subplot.axis("x"), subplot.axis("y"), category - around, category + around, from, to)
                .set("layer", "below")
                .set("fillcolor", colour)
                .set("line", edge);
    }

    private static Shape shape(String type, String xref, String yref, double x0, double x1, double y0, double y1) {
        return new Shape(Map.of())
                .set("type", type)
                .set("xref", xref)
                .set("yref", yref)
                .set("x0", x0)
                .set("x1", x1)
                .set("y0", y0)
                .set("y1", y1);
    }
}
