package interpoles.chart.plotly;

import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.plotly.components.Figure;

/**
 * A whole figure: its traces and its layout. Of plotly's own buttons it has the one that saves a picture, at twice its
 * size for print, which is seen while a pointer is over the figure.
 */
public record PlotlyFigure(List<Trace<?>> data, Layout layout) {
    private static final Map<String, Object> CONFIG = Map.of(
            "displaylogo",
            false,
            "displayModeBar",
            "hover",
            "modeBarButtons",
            List.of(List.of("toImage")),
            "toImageButtonOptions",
            Map.of("format", "png", "scale", 2));

    public PlotlyFigure {
        data = List.copyOf(data);
    }

    /** {@code data}, {@code layout} and {@code config}, as plotly reads them. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("data", data.stream().map(Trace::json).toList());
        json.put("layout", layout.json());
        json.put("config", CONFIG);
        return json;
    }

    /** The same for Tablesaw, which can show it in a page of its own. */
    public Figure tablesaw() {
        return new Figure(
                TablesawLayout.of(layout),
                TablesawLayout.CONFIG,
                data.stream().map(TablesawTrace::new).toArray(TablesawTrace[]::new));
    }
}
