package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.layout.Axes;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.BarMode;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.plotly.trace.BarTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Upright bars, a wave a place on the axis, groups side by side or stacked one upon the other; a few stacked groups are
 * named beside the last bar, with their growth. Of very many groups those with the largest sums are drawn.
 */
final class VerticalBars extends Form {
    private static final int LABELS = 24;
    private static final int MOST = 12;
    private static final int TICKS = 15;
    private static final int DIRECT = 5;
    private static final int NAME = 24;
    private static final int HEIGHT = 270;
    /** How far the axis reaches, in highest bars. */
    private static final double ABOVE = 1.07;

    /** So many pixels high is a part in which a value can be read; a lower one has none. */
    private static final int LEGIBLE = 15;

    private final List<String> years;
    private final List<Series> all;
    /** Those of the groups that are drawn. */
    private final List<Series> series;

    private final boolean stacked;
    /** The groups' sum in the wave where it is greatest. */
    private final double highest;

    private VerticalBars(Draft draft, boolean stacked) {
        super(draft, draft.reading());
        this.years = reading.years();
        this.all = Series.of(reading, labels).stream()
                .filter(one -> !one.known().isEmpty())
                .toList();
        this.series = all.size() > MOST ? largest() : all;
        this.stacked = stacked && series.size() > 1;
        this.highest = years.stream().mapToDouble(this::total).max().orElse(1);
    }

    static VerticalBars grouped(Draft draft) {
        return new VerticalBars(draft, false);
    }

    static VerticalBars stacked(Draft draft) {
        return new VerticalBars(draft, true);
    }

    @Override
    PlotlyFigure figure() {
        var traces = new ArrayList<Trace<?>>();
        series.forEach(one -> traces.add(bars(one)));
        if (stacked && !reading.share() && years.size() <= TICKS) {
            traces.add(totals());
        }
        return new PlotlyFigure(traces, layout());
    }

    /** The groups with the largest sums, in the order of the table. */
    private List<Series> largest() {
        var most = all.stream()
                .sorted(Comparator.comparingDouble(VerticalBars::ofAllWaves).reversed())
                .limit(MOST)
                .toList();
        return all.stream().filter(most::contains).toList();
    }

    private static double ofAllWaves(Series one) {
        return one.known().stream().mapToDouble(Reading.Row::value).sum();
    }

    private Layout layout() {
        var most = stacked ? highest : reading.most();
        var ticks = Axes.thinned(years.stream().map(this::tick).toList(), TICKS);
        var values = Axes.numbers(reading.least(), most, reading.share(), numbers, axis(), ABOVE - 1);
        var direct = direct();
        var frame = frame().legend(
                        series.size() > 1 && direct.isEmpty()
                                ? series.stream().map(Series::label).toList()
                                : List.of())
                .axes(Axes.texts(keys(), ticks), isLabelled() ? Axes.labelled(values) : values)
                .with(layout -> layout.bars(stacked ? BarMode.STACK : BarMode.GROUP)
                        .bargap(years.size() > 3 ? 0.25 : 0.45)
                        .bargroupgap(0.06))
                .room(
                        isLabelled() ? 44 : 72,
                        direct.isEmpty() ? 24 : 40 + (int) (6.6 * widest()),
                        ticks.stream().anyMatch(tick -> tick.contains("<br>")) ? 46 : 28);
        direct.forEach(frame::annotation);
        if (series.size() < all.size()) {
            frame.remark(firstOf(series.size(), all.size()));
        }
        return frame.layout(HEIGHT);
    }

    /** Whether the values stand at the bars, so that no axis has to tell them. */
    private boolean isLabelled() {
        return years.size() * series.size() <= LABELS;
    }

    private int widest() {
        return series.stream()
                .mapToInt(one -> Math.max(
                        Lettering.width(one.label(), NAME, 2),
                        new Description(words, reading).growth(one).length()))
                .max()
                .orElse(0);
    }

    /** The name of each part beside the last bar, with its growth; none where they would lie over each other. */
    private List<Annotation> direct() {
        if (!stacked || series.size() > DIRECT) return List.of();
        var last = years.get(years.size() - 1);
        var names = new ArrayList<Annotation>();
        var from = 0.0;
        for (var one : series) {
            var value = one.at(last).known() ? one.at(last).value() : 0;
            var growth = new Description(words, reading).growth(one);
            var lines = Lettering.lines(one.label(), NAME, 2) + (growth.isEmpty() ? 0 : 1);
            if (pixels(value) < LEGIBLE * lines) return List.of();
            names.add(Annotation.on(
                            Subplot.FIRST,
                            Lettering.wrapped(one.label(), NAME, 2)
                                    + (growth.isEmpty() ? "" : "<br><b>" + growth + "</b>"),
                            years.size() - 0.5,
                            from + value / 2)
                    .named(Annotation.DIRECT)
                    .xanchor(Anchor.LEFT)
                    .leftAligned()
                    .font(Font.of(12, Palette.text(one.colour()))));
            from += value;
        }
        return names;
    }

    private List<String> keys() {
        return years.stream().map(Lettering::key).toList();
    }

    private BarTrace bars(Series one) {
        var values = one.values(years);
        var bars = BarTrace.vertical(keys(), values)
                .name(Lettering.plain(one.label()))
                .marker(Marker.of(one.colour()))
                .tooltips(years.stream().map(year -> tooltip(one, year)).toList())
                .labelsUpright()
                .cliponaxis(false);
        return !isLabelled()
                ? bars
                : bars.text(stacked ? legible(values) : texts(values))
                        .textposition(stacked ? TextPosition.INSIDE : TextPosition.OUTSIDE)
                        .labelsInTheMiddle()
                        .textfont(Font.of(12, stacked ? Palette.on(one.colour()) : Palette.INK));
    }

    /** What all groups of a wave make together, above them. */
    private ScatterTrace totals() {
        var totals = years.stream().map(this::total).toList();
        return ScatterTrace.of(Mode.TEXT, keys(), totals)
                .text(texts(totals))
                .textposition(TextPosition.TOP_CENTER)
                .textfont(Font.of(12, Palette.INK))
                .withoutTooltips()
                .cliponaxis(false)
                .showlegend(false);
    }

    private double total(String year) {
        return series.stream()
                .map(one -> one.at(year))
                .filter(Reading.Row::known)
                .mapToDouble(Reading.Row::value)
                .sum();
    }

    private List<String> texts(List<Double> values) {
        return values.stream()
                .map(value -> Double.isFinite(value) ? shown(value) : "")
                .toList();
    }

    private List<String> legible(List<Double> values) {
        return values.stream()
                .map(value -> Double.isFinite(value) && pixels(value) >= LEGIBLE ? shown(value) : "")
                .toList();
    }

    /** How high a part of a stacked bar is. */
    private double pixels(double value) {
        return value / (highest * ABOVE) * HEIGHT;
    }

    /** The wave with its n, or that it has no value. */
    private String tick(String year) {
        if (reading.rows().stream().noneMatch(row -> row.year().equals(year) && row.known())) {
            return Lettering.plain(year) + "<br>" + words.text("chart.missing");
        }
        var n = years.size() > LABELS / 2 ? OptionalDouble.empty() : reading.n(year);
        return Lettering.plain(year) + (n.isPresent() ? "<br>n = " + numbers.plain(n.getAsDouble()) : "");
    }

    private String tooltip(Series one, String year) {
        var row = one.at(year);
        var value = row.known() ? shown(row) : words.text("chart.missing");
        var n = row.n().isPresent() && !reading.isItsOwnN()
                ? " (n = " + numbers.plain(row.n().getAsDouble()) + ")"
                : "";
        return (one.isNamed() ? Lettering.plain(one.label()) + "<br>" : "")
                + (year.isEmpty() ? "" : Lettering.plain(year) + ": ")
                + value
                + n;
    }

    @Override
    String seen() {
        var description = new Description(words, reading);
        var totals = years.stream()
                .filter(year -> series.stream().anyMatch(one -> one.at(year).known()))
                .map(year -> new Reading.Row(year, List.of(), total(year), OptionalDouble.empty()))
                .toList();
        if (series.size() == 1) return Description.sentence(description.trends(series));
        return stacked && !reading.share() && totals.size() > 1
                ? description.parts(series, totals)
                : description.moves(series);
    }

    @Override
    String sentence() {
        var trends = new Description(words, reading).trends(all);
        return reading.categories().isEmpty()
                ? words.text("chart.bars.by-wave", measured(), trends)
                : words.text("chart.bars.by-wave-and-group", measured(), reading.heads(words), trends);
    }
}
