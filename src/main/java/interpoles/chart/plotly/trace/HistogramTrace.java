package interpoles.chart.plotly.trace;

import java.util.List;
import java.util.Map;

/** Values counted by class. */
public final class HistogramTrace extends Trace<HistogramTrace> {
    /** Stands for a class in a tooltip. */
    public static final String X = "%{x}";
    /** Stands for a count in a tooltip. */
    public static final String Y = "%{y}";

    private HistogramTrace(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected HistogramTrace having(Map<String, Object> others) {
        return new HistogramTrace(others);
    }

    /** These values in classes so wide, from one value to another. */
    public static HistogramTrace of(List<Double> values, double start, double end, double size) {
        return new HistogramTrace(Map.of())
                .set("type", "histogram")
                .set("x", values)
                .set("xbins", Map.of("start", start, "end", end, "size", size))
                .set("autobinx", false);
    }

    /** What the mouse brings up: plotly fills in the class as {@value #X} and its count as {@value #Y}. */
    public HistogramTrace tooltip(String template, String name) {
        return set("hovertemplate", template + "<extra>" + name + "</extra>");
    }
}
