package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.layout.Axes;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.layout.Shape;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.plotly.trace.HistogramTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * How a value spreads over the units of a table, such as partners over pôles: a histogram for each wave, one below the
 * other on the same axis, with the wave's mean. Units without a value are left out, and the wave then has no mean.
 */
public final class Distribution extends Form {
    private static final int PANEL = 120;
    private static final int GAP = 34;

    private final Reading all;
    private final List<String> years;
    private final double bin;
    private final double start;

    private Distribution(Draft draft) {
        super(draft, draft.reading().known());
        this.all = draft.reading();
        this.years = reading.years();
        var whole = reading.rows().stream().allMatch(row -> row.value() == Math.rint(row.value()));
        var range = reading.most() - reading.least();
        this.bin = whole ? Math.max(1, Math.ceil(range / 30)) : Math.max(range / 15, 1e-6);
        this.start = whole ? Math.min(0, reading.least()) - 0.5 : reading.least();
    }

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
        return Chart.of(table, Reading.of(table), texts, Distribution::new);
    }

    @Override
    PlotlyFigure figure() {
        var colours = Palette.waves(years.size());
        var traces = new ArrayList<Trace<?>>();
        var shapes = new ArrayList<Shape>();
        var frame = frame().room(64, 24, 52);
        var height = years.size() * (PANEL + GAP);
        var highest = years.stream().mapToLong(this::highest).max().orElse(1);
        for (var i = 0; i < years.size(); i++) {
            var year = years.get(i);
            var subplot = Subplot.at(i);
            var top = 1 - ((double) i * (PANEL + GAP) + GAP) / height;
            var bottom = Math.max(0, top - (double) PANEL / height);
            traces.add(bars(year, colours.get(i), subplot));
            frame.axes(
                    subplot,
                    values(subplot, i == years.size() - 1),
                    counts(highest).domain(bottom, top).anchoredToX(subplot));
            frame.annotation(heading(year, top));
            if (!Double.isNaN(all.mean(year))) {
                shapes.add(Shape.vertical(
                        subplot, all.mean(year), Line.of(1.5, Palette.INK).dotted()));
            }
        }
        return new PlotlyFigure(
                traces, frame.with(layout -> layout.shapes(shapes).bargap(0.08)).layout(height));
    }

    private HistogramTrace bars(String year, String colour, Subplot subplot) {
        var name = Lettering.plain(year);
        return HistogramTrace.of(values(year), start, reading.most() + bin, bin)
                .name(name)
                .showlegend(false)
                .on(subplot)
                .marker(Marker.of(colour))
                .tooltip(words.text("chart.distribution.hover", HistogramTrace.X, HistogramTrace.Y), name);
    }

    private Axis counts(long highest) {
        var ticks = Numbers.ticks(0, highest).stream()
                .filter(tick -> tick == Math.rint(tick))
                .toList();
        var few = IntStream.range(0, ticks.size())
                .filter(i -> ticks.size() <= 4 || i % 2 == 0)
                .mapToObj(ticks::get)
                .toList();
        return Axes.numbers(0, highest, false, numbers, unit(), 0.02)
                .ticks(few, few.stream().map(numbers::plain).toList());
    }

    /** What is counted: the units of the first category, where they have a word. */
    private String unit() {
        if (reading.categories().isEmpty()) return words.text("chart.count");
        var unit = words.value("count", reading.categories().get(0));
        return reading.categories().contains(unit) || unit.isEmpty() ? words.text("chart.count") : unit;
    }

    private Axis values(Subplot subplot, boolean last) {
        var shared = Axes.numbers(reading.least(), reading.most(), reading.share(), numbers, axis(), 0)
                .range(start - bin / 4, start + bin * (Math.floor((reading.most() - start) / bin) + 1.25))
                .showgrid(false)
                .withoutZeroLine()
                .line(Palette.INK)
                .anchoredToY(subplot);
        var matching = subplot.equals(Subplot.FIRST) ? shared : shared.matchingFirstX();
        return last ? matching : matching.untitled().showticklabels(false);
    }

    private Annotation heading(String year, double top) {
        var mean = all.mean(year);
        var text = words.text("chart.distribution.n", numbers.plain(values(year).size()))
                + (Double.isNaN(mean) ? "" : words.text("chart.distribution.mean", shown(mean)));
        return Annotation.onPaper((year.isEmpty() ? "" : "<b>" + Lettering.plain(year) + "</b>  ") + text, 0, top)
                .xanchor(Anchor.LEFT)
                .yanchor(Anchor.BOTTOM)
                .yshift(4)
                .font(Font.of(12, Palette.INK));
    }

    private List<Double> values(String year) {
        return reading.rows().stream()
                .filter(row -> row.year().equals(year))
                .map(Reading.Row::value)
                .toList();
    }

    private long highest(String year) {
        return values(year).stream()
                .collect(Collectors.groupingBy(value -> Math.floor((value - start) / bin), Collectors.counting()))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(1L);
    }

    @Override
    String sentence() {
        return words.text(
                "chart.distribution",
                measured(),
                Description.list(words, years.stream().map(this::described).toList()));
    }

    private String described(String year) {
        var sorted = values(year).stream().sorted().toList();
        var mean = all.mean(year);
        return words.text(
                        "chart.distribution.range",
                        year.isEmpty() ? words.text("chart.whole-period") : year,
                        numbers.counted("values", sorted.size()),
                        shown(sorted.get(0)),
                        shown(sorted.get(sorted.size() - 1)))
                + (Double.isNaN(mean) ? "" : words.text("chart.distribution.mean-said", shown(mean)));
    }
}
