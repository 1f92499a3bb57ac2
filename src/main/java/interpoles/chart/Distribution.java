package interpoles.chart;

import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.HistogramTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * How a value spreads over the units of a table, such as partners over pôles: a histogram for each wave, one below the
 * other on the same axis, with the wave's mean. Units without a value are left out, and the wave then has no mean.
 */
public final class Distribution {
    private static final int PANEL = 120;
    private static final int GAP = 34;

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Reading all;
    private final Reading reading;
    private final List<String> years;
    private final double bin;
    private final double start;

    private Distribution(Reading all) {
        var known = all.known();
        this.all = all;
        this.reading = known;
        this.years = known.years();
        var whole = known.rows().stream().allMatch(row -> row.value() == Math.rint(row.value()));
        var range = known.most() - known.least();
        this.bin = whole ? Math.max(1, Math.ceil(range / 30)) : Math.max(range / 15, 1e-6);
        this.start = whole ? Math.min(0, known.least()) - 0.5 : known.least();
    }

    public static Chart of(Table table, String title, String axis) {
        var all = Reading.of(table);
        if (all.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(Words.current(), table, all, title));
        }
        return new Distribution(all)
                .chart(table, Words.current().title(title), Words.current().axis(axis));
    }

    private Chart chart(Table table, String title, String axis) {
        var colours = Palette.waves(years.size());
        var traces = new ArrayList<Trace>();
        var shapes = new ArrayList<Map<String, Object>>();
        var frame = Frame.of(table, title).room(64, 24, 52);
        var height = years.size() * (PANEL + GAP);
        var highest = years.stream().mapToLong(this::highest).max().orElse(1);
        for (var i = 0; i < years.size(); i++) {
            var number = i == 0 ? "" : String.valueOf(i + 1);
            var top = 1 - ((double) i * (PANEL + GAP) + GAP) / height;
            var bottom = Math.max(0, top - (double) PANEL / height);
            traces.add(bars(years.get(i), colours.get(i), number));
            frame.with("yaxis" + number, counts(highest, bottom, top, number));
            frame.with("xaxis" + number, values(axis, number, i == years.size() - 1));
            frame.annotation(heading(years.get(i), top));
            if (Double.isNaN(all.mean(years.get(i)))) {
                continue;
            }
            shapes.add(Map.of(
                    "type",
                    "line",
                    "xref",
                    "x" + number,
                    "yref",
                    "y" + number + " domain",
                    "x0",
                    all.mean(years.get(i)),
                    "x1",
                    all.mean(years.get(i)),
                    "y0",
                    0,
                    "y1",
                    1,
                    "line",
                    Map.of("color", Palette.INK, "width", 1.5, "dash", "dot")));
        }
        frame.with("shapes", shapes).with("bargap", 0.08);
        return Chart.of(table, title, sentence(title), frame.layout(height), traces.toArray(Trace[]::new));
    }

    private Trace bars(String year, String colour, String number) {
        var trace = HistogramTrace.builder(values(year))
                .name(year)
                .showLegend(false)
                .xAxis("x" + number)
                .yAxis("y" + number)
                .marker(Marker.builder().color(colour).build())
                .build();
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("xbins", Map.of("start", start, "end", reading.most() + bin, "size", bin));
        attributes.put("autobinx", false);
        attributes.put(
                "hovertemplate",
                words.text("chart.distribution.hover", "%{x}", "%{y}") + "<extra>" + year + "</extra>");
        return new Dressed(trace, attributes);
    }

    private Map<String, Object> counts(long highest, double bottom, double top, String number) {
        var unit = words.value(
                "count",
                reading.categories().isEmpty() ? "" : reading.categories().get(0));
        var axis = new HashMap<>(Axes.numbers(
                0,
                highest,
                false,
                numbers,
                reading.categories().contains(unit) || unit.isEmpty() ? words.text("chart.count") : unit,
                0.02));
        axis.put("domain", List.of(bottom, top));
        axis.put("anchor", "x" + number);
        var ticks = Numbers.ticks(0, highest).stream()
                .filter(tick -> tick == Math.rint(tick))
                .toList();
        var few = ticks.size() > 4
                ? java.util.stream.IntStream.range(0, ticks.size())
                        .filter(i -> i % 2 == 0)
                        .mapToObj(ticks::get)
                        .toList()
                : ticks;
        axis.put("tickvals", few);
        axis.put("ticktext", few.stream().map(numbers::plain).toList());
        return axis;
    }

    private Map<String, Object> values(String title, String number, boolean last) {
        var axis = new HashMap<>(Axes.numbers(reading.least(), reading.most(), reading.share(), numbers, title, 0));
        axis.put("range", List.of(start - bin / 4, start + bin * (Math.floor((reading.most() - start) / bin) + 1.25)));
        axis.put("showgrid", false);
        axis.put("zeroline", false);
        axis.put("showline", true);
        axis.put("linecolor", Palette.INK);
        axis.put("anchor", "y" + number);
        if (!number.isEmpty()) {
            axis.put("matches", "x");
        }
        if (!last) {
            axis.remove("title");
            axis.put("showticklabels", false);
        }
        return axis;
    }

    private Map<String, Object> heading(String year, double top) {
        var n = words.text("chart.distribution.n", numbers.plain(values(year).length));
        var text = n
                + (Double.isNaN(all.mean(year))
                        ? ""
                        : words.text("chart.distribution.mean", numbers.shown(all.mean(year), reading.share())));
        return Map.ofEntries(
                Map.entry("xref", "paper"),
                Map.entry("yref", "paper"),
                Map.entry("x", 0),
                Map.entry("y", top),
                Map.entry("xanchor", "left"),
                Map.entry("yanchor", "bottom"),
                Map.entry("yshift", 4),
                Map.entry("showarrow", false),
                Map.entry("text", (year.isEmpty() ? "" : "<b>" + year + "</b>  ") + text),
                Map.entry("font", Map.of("size", 12, "color", Palette.INK)));
    }

    private double[] values(String year) {
        return reading.rows().stream()
                .filter(row -> row.year().equals(year))
                .mapToDouble(Reading.Row::value)
                .toArray();
    }

    private long highest(String year) {
        return java.util.Arrays.stream(values(year))
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(
                        value -> Math.floor((value - start) / bin), java.util.stream.Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
    }

    private String sentence(String title) {
        var waves = years.stream()
                .map(year -> {
                    var sorted = java.util.Arrays.stream(values(year)).sorted().toArray();
                    var range = words.text(
                            "chart.distribution.range",
                            year.isEmpty() ? words.text("chart.whole-period") : year,
                            numbers.counted("values", sorted.length),
                            numbers.shown(sorted[0], reading.share()),
                            numbers.shown(sorted[sorted.length - 1], reading.share()));
                    return range
                            + (Double.isNaN(all.mean(year))
                                    ? ""
                                    : words.text(
                                            "chart.distribution.mean-said",
                                            numbers.shown(all.mean(year), reading.share())));
                })
                .toList();
        return words.text("chart.distribution", Description.uncapitalised(title), Description.list(words, waves));
    }
}
