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
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Who is linked to whom: a point for each unit, larger the more partners it has, and a line for each pair, thicker
 * the larger its value. The first and the last wave stand side by side, each unit in the same place.
 *
 * <p>The table's first category column and the next that is not about it are the two ends of a pair; a column named
 * after an end, such as {@code partner_name} or {@code partner_continent}, names its units or gives them their
 * colour. A pair has one row a wave. Of more than {@value #MOST} units those with the most partners are shown.
 */
public final class Network {
    private static final int MOST = 160;
    private static final int HEIGHT = 330;
    private static final int NAMED = 6;
    /** Of units without a group. */
    private static final String PLAIN = "#8C8C8C";

    private static final double[] THICKNESS = {0.6, 1.6, 3.2};

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Links links;
    private final Map<String, ForceDirectedLayout.Place> places;
    private final Map<String, String> colours;

    private Network(Links links) {
        this.links = links;
        this.places = ForceDirectedLayout.of(links);
        var groups = links.units().values().stream()
                .map(Links.Unit::group)
                .distinct()
                .sorted(Comparator.comparing(String::isEmpty).thenComparing(group -> group))
                .toList();
        this.colours = new LinkedHashMap<>(Palette.colours(groups));
        this.colours.computeIfPresent("", (none, any) -> groups.size() > 1 ? PLAIN : Palette.MAIN);
    }

    /** @throws IllegalArgumentException if the table has not two category columns for the ends of a pair */
    public static Chart of(Table table, String title, String axis) {
        var reading = Reading.of(table);
        if (reading.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(Words.current(), table, reading, title));
        }
        return new Network(Links.of(reading, Words.current(), MOST))
                .chart(table, Words.current().title(title), Words.current().axis(axis));
    }

    private Chart chart(Table table, String title, String axis) {
        var waves = links.ends();
        var frame = Frame.of(table, title).legend(colours.size() > 1).room(10, 10, 26);
        var traces = new ArrayList<Trace>();
        for (var i = 0; i < waves.size(); i++) {
            var number = i == 0 ? "" : String.valueOf(i + 1);
            var from = (double) i / waves.size();
            frame.with(
                    "xaxis" + number,
                    hidden("y" + number, List.of(from, from + 1.0 / waves.size() - 0.01), List.of(-0.04, 1.04)));
            frame.with("yaxis" + number, hidden("x" + number, List.of(0, 0.92), List.of(-0.04, 1.06)));
            frame.annotation(heading(waves.get(i), from));
            traces.addAll(lines(waves.get(i), number));
            for (var group : colours.keySet()) {
                traces.add(points(waves.get(i), group, number));
            }
            names(waves.get(i), number, 660 / waves.size()).forEach(frame::annotation);
        }
        frame.below(words.text("chart.network.key", axis));
        if (links.shown() < links.all()) {
            frame.remark(words.text("chart.shown", numbers.plain(links.shown()), numbers.plain(links.all())));
        }
        return Chart.of(table, title, sentence(title), frame.layout(HEIGHT), traces.toArray(Trace[]::new));
    }

    /** Lines by thickness: once, a few times, often. */
    private List<Trace> lines(String wave, String number) {
        var traces = new ArrayList<Trace>();
        for (var thick = 0; thick < THICKNESS.length; thick++) {
            var x = new ArrayList<Double>();
            var y = new ArrayList<Double>();
            for (var link : links.at(wave)) {
                if (thickness(link.value()) == thick) {
                    Stream.of(places.get(link.from()), places.get(link.to())).forEach(place -> {
                        x.add(place.x());
                        y.add(place.y());
                    });
                    x.add(null);
                    y.add(null);
                }
            }
            traces.add(new Drawing(Map.of(
                    "type",
                    "scatter",
                    "mode",
                    "lines",
                    "x",
                    x,
                    "y",
                    y,
                    "xaxis",
                    "x" + number,
                    "yaxis",
                    "y" + number,
                    "hoverinfo",
                    "skip",
                    "showlegend",
                    false,
                    "line",
                    Map.of("color", Palette.faint(Palette.INK, 0.28), "width", THICKNESS[thick]))));
        }
        return traces;
    }

    private int thickness(double value) {
        var part = value / links.most();
        return value <= 1 || part <= 0.25 ? 0 : part <= 0.6 ? 1 : 2;
    }

    private Trace points(String wave, String group, String number) {
        var degrees = links.degrees(wave);
        var units = degrees.keySet().stream()
                .filter(unit -> links.units().get(unit).group().equals(group))
                .toList();
        var points = new LinkedHashMap<String, Object>();
        points.put("type", "scatter");
        points.put("mode", "markers");
        points.put("name", Lettering.plain(links.groupLabel(group)));
        points.put(
                "showlegend",
                colours.size() > 1 && wave.equals(links.ends().get(links.ends().size() - 1)));
        points.put("xaxis", "x" + number);
        points.put("yaxis", "y" + number);
        points.put("x", units.stream().map(unit -> places.get(unit).x()).toList());
        points.put("y", units.stream().map(unit -> places.get(unit).y()).toList());
        points.put(
                "marker",
                Map.of(
                        "size",
                        units.stream().map(unit -> size(degrees.get(unit))).toList(),
                        "opacity",
                        1,
                        "color",
                        colours.get(group),
                        "line",
                        Map.of("width", 0.7, "color", "#FFFFFF")));
        points.put(
                "hovertext",
                units.stream()
                        .map(unit -> Lettering.plain(links.units().get(unit).label()) + "<br>"
                                + words.text("chart.network.degree", numbers.plain(degrees.get(unit))))
                        .toList());
        points.put("hoverinfo", "text");
        return new Drawing(points);
    }

    private double size(int degree) {
        return 5 + 15 * Math.sqrt((double) degree / links.highest());
    }

    private List<String> best(String wave, int most) {
        var degrees = links.degrees(wave);
        return degrees.keySet().stream()
                .sorted(Comparator.comparing((String unit) -> -degrees.get(unit))
                        .thenComparing(unit -> unit))
                .limit(most)
                .toList();
    }

    /** The names of the units with the most partners, as far as there is room beside them. */
    private List<Map<String, Object>> names(String wave, String number, int wide) {
        var degrees = links.degrees(wave);
        var labels = new PointNames(number, wide / 1.08, HEIGHT * 0.92 / 1.1, wide);
        var best = best(wave, NAMED);
        degrees.keySet()
                .forEach(unit ->
                        labels.point(places.get(unit).x(), places.get(unit).y(), size(degrees.get(unit)) / 2));
        var names = new ArrayList<Map<String, Object>>();
        best.forEach(unit -> {
            var label = links.units().get(unit).label();
            names.addAll(labels.name(
                    places.get(unit).x(),
                    places.get(unit).y(),
                    size(degrees.get(unit)) / 2,
                    "<b>" + Lettering.wrapped(label, 16, 1) + "</b>",
                    Lettering.width(label, 16, 1) + 1));
        });
        return names;
    }

    private Map<String, Object> heading(String wave, double from) {
        return Map.ofEntries(
                Map.entry(
                        "text",
                        "<b>" + (wave.isEmpty() ? "" : wave + "</b>: ") + counts(wave)
                                + (wave.isEmpty() ? "</b>" : "")),
                Map.entry("xref", "paper"),
                Map.entry("yref", "paper"),
                Map.entry("x", from),
                Map.entry("y", 1),
                Map.entry("xanchor", "left"),
                Map.entry("yanchor", "top"),
                Map.entry("showarrow", false),
                Map.entry("font", Map.of("size", 12, "color", Palette.INK)));
    }

    private String counts(String wave) {
        return words.text(
                "chart.network.wave",
                numbers.plain(links.degrees(wave).size()),
                numbers.counted("pairs", links.at(wave).size()));
    }

    private static Map<String, Object> hidden(String anchor, List<Object> domain, List<Object> range) {
        return Map.of("visible", false, "fixedrange", true, "anchor", anchor, "domain", domain, "range", range);
    }

    private String sentence(String title) {
        var waves = links.ends();
        var last = waves.get(waves.size() - 1);
        var degrees = links.degrees(last);
        var described = waves.stream()
                .map(wave -> wave.isEmpty() ? counts(wave) : words.text("chart.series", wave, counts(wave)))
                .toList();
        var best = best(last, 3).stream()
                .map(unit ->
                        words.text("chart.named", links.units().get(unit).label(), numbers.plain(degrees.get(unit))))
                .toList();
        var sentence = words.text(
                "chart.network",
                Description.uncapitalised(title),
                Description.list(words, described),
                String.join(", ", best));
        return links.shown() == links.all()
                ? sentence
                : sentence + " " + words.text("chart.shown", numbers.plain(links.shown()), numbers.plain(links.all()));
    }
}
