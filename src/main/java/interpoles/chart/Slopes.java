package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.layout.Axes;
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
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Slopes: a thin line for each unit from wave to wave, the mean in front of them, the highest units of the last wave
 * named. A unit without a value in a wave has no point there, and the wave then no mean. Of very many units some are
 * drawn, evenly from the highest to the lowest of the last wave; means and sentence are of all.
 */
public final class Slopes extends Form {
    private static final int NAMED = 3;
    private static final int MOST = 300;
    private static final int HEIGHT = 330;

    private final List<String> years;
    private final List<Series> units;
    private final List<Series> drawn;
    private final List<Double> means;

    private Slopes(Draft draft) {
        super(draft, draft.reading());
        this.years = reading.years();
        this.units = Series.of(reading, labels);
        this.drawn = units.size() > MOST ? some() : units;
        this.means = years.stream().map(reading::mean).toList();
    }

    /** A line a pôle, or whatever unit the table's first category column names. */
    public static Chart perPole(Table table) {
        return perPole(table, Texts.OF_THE_TABLE);
    }

    public static Chart perPole(Table table, String title) {
        return perPole(table, Texts.of(title));
    }

    public static Chart perPole(Table table, String title, String axis) {
        return perPole(table, Texts.of(title, axis));
    }

    private static Chart perPole(Table table, Texts texts) {
        return Chart.of(table, Reading.of(table).withOneRowEach(), texts, Slopes::new);
    }

    @Override
    PlotlyFigure figure() {
        var frame = frame().axes(
                        waves(), Axes.numbers(reading.least(), reading.most(), reading.share(), numbers, axis(), 0.03))
                .room(64, 120, 28);
        annotations().forEach(frame::annotation);
        if (drawn.size() < units.size()) {
            frame.remark(howMany());
        }
        return new PlotlyFigure(List.of(thin(), bold()), frame.layout(HEIGHT));
    }

    private Axis waves() {
        var axis = Axes.texts(keys(), years.stream().map(Lettering::plain).toList())
                .showgrid(true)
                .grid(Palette.FAINT);
        return years.size() > 1 ? axis.range(-0.08, years.size() - 0.94) : axis.range(-0.5, 0.5);
    }

    private List<String> keys() {
        return years.stream().map(Lettering::key).toList();
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
    private ScatterTrace thin() {
        var x = new ArrayList<String>();
        var y = new ArrayList<Double>();
        var tooltips = new ArrayList<String>();
        for (var unit : drawn) {
            for (var year : years) {
                x.add(Lettering.key(year));
                y.add(unit.at(year).value());
                tooltips.add(tooltip(unit.label(), year, unit.at(year).value()));
            }
            x.add(Lettering.key(years.get(0)));
            y.add(Double.NaN);
            tooltips.add("");
        }
        return line(x, y, tooltips, Palette.QUIET, 1, 4);
    }

    private ScatterTrace bold() {
        var mean = words.text("chart.mean");
        var tooltips = IntStream.range(0, years.size())
                .mapToObj(i -> tooltip(mean, years.get(i), means.get(i)))
                .toList();
        return line(keys(), means, tooltips, Palette.MAIN, 3.5, 9).name(mean);
    }

    private static ScatterTrace line(
            List<String> x, List<Double> y, List<String> tooltips, String colour, double width, double points) {
        return ScatterTrace.of(Mode.LINES_MARKERS, x, y)
                .line(Line.of(width, colour))
                .marker(Marker.of(colour).size(points))
                .tooltips(tooltips)
                .cliponaxis(false)
                .showlegend(false);
    }

    private String tooltip(String label, String year, double value) {
        return Lettering.plain(label) + "<br>" + Lettering.plain(year) + ": " + valueOrNone(value);
    }

    /** The mean at each end and the highest units, moved apart where they would lie over each other. */
    private List<Annotation> annotations() {
        var last = years.size() - 1;
        var annotations = new ArrayList<Annotation>();
        if (last > 0 && Double.isFinite(means.get(0))) {
            annotations.add(label(0, means.get(0), 0, "<b>" + shown(means.get(0)) + "</b>", Palette.MAIN)
                    .xanchor(Anchor.RIGHT)
                    .xshift(-10));
        }
        var scale = HEIGHT / (1.05 * Math.max(reading.most() - Math.min(0, reading.least()), 1e-9));
        var lowest = Double.POSITIVE_INFINITY;
        for (var mark : marks(last)) {
            var place = Math.min(mark.value() * scale, lowest - 15);
            lowest = place;
            annotations.add(label(last, mark.value(), place - mark.value() * scale, mark.text(), mark.colour())
                    .xanchor(Anchor.LEFT)
                    .xshift(10));
        }
        return annotations;
    }

    /** What is named at the last wave. */
    private record Mark(double value, String text, String colour) {}

    /** From the highest to the lowest. */
    private List<Mark> marks(int last) {
        var marks = new ArrayList<Mark>();
        ranked().stream()
                .filter(unit -> atLast(unit).known())
                .limit(NAMED)
                .forEach(unit -> marks.add(new Mark(
                        atLast(unit).value(),
                        Lettering.wrapped(unit.label(), 14, 1) + ", " + shown(atLast(unit)),
                        Palette.INK)));
        if (Double.isFinite(means.get(last))) {
            var mean = "<b>" + words.text("chart.mean") + " " + shown(means.get(last)) + "</b>";
            marks.add(new Mark(means.get(last), mean, Palette.MAIN));
        }
        marks.sort(Comparator.comparingDouble(Mark::value).reversed());
        return marks;
    }

    private static Annotation label(int wave, double y, double shift, String text, String colour) {
        return Annotation.on(Subplot.FIRST, text, wave, y).yshift(shift).font(Font.of(12, colour));
    }

    private String valueOrNone(double value) {
        return Double.isFinite(value) ? shown(value) : words.text("chart.missing");
    }

    @Override
    String sentence() {
        var rows = IntStream.range(0, years.size())
                .filter(i -> Double.isFinite(means.get(i)))
                .mapToObj(i -> new Reading.Row(years.get(i), List.of(), means.get(i), OptionalDouble.empty()))
                .toList();
        var both = units.stream().filter(unit -> unit.known().size() > 1).toList();
        var sentence = words.text(
                "chart.slopes",
                measured(),
                numbers.plain(
                        units.stream().filter(unit -> !unit.known().isEmpty()).count()),
                rows.isEmpty() ? words.text("chart.missing") : new Description(words, reading).trend(rows),
                numbers.plain(both.stream().filter(unit -> change(unit) > 0).count()),
                numbers.plain(both.stream().filter(unit -> change(unit) < 0).count()));
        return drawn.size() == units.size() ? sentence : sentence + " " + howMany();
    }

    private static double change(Series unit) {
        return unit.known().get(unit.known().size() - 1).value()
                - unit.known().get(0).value();
    }
}
