package interpoles.chart;

import java.util.Map;
import tech.tablesaw.plotly.components.HoverLabel;
import tech.tablesaw.plotly.traces.Trace;

/** A trace of plotly that Tablesaw has no builder for, such as a Sankey: told by its attributes alone. */
record Drawing(Map<String, Object> attributes) implements Trace {
    Drawing {
        attributes = Map.copyOf(attributes);
    }

    @Override
    public String asJavascript(int number) {
        return "var trace" + number + " = {" + Script.members(attributes) + "};\n";
    }

    @Override
    public String name() {
        return String.valueOf(attributes.getOrDefault("name", ""));
    }

    /** Tablesaw's default, which nothing asks for. */
    @Override
    public HoverLabel hoverLabel() {
        return HoverLabel.builder().build();
    }

    @Override
    public boolean showLegend() {
        return Boolean.TRUE.equals(attributes.get("showlegend"));
    }
}
