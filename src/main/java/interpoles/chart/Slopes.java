package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Slopes: a thin line for each unit from wave to wave, the mean in front of them, the highest units of the last wave
 * named. A unit without a value in a wave has no point there, and the wave then no mean. Of very many units some are
 * drawn, evenly from the highest to the lowest of the last wave; means and sentence are of all.
 */
public final class Slopes {
    private static final int NAMED = 3;
    private static final int MOST = 300;
    private static final int HEIGHT = 330;

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Reading reading;
    private final List<String> years;
    private final List<Series> units;
    private final List<Series> drawn;
    private final double[] means;

    private Slopes(Reading reading) {
        this.reading = reading;
        this.years = reading.years();
        this.units = Series.of(reading, words);
        this.drawn = units.size() > MOST ? some() : units;
        this.means = years.stream().mapToDouble(reading::mean).toArray();
    }

    /** A line a pôle, or whatever unit the table's first category column names. */
    public static Chart perPole(Table table, String title, String axis) {
        var reading = Reading.of(table);
        var form = new Slopes(reading);
        if (reading.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(form.words, table, reading, title));
        }
        var shown = form.words.title(title);
        var frame = Frame.of(table, shown)
                .with("xaxis", form.waves())
                .with(
                        "yaxis",
                        Axes.numbers(
                                reading.least(),
                                reading.most(),
                                reading.share(),
                                form.numbers,
                                form.words.axis(axis),
                                0.03))
                .room(64, 120, 28);
        form.labels().forEach(frame::annotation);
        if (form.drawn.size() < form.units.size()) {
            frame.remark(form.howMany());
        }
        return Chart.of(table, shown, form.sentence(shown), frame.layout(HEIGHT), form.thin(), form.bold());
    }

    private Map<String, Object> waves() {
        var axis = new HashMap<>(Axes.texts(years, years));
        axis.put("range", years.size() > 1 ? List.of(-0.08, years.size() - 0.94) : List.of(-0.5, 0.5));
        axis.put("showgrid", true);
        axis.put("gridcolor", Palette.FAINT);
        return axis;
    }

    /** The units from the highest of the last wave to those without a value there. */
    private List<Series> ranked() {
        return units.stream()
                .sorted(Comparator.comparingDouble(
                        (Series unit) -> atLast(unit).known() ? -atLast(unit).value() : Double.MAX_VALUE))
                .toList();
    }

    private Reading.Row atLast(Series unit) {
        return unit.at(years.get(years.size() - 1));
    }

    /** The units that are named, and others at equal distances in rank. */
    private List<Series> some() {
        var ranked = ranked();
        return IntStream.concat(
                        IntStream.range(0, NAMED),
                        IntStream.range(NAMED, MOST).map(i -> (int) ((long) i * (ranked.size() - 1) / (MOST - 1))))
                .mapToObj(ranked::get)
                .toList();
    }

    private String howMany() {
        return words.text("chart.slopes.some", numbers.plain(drawn.size()), numbers.plain(units.size()));
    }

    /** The units as one line that is lifted between them. */
    private Trace thin() {
        var x = new ArrayList<String>();
        var y = new ArrayList<Double>();
        var hover = new ArrayList<String>();
        for (var unit : drawn) {
            for (var year : years) {
                var row = unit.at(year);
                x.add(year);
                y.add(row.known() ? row.value() : null);
                hover.add(Lettering.plain(unit.label()) + "<br>" + year + ": " + shown(row.value()));
            }
            x.add(years.get(0));
            y.add(null);
            hover.add("");
        }
        var trace = ScatterTrace.builder(means, means)
                .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                .showLegend(false)
                .line(Line.builder().color(Palette.QUIET).width(1).build())
                .marker(Marker.builder().color(Palette.QUIET).size(4).build())
                .build();
        return new Dressed(trace, points(x, y, hover));
    }

    private Trace bold() {
        var trace = ScatterTrace.builder(means, means)
                .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                .showLegend(false)
                .name(words.text("chart.mean"))
                .line(Line.builder().color(Palette.MAIN).width(3.5).build())
                .marker(Marker.builder().color(Palette.MAIN).size(9).build())
                .build();
        var values = Arrays.stream(means)
                .boxed()
                .map(mean -> mean.isNaN() ? null : mean)
                .toList();
        return new Dressed(
                trace,
                points(
                        years,
                        values,
                        years.stream()
                                .map(year ->
                                        words.text("chart.mean") + "<br>" + year + ": " + shown(reading.mean(year)))
                                .toList()));
    }

    private static Map<String, Object> points(List<String> x, List<Double> y, List<String> hover) {
        var points = new LinkedHashMap<String, Object>();
        points.put("x", x);
        points.put("y", y);
        points.put("hovertext", hover);
        points.put("hoverinfo", "text");
        points.put("cliponaxis", false);
        return points;
    }

    /** The mean at each end and the highest units, moved apart where they would lie over each other. */
    private List<Map<String, Object>> labels() {
        var last = years.size() - 1;
        var labels = new ArrayList<Map<String, Object>>();
        if (last > 0 && Double.isFinite(means[0])) {
            labels.add(label(0, means[0], 0, "right", -10, "<b>" + shown(means[0]) + "</b>", Palette.MAIN));
        }
        record Mark(double value, String text, String colour) {}
        var marks = new ArrayList<Mark>();
        ranked().stream()
                .filter(unit -> atLast(unit).known())
                .limit(NAMED)
                .forEach(unit -> marks.add(new Mark(
                        atLast(unit).value(),
                        Lettering.wrapped(unit.label(), 14, 1) + ", "
                                + shown(atLast(unit).value()),
                        Palette.INK)));
        if (Double.isFinite(means[last])) {
            marks.add(new Mark(
                    means[last], "<b>" + words.text("chart.mean") + " " + shown(means[last]) + "</b>", Palette.MAIN));
        }
        marks.sort(Comparator.comparingDouble(Mark::value).reversed());
        var scale = HEIGHT / (1.05 * Math.max(reading.most() - Math.min(0, reading.least()), 1e-9));
        var lowest = Double.POSITIVE_INFINITY;
        for (var mark : marks) {
            var place = Math.min(mark.value() * scale, lowest - 15);
            lowest = place;
            labels.add(label(last, mark.value(), place - mark.value() * scale, "left", 10, mark.text(), mark.colour()));
        }
        return labels;
    }

    private static Map<String, Object> label(
            int wave, double y, double shift, String anchor, int right, String text, String colour) {
        return Map.ofEntries(
                Map.entry("x", wave),
                Map.entry("y", y),
                Map.entry("xref", "x"),
                Map.entry("yref", "y"),
                Map.entry("xanchor", anchor),
                Map.entry("xshift", right),
                Map.entry("yshift", shift),
                Map.entry("showarrow", false),
                Map.entry("text", text),
                Map.entry("font", Map.of("size", 12, "color", colour)));
    }

    private String shown(double value) {
        return Double.isFinite(value) ? numbers.shown(value, reading.share()) : words.text("chart.missing");
    }

    private String sentence(String title) {
        var description = new Description(words, reading);
        var rows = new ArrayList<Reading.Row>();
        for (var i = 0; i < means.length; i++) {
            if (Double.isFinite(means[i])) {
                rows.add(new Reading.Row(years.get(i), List.of(), means[i], java.util.OptionalDouble.empty()));
            }
        }
        var both = units.stream().filter(unit -> unit.known().size() > 1).toList();
        var sentence = words.text(
                "chart.slopes",
                Description.uncapitalised(title),
                numbers.plain(
                        units.stream().filter(unit -> !unit.known().isEmpty()).count()),
                rows.isEmpty() ? words.text("chart.missing") : description.trend(rows),
                numbers.plain(both.stream().filter(unit -> change(unit) > 0).count()),
                numbers.plain(both.stream().filter(unit -> change(unit) < 0).count()));
        return drawn.size() == units.size() ? sentence : sentence + " " + howMany();
    }

    private static double change(Series unit) {
        return unit.known().get(unit.known().size() - 1).value()
                - unit.known().get(0).value();
    }
}
