package interpoles.chart;

import interpoles.chart.geography.Outlines;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A bubble on each country, its area in proportion to the value; Europe is drawn again, larger, where it is crowded.
 *
 * <p>The table's first category column holds ISO 3166-1 alpha-3 codes, {@code name} names them, and a second category
 * column such as the continent gives the colours. A code that is on no map is named below the chart. With several waves
 * the last one is shown. The outlines come with the project: nothing is fetched.
 */
public final class WorldMap {
    private static final int HEIGHT = 240;
    private static final int LARGEST = 36;
    private static final int CROWD = 4;
    private static final int NAMED = 5;
    private static final Outlines.Place SOUTH_WEST = Outlines.projected(-180, -56);
    private static final Outlines.Place NORTH_EAST = Outlines.projected(180, 84);
    private static final List<Outlines.Place> WORLD =
            List.of(new Outlines.Place(-2.6, SOUTH_WEST.y()), new Outlines.Place(2.7, NORTH_EAST.y()));
    private static final List<Outlines.Place> EUROPE =
            List.of(new Outlines.Place(-0.17, 0.6), new Outlines.Place(0.46, 1.17));

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Map<String, Outlines.Place> middles = Outlines.middles();
    private final Reading reading;
    private final List<Reading.Row> placed;
    private final List<Reading.Row> elsewhere;
    private final Map<String, String> colours;

    private WorldMap(Reading reading) {
        this.reading = reading;
        var known = reading.known().rows().stream()
                .filter(row -> row.value() > 0)
                .sorted(Comparator.comparingDouble(Reading.Row::value).reversed())
                .toList();
        this.placed =
                known.stream().filter(row -> middles.containsKey(row.group(0))).toList();
        this.elsewhere =
                known.stream().filter(row -> !middles.containsKey(row.group(0))).toList();
        this.colours = Palette.colours(
                known.stream().map(this::group).distinct().sorted().toList());
    }

    /** @throws IllegalArgumentException if the table has no category column */
    public static Chart of(Table table, String title, String axis) {
        var all = Reading.of(table);
        if (all.isEmpty()) {
            return Chart.empty(table, title, Description.nothing(Words.current(), table, all, title));
        }
        if (all.categories().isEmpty()) {
            throw new IllegalArgumentException("a world map needs a category column of countries");
        }
        return new WorldMap(all.atLastWave())
                .chart(table, Words.current().title(title), Words.current().axis(axis));
    }

    private Chart chart(Table table, String title, String axis) {
        var crowded = placed.stream().filter(row -> isIn(EUROPE, row)).count() >= CROWD;
        var frame = Frame.of(table, title).legend(colours.size() > 1).room(10, 10, 26);
        var traces = new ArrayList<Trace>();
        panel(frame, traces, WORLD, "", crowded ? List.of(0, 0.595) : List.of(0, 1));
        if (crowded) {
            panel(frame, traces, EUROPE, "2", List.of(0.615, 1));
        }
        for (var group : colours.keySet()) {
            traces.add(bubbles(group, "", WORLD));
            if (crowded) {
                traces.add(bubbles(group, "2", EUROPE));
            }
        }
        names(WORLD, "", crowded ? 395 : 660, row -> !crowded || !isIn(EUROPE, row))
                .forEach(frame::annotation);
        if (crowded) {
            names(EUROPE, "2", 255, row -> isIn(EUROPE, row)).forEach(frame::annotation);
        }
        frame.below(words.text("chart.area", axis) + reading.inWave());
        if (!elsewhere.isEmpty()) {
            frame.remark(words.text("chart.off-map", codes(elsewhere)));
        }
        return Chart.of(table, title, sentence(title), frame.layout(HEIGHT), traces.toArray(Trace[]::new));
    }

    private static void panel(
            Frame frame, List<Trace> traces, List<Outlines.Place> window, String number, List<Object> domain) {
        frame.with(
                "xaxis" + number,
                Map.of(
                        "visible",
                        false,
                        "fixedrange",
                        true,
                        "domain",
                        domain,
                        "anchor",
                        "y" + number,
                        "range",
                        List.of(window.get(0).x(), window.get(1).x()),
                        "constrain",
                        "domain"));
        frame.with(
                "yaxis" + number,
                Map.of(
                        "visible",
                        false,
                        "fixedrange",
                        true,
                        "anchor",
                        "x" + number,
                        "constrain",
                        "domain",
                        "range",
                        List.of(window.get(0).y(), window.get(1).y()),
                        "scaleanchor",
                        "x" + number));
        var rings = Outlines.rings(window.get(0), window.get(1));
        traces.add(new Drawing(Map.ofEntries(
                Map.entry("type", "scatter"),
                Map.entry("mode", "lines"),
                Map.entry("x", rings.get(0)),
                Map.entry("y", rings.get(1)),
                Map.entry("fill", "toself"),
                Map.entry("fillcolor", Palette.faint(Palette.INK, 0.12)),
                Map.entry("xaxis", "x" + number),
                Map.entry("yaxis", "y" + number),
                Map.entry("hoverinfo", "skip"),
                Map.entry("showlegend", false),
                Map.entry("line", Map.of("color", Palette.faint(Palette.INK, 0.25), "width", 0.5)))));
    }

    private Trace bubbles(String group, String number, List<Outlines.Place> window) {
        var rows = placed.stream()
                .filter(row -> group(row).equals(group) && (number.isEmpty() || isIn(window, row)))
                .toList();
        var bubbles = new LinkedHashMap<String, Object>();
        bubbles.put("type", "scatter");
        bubbles.put("mode", "markers");
        bubbles.put(
                "name", group.isEmpty() ? words.text("chart.unstated") : Lettering.plain(words.value(column(), group)));
        bubbles.put("showlegend", number.isEmpty() && colours.size() > 1);
        bubbles.put("xaxis", "x" + number);
        bubbles.put("yaxis", "y" + number);
        bubbles.put("x", rows.stream().map(row -> middles.get(row.group(0)).x()).toList());
        bubbles.put("y", rows.stream().map(row -> middles.get(row.group(0)).y()).toList());
        bubbles.put(
                "marker",
                Map.of(
                        "size",
                        rows.stream().map(Reading.Row::value).toList(),
                        "sizemode",
                        "area",
                        "sizemin",
                        3,
                        "sizeref",
                        2 * reading.most() / (LARGEST * LARGEST),
                        "color",
                        colours.get(group),
                        "opacity",
                        0.8,
                        "line",
                        Map.of("width", 0.7, "color", "#FFFFFF")));
        bubbles.put(
                "hovertext",
                rows.stream()
                        .map(row -> Lettering.plain(place(row)) + ": " + value(row))
                        .toList());
        bubbles.put("hoverinfo", "text");
        return new Drawing(bubbles);
    }

    /** The names of the largest bubbles of a panel, as far as there is room beside them. */
    private List<Map<String, Object>> names(
            List<Outlines.Place> window, String number, int wide, Predicate<Reading.Row> named) {
        var scale = wide / (window.get(1).x() - window.get(0).x());
        var labels = new PointNames(number, scale, scale, wide);
        var left = window.get(0).x();
        placed.stream()
                .filter(row -> isIn(window, row))
                .forEach(row -> labels.point(
                        middles.get(row.group(0)).x() - left,
                        middles.get(row.group(0)).y(),
                        radius(row)));
        var names = new ArrayList<Map<String, Object>>();
        placed.stream()
                .filter(row -> isIn(window, row))
                .filter(named)
                .limit(NAMED)
                .forEach(row -> {
                    var place = middles.get(row.group(0));
                    var text = Lettering.wrapped(place(row), 18, 1) + " " + value(row);
                    labels.name(place.x() - left, place.y(), radius(row), text, text.length())
                            .forEach(name -> {
                                name.put("x", place.x());
                                names.add(name);
                            });
                });
        return names;
    }

    private double radius(Reading.Row row) {
        return LARGEST / 2.0 * Math.sqrt(row.value() / reading.most());
    }

    private boolean isIn(List<Outlines.Place> window, Reading.Row row) {
        var place = middles.get(row.group(0));
        return place.x() > window.get(0).x()
                && place.x() < window.get(1).x()
                && place.y() > window.get(0).y()
                && place.y() < window.get(1).y();
    }

    private String group(Reading.Row row) {
        return reading.categories().size() > 1 ? row.group(1) : "";
    }

    private String column() {
        return reading.categories().size() > 1 ? reading.categories().get(1) : "";
    }

    private String place(Reading.Row row) {
        return reading.shown(0, row.group(0), words);
    }

    private String value(Reading.Row row) {
        return numbers.shown(row.value(), reading.share());
    }

    private String codes(List<Reading.Row> rows) {
        return String.join(
                ", ",
                rows.stream()
                        .map(row -> words.text("chart.named", place(row), value(row)))
                        .toList());
    }

    private String sentence(String title) {
        var all = reading.known().rows().stream()
                .filter(row -> row.value() > 0)
                .sorted(Comparator.comparingDouble(Reading.Row::value).reversed())
                .toList();
        var sentence = words.text(
                "chart.world-map",
                Description.uncapitalised(title) + reading.inWave(),
                numbers.counted("countries", all.size()),
                codes(all.stream().limit(NAMED).toList()));
        if (colours.size() > 1) {
            sentence += " "
                    + words.text(
                            "chart.sums",
                            String.join(
                                    ", ",
                                    colours.keySet().stream()
                                            .map(group -> words.text(
                                                    "chart.named",
                                                    group.isEmpty()
                                                            ? words.text("chart.unstated")
                                                            : words.value(column(), group),
                                                    numbers.plain(all.stream()
                                                            .filter(row ->
                                                                    group(row).equals(group))
                                                            .mapToDouble(Reading.Row::value)
                                                            .sum())))
                                            .toList()));
        }
        return elsewhere.isEmpty() ? sentence : sentence + " " + words.text("chart.off-map", codes(elsewhere));
    }
}
