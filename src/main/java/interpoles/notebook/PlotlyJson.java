package interpoles.notebook;

import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A Tablesaw {@link Figure} as plotly's JSON, {@code application/vnd.plotly.v1+json}, for plotly.js 2 and 3. It is for
 * figures that an analyst makes with Tablesaw's own builders; the project's charts are this JSON from the beginning.
 *
 * <p>What Tablesaw writes is mended on the way: string titles, which plotly.js 3 drops, become objects; an axis fed
 * by texts is a category axis, unless all are dates; an axis says the way its ticks are really given; numbers and
 * booleans that Tablesaw quotes are themselves; what is not a finite number is null; markup in a text does nothing
 * ({@link Markup}). A figure's event handlers are JavaScript functions and have no JSON form.
 */
public final class PlotlyJson {
    private static final Set<String> NUMBERS =
            Set.of("opacity", "nticks", "dtick", "tick0", "scaleratio", "xshift", "size", "width");
    private static final Set<String> BOOLEANS = Set.of("autorange", "visible", "hovermode");
    private static final Map<String, String> NAMES = Map.of("showExponent", "showexponent", "showspike", "showspikes");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?)?");

    private PlotlyJson() {}

    /**
     * The figure as maps, lists, texts, numbers, booleans and nulls.
     *
     * @return {@code data}, {@code layout} and {@code config}, always all three
     * @throws IllegalArgumentException if a trace or the layout writes a script that is no object literal
     */
    public static Map<String, Object> of(Figure figure) {
        var data = new ArrayList<Object>();
        var traces = Optional.ofNullable(figure.getTraces()).orElseGet(() -> new Trace[0]);
        for (var i = 0; i < traces.length; i++) {
            var script = TablesawScript.object(traces[i].asJavascript(i));
            data.add(mended(TraceArrays.typed(script, traces[i])));
        }
        var layout = figure.getLayout() == null
                ? new LinkedHashMap<String, Object>()
                : separators(mended(TablesawScript.object(figure.getLayout().asJavascript())));
        data.forEach(trace -> textAxes(map(trace), layout));
        layout.putIfAbsent("modebar", Layout.MODEBAR);
        var config = figure.getConfig() == null
                ? new LinkedHashMap<String, Object>()
                : mended(TablesawScript.object(figure.getConfig().asJavascript()));
        config.putIfAbsent("displaylogo", false);
        var json = new LinkedHashMap<String, Object>();
        json.put("data", data);
        json.put("layout", layout);
        json.put("config", config);
        return json;
    }

    private static Map<String, Object> mended(Map<String, Object> object) {
        var mended = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> mended.put(NAMES.getOrDefault(name, name), mended(name, value)));
        title(mended);
        if (mended.get("domain") instanceof List<?> parts && parts.size() == 4) {
            mended.put("domain", List.of(decimal(parts.get(0), parts.get(1)), decimal(parts.get(2), parts.get(3))));
        }
        if ("linear".equals(mended.get("tickmode")) && !mended.containsKey("dtick")) {
            mended.put("tickmode", mended.containsKey("tickvals") ? "array" : "auto");
        }
        return mended;
    }

    private static Object mended(String name, Object value) {
        if (value instanceof Map<?, ?>) {
            return mended(map(value));
        }
        if (value instanceof List<?> list) {
            var mended = new ArrayList<>();
            list.forEach(element -> mended.add(mended("", element)));
            return mended;
        }
        if (value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float single && !Float.isFinite(single)) {
            return null;
        }
        if (value instanceof String text
                && NUMBERS.contains(name)
                && NUMBER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        if (!(value instanceof String text)) {
            return value;
        }
        return BOOLEANS.contains(name) && text.matches("(?i)true|false")
                ? Boolean.valueOf(text)
                : name.equals("mode") ? mode(text) : Markup.inert(text);
    }

    /** A 3D scatter's mode, {@code line + markers}, as plotly knows it; its {@code text + text} means markers too. */
    private static String mode(String text) {
        return text.equals("text + text")
                ? "text+markers"
                : text.replace(" ", "").replaceFirst("^line(?!s)", "lines");
    }

    /** A string title as an object with its font; a blank one is none. */
    private static void title(Map<String, Object> owner) {
        var font = owner.remove("titlefont");
        if (owner.get("title") instanceof String text) {
            var title = new LinkedHashMap<String, Object>();
            title.put("text", text);
            Optional.ofNullable(font).ifPresent(f -> title.put("font", f));
            owner.put("title", title);
            if (text.isBlank()) {
                owner.remove("title");
            }
        }
    }

    /** Tablesaw writes an axis' domain in the machine's language: {@code [0,25, 0,75]} is four numbers. */
    private static double decimal(Object whole, Object hundredths) {
        return ((Number) whole).doubleValue() + ((Number) hundredths).doubleValue() / 100;
    }

    private static Map<String, Object> separators(Map<String, Object> layout) {
        var decimal = layout.remove("decimalseparator");
        var thousands = layout.remove("thousandsseparator");
        if (decimal != null || thousands != null) {
            layout.put("separators", (decimal == null ? "." : decimal) + "" + (thousands == null ? "," : thousands));
        }
        return layout;
    }

    private static void textAxes(Map<String, Object> trace, Map<String, Object> layout) {
        for (var letter : List.of("x", "y")) {
            if (trace.get(letter) instanceof List<?> values && isText(values)) {
                var reference = String.valueOf(trace.getOrDefault(letter + "axis", letter));
                var name = letter + "axis" + reference.substring(Math.min(1, reference.length()));
                var axis = layout.get(name) instanceof Map<?, ?>
                        ? map(layout.get(name))
                        : new LinkedHashMap<String, Object>();
                axis.putIfAbsent("type", "category");
                layout.put(name, axis);
            }
        }
    }

    private static boolean isText(List<?> values) {
        var texts = values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return !texts.isEmpty()
                && !texts.stream().allMatch(text -> DATE.matcher(text).matches());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object object) {
        return (Map<String, Object>) object;
    }
}
