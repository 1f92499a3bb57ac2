package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.HeatmapTrace;

/**
 * A heat map of two category columns: the first down, the second across, the value printed in its cell. The largest
 * rows and columns come first; a combination without a row is a faint 0
 * where the values are counts and blank otherwise, a missing value is a dash. With several waves it shows the last one.
 */
public final class HeatMap {
    private static final List<List<Object>> SCALE =
            List.of(List.of(0, "#EDF4F9"), List.of(0.5, "#5FA8D3"), List.of(1, "#004B7A"));

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Reading reading;

    private HeatMap(Reading reading) {
        this.reading = reading;
    }

    /** @throws IllegalArgumentException if the table has not two category columns */
    public static Chart of(Table table, String title, String axis) {
        var all = Reading.of(table);
        if (all.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(Words.current(), table, all, title));
        }
        if (all.categories().size() < 2) {
            throw new IllegalArgumentException("a heat map needs two category columns, not " + all.categories());
        }
        var last = all.atLastWave();
        return new HeatMap(last)
                .chart(table, Words.current().title(title), Words.current().axis(axis));
    }

    private Chart chart(Table table, String title, String axis) {
        var down = ordered(0);
        java.util.Collections.reverse(down);
        var across = ordered(1);
        var z = new double[down.size()][across.size()];
        var cells = new ArrayList<List<String>>();
        var faint = new ArrayList<List<String>>();
        var hover = new ArrayList<List<String>>();
        for (var i = 0; i < down.size(); i++) {
            var cellRow = new ArrayList<String>();
            var hoverRow = new ArrayList<String>();
            for (var j = 0; j < across.size(); j++) {
                z[i][j] = value(down.get(i), across.get(j));
                var shown = shown(down.get(i), across.get(j), z[i][j]);
                if (Double.isFinite(z[i][j]) && z[i][j] != 0) {
                    cellRow.add(shown);
                } else {
                    cellRow.add("");
                    z[i][j] = Double.NaN;
                    faint.add(List.of(Lettering.plain(across.get(j)), Lettering.plain(down.get(i)), shown));
                }
                hoverRow.add(Lettering.plain(reading.shown(0, down.get(i), words)) + "<br>"
                        + Lettering.plain(reading.shown(1, across.get(j), words)) + ": " + shown);
            }
            cells.add(cellRow);
            hover.add(hoverRow);
        }
        var x = across.stream().map(Lettering::plain).toArray();
        var y = down.stream().map(Lettering::plain).toArray();
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("text", cells);
        attributes.put("texttemplate", "%{text}");
        attributes.put("hovertext", hover);
        attributes.put("hoverinfo", "text");
        attributes.put("colorscale", SCALE);
        attributes.put("zmin", Math.min(0, reading.least()));
        attributes.put("zmax", Math.max(reading.most(), 1e-9));
        attributes.put("showscale", false);
        attributes.put("xgap", 2);
        attributes.put("ygap", 2);
        var trace = new Dressed(HeatmapTrace.builder(x, y, z).build(), attributes);
        return Chart.of(
                table,
                title,
                sentence(title, down, across),
                layout(table, title, axis, down, across),
                trace,
                faint(faint));
    }

    /** What stands in the cells that have no colour. */
    private static Drawing faint(List<List<String>> cells) {
        return new Drawing(Map.of(
                "type",
                "scatter",
                "mode",
                "text",
                "x",
                cells.stream().map(cell -> cell.get(0)).toList(),
                "y",
                cells.stream().map(cell -> cell.get(1)).toList(),
                "text",
                cells.stream().map(cell -> cell.get(2)).toList(),
                "textfont",
                Map.of("size", 12, "color", Palette.faint(Palette.INK, 0.65)),
                "hoverinfo",
                "skip",
                "showlegend",
                false));
    }

    private String shown(String first, String second, double value) {
        var told = reading.rows().stream()
                .anyMatch(row -> row.group(0).equals(first) && row.group(1).equals(second));
        return Double.isFinite(value)
                ? numbers.shown(value, reading.share())
                : told ? "–" : reading.isCount() ? "0" : "";
    }

    private tech.tablesaw.plotly.components.Layout layout(
            Table table, String title, String axis, List<String> down, List<String> across) {
        var width = Math.max(9, 84 / across.size());
        var heads = across.stream()
                .map(code -> Lettering.wrapped(reading.shown(1, code, words), width, 3))
                .toList();
        var names = down.stream()
                .map(code -> Lettering.wrapped(reading.shown(0, code, words), 34, 1))
                .toList();
        var longest = down.stream()
                .mapToInt(code -> Lettering.width(reading.shown(0, code, words), 34, 1))
                .max()
                .orElse(0);
        var lines = across.stream()
                .mapToInt(code -> Lettering.lines(reading.shown(1, code, words), width, 3))
                .max()
                .orElse(1);
        var xaxis = Axes.texts(across.stream().map(Lettering::plain).toList(), heads);
        xaxis.put("title", Axes.title(axis + reading.inWave()));
        var yaxis = Axes.texts(down.stream().map(Lettering::plain).toList(), names);
        return Frame.of(table, title)
                .with("xaxis", xaxis)
                .with("yaxis", yaxis)
                .room(24 + (int) (longest * 6.7), 24, 36 + 16 * lines)
                .layout(Math.max(60, 25 * down.size()));
    }

    private double value(String first, String second) {
        return reading.value(row -> row.group(0).equals(first) && row.group(1).equals(second));
    }

    private List<String> ordered(int category) {
        return new ArrayList<>(reading.groups(category).stream()
                .sorted(Comparator.comparingDouble((String code) -> reading.rows().stream()
                                .filter(row ->
                                        row.known() && row.group(category).equals(code))
                                .mapToDouble(Reading.Row::value)
                                .sum())
                        .reversed())
                .toList());
    }

    private String sentence(String title, List<String> down, List<String> across) {
        var known = reading.known().rows();
        var most = known.stream()
                .max(Comparator.comparingDouble(Reading.Row::value))
                .orElseThrow();
        var least = known.stream()
                .min(Comparator.comparingDouble(Reading.Row::value))
                .orElseThrow();
        return words.text(
                "chart.heat-map",
                Description.uncapitalised(title) + reading.inWave(),
                Description.uncapitalised(words.head(reading.categories().get(0))),
                numbers.plain(down.size()),
                Description.uncapitalised(words.head(reading.categories().get(1))),
                numbers.plain(across.size()),
                cell(least),
                cell(most));
    }

    private String cell(Reading.Row row) {
        return numbers.shown(row.value(), reading.share()) + " (" + reading.shown(0, row.group(0), words) + ", "
                + reading.shown(1, row.group(1), words) + ")";
    }
}
