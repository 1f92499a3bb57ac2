package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.layout.Axes;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.BarMode;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.trace.BarTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.List;

/** Upright bars, a wave a place on the axis, groups side by side or stacked one upon the other. */
final class VerticalBars extends Form {
    private static final int LABELS = 24;

    private final List<String> years;
    private final List<Series> series;
    private final boolean stacked;

    private VerticalBars(Draft draft, boolean stacked) {
        super(draft, draft.reading());
        this.years = reading.years();
        this.series = Series.of(reading, labels).stream()
                .filter(one -> !one.known().isEmpty())
                .toList();
        this.stacked = stacked && series.size() > 1;
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
        if (stacked && !reading.share()) {
            traces.add(totals());
        }
        return new PlotlyFigure(traces, layout());
    }

    private Layout layout() {
        var most = stacked ? years.stream().mapToDouble(this::total).max().orElse(1) : reading.most();
        var ticks = years.stream().map(this::tick).toList();
        return frame().legend(series.size() > 1)
                .axes(
                        Axes.texts(keys(), ticks),
                        Axes.numbers(reading.least(), most, reading.share(), numbers, axis(), 0.07))
                .with(layout -> layout.bars(stacked ? BarMode.STACK : BarMode.GROUP)
                        .bargap(years.size() > 3 ? 0.25 : 0.45)
                        .bargroupgap(0.06))
                .room(72, 24, ticks.stream().anyMatch(tick -> tick.contains("<br>")) ? 46 : 28)
                .layout(270);
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
        return years.size() * series.size() > LABELS
                ? bars
                : bars.text(texts(values))
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

    /** The wave with its n, or that it has no value. */
    private String tick(String year) {
        if (reading.rows().stream().noneMatch(row -> row.year().equals(year) && row.known())) {
            return Lettering.plain(year) + "<br>" + words.text("chart.missing");
        }
        var n = reading.n(year);
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
    String sentence() {
        var trends = new Description(words, reading).trends(series);
        return reading.categories().isEmpty()
                ? words.text("chart.bars.by-wave", measured(), trends)
                : words.text("chart.bars.by-wave-and-group", measured(), reading.heads(words), trends);
    }
}
