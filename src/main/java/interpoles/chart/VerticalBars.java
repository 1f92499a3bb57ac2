package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Layout.BarMode;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Upright bars, a wave a place on the axis, groups side by side or one above the other. */
final class VerticalBars {
    private static final int LABELS = 24;

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Table table;
    private final Reading reading;
    private final List<String> years;
    private final List<Series> series;
    private final boolean stacked;

    private VerticalBars(Table table, Reading reading, boolean stacked) {
        this.table = table;
        this.reading = reading;
        this.years = reading.years();
        this.series = Series.of(reading, words).stream()
                .filter(one -> !one.known().isEmpty())
                .toList();
        this.stacked = stacked && series.size() > 1;
    }

    static Chart of(Table table, Reading reading, String title, String axis, boolean stacked) {
        var form = new VerticalBars(table, reading, stacked);
        return form.reading.isEmpty()
                ? Chart.empty(table, title, Description.nothing(form.words, table, form.reading, title))
                : form.chart(form.words.title(title), form.words.axis(axis));
    }

    private Chart chart(String title, String axis) {
        var traces = new ArrayList<Trace>();
        series.forEach(one -> traces.add(bars(one)));
        if (stacked && !reading.share()) {
            traces.add(totals());
        }
        var most = stacked ? years.stream().mapToDouble(this::total).max().orElse(1) : reading.most();
        var labels = years.stream().map(this::label).toList();
        var layout = Frame.of(table, title)
                .legend(series.size() > 1)
                .bars(stacked ? BarMode.STACK : BarMode.GROUP)
                .with("xaxis", Axes.texts(years, labels))
                .with("bargap", years.size() > 3 ? 0.25 : 0.45)
                .with("bargroupgap", 0.06)
                .with("yaxis", Axes.numbers(reading.least(), most, reading.share(), numbers, axis, 0.07))
                .room(72, 24, labels.stream().anyMatch(label -> label.contains("<br>")) ? 46 : 28)
                .layout(270);
        return Chart.of(table, title, sentence(title), layout, traces.toArray(Trace[]::new));
    }

    private Trace bars(Series one) {
        var values = one.values(years);
        var trace = BarTrace.builder(years.toArray(), values)
                .name(Lettering.plain(one.label()))
                .marker(Marker.builder().color(one.colour()).build())
                .build();
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("hovertext", years.stream().map(year -> hover(one, year)).toList());
        attributes.put("hoverinfo", "text");
        if (years.size() * series.size() <= LABELS) {
            attributes.put("text", labels(values));
            attributes.put("textposition", stacked ? "inside" : "outside");
            attributes.put("insidetextanchor", "middle");
            attributes.put("textfont", Map.of("size", 12, "color", stacked ? Palette.on(one.colour()) : Palette.INK));
        }
        attributes.put("textangle", 0);
        attributes.put("cliponaxis", false);
        return new Dressed(trace, attributes);
    }

    /** What all groups of a wave make together, above them. */
    private Trace totals() {
        var totals = years.stream().mapToDouble(this::total).toArray();
        var trace = ScatterTrace.builder(totals, totals)
                .mode(ScatterTrace.Mode.TEXT)
                .showLegend(false)
                .build();
        return new Dressed(
                trace,
                Map.of(
                        "x",
                        years,
                        "y",
                        totals,
                        "text",
                        labels(totals),
                        "textposition",
                        "top center",
                        "hoverinfo",
                        "skip",
                        "cliponaxis",
                        false,
                        "textfont",
                        Map.of("size", 12, "color", Palette.INK)));
    }

    private double total(String year) {
        return series.stream()
                .map(one -> one.at(year))
                .filter(Reading.Row::known)
                .mapToDouble(Reading.Row::value)
                .sum();
    }

    private List<String> labels(double[] values) {
        var labels = new ArrayList<String>();
        for (var value : values) {
            labels.add(Double.isFinite(value) ? numbers.shown(value, reading.share()) : "");
        }
        return labels;
    }

    /** The wave with its n, or that it has no value. */
    private String label(String year) {
        if (reading.rows().stream().noneMatch(row -> row.year().equals(year) && row.known())) {
            return year + "<br>" + words.text("chart.missing");
        }
        var n = reading.n(year);
        return n.isPresent() ? year + "<br>n = " + numbers.plain(n.getAsDouble()) : year;
    }

    private String hover(Series one, String year) {
        var row = one.at(year);
        var value = row.known() ? numbers.shown(row.value(), reading.share()) : words.text("chart.missing");
        var n = row.n().isPresent() && !reading.isItsOwnN()
                ? " (n = " + numbers.plain(row.n().getAsDouble()) + ")"
                : "";
        return (one.isNamed() ? Lettering.plain(one.label()) + "<br>" : "")
                + (year.isEmpty() ? "" : year + ": ")
                + value
                + n;
    }

    private String sentence(String title) {
        var description = new Description(words, reading);
        var what = Description.uncapitalised(title);
        return reading.categories().isEmpty()
                ? words.text("chart.bars.by-wave", what, description.trends(series))
                : words.text("chart.bars.by-wave-and-group", what, reading.heads(words), description.trends(series));
    }
}
