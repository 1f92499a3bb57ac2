package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.layout.Axes;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.plotly.trace.BarTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tech.tablesaw.api.Table;

/**
 * Small multiples: a small bar chart for each group of the first category column, the largest first, all on the same
 * scale. With a second category column its groups are the bars, at the last wave; without one the waves are.
 */
public final class Multiples extends Form {
    private static final int COLUMNS = 4;
    private static final int MOST = 24;
    private static final int HEAD_WIDTH = 16;
    private static final int HEAD = 40;
    private static final int LABEL_WIDTH = 26;

    private final boolean byWave;
    private final List<String> panels;
    private final List<String> bars;

    private Multiples(Draft draft, boolean byWave) {
        super(draft, byWave ? draft.reading() : draft.reading().atLastWave());
        this.byWave = byWave;
        this.panels = largestGroupsFirst(reading, 0);
        this.bars = byWave ? reading.years() : largestGroupsFirst(reading, 1);
    }

    /** @throws IllegalArgumentException if the table has no category column, or two rows of one bar */
    public static Chart byGroup(Table table) {
        return byGroup(table, Texts.OF_THE_TABLE);
    }

    public static Chart byGroup(Table table, String title) {
        return byGroup(table, Texts.of(title));
    }

    public static Chart byGroup(Table table, String title, String axis) {
        return byGroup(table, Texts.of(title, axis));
    }

    private static Chart byGroup(Table table, Texts texts) {
        var reading =
                Reading.of(table).withCategories(1, "chart.refused.multiples").withOneRowEach(2);
        var byWave = reading.categories().size() == 1;
        return Chart.of(table, reading, texts, draft -> new Multiples(draft, byWave));
    }

    @Override
    PlotlyFigure figure() {
        var shown = panels.stream().limit(MOST).toList();
        var headings =
                Lettering.apart(shown.stream().map(group -> labels.of(0, group)).toList(), HEAD_WIDTH, 2);
        var lines = (shown.size() + COLUMNS - 1) / COLUMNS;
        var panel = HEAD + 17 * bars.size();
        var left = 30 + (int) (6.4 * (byWave ? 4 : widest()));
        var frame = frame().room(left, 16, 26).with(layout -> layout.bargap(0.2));
        var colours = byWave ? waves() : reading.colours(bars);
        var traces = new ArrayList<Trace<?>>();
        for (var i = 0; i < shown.size(); i++) {
            var subplot = Subplot.at(i);
            var from = (double) (i % COLUMNS) / COLUMNS;
            var top = 1 - (i / COLUMNS + (double) HEAD / panel) / lines;
            var bottom = 1 - (i / COLUMNS + 1.0) / lines;
            frame.axes(
                    subplot,
                    Axis.unseen(Math.min(0, reading.least()), reading.most() * 1.3)
                            .domain(from, from + 1.0 / COLUMNS - 0.03)
                            .anchoredToY(subplot),
                    places(i % COLUMNS == 0).domain(Math.max(0, bottom), top).anchoredToX(subplot));
            frame.annotation(heading(headings.get(i), from, top));
            traces.add(bars(shown.get(i), subplot, colours));
        }
        frame.below(axis() + (byWave ? "" : reading.inWave()));
        if (shown.size() < panels.size()) {
            frame.remark(firstOf(shown.size(), panels.size()));
        }
        return new PlotlyFigure(traces, frame.layout(lines * panel));
    }

    private int widest() {
        return bars.stream()
                .mapToInt(bar -> Lettering.width(labels.of(1, bar), LABEL_WIDTH, 1))
                .max()
                .orElse(4);
    }

    private BarTrace bars(String group, Subplot subplot, Map<String, String> colours) {
        var rows = bars.stream().map(bar -> row(group, bar)).toList();
        var inks = rows.stream()
                .map(row -> row.value() == 0 ? Palette.faint(Palette.INK, 0.65) : Palette.INK)
                .toList();
        return BarTrace.horizontal(rows.stream().map(Reading.Row::value).toList(), keys())
                .on(subplot)
                .marker(Marker.of(bars.stream().map(colours::get).toList()))
                .text(rows.stream().map(this::value).toList())
                .textposition(TextPosition.OUTSIDE)
                .textfont(Font.ofSize(11).color(inks))
                .cliponaxis(false)
                .tooltips(bars.stream()
                        .map(bar -> Lettering.plain(labels.of(0, group)) + "<br>" + Lettering.plain(label(bar)) + ": "
                                + value(row(group, bar)))
                        .toList())
                .showlegend(false);
    }

    private List<String> keys() {
        return bars.stream().map(Lettering::key).toList();
    }

    private String label(String bar) {
        return byWave ? bar : labels.of(1, bar);
    }

    /** The axis of the bars, from the first on top; only the panels on the left name them. */
    private Axis places(boolean named) {
        var ticks = bars.stream()
                .map(bar -> byWave ? Lettering.plain(bar) : Lettering.wrapped(label(bar), LABEL_WIDTH, 1))
                .toList();
        return Axes.texts(keys(), ticks)
                .range(bars.size() - 0.5, -0.5)
                .automargin(false)
                .showticklabels(named)
                .tickfont(Font.of(11, Palette.SOFT))
                .line(Palette.INK);
    }

    private Annotation heading(String text, double from, double top) {
        return Annotation.onPaper("<b>" + Lettering.wrapped(text, HEAD_WIDTH, 2) + "</b>", from, top)
                .xanchor(Anchor.LEFT)
                .yanchor(Anchor.BOTTOM)
                .leftAligned()
                .font(Font.of(11.5, Palette.INK));
    }

    private Reading.Row row(String group, String bar) {
        return reading.rows().stream()
                .filter(row -> row.group(0).equals(group)
                        && (byWave ? row.year().equals(bar) : row.group(1).equals(bar)))
                .findFirst()
                .orElseGet(() ->
                        new Reading.Row("", List.of(), reading.isCount() ? 0 : Double.NaN, OptionalDouble.empty()));
    }

    private String value(Reading.Row row) {
        return row.known() ? shown(row) : "–";
    }

    private Map<String, String> waves() {
        var colours = new LinkedHashMap<String, String>();
        var depths = Palette.waves(bars.size());
        bars.forEach(year -> colours.put(year, depths.get(colours.size())));
        return colours;
    }

    @Override
    String seen() {
        return extremes(
                largestFirst(reading),
                row -> labels.of(0, row.group(0)) + ", " + (byWave ? row.year() : labels.of(1, row.group(1))));
    }

    @Override
    String howToRead() {
        var most = largestFirst(reading).get(0);
        return words.text(
                "chart.read.multiples",
                labels.of(0, most.group(0)),
                label(byWave ? most.year() : most.group(1)),
                shown(most));
    }

    @Override
    String sentence() {
        var known = largestFirst(reading);
        var sentence = words.text(
                "chart.multiples",
                measured() + (byWave ? "" : reading.inWave()),
                reading.heads(words),
                numbers.counted("panels", panels.size()),
                numbers.counted("bars", bars.size()),
                named(known.get(0)),
                named(known.get(known.size() - 1)));
        return panels.size() <= MOST ? sentence : sentence + " " + firstOf(MOST, panels.size());
    }

    private String named(Reading.Row row) {
        var place = labels.of(0, row.group(0)) + ", " + (byWave ? row.year() : labels.of(1, row.group(1)));
        return words.text("chart.named", place, shown(row));
    }
}
