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
import tech.tablesaw.plotly.traces.Trace;

/** Lying bars that are divided: a line for the first category (and wave), a part for each group of the second. */
final class DividedBars {
    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Table table;
    private final Reading reading;
    private final List<Line> lines;
    private final List<String> parts;

    private record Line(String year, String whole, String place, String label) {}

    private DividedBars(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        var known = reading.known();
        this.parts = known.groups(1);
        var waves = known.years().size();
        this.lines = known.rows().stream()
                .map(row -> new Line(
                        row.year(),
                        row.group(0),
                        Lettering.plain(row.group(0) + (waves > 1 ? " " + row.year() : "")),
                        Lettering.wrapped(reading.shown(0, row.group(0), words), 30, 2)
                                + (waves > 1 ? ", " + row.year() : "")
                                + (row.n().isPresent()
                                        ? "<br>n = " + numbers.plain(row.n().getAsDouble())
                                        : "")))
                .collect(java.util.stream.Collectors.toMap(
                        Line::place, line -> line, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    static Chart of(Table table, Reading reading, String title, String axis) {
        var form = new DividedBars(table, reading);
        var colours = Palette.colours(form.parts);
        var upwards = new ArrayList<>(form.lines);
        java.util.Collections.reverse(upwards);
        var traces = form.parts.stream()
                .map(part -> form.bars(part, colours.get(part), upwards))
                .toArray(Trace[]::new);
        var most = upwards.stream().mapToDouble(form::total).max().orElse(1);
        var shown = form.words.title(title);
        var layout = Frame.of(table, shown)
                .legend(true)
                .bars(BarMode.STACK)
                .with("bargap", 0.3)
                .with("xaxis", Axes.numbers(0, most, true, form.numbers, form.words.axis(axis), 0.01))
                .with(
                        "yaxis",
                        Axes.texts(
                                upwards.stream().map(Line::place).toList(),
                                upwards.stream().map(Line::label).toList()))
                .room(
                        24
                                + (int) (6.7
                                        * upwards.stream()
                                                .mapToInt(line -> line.label().indexOf('<') < 0
                                                        ? line.label().length()
                                                        : line.label().indexOf('<'))
                                                .max()
                                                .orElse(10)),
                        32,
                        48)
                .layout(Math.max(90, 56 * form.lines.size()));
        return Chart.of(table, shown, form.sentence(shown), layout, traces);
    }

    private Trace bars(String part, String colour, List<Line> upwards) {
        var values = upwards.stream().mapToDouble(line -> value(line, part)).toArray();
        var label = reading.shown(1, part, words);
        var trace = BarTrace.builder(upwards.stream().map(Line::place).toArray(), values)
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .name(Lettering.plain(label))
                .marker(Marker.builder().color(colour).build())
                .build();
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put(
                "text",
                upwards.stream()
                        .map(line -> value(line, part) < 0.04 ? "" : shown(line, part))
                        .toList());
        attributes.put("textposition", "inside");
        attributes.put("insidetextanchor", "middle");
        attributes.put("textangle", 0);
        attributes.put("textfont", Map.of("size", 12, "color", Palette.on(colour)));
        attributes.put(
                "hovertext",
                upwards.stream()
                        .map(line -> Lettering.plain(label) + "<br>"
                                + Lettering.plain(reading.shown(0, line.whole(), words)) + ": " + shown(line, part))
                        .toList());
        attributes.put("hoverinfo", "text");
        return new Dressed(trace, attributes);
    }

    private double value(Line line, String part) {
        return reading.value(row -> row.year().equals(line.year())
                && row.group(0).equals(line.whole())
                && row.group(1).equals(part));
    }

    private double total(Line line) {
        return parts.stream()
                .mapToDouble(part -> value(line, part))
                .filter(Double::isFinite)
                .sum();
    }

    private String shown(Line line, String part) {
        var value = value(line, part);
        return Double.isFinite(value) ? numbers.percent(value) : "";
    }

    private String sentence(String title) {
        var described = lines.stream()
                .map(line -> words.text(
                        "chart.series",
                        reading.shown(0, line.whole(), words)
                                + (reading.years().size() > 1 ? " (" + line.year() + ")" : ""),
                        String.join(
                                ", ",
                                parts.stream()
                                        .filter(part -> Double.isFinite(value(line, part)))
                                        .map(part -> reading.shown(1, part, words) + " " + shown(line, part))
                                        .toList())))
                .toList();
        return words.text("chart.bars.parts", Description.uncapitalised(title), Description.list(words, described));
    }
}
