package interpoles.chart;

import java.util.Map;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A Tablesaw trace with the attributes of plotly that Tablesaw's builders cannot say, such as labels on bars or the
 * text of a hover. An attribute given here wins over the trace's own.
 */
record Dressed(Trace trace, Map<String, Object> attributes) implements Trace {
    Dressed {
        attributes = Map.copyOf(attributes);
    }

    @Override
    public String asJavascript(int number) {
        var script = trace.asJavascript(number).stripTrailing();
        return script.substring(0, script.lastIndexOf('}')) + Script.members(attributes) + "};\n";
    }

    @Override
    public String name() {
        return trace.name();
    }

    @Override
    public HoverLabel hoverLabel() {
        return trace.hoverLabel();
    }

    @Override
    public boolean showLegend() {
        return trace.showLegend();
    }
}
