package interpoles.chart.plotly.trace;

import interpoles.chart.plotly.node.Line;
import java.util.List;
import java.util.Map;

/** Points, lines or texts. */
public final class ScatterTrace extends Trace<ScatterTrace> {
    private ScatterTrace(Map<String, Object> attributes) {
        super(attributes);
    }

    @Override
    protected ScatterTrace having(Map<String, Object> others) {
        return new ScatterTrace(others);
    }

    /** What is drawn at these points; a line is broken where a place is missing. */
    public static ScatterTrace of(Mode mode, List<?> x, List<?> y) {
        return new ScatterTrace(Map.of())
                .set("type", "scatter")
                .set("mode", mode)
                .set("x", x)
                .set("y", y);
    }

    public ScatterTrace line(Line line) {
        return set("line", line);
    }

    /** The lines' insides, filled. */
    public ScatterTrace filled(String colour) {
        return set("fill", "toself").set("fillcolor", colour);
    }
}
