package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.node.Node;
import java.util.List;
import java.util.Map;

/** Points or bars. */
public final class Marker extends Node<Marker> {
    private Marker(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected Marker having(Map<String, Object> others) {
        return new Marker(others);
    }

    public static Marker of(String colour) {
        return new Marker(Map.of()).color(colour);
    }

    /** A colour for each point or bar. */
    public static Marker of(List<String> colours) {
        return new Marker(Map.of()).set("color", colours);
    }

    public Marker color(String colour) {
        return set("color", colour);
    }

    public Marker size(double pixels) {
        return set("size", pixels);
    }

    /** A size for each point, in pixels across. */
    public Marker size(List<Double> pixels) {
        return set("size", pixels);
    }

    /** The sizes are areas: this much of a value is one square pixel, and no point is smaller than so many pixels. */
    public Marker areas(double perSquarePixel, double leastPixels) {
        return set("sizemode", "area").set("sizeref", perSquarePixel).set("sizemin", leastPixels);
    }

    public Marker symbol(MarkerSymbol symbol) {
        return set("symbol", symbol);
    }

    /** A form for each point. */
    public Marker symbol(List<MarkerSymbol> symbols) {
        return set("symbol", symbols);
    }

    /** From 0, unseen, to 1. */
    public Marker opacity(double opacity) {
        return set("opacity", opacity);
    }

    /** The edge. */
    public Marker line(Line line) {
        return set("line", line);
    }
}
