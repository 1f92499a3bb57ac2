package interpoles.chart.plotly;

import interpoles.chart.plotly.trace.Trace;
import tech.tablesaw.plotly.components.HoverLabel;

/** A trace as Tablesaw's pages want it: a variable of a script. */
record TablesawTrace(Trace<?> trace) implements tech.tablesaw.plotly.traces.Trace {
    @Override
    public String asJavascript(int number) {
        return "var trace" + number + " = {" + Script.members(trace.json()) + "};\n";
    }

    @Override
    public String name() {
        return String.valueOf(trace.json().getOrDefault("name", ""));
    }

    /** Tablesaw's default, which nothing asks for. */
    @Override
    public HoverLabel hoverLabel() {
        return HoverLabel.builder().build();
    }

    @Override
    public boolean showLegend() {
        return Boolean.TRUE.equals(trace.json().get("showlegend"));
    }
}
