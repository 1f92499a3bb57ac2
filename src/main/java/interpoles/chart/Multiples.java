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
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Small multiples: a small bar chart for each group of the first category column, the largest first, all on the same
 * scale. With a second category column its groups are the bars, at the last wave; without one the waves are.
 */
public final class Multiples {
    private static final int COLUMNS = 4;
    private static final int MOST = 24;
    private static final int HEAD = 40;

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Reading reading;
    private final boolean byWave;
    private final List<String> panels;
    private final List<String> bars;

    private Multiples(Reading reading, boolean byWave) {
        this.reading = reading;
        this.byWave = byWave;
        this.panels = largest(0);
        this.bars = byWave ? reading.years() : largest(1);
    }

    /** @throws IllegalArgumentException if the table has no category column */
    public static Chart byGroup(Table table, String title, String axis) {
        var all = Reading.of(table);
        if (all.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(Words.current(), table, all, title));
        }
        if (all.categories().isEmpty()) {
            throw new IllegalArgumentException("small multiples need a category column");
        }
        var byWave = all.categories().size() == 1;
        return new Multiples(byWave ? all : all.atLastWave(), byWave)
                .chart(table, Words.current().title(title), Words.current().axis(axis));
    }

    private Chart chart(Table table, String title, String axis) {
        var shown = panels.stream().limit(MOST).toList();
        var lines = (shown.size() + COLUMNS - 1) / COLUMNS;
        var panel = HEAD + 17 * bars.size();
        var labels = bars.stream()
                .map(bar -> byWave ? bar : Lettering.wrapped(reading.shown(1, bar, words), 26, 1))
                .toList();
        var left = 30
                + (int) (6.4
                        * (byWave
                                ? 4
                                : bars.stream()
                                        .mapToInt(bar -> Lettering.width(reading.shown(1, bar, words), 26, 1))
                                        .max()
                                        .orElse(4)));
        var frame = Frame.of(table, title).room(left, 16, 26).with("bargap", 0.2);
        var colours = byWave ? waves() : Palette.colours(bars);
        var traces = new ArrayList<Trace>();
        for (var i = 0; i < shown.size(); i++) {
            var number = i == 0 ? "" : String.valueOf(i + 1);
            var from = (double) (i % COLUMNS) / COLUMNS;
            var top = 1 - (i / COLUMNS + (double) HEAD / panel) / lines;
            var bottom = 1 - (i / COLUMNS + 1.0) / lines;
            frame.with(
                    "xaxis" + number,
                    Map.of(
                            "domain",
                            List.of(from, from + 1.0 / COLUMNS - 0.03),
                            "anchor",
                            "y" + number,
                            "visible",
                            false,
                            "fixedrange",
                            true,
                            "range",
                            List.of(Math.min(0, reading.least()), reading.most() * 1.3)));
            frame.with("yaxis" + number, places(labels, Math.max(0, bottom), top, number, i % COLUMNS == 0));
            frame.annotation(heading(shown.get(i), from, top));
            traces.add(panel(shown.get(i), number, colours));
        }
        frame.below(axis + year());
        if (shown.size() < panels.size()) {
            frame.remark(words.text("chart.shown", numbers.plain(shown.size()), numbers.plain(panels.size())));
        }
        return Chart.of(table, title, sentence(title), frame.layout(lines * panel), traces.toArray(Trace[]::new));
    }

    private Trace panel(String group, String number, Map<String, String> colours) {
        var rows = bars.stream().map(bar -> row(group, bar)).toList();
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("type", "bar");
        attributes.put("orientation", "h");
        attributes.put("xaxis", "x" + number);
        attributes.put("yaxis", "y" + number);
        attributes.put(
                "x",
                new ArrayList<>(rows.stream()
                        .map(row -> row.known() ? row.value() : null)
                        .toList()));
        attributes.put("y", bars.stream().map(Lettering::plain).toList());
        attributes.put("marker", Map.of("color", bars.stream().map(colours::get).toList()));
        attributes.put("text", rows.stream().map(this::shown).toList());
        attributes.put("textposition", "outside");
        attributes.put(
                "textfont",
                Map.of(
                        "size",
                        11,
                        "color",
                        rows.stream()
                                .map(row -> row.value() == 0 ? Palette.faint(Palette.INK, 0.65) : Palette.INK)
                                .toList()));
        attributes.put("cliponaxis", false);
        attributes.put(
                "hovertext",
                bars.stream()
                        .map(bar -> Lettering.plain(reading.shown(0, group, words)) + "<br>"
                                + Lettering.plain(byWave ? bar : reading.shown(1, bar, words)) + ": "
                                + shown(row(group, bar)))
                        .toList());
        attributes.put("hoverinfo", "text");
        attributes.put("showlegend", false);
        return new Drawing(attributes);
    }

    private Map<String, Object> places(List<String> labels, double bottom, double top, String number, boolean first) {
        var axis = Axes.texts(bars.stream().map(Lettering::plain).toList(), labels);
        axis.put("range", List.of(bars.size() - 0.5, -0.5));
        axis.put("domain", List.of(bottom, top));
        axis.put("anchor", "x" + number);
        axis.put("automargin", false);
        axis.put("showticklabels", first);
        axis.put("tickfont", Map.of("size", 11, "color", Palette.SOFT));
        axis.put("showline", true);
        axis.put("linecolor", Palette.INK);
        return axis;
    }

    private Map<String, Object> heading(String group, double from, double top) {
        return Map.ofEntries(
                Map.entry("text", "<b>" + Lettering.wrapped(reading.shown(0, group, words), 16, 2) + "</b>"),
                Map.entry("xref", "paper"),
                Map.entry("yref", "paper"),
                Map.entry("x", from),
                Map.entry("y", top),
                Map.entry("xanchor", "left"),
                Map.entry("yanchor", "bottom"),
                Map.entry("align", "left"),
                Map.entry("showarrow", false),
                Map.entry("font", Map.of("size", 11.5, "color", Palette.INK)));
    }

    private Reading.Row row(String group, String bar) {
        return reading.rows().stream()
                .filter(row -> row.group(0).equals(group)
                        && (byWave ? row.year().equals(bar) : row.group(1).equals(bar)))
                .findFirst()
                .orElseGet(() -> new Reading.Row(
                        "", List.of(), reading.isCount() ? 0 : Double.NaN, java.util.OptionalDouble.empty()));
    }

    private String shown(Reading.Row row) {
        return row.known() ? numbers.shown(row.value(), reading.share()) : "–";
    }

    private List<String> largest(int category) {
        return reading.groups(category).stream()
                .sorted(Comparator.comparingDouble((String code) -> total(category, code))
                        .reversed())
                .toList();
    }

    private double total(int category, String code) {
        return reading.rows().stream()
                .filter(row -> row.known() && row.group(category).equals(code))
                .mapToDouble(Reading.Row::value)
                .sum();
    }

    private Map<String, String> waves() {
        var colours = new LinkedHashMap<String, String>();
        var depths = Palette.waves(bars.size());
        bars.forEach(year -> colours.put(year, depths.get(colours.size())));
        return colours;
    }

    private String year() {
        return byWave ? "" : reading.inWave();
    }

    private String sentence(String title) {
        var known = reading.known().rows().stream()
                .sorted(Comparator.comparingDouble(Reading.Row::value).reversed())
                .toList();
        return words.text(
                        "chart.multiples",
                        Description.uncapitalised(title) + year(),
                        reading.heads(words),
                        numbers.counted("panels", panels.size()),
                        numbers.counted("bars", bars.size()),
                        named(known.get(0)),
                        named(known.get(known.size() - 1)))
                + (panels.size() > MOST
                        ? " " + words.text("chart.shown", numbers.plain(MOST), numbers.plain(panels.size()))
                        : "");
    }

    private String named(Reading.Row row) {
        var place = reading.shown(0, row.group(0), words) + ", "
                + (byWave ? row.year() : reading.shown(1, row.group(1), words));
        return words.text("chart.named", place, numbers.shown(row.value(), reading.share()));
    }
}
