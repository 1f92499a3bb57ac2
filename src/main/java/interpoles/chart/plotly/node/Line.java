package interpoles.chart.plotly.node;

import java.util.Map;

/** A line or an edge. */
public final class Line extends Node<Line> {
    private Line(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Line having(Map<String, Object> others) {
        return new Line(others);
    }

    public static Line of(double width, String colour) {
        return new Line(Map.of()).width(width).color(colour);
    }

    /** An edge that is not drawn. */
    public static Line none() {
        return new Line(Map.of()).width(0);
    }

    public Line width(double pixels) {
        return set("width", pixels);
    }

    public Line color(String colour) {
        return set("color", colour);
    }

    public Line dashed() {
        return set("dash", "dash");
    }

    public Line dotted() {
        return set("dash", "dot");
    }
}
