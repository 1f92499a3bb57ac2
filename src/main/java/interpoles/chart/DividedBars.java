package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.layout.Axes;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.BarMode;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.trace.BarTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Stacked horizontal bars: a line for the first category (and wave), a part for each group of the second. */
final class DividedBars extends Form {
    private final List<Line> lines;
    private final List<Line> upwards;
    private final List<String> parts;

    /** A bar: its wave, its code in the first category, its place on the axis and what is written there. */
    private record Line(String year, String whole, String key, String tick) {}

    DividedBars(Draft draft) {
        super(draft, draft.reading());
        var known = reading.known();
        this.parts = known.groups(1);
        var several = known.years().size() > 1;
        var byKey = new LinkedHashMap<String, Line>();
        for (var row : known.rows()) {
            var key = Lettering.key(row.group(0) + (several ? " " + row.year() : ""));
            byKey.putIfAbsent(key, new Line(row.year(), row.group(0), key, tick(row, several)));
        }
        this.lines = List.copyOf(byKey.values());
        var reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        this.upwards = List.copyOf(reversed);
    }

    private String tick(Reading.Row row, boolean several) {
        return Lettering.wrapped(labels.of(0, row.group(0)), 30, 2)
                + (several ? ", " + Lettering.plain(row.year()) : "")
                + (row.n().isPresent() ? "<br>n = " + numbers.plain(row.n().getAsDouble()) : "");
    }

    @Override
    PlotlyFigure figure() {
        var colours = reading.colours(parts);
        var traces = new ArrayList<Trace<?>>();
        parts.forEach(part -> traces.add(bars(part, colours.get(part))));
        return new PlotlyFigure(traces, layout());
    }

    private Layout layout() {
        var most = upwards.stream().mapToDouble(this::total).max().orElse(1);
        var widest = upwards.stream()
                .mapToInt(line -> line.tick().split("<", 2)[0].length())
                .max()
                .orElse(10);
        return frame().legend(true)
                .axes(
                        Axes.numbers(0, most, true, numbers, axis(), 0.01),
                        Axes.texts(
                                upwards.stream().map(Line::key).toList(),
                                upwards.stream().map(Line::tick).toList()))
                .with(layout -> layout.bars(BarMode.STACK).bargap(0.3))
                .room(24 + (int) (6.7 * widest), 32, 48)
                .layout(Math.max(90, 56 * lines.size()));
    }

    private BarTrace bars(String part, String colour) {
        var label = Lettering.plain(labels.of(1, part));
        return BarTrace.horizontal(
                        upwards.stream().map(line -> value(line, part)).toList(),
                        upwards.stream().map(Line::key).toList())
                .name(label)
                .marker(Marker.of(colour))
                .text(upwards.stream()
                        .map(line -> value(line, part) < 0.04 ? "" : percent(line, part))
                        .toList())
                .textposition(TextPosition.INSIDE)
                .labelsInTheMiddle()
                .labelsUpright()
                .textfont(Font.of(12, Palette.on(colour)))
                .tooltips(upwards.stream()
                        .map(line -> label + "<br>" + Lettering.plain(labels.of(0, line.whole())) + ": "
                                + percent(line, part))
                        .toList());
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

    private String percent(Line line, String part) {
        var value = value(line, part);
        return Double.isFinite(value) ? numbers.percent(value) : "";
    }

    @Override
    String sentence() {
        var described = lines.stream()
                .map(line -> words.text("chart.series", named(line), described(line)))
                .toList();
        return words.text("chart.bars.parts", measured(), Description.list(words, described));
    }

    private String named(Line line) {
        return labels.of(0, line.whole()) + (reading.years().size() > 1 ? " (" + line.year() + ")" : "");
    }

    private String described(Line line) {
        return String.join(
                ", ",
                parts.stream()
                        .filter(part -> Double.isFinite(value(line, part)))
                        .map(part -> labels.of(1, part) + " " + percent(line, part))
                        .toList());
    }
}
