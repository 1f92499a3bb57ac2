package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Refusal;
import interpoles.chart.geography.Outlines;
import interpoles.chart.layout.Frame;
import interpoles.chart.layout.PointNames;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tech.tablesaw.api.Table;

/**
 * A bubble on each country, its area in proportion to the value; Europe is drawn again, larger, where it is crowded.
 *
 * <p>The table's first category column holds ISO 3166-1 alpha-3 codes, {@code name} names them, and a second category
 * column such as the continent gives the colours. A code that is on no map is named below the chart. With several waves
 * the last one is shown. The outlines come with the project: nothing is fetched.
 */
public final class WorldMap extends Form {
    private static final int HEIGHT = 240;
    private static final int LARGEST = 36;
    private static final int CROWD = 4;
    private static final int NAMED = 5;
    private static final Window WORLD = new Window(
            Subplot.FIRST,
            new Outlines.Place(-2.6, Outlines.projected(-180, -56).y()),
            new Outlines.Place(2.7, Outlines.projected(180, 84).y()));
    private static final Window EUROPE =
            new Window(Subplot.at(1), new Outlines.Place(-0.17, 0.6), new Outlines.Place(0.46, 1.17));

    private final Map<String, Outlines.Place> middles = Outlines.middles();
    private final List<Reading.Row> all;
    private final List<Reading.Row> placed;
    private final List<Reading.Row> elsewhere;
    private final Map<String, String> colours;
    private final boolean crowded;

    /** A part of the map and where it is drawn. */
    private record Window(Subplot subplot, Outlines.Place southWest, Outlines.Place northEast) {
        boolean holds(Outlines.Place place) {
            return place.x() > southWest.x()
                    && place.x() < northEast.x()
                    && place.y() > southWest.y()
                    && place.y() < northEast.y();
        }
    }

    private WorldMap(Draft draft) {
        super(draft, draft.reading().atLastWave());
        this.all = largestFirst(reading).stream().filter(row -> row.value() > 0).toList();
        this.placed =
                all.stream().filter(row -> middles.containsKey(row.group(0))).toList();
        this.elsewhere =
                all.stream().filter(row -> !middles.containsKey(row.group(0))).toList();
        this.colours = reading.colours(
                all.stream().map(this::group).distinct().sorted().toList());
        this.crowded = placed.stream().filter(row -> isIn(EUROPE, row)).count() >= CROWD;
    }

    /**
     * @throws IllegalArgumentException if the table has no column of countries (one that is called so, or that has a code of
     *     the map), or two rows of one country in a wave
     */
    public static Chart of(Table table) {
        return of(table, Texts.OF_THE_TABLE);
    }

    public static Chart of(Table table, String title) {
        return of(table, Texts.of(title));
    }

    public static Chart of(Table table, String title, String axis) {
        return of(table, Texts.of(title, axis));
    }

    private static Chart of(Table table, Texts texts) {
        var reading =
                Reading.of(table).withCategories(1, "chart.refused.world-map").withOneRowEach(1);
        if (!reading.isEmpty() && !hasCountries(reading)) {
            throw Refusal.columns("chart.refused.world-map", reading.categories());
        }
        return Chart.of(table, reading, texts, WorldMap::new);
    }

    private static boolean hasCountries(Reading reading) {
        return reading.isFirstCalled("country|pays")
                || reading.groups(0).stream().anyMatch(Outlines.middles()::containsKey);
    }

    @Override
    PlotlyFigure figure() {
        var frame = frame().legend(
                        colours.size() > 1
                                ? colours.keySet().stream()
                                        .map(this::groupLabel)
                                        .toList()
                                : List.of())
                .room(10, 10, 26);
        var traces = new ArrayList<Trace<?>>();
        traces.add(ground(frame, WORLD, 0, crowded ? 0.595 : 1));
        if (crowded) {
            traces.add(ground(frame, EUROPE, 0.615, 1));
        }
        for (var group : colours.keySet()) {
            traces.add(bubbles(group, WORLD, row -> true).showlegend(colours.size() > 1));
            if (crowded) {
                traces.add(bubbles(group, EUROPE, row -> isIn(EUROPE, row)).showlegend(false));
            }
        }
        names(WORLD, crowded ? 395 : 660, row -> !crowded || !isIn(EUROPE, row)).forEach(frame::annotation);
        if (crowded) {
            names(EUROPE, 255, row -> true).forEach(frame::annotation);
        }
        frame.below(words.text("chart.area", axis()) + reading.inWave());
        if (!elsewhere.isEmpty()) {
            frame.remark(words.text("chart.off-map", named(elsewhere)));
        }
        return new PlotlyFigure(traces, frame.layout(HEIGHT));
    }

    /** The land, and the axes on which it is drawn in this part of the figure's width. */
    private static ScatterTrace ground(Frame frame, Window window, double from, double to) {
        var subplot = window.subplot();
        frame.axes(
                subplot,
                Axis.unseen(window.southWest().x(), window.northEast().x())
                        .domain(from, to)
                        .anchoredToY(subplot)
                        .keepingRange(),
                Axis.unseen(window.southWest().y(), window.northEast().y())
                        .anchoredToX(subplot)
                        .keepingRange()
                        .scaledAsX(subplot));
        var rings = Outlines.rings(window.southWest(), window.northEast());
        return ScatterTrace.of(Mode.LINES, rings.get(0), rings.get(1))
                .filled(Palette.faint(Palette.INK, 0.12))
                .on(subplot)
                .line(Line.of(0.5, Palette.faint(Palette.INK, 0.25)))
                .withoutTooltips()
                .showlegend(false);
    }

    private ScatterTrace bubbles(String group, Window window, Predicate<Reading.Row> shown) {
        var rows = placed.stream()
                .filter(row -> group(row).equals(group) && shown.test(row))
                .toList();
        return ScatterTrace.of(
                        Mode.MARKERS,
                        rows.stream().map(row -> middle(row).x()).toList(),
                        rows.stream().map(row -> middle(row).y()).toList())
                .name(Lettering.plain(groupLabel(group)))
                .on(window.subplot())
                .marker(Marker.of(colours.get(group))
                        .size(rows.stream().map(Reading.Row::value).toList())
                        .areas(2 * reading.most() / (LARGEST * LARGEST), 3)
                        .opacity(0.8)
                        .line(Line.of(0.7, Palette.PAPER)))
                .tooltips(rows.stream()
                        .map(row -> Lettering.plain(place(row)) + ": " + shown(row))
                        .toList());
    }

    /** The names of the largest bubbles of a panel so wide, as far as there is room beside them. */
    private List<Annotation> names(Window window, int wide, Predicate<Reading.Row> named) {
        var left = window.southWest().x();
        var scale = wide / (window.northEast().x() - left);
        var names = new PointNames(window.subplot(), left, scale, scale, wide);
        var inside = placed.stream().filter(row -> isIn(window, row)).toList();
        inside.forEach(row -> names.point(middle(row).x(), middle(row).y(), radius(row)));
        return inside.stream()
                .filter(named)
                .limit(NAMED)
                .flatMap(row -> {
                    var text = Lettering.wrapped(place(row), 18, 1) + " " + shown(row);
                    return names.name(middle(row).x(), middle(row).y(), radius(row), text, text.length()).stream();
                })
                .toList();
    }

    private double radius(Reading.Row row) {
        return LARGEST / 2.0 * Math.sqrt(row.value() / reading.most());
    }

    private Outlines.Place middle(Reading.Row row) {
        return middles.get(row.group(0));
    }

    private boolean isIn(Window window, Reading.Row row) {
        return window.holds(middle(row));
    }

    private String group(Reading.Row row) {
        return reading.categories().size() > 1 ? row.group(1) : "";
    }

    private String groupLabel(String group) {
        return group.isEmpty() ? words.text("chart.unstated") : labels.of(1, group);
    }

    private String place(Reading.Row row) {
        return labels.of(0, row.group(0));
    }

    private String named(List<Reading.Row> rows) {
        return String.join(
                ", ",
                rows.stream()
                        .map(row -> words.text("chart.named", place(row), shown(row)))
                        .toList());
    }

    @Override
    String seen() {
        if (all.isEmpty()) return "";
        var most = extremes(all, this::place);
        return colours.size() > 1 ? most + " " + words.text("chart.sums", sums()) : most;
    }

    @Override
    String sentence() {
        var sentence = words.text(
                "chart.world-map",
                measured() + reading.inWave(),
                numbers.counted("countries", all.size()),
                named(all.stream().limit(NAMED).toList()));
        var sums = colours.size() > 1 ? " " + words.text("chart.sums", sums()) : "";
        var offMap = elsewhere.isEmpty() ? "" : " " + words.text("chart.off-map", named(elsewhere));
        return sentence + sums + offMap;
    }

    private String sums() {
        return String.join(
                ", ",
                colours.keySet().stream()
                        .map(group -> words.text("chart.named", groupLabel(group), numbers.plain(sum(group))))
                        .toList());
    }

    private double sum(String group) {
        return all.stream()
                .filter(row -> group(row).equals(group))
                .mapToDouble(Reading.Row::value)
                .sum();
    }
}
