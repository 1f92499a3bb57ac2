package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Spread;
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
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * How a value spreads over the units of a table, such as partners over pôles: a histogram for each wave, one below the
 * other on the same axis, with the wave's mean and median and how many have none. Units without a value are left out, and
 * the wave then has neither.
 */
public final class Distribution extends Form {
    private static final int PANEL = 120;
    private static final int GAP = 34;

    /** Of all units of a wave, those without a value among them. */
    private final Map<String, Spread> spreads;

    private final List<String> years;
    private final double bin;
    private final double start;

    private Distribution(Draft draft) {
        super(draft, draft.reading().known());
        this.years = reading.years();
        this.spreads = draft.reading().rows().stream()
                .collect(Collectors.groupingBy(
                        Reading.Row::year,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Reading.Row::value, Collectors.toList()), Spread::of)));
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
            if (spreads.get(year).isKnown()) {
                shapes.add(Shape.vertical(
                        subplot,
                        spreads.get(year).mean(),
                        Line.of(1.5, Palette.INK).dotted()));
                shapes.add(Shape.vertical(
                        subplot,
                        spreads.get(year).median(),
                        Line.of(2, Palette.MEDIAN).dashed()));
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
                .title(Axes.title(unit(), PANEL))
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
        var spread = spreads.get(year);
        var text = words.text("chart.distribution.n", numbers.plain(values(year).size()))
                + (spread.isKnown() ? described(spread) : "");
        return Annotation.onPaper((year.isEmpty() ? "" : "<b>" + Lettering.plain(year) + "</b>  ") + text, 0, top)
                .xanchor(Anchor.LEFT)
                .yanchor(Anchor.BOTTOM)
                .yshift(4)
                .font(Font.of(12, Palette.INK));
    }

    private String described(Spread spread) {
        return words.text("chart.distribution.mean", shown(spread.mean()))
                + "<span style=\"color:" + Palette.MEDIAN + "\">"
                + words.text("chart.distribution.median", shown(spread.median()))
                + "</span>";
    }

    private String none(Spread spread) {
        return words.text("chart.distribution.none", numbers.plain(spread.none()), numbers.plain(spread.n()));
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
    String seen() {
        var told = new ArrayList<String>();
        for (var year : ends()) {
            var spread = spreads.get(year);
            if (!spread.isKnown()) continue;
            var clauses = new ArrayList<String>();
            if (spread.median() != 0) clauses.add(words.text("chart.seen.half", shown(spread.median())));
            if (spread.none() > 0) clauses.add(none(spread));
            clauses.add(words.text("chart.seen.highest", shown(highestValue(year))));
            var all = String.join(", ", clauses);
            told.add(year.isEmpty() ? all : words.text("chart.series", year, all));
        }
        return told.isEmpty() ? "" : Description.sentence(Description.list(words, told));
    }

    /** The first wave and the last, or the only one. */
    private List<String> ends() {
        return years.size() < 2 ? years : List.of(years.get(0), years.get(years.size() - 1));
    }

    private double highestValue(String year) {
        return values(year).stream().max(Comparator.naturalOrder()).orElse(Double.NaN);
    }

    @Override
    String howToRead() {
        var last = years.get(years.size() - 1);
        var spread = spreads.get(last);
        if (!spread.isKnown()) return "";
        var told = words.text(
                "chart.read.distribution", counted(spread.n()), shown(spread.mean()), shown(spread.median()), axis());
        return last.isEmpty() ? told : words.text("chart.read.in-wave", last, told);
    }

    private String counted(int n) {
        var units = reading.categories().isEmpty() ? "" : reading.categories().get(0);
        return units.equals("pole") || units.equals("cluster")
                ? words.text("chart.units.poles", numbers.plain(n))
                : numbers.counted("values", n);
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
        var mean = spreads.get(year).mean();
        return words.text(
                        "chart.distribution.range",
                        year.isEmpty() ? words.text("chart.whole-period") : year,
                        numbers.counted("values", sorted.size()),
                        shown(sorted.get(0)),
                        shown(sorted.get(sorted.size() - 1)))
                + (Double.isNaN(mean) ? "" : words.text("chart.distribution.mean-said", shown(mean)));
    }
}
