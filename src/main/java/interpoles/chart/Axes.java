package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Axes as plotly's attributes: texts stay texts, numbers are written in the reader's language. */
final class Axes {
    private Axes() {}

    /** An axis of texts in this order, each shown as its label. */
    static Map<String, Object> texts(List<String> texts, List<String> labels) {
        var axis = axis();
        axis.put("type", "category");
        axis.put("categoryorder", "array");
        axis.put("categoryarray", texts);
        axis.put("tickmode", "array");
        axis.put("tickvals", texts);
        axis.put("ticktext", labels);
        axis.put("showgrid", false);
        axis.put("range", List.of(-0.5, texts.size() - 0.5));
        return axis;
    }

    /** An axis of numbers with round ticks, a title, and part of the range left free at its end. */
    static Map<String, Object> numbers(
            double least, double most, boolean share, Numbers numbers, String title, double free) {
        var axis = axis();
        var ticks = Numbers.ticks(least, most);
        var labels = new ArrayList<String>();
        ticks.forEach(tick -> labels.add(numbers.shown(tick, share)));
        axis.put("tickmode", "array");
        axis.put("tickvals", ticks);
        axis.put("ticktext", labels);
        var low = ticks.get(0);
        var high = Math.max(most, ticks.get(ticks.size() - 2)) * (1 + free);
        axis.put("range", List.of(low, Math.max(high, low + 1e-9)));
        axis.put("gridcolor", Palette.FAINT);
        axis.put("zeroline", true);
        axis.put("zerolinecolor", Palette.INK);
        axis.put("title", title(title));
        return axis;
    }

    static Map<String, Object> title(String text) {
        return Map.of(
                "text",
                Lettering.wrapped(text, 60, 2),
                "font",
                Map.of("size", 12, "color", Palette.SOFT),
                "standoff",
                10);
    }

    private static Map<String, Object> axis() {
        var axis = new LinkedHashMap<String, Object>();
        axis.put("automargin", true);
        axis.put("fixedrange", true);
        axis.put("ticks", "outside");
        axis.put("ticklen", 4);
        axis.put("tickcolor", "rgba(0,0,0,0)");
        axis.put("tickfont", Map.of("size", 12, "color", Palette.SOFT));
        axis.put("tickangle", 0);
        return axis;
    }
}
