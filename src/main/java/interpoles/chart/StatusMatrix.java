package interpoles.chart;

import interpoles.chart.data.Status;
import interpoles.chart.layout.Axes;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.MarkerSymbol;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import interpoles.table.ValueLabels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A status matrix: the table's first category down, its second across, and where they meet a square in the colour of the
 * third, with its sign where it has one. The rows with the fewest failures come first, of those the ones with the most
 * that holds; the columns stand in the table's order, with their heads above. A place without a row is left empty.
 */
public final class StatusMatrix extends Form {
    private static final int MOST = 60;
    private static final int HEAD_WIDTH = 14;
    private static final int HEAD_LINES = 3;
    /** Pixels that a column takes, and that the whole has for labels and columns. */
    private static final int COLUMN = 60;

    private static final int WHOLE = 712;
    private static final int LABEL_LINES = 3;
    private static final Map<String, String> SIGNS = Map.of("holds", "✓", "fails", "✗", "no-bound", "?");

    private final List<Status> all;
    private final List<String> upwards;
    private final List<String> across;
    private final List<String> states;
    private final Map<String, String> colours;
    private final ValueLabels shown;

    private StatusMatrix(Draft draft, List<Status> all) {
        super(draft, draft.reading());
        this.all = all;
        this.shown = reading.shown();
        this.across = all.stream().map(Status::across).distinct().toList();
        this.states = Stream.concat(
                        Stream.of("holds", "fails").filter(state -> count(state) > 0),
                        all.stream().map(Status::state))
                .distinct()
                .toList();
        this.colours = reading.colours(states);
        var rows = new ArrayList<>(all.stream()
                .map(Status::down)
                .distinct()
                .sorted(Comparator.comparingLong((String down) -> count(down, "fails"))
                        .thenComparing(down -> -count(down, "holds")))
                .limit(MOST)
                .toList());
        Collections.reverse(rows);
        this.upwards = List.copyOf(rows);
    }

    /** @throws IllegalArgumentException if the table has not three category columns, or two rows of one place */
    public static Chart of(Table table) {
        return of(table, Texts.OF_THE_TABLE);
    }

    public static Chart of(Table table, String title) {
        return of(table, Texts.of(title));
    }

    private static Chart of(Table table, Texts texts) {
        return Chart.ofEach(table, texts, Status.of(table), "chart.status-matrix.none", StatusMatrix::new);
    }

    private long count(String state) {
        return all.stream().filter(one -> one.state().equals(state)).count();
    }

    private long count(String down, String state) {
        return all.stream()
                .filter(one -> one.down().equals(down) && one.state().equals(state))
                .count();
    }

    private List<Status> drawn(String state) {
        return all.stream()
                .filter(one -> one.state().equals(state) && upwards.contains(one.down()))
                .toList();
    }

    @Override
    PlotlyFigure figure() {
        return new PlotlyFigure(states.stream().<Trace<?>>map(this::squares).toList(), layout());
    }

    private ScatterTrace squares(String state) {
        var drawn = drawn(state);
        return ScatterTrace.of(
                        Mode.MARKERS_TEXT,
                        drawn.stream().map(one -> Lettering.key(one.across())).toList(),
                        drawn.stream().map(one -> Lettering.key(one.down())).toList())
                .name(Lettering.plain(label(2, state)))
                .marker(Marker.of(colours.get(state))
                        .size(22)
                        .symbol(MarkerSymbol.SQUARE)
                        .opacity(1))
                .text(drawn.stream().map(one -> SIGNS.getOrDefault(state, "")).toList())
                .textfont(Font.of(14, Palette.on(colours.get(state))))
                .cliponaxis(false)
                .tooltips(drawn.stream()
                        .map(one -> Lettering.wrapped(label(0, one.down()), 60, 6) + "<br>"
                                + Lettering.plain(label(1, one.across()) + ": " + label(2, state)))
                        .toList());
    }

    private Layout layout() {
        var heads = across.stream()
                .map(code -> Lettering.wrapped(label(1, code), HEAD_WIDTH, HEAD_LINES))
                .toList();
        var width = Math.max(30, Math.min(64, (int) ((WHOLE - COLUMN * across.size()) / 6.7)));
        var names = upwards.stream()
                .map(code -> Lettering.wrapped(label(0, code), width, LABEL_LINES))
                .toList();
        var widest = upwards.stream()
                .mapToInt(code -> Lettering.width(label(0, code), width, LABEL_LINES))
                .max()
                .orElse(0);
        var most = upwards.stream()
                .mapToInt(code -> Lettering.lines(label(0, code), width, LABEL_LINES))
                .max()
                .orElse(1);
        var high = across.stream()
                .mapToInt(code -> Lettering.lines(label(1, code), HEAD_WIDTH, HEAD_LINES))
                .max()
                .orElse(1);
        var frame = frame().legend(states.stream().map(code -> label(2, code)).toList())
                .axes(Axes.texts(keys(across), heads).above(), Axes.texts(keys(upwards), names))
                .heads(10 + 16 * high)
                .room(24 + (int) (widest * 6.7), 24, 8);
        var rows = all.stream().map(Status::down).distinct().count();
        if (upwards.size() < rows) frame.remark(firstOf(upwards.size(), rows));
        return frame.layout(Math.max(70, Math.max(30, 16 * most + 6) * upwards.size()));
    }

    private static List<String> keys(List<String> codes) {
        return codes.stream().map(Lettering::key).toList();
    }

    private String label(int category, String code) {
        return category == 0 && reading.names().containsKey(code)
                ? reading.names().get(code)
                : shown.value(reading.categories().get(category), code, words);
    }

    @Override
    String seen() {
        var rows = all.stream().map(Status::down).distinct().toList();
        var whole = rows.stream()
                .filter(down -> all.stream()
                        .filter(one -> one.down().equals(down))
                        .allMatch(one -> one.state().equals(states.get(0))))
                .count();
        return words.text(
                "chart.seen.status-matrix",
                Lettering.capitalised(label(2, states.get(0))),
                numbers.plain(whole),
                numbers.plain(rows.size()));
    }

    @Override
    String sentence() {
        return words.text(
                "chart.status-matrix",
                measured(),
                states.stream()
                        .map(state -> label(2, state) + " " + numbers.plain(count(state)))
                        .collect(Collectors.joining(", ")),
                seen());
    }
}
