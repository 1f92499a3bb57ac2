package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.layout.Axes;
import interpoles.chart.layout.Frame;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.trace.HeatmapTrace;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import tech.tablesaw.api.Table;

/**
 * A heat map of two category columns: the first down, the second across, the value printed in its cell. The largest
 * rows and columns come first, the heads of a map of many rows above it; a combination without a row is a faint 0
 * where the values are counts and blank otherwise, a missing value is a dash. With several waves it shows the last one.
 * Of very many rows and columns the largest are shown.
 */
public final class HeatMap extends Form {
    private static final int MOST_DOWN = 60;
    private static final int MOST_ACROSS = 24;
    private static final int NAME = 34;
    private static final int HEADS_ACROSS = 9;
    /** With more rows than that the heads would be out of sight of the first. */
    private static final int HEADS_BELOW = 12;

    /** The codes from the foot of the map to its head, and from its left to its right. */
    private final List<String> upwards;

    private final List<String> across;

    private HeatMap(Draft draft) {
        super(draft, draft.reading().atLastWave());
        var reversed = new ArrayList<>(
                largestGroupsFirst(reading, 0).stream().limit(MOST_DOWN).toList());
        Collections.reverse(reversed);
        this.upwards = List.copyOf(reversed);
        this.across = largestGroupsFirst(reading, 1).stream().limit(MOST_ACROSS).toList();
    }

    /** @throws IllegalArgumentException if the table has not two category columns, or two rows of one cell */
    public static Chart of(Table table) {
        return of(table, Texts.OF_THE_TABLE);
    }

    public static Chart of(Table table, String title) {
        return of(table, Texts.of(title));
    }

    public static Chart of(Table table, String title, String axis) {
        return of(table, Texts.of(title, axis));
    }

    private static Chart of(Table table, Texts texts) {
        var reading =
                Reading.of(table).withCategories(2, "chart.refused.heat-map").withOneRowEach(2);
        return Chart.of(table, reading, texts, HeatMap::new);
    }

    @Override
    PlotlyFigure figure() {
        var cells = HeatmapTrace.of(keys(across), keys(upwards), cells(this::coloured))
                .labels(cells((down, right) -> isColoured(down, right) ? cell(down, right) : ""))
                .tooltips(cells((down, right) -> Lettering.plain(labels.of(0, down)) + "<br>"
                        + Lettering.plain(labels.of(1, right)) + ": " + cell(down, right)))
                .colours(Math.min(0, reading.least()), Math.max(reading.most(), 1e-9), "#EDF4F9", "#5FA8D3", "#004B7A")
                .gap(2);
        return new PlotlyFigure(List.of(cells, faint()), layout());
    }

    /** What stands in the cells that have no colour. */
    private ScatterTrace faint() {
        var x = new ArrayList<String>();
        var y = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (var down : upwards) {
            for (var right : across) {
                if (isColoured(down, right)) continue;
                x.add(Lettering.key(right));
                y.add(Lettering.key(down));
                texts.add(cell(down, right));
            }
        }
        return ScatterTrace.of(Mode.TEXT, x, y)
                .text(texts)
                .textfont(Font.of(12, Palette.faint(Palette.INK, 0.65)))
                .withoutTooltips()
                .showlegend(false);
    }

    private <T> List<List<T>> cells(BiFunction<String, String, T> cell) {
        return upwards.stream()
                .map(down ->
                        across.stream().map(right -> cell.apply(down, right)).toList())
                .toList();
    }

    private double coloured(String down, String right) {
        return isColoured(down, right) ? value(down, right) : Double.NaN;
    }

    private boolean isColoured(String down, String right) {
        var value = value(down, right);
        return Double.isFinite(value) && value != 0;
    }

    private String cell(String down, String right) {
        var value = value(down, right);
        var told = reading.rows().stream()
                .anyMatch(row -> row.group(0).equals(down) && row.group(1).equals(right));
        return Double.isFinite(value) ? shown(value) : told ? "–" : reading.isCount() ? "0" : "";
    }

    private double value(String down, String right) {
        return reading.value(row -> row.group(0).equals(down) && row.group(1).equals(right));
    }

    private Layout layout() {
        var upright = across.size() > HEADS_ACROSS;
        var width = upright ? 26 : Math.max(9, 84 / across.size());
        var most = upright ? 1 : 3;
        var columns = apart(across, 1, width, most);
        var lines = apart(upwards, 0, NAME, 1);
        var heads = columns.stream()
                .map(text -> Lettering.wrapped(text, width, most))
                .toList();
        var names = lines.stream().map(text -> Lettering.wrapped(text, NAME, 1)).toList();
        var longest = lines.stream()
                .mapToInt(text -> Lettering.width(text, NAME, 1))
                .max()
                .orElse(0);
        var high = columns.stream()
                .mapToInt(text -> upright
                        ? (int) (6.7 * Lettering.width(text, width, 1))
                        : 16 * Lettering.lines(text, width, most))
                .max()
                .orElse(16);
        var left = 24 + (int) (longest * 6.7);
        var x = Axes.texts(keys(across), heads)
                .tickangle(upright ? -90 : 0)
                .title(Axes.title(axis() + reading.inWave()));
        var y = Axes.texts(keys(upwards), names);
        var frame = upwards.size() > HEADS_BELOW
                ? frame().axes(x.above(), y).heads(36 + high).room(left, 24, 8)
                : frame().axes(x, y).room(left, 24, 36 + high);
        remark(frame, upwards.size(), 0);
        remark(frame, across.size(), 1);
        return frame.layout(Math.max(60, 25 * upwards.size()));
    }

    private List<String> apart(List<String> codes, int category, int width, int most) {
        return Lettering.apart(
                codes.stream().map(code -> labels.of(category, code)).toList(), width, most);
    }

    private void remark(Frame frame, int shown, int category) {
        var all = reading.groups(category).size();
        if (shown < all) {
            frame.remark(words.head(reading.categories().get(category)) + ": " + firstOf(shown, all));
        }
    }

    private static List<String> keys(List<String> codes) {
        return codes.stream().map(Lettering::key).toList();
    }

    @Override
    String seen() {
        var known = largestFirst(reading);
        var cells = (long) upwards.size() * across.size();
        var filled = upwards.stream()
                .mapToLong(down ->
                        across.stream().filter(right -> isColoured(down, right)).count())
                .sum();
        var most = extremes(known, this::place);
        return reading.isCount() && filled < cells
                ? most + " " + words.text("chart.seen.cells", numbers.plain(filled), numbers.plain(cells))
                : most;
    }

    private String place(Reading.Row row) {
        return labels.of(0, row.group(0)) + " × " + labels.of(1, row.group(1));
    }

    @Override
    String howToRead() {
        var most = largestFirst(reading).get(0);
        return words.text("chart.read.cell", place(most), shown(most), axis() + reading.inWave());
    }

    @Override
    String sentence() {
        var known = reading.known().rows();
        var byValue = Comparator.comparingDouble(Reading.Row::value);
        return words.text(
                "chart.heat-map",
                measured() + reading.inWave(),
                Lettering.uncapitalised(words.head(reading.categories().get(0))),
                numbers.plain(reading.groups(0).size()),
                Lettering.uncapitalised(words.head(reading.categories().get(1))),
                numbers.plain(reading.groups(1).size()),
                named(known.stream().min(byValue).orElseThrow()),
                named(known.stream().max(byValue).orElseThrow()));
    }

    private String named(Reading.Row row) {
        return shown(row) + " (" + labels.of(0, row.group(0)) + ", " + labels.of(1, row.group(1)) + ")";
    }
}
