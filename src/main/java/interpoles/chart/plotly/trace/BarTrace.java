package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Font;
import java.util.List;
import java.util.Map;

/** Bars. */
public final class BarTrace extends Trace<BarTrace> {
    private BarTrace(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected BarTrace having(Map<String, Object> others) {
        return new BarTrace(others);
    }

    /** Upright bars: a place on the lower axis and a value each, missing where it is no finite number. */
    public static BarTrace vertical(List<String> places, List<Double> values) {
        return bars("v").set("x", places).set("y", values);
    }

    /** Lying bars: a value each, and a place on the axis on the left. */
    public static BarTrace horizontal(List<Double> values, List<?> places) {
        return bars("h").set("x", values).set("y", places);
    }

    private static BarTrace bars(String orientation) {
        return new BarTrace(Map.of()).set("type", "bar").set("orientation", orientation);
    }

    /** Where each bar begins, if not at 0. */
    public BarTrace base(List<Double> beginnings) {
        return set("base", beginnings);
    }

    /** How thick the bars are, in units of the axis of places. */
    public BarTrace width(double width) {
        return set("width", width);
    }

    /** Labels inside a bar stand in its middle. */
    public BarTrace labelsInTheMiddle() {
        return set("insidetextanchor", "middle");
    }

    /** Labels are never turned to fit. */
    public BarTrace labelsUpright() {
        return set("textangle", 0);
    }

    /** Labels inside a bar are never made smaller to fit. */
    public BarTrace labelsOfFixedSize() {
        return set("constraintext", "none");
    }

    /** The font of labels inside the bars. */
    public BarTrace insidetextfont(Font font) {
        return set("insidetextfont", font);
    }
}
