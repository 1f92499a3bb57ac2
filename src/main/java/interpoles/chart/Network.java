package interpoles.chart;

import interpoles.chart.data.Links;
import interpoles.chart.data.Reading;
import interpoles.chart.layout.ForceDirectedLayout;
import interpoles.chart.layout.PointNames;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * Who is linked to whom: a point for each unit, larger the more partners it has, and a line for each pair, thicker
 * the larger its value. The first and the last wave stand side by side, each unit in the same place.
 *
 * <p>The table's first category column and the next that is not about it are the two ends of a pair; a column named
 * after an end, such as {@code partner_name} or {@code partner_continent}, names its units or gives them their
 * colour. A pair has one row a wave. Of more than {@value #MOST} units those with the most partners are shown.
 */
public final class Network extends Form {
    private static final int MOST = 160;
    private static final int HEIGHT = 330;
    private static final int WIDTH = 660;
    private static final int NAMED = 6;
    /** Of units without a group. */
    private static final String PLAIN = "#8C8C8C";

    private static final double[] THICKNESS = {0.6, 1.6, 3.2};

    private final Links links;
    private final Map<String, ForceDirectedLayout.Place> places;
    private final Map<String, String> colours;

    private Network(Draft draft) {
        super(draft, draft.reading());
        this.links = Links.of(reading, labels, words, MOST);
        this.places = ForceDirectedLayout.of(links);
        var groups = links.units().values().stream()
                .map(Links.Unit::group)
                .distinct()
                .sorted(Comparator.comparing(String::isEmpty).thenComparing(group -> group))
                .toList();
        this.colours = new LinkedHashMap<>(reading.colours(groups));
        this.colours.computeIfPresent("", (none, any) -> groups.size() > 1 ? PLAIN : Palette.MAIN);
    }

    /** @throws IllegalArgumentException if the table has not two category columns for the ends, or a pair twice */
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
        return Chart.of(table, Links.checked(Reading.of(table)), texts, Network::new);
    }

    @Override
    PlotlyFigure figure() {
        var waves = links.ends();
        var frame = frame().legend(
                        colours.size() > 1
                                ? colours.keySet().stream()
                                        .map(links::groupLabel)
                                        .toList()
                                : List.of())
                .room(10, 10, 8);
        var traces = new ArrayList<Trace<?>>();
        for (var i = 0; i < waves.size(); i++) {
            var wave = waves.get(i);
            var subplot = Subplot.at(i);
            var from = (double) i / waves.size();
            frame.axes(
                    subplot,
                    Axis.unseen(-0.04, 1.04)
                            .domain(from, from + 1.0 / waves.size() - 0.01)
                            .anchoredToY(subplot),
                    Axis.unseen(-0.04, 1.06).domain(0, 0.92).anchoredToX(subplot));
            frame.annotation(heading(wave, from));
            traces.addAll(lines(wave, subplot));
            colours.keySet().forEach(group -> traces.add(points(wave, group, subplot)));
            names(wave, subplot, WIDTH / waves.size()).forEach(frame::annotation);
        }
        frame.remark(words.text("chart.network.key", axis()));
        if (links.shown() < links.all()) {
            frame.remark(firstOf(links.shown(), links.all()));
        }
        return new PlotlyFigure(traces, frame.layout(HEIGHT));
    }

    /** Lines by thickness: once, a few times, often. */
    private List<ScatterTrace> lines(String wave, Subplot subplot) {
        var traces = new ArrayList<ScatterTrace>();
        for (var thick = 0; thick < THICKNESS.length; thick++) {
            var x = new ArrayList<Double>();
            var y = new ArrayList<Double>();
            for (var link : links.at(wave)) {
                if (thickness(link.value()) != thick) continue;
                Stream.of(places.get(link.from()), places.get(link.to())).forEach(place -> {
                    x.add(place.x());
                    y.add(place.y());
                });
                x.add(Double.NaN);
                y.add(Double.NaN);
            }
            traces.add(ScatterTrace.of(Mode.LINES, x, y)
                    .on(subplot)
                    .line(Line.of(THICKNESS[thick], Palette.faint(Palette.INK, 0.28)))
                    .withoutTooltips()
                    .showlegend(false));
        }
        return traces;
    }

    private int thickness(double value) {
        var part = value / links.most();
        return value <= 1 || part <= 0.25 ? 0 : part <= 0.6 ? 1 : 2;
    }

    private ScatterTrace points(String wave, String group, Subplot subplot) {
        var degrees = links.degrees(wave);
        var units = degrees.keySet().stream()
                .filter(unit -> links.units().get(unit).group().equals(group))
                .toList();
        var last = links.ends().get(links.ends().size() - 1);
        return ScatterTrace.of(
                        Mode.MARKERS,
                        units.stream().map(unit -> places.get(unit).x()).toList(),
                        units.stream().map(unit -> places.get(unit).y()).toList())
                .on(subplot)
                .name(Lettering.plain(links.groupLabel(group)))
                .showlegend(colours.size() > 1 && wave.equals(last))
                .marker(Marker.of(colours.get(group))
                        .size(units.stream()
                                .map(unit -> size(degrees.get(unit)))
                                .toList())
                        .opacity(1)
                        .line(Line.of(0.7, Palette.PAPER)))
                .tooltips(units.stream()
                        .map(unit -> Lettering.plain(links.units().get(unit).label()) + "<br>"
                                + words.text("chart.network.degree", numbers.plain(degrees.get(unit))))
                        .toList());
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
    private List<Annotation> names(String wave, Subplot subplot, int wide) {
        var degrees = links.degrees(wave);
        var names = new PointNames(subplot, 0, wide / 1.08, HEIGHT * 0.92 / 1.1, wide);
        degrees.keySet()
                .forEach(unit ->
                        names.point(places.get(unit).x(), places.get(unit).y(), size(degrees.get(unit)) / 2));
        return best(wave, NAMED).stream()
                .flatMap(unit -> {
                    var label = links.units().get(unit).label();
                    return names
                            .name(
                                    places.get(unit).x(),
                                    places.get(unit).y(),
                                    size(degrees.get(unit)) / 2,
                                    "<b>" + Lettering.wrapped(label, 16, 1) + "</b>",
                                    Lettering.width(label, 16, 1) + 1)
                            .stream();
                })
                .toList();
    }

    private Annotation heading(String wave, double from) {
        var text = wave.isEmpty()
                ? "<b>" + counts(wave) + "</b>"
                : "<b>" + Lettering.plain(wave) + "</b>  " + counts(wave);
        return Annotation.onPaper(text, from, 1)
                .xanchor(Anchor.LEFT)
                .yanchor(Anchor.TOP)
                .font(Font.of(12, Palette.INK));
    }

    private String counts(String wave) {
        return words.text(
                "chart.network.wave",
                numbers.plain(links.degrees(wave).size()),
                numbers.counted("pairs", links.at(wave).size()));
    }

    @Override
    String seen() {
        return words.text("chart.seen.network", Lettering.capitalised(described()), theBest());
    }

    @Override
    String howToRead() {
        var last = lastWave();
        var unit = best(last, 1).get(0);
        var told = words.text(
                "chart.read.network",
                links.units().get(unit).label(),
                numbers.plain(links.degrees(last).get(unit)));
        return last.isEmpty() ? told : words.text("chart.read.in-wave", last, told);
    }

    private String lastWave() {
        return links.ends().get(links.ends().size() - 1);
    }

    private String described() {
        return Description.list(
                words,
                links.ends().stream()
                        .map(wave -> wave.isEmpty() ? counts(wave) : words.text("chart.series", wave, counts(wave)))
                        .toList());
    }

    private String theBest() {
        var degrees = links.degrees(lastWave());
        return String.join(
                ", ",
                best(lastWave(), 3).stream()
                        .map(unit -> words.text(
                                "chart.named", links.units().get(unit).label(), numbers.plain(degrees.get(unit))))
                        .toList());
    }

    @Override
    String sentence() {
        var sentence = words.text("chart.network", measured(), described(), theBest());
        return links.shown() == links.all() ? sentence : sentence + " " + firstOf(links.shown(), links.all());
    }
}
