package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Layout.BarMode;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Bars that lie, a group a line, the largest of the last wave on top; each wave has its bar and its colour; of a
 * single wave, groups that have a colour of their own have it here too, or that of their kind.
 */
final class HorizontalBars {
    private static final int LABEL_WIDTH = 36;
    private static final int LABEL_LINES = 2;

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Table table;
    private final Reading reading;
    private final Kinds kinds;
    private final List<String> years;
    private final List<Series> all;
    private final List<Series> shown;

    private HorizontalBars(Table table, Reading reading, Kinds kinds, int most) {
        this.table = table;
        this.reading = reading;
        this.years = reading.known().years();
        this.kinds = years.size() == 1 ? kinds : Kinds.NONE;
        this.all = Series.of(reading, words).stream()
                .filter(one -> !one.known().isEmpty())
                .sorted(Comparator.comparingDouble(this::rank).reversed())
                .toList();
        this.shown = all.stream().limit(most).toList();
    }

    static Chart of(Table table, Reading reading, Kinds kinds, String title, String axis, int most) {
        var form = new HorizontalBars(table, reading, kinds, most);
        return reading.isEmpty()
                ? Chart.empty(table, title, Description.nothing(form.words, table, reading, title))
                : form.chart(form.words.title(title), form.words.axis(axis));
    }

    private double rank(Series one) {
        var value = one.at(years.get(years.size() - 1)).value();
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private Chart chart(String title, String axis) {
        var upwards = new ArrayList<>(shown);
        java.util.Collections.reverse(upwards);
        var traces = new ArrayList<Trace>();
        if (kinds.all().isEmpty()) {
            var colours = Palette.waves(years.size());
            IntStream.range(0, years.size())
                    .map(i -> years.size() - 1 - i)
                    .forEach(wave -> traces.add(bars(
                            upwards, years.get(wave), years.get(wave) + n(years.get(wave), ", "), colours.get(wave))));
        } else {
            var colours = Palette.colours(kinds.all());
            kinds.all()
                    .forEach(kind -> traces.add(bars(
                            upwards.stream()
                                            .filter(one -> kinds.byCode()
                                                    .get(one.code())
                                                    .equals(kind))
                                            .toList(),
                                    years.get(0),
                            Lettering.plain(words.value(kinds.column(), kind)), colours.get(kind))));
        }
        var labels = upwards.stream()
                .map(one -> Lettering.wrapped(one.label(), LABEL_WIDTH, LABEL_LINES))
                .toList();
        var widest = shown.stream()
                .mapToInt(one -> Lettering.width(one.label(), LABEL_WIDTH, LABEL_LINES))
                .max()
                .orElse(0);
        var two = labels.stream().anyMatch(label -> label.contains("<br>"));
        var least = shown.stream()
                .flatMap(one -> one.known().stream())
                .mapToDouble(Reading.Row::value)
                .min()
                .orElse(0);
        var values = Axes.numbers(
                least,
                reading.most(),
                reading.share(),
                numbers,
                axis + (years.size() == 1 ? n(years.get(0), ", ") : ""),
                0.09);
        var frame = Frame.of(table, title)
                .legend(traces.size() > 1)
                .bars(kinds.all().isEmpty() ? BarMode.GROUP : BarMode.OVERLAY)
                .with("bargap", 0.28)
                .with("xaxis", values)
                .with(
                        "yaxis",
                        Axes.texts(upwards.stream().map(HorizontalBars::place).toList(), labels))
                .room(24 + (int) (widest * 6.7), 28, 48);
        if (shown.size() < all.size()) {
            frame.remark(words.text("chart.shown", numbers.plain(shown.size()), numbers.plain(all.size())));
        }
        var line = Math.max(two ? 33 : 23, 14 * years.size() + 8);
        return Chart.of(
                table,
                title,
                sentence(title),
                frame.layout(Math.max(70, line * shown.size())),
                traces.toArray(Trace[]::new));
    }

    private Trace bars(List<Series> upwards, String year, String name, String colour) {
        var values = upwards.stream().mapToDouble(one -> one.at(year).value()).toArray();
        var trace = BarTrace.builder(upwards.stream().map(HorizontalBars::place).toArray(), values)
                .orientation(BarTrace.Orientation.HORIZONTAL)
                .name(name)
                .marker(Marker.builder().color(colour).build())
                .build();
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("text", upwards.stream().map(one -> value(one.at(year))).toList());
        attributes.put("textposition", "outside");
        attributes.put("textfont", Map.of("size", years.size() > 1 ? 11 : 12, "color", Palette.INK));
        attributes.put("cliponaxis", false);
        attributes.put(
                "hovertext", upwards.stream().map(one -> hover(one, year)).toList());
        attributes.put("hoverinfo", "text");
        if (years.size() == 1
                && kinds.all().isEmpty()
                && Palette.areFixed(shown.stream().map(Series::code).toList())) {
            attributes.put(
                    "marker",
                    Map.of("color", upwards.stream().map(Series::colour).toList()));
        }
        attributes.put("legendrank", 1000 + years.indexOf(year));
        return new Dressed(trace, attributes);
    }

    private String n(String year, String before) {
        var n = reading.n(year);
        return n.isPresent() ? before + "n = " + numbers.plain(n.getAsDouble()) : "";
    }

    /** Two groups with the same label are two places on the axis: the code tells them apart. */
    private static String place(Series one) {
        return Lettering.plain(one.code());
    }

    private String value(Reading.Row row) {
        return row.known() ? numbers.shown(row.value(), reading.share()) : "";
    }

    private String hover(Series one, String year) {
        var row = one.at(year);
        return Lettering.wrapped(one.label(), 60, 6) + "<br>" + (year.isEmpty() ? "" : year + ": ") + value(row)
                + (row.n().isPresent() && row.n().getAsDouble() != row.value()
                        ? " (n = " + numbers.plain(row.n().getAsDouble()) + ")"
                        : "");
    }

    private String sentence(String title) {
        var last = years.get(years.size() - 1);
        var known = all.stream().filter(one -> one.at(last).known()).toList();
        var most = known.get(0);
        var least = known.get(known.size() - 1);
        var what = Description.uncapitalised(title) + (last.isEmpty() ? "" : " (" + last + ")");
        var by = reading.categories().isEmpty()
                ? Description.uncapitalised(words.head(reading.measure()))
                : reading.heads(words);
        var sentence = words.text(
                "chart.bars.ranked",
                what,
                by,
                numbers.counted("values", known.size()),
                most.label(),
                value(most.at(last)),
                least.label(),
                value(least.at(last)));
        return shown.size() == all.size()
                ? sentence
                : sentence + " " + words.text("chart.shown", numbers.plain(shown.size()), numbers.plain(all.size()));
    }
}
