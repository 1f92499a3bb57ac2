package interpoles.chart;

import interpoles.chart.data.Reading;
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
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;

/** Stacked horizontal bars: a line for the first category (and wave), a part for each group of the second. */
final class DividedBars extends Form {
    private static final int SEEN = 6;
    private static final int MOST = 12;
    /** A part that is smaller has no room for its label. */
    private static final double LABELLED = 0.04;
    /** Of fewer than so many, parts are told as numbers: a per cent of them would say more than is known. */
    private static final int MANY = 20;

    private final List<Line> lines;
    private final List<Line> upwards;
    private final List<String> parts;

    /** A bar: its wave, its code in the first category, its place on the axis and what is written there. */
    private record Line(String year, String whole, String key, String tick) {}

    DividedBars(Draft draft) {
        super(draft, draft.reading());
        var known = reading.known();
        this.parts = known.groups(1).size() > MOST
                ? largestGroupsFirst(known, 1).stream().limit(MOST).toList()
                : known.groups(1);
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
                + (row.n().isPresent() && sharedN().isEmpty()
                        ? "<br>n = " + numbers.plain(row.n().getAsDouble())
                        : "");
    }

    /** The n of all lines, where it is the same. */
    private OptionalDouble sharedN() {
        var all = reading.rows().stream().map(Reading.Row::n).distinct().toList();
        return all.size() == 1 && reading.known().groups(0).size() > 1 ? all.get(0) : OptionalDouble.empty();
    }

    private String unit() {
        var n = sharedN();
        return n.isPresent() ? axis() + ", n = " + numbers.plain(n.getAsDouble()) : axis();
    }

    @Override
    PlotlyFigure figure() {
        var colours = reading.colours(parts);
        var traces = new ArrayList<Trace<?>>();
        parts.forEach(part -> traces.add(bars(part, colours.get(part))));
        if (arePartial()) {
            traces.add(totals());
        }
        return new PlotlyFigure(traces, layout());
    }

    private Layout layout() {
        var most = upwards.stream().mapToDouble(this::total).max().orElse(1);
        var widest = upwards.stream()
                .mapToInt(line -> line.tick().split("<", 2)[0].length())
                .max()
                .orElse(10);
        var frame = frame().legend(
                        parts.stream().map(part -> labels.of(1, part)).toList())
                .axes(
                        Axes.labelled(Axes.numbers(0, most, true, numbers, unit(), arePartial() ? 0.09 : 0.01)),
                        Axes.texts(
                                upwards.stream().map(Line::key).toList(),
                                upwards.stream().map(Line::tick).toList()))
                .with(layout -> layout.bars(BarMode.STACK).bargap(0.3))
                .room(24 + (int) (6.7 * widest), 32, 48);
        if (parts.size() < reading.groups(1).size()) {
            frame.remark(firstOf(parts.size(), reading.groups(1).size()));
        }
        return frame.layout(Math.max(90, 56 * lines.size()));
    }

    private BarTrace bars(String part, String colour) {
        var label = Lettering.plain(labels.of(1, part));
        return BarTrace.horizontal(
                        upwards.stream().map(line -> value(line, part)).toList(),
                        upwards.stream().map(Line::key).toList())
                .name(label)
                .marker(Marker.of(colour))
                .text(upwards.stream()
                        .map(line -> value(line, part) >= LABELLED ? label(line, part) : "")
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

    /** Whether a line is itself a part of a whole, every part of it being known. */
    private boolean arePartial() {
        return parts.size() == reading.groups(1).size()
                && reading.rows().stream().allMatch(Reading.Row::known)
                && lines.stream().anyMatch(line -> total(line) < 0.995);
    }

    /** What the parts of a line make together, behind them, where they are not all there is. */
    private ScatterTrace totals() {
        return ScatterTrace.of(
                        Mode.TEXT,
                        upwards.stream().map(this::total).toList(),
                        upwards.stream().map(Line::key).toList())
                .text(upwards.stream().map(this::totalText).toList())
                .textposition(TextPosition.MIDDLE_RIGHT)
                .textfont(Font.of(12, Palette.INK))
                .withoutTooltips()
                .cliponaxis(false)
                .showlegend(false);
    }

    /** Nothing where the one part of the line says it. */
    private String totalText(Line line) {
        return parts.stream().anyMatch(part -> value(line, part) >= LABELLED && value(line, part) == total(line))
                ? ""
                : " " + numbers.percent(total(line));
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

    /** A part as it stands in a sentence: {@code 76.9%}, of few {@code 10 of 13}. */
    private String percent(Line line, String part) {
        var value = value(line, part);
        if (!Double.isFinite(value)) return "";
        var few = few(line);
        return few.isPresent()
                ? words.text("chart.of-few", counted(value, few.getAsDouble()), numbers.plain(few.getAsDouble()))
                : numbers.percent(value);
    }

    /** The same in the bar, beside whose name its n stands. */
    private String label(Line line, String part) {
        var few = few(line);
        return few.isPresent() ? counted(value(line, part), few.getAsDouble()) : percent(line, part);
    }

    private String counted(double value, double n) {
        return numbers.plain(Math.rint(value * n));
    }

    /** The n of a line, where it is small and all parts are whole numbers of it. */
    private OptionalDouble few(Line line) {
        var ofLine = reading.known().rows().stream()
                .filter(row -> row.year().equals(line.year()) && row.group(0).equals(line.whole()))
                .toList();
        var n = ofLine.get(0).n();
        return n.isPresent()
                        && n.getAsDouble() < MANY
                        && ofLine.stream()
                                .map(row -> row.value() * n.getAsDouble())
                                .allMatch(count -> Math.abs(count - Math.rint(count)) < 1e-6)
                ? n
                : OptionalDouble.empty();
    }

    @Override
    String seen() {
        var most = lines.stream()
                .limit(SEEN)
                .map(line -> words.text("chart.series", named(line), largestPart(line)))
                .toList();
        return Description.sentence(Description.list(words, most));
    }

    /** The largest part, by its name; not where it is all that there is, and the last of the parts, which is the rest. */
    private String largestPart(Line line) {
        var most = parts.stream()
                .filter(part -> Double.isFinite(value(line, part)))
                .max(Comparator.comparingDouble(part -> value(line, part)))
                .orElseThrow();
        var part = labels.of(1, most) + " " + percent(line, most);
        if (!arePartial()) return part;
        if (parts.stream().filter(one -> value(line, one) > 0).count() > 1)
            return words.text("chart.seen.of-which", numbers.percent(total(line)), part);
        return most.equals(parts.get(parts.size() - 1)) ? percent(line, most) : part;
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
