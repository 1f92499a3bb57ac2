package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.data.Spread;
import interpoles.chart.layout.Axes;
import interpoles.chart.layout.EndNames;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * Slopes: a thin line for each unit that is in the table at the first wave and at the last, so that the same units are
 * compared; their mean and their median in front of them, the highest of the last wave named. Where no unit is at both,
 * all are drawn. A unit without a value in a wave has no point there, and the wave then no mean and no median. Of very
 * many units some are drawn, evenly from the highest to the lowest of the last wave; means and sentence are of all the
 * same units.
 */
public final class Slopes extends Form {
    private static final int NAMED = 3;
    private static final int MOST = 300;
    private static final int TICKS = 15;
    private static final int HEIGHT = 330;

    private final List<String> years;
    private final int everyUnit;
    private final List<Series> units;
    private final List<Series> drawn;
    private final List<Double> means;
    private final List<Double> medians;

    private Slopes(Draft draft) {
        super(draft, draft.reading());
        this.years = reading.years();
        var all = Series.of(reading, labels);
        this.everyUnit = all.size();
        var same = all.stream()
                .filter(unit -> unit.isAt(years.get(0)) && unit.isAt(last()))
                .toList();
        this.units = same.isEmpty() ? all : same;
        this.drawn = units.size() > MOST ? some() : units;
        this.means = years.stream().map(year -> Spread.of(values(year)).mean()).toList();
        this.medians =
                years.stream().map(year -> Spread.of(values(year)).median()).toList();
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

    private String last() {
        return years.get(years.size() - 1);
    }

    /** Of the units that are in the table at the wave, missing ones as no number. */
    private List<Double> values(String year) {
        return units.stream()
                .filter(unit -> unit.isAt(year))
                .map(unit -> unit.at(year).value())
                .toList();
    }

    @Override
    PlotlyFigure figure() {
        var frame = frame().axes(
                        waves(), Axes.numbers(reading.least(), reading.most(), reading.share(), numbers, axis(), 0.03))
                .room(64, 130, 28);
        annotations().forEach(frame::annotation);
        if (units.size() < everyUnit) {
            frame.remark(words.text(
                    "chart.slopes.same", numbers.plain(units.size()), numbers.plain(everyUnit - units.size())));
        }
        if (drawn.size() < units.size()) {
            frame.remark(howMany());
        }
        return new PlotlyFigure(
                List.of(
                        thin(),
                        bold("chart.median", medians, Line.of(2, Palette.MEDIAN).dashed(), Palette.MEDIAN),
                        bold("chart.mean", means, Line.of(3.5, Palette.MAIN), Palette.MAIN)),
                frame.layout(HEIGHT));
    }

    private Axis waves() {
        var ticks = Axes.thinned(years.stream().map(Lettering::plain).toList(), TICKS);
        var axis = Axes.texts(keys(), ticks).showgrid(true).grid(Palette.FAINT);
        var across = years.size() - 1;
        return across > 0 ? axis.range(-0.08 * across, 1.06 * across) : axis.range(-0.5, 0.5);
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
        return unit.at(last());
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
        return line(x, y, tooltips, Line.of(1, Palette.QUIET), Palette.QUIET, 4);
    }

    private ScatterTrace bold(String key, List<Double> values, Line line, String colour) {
        var name = words.text(key);
        var tooltips = IntStream.range(0, years.size())
                .mapToObj(i -> tooltip(name, years.get(i), values.get(i)))
                .toList();
        return line(keys(), values, tooltips, line, colour, 9).name(name);
    }

    private static ScatterTrace line(
            List<String> x, List<Double> y, List<String> tooltips, Line line, String colour, double size) {
        return ScatterTrace.of(Mode.LINES_MARKERS, x, y)
                .line(line)
                .marker(Marker.of(colour).size(size))
                .tooltips(tooltips)
                .cliponaxis(false)
                .showlegend(false);
    }

    private String tooltip(String label, String year, double value) {
        return Lettering.plain(label) + "<br>" + Lettering.plain(year) + ": " + valueOrNone(value);
    }

    /** Mean and median at each end and the highest units, moved apart where they would lie over each other. */
    private List<Annotation> annotations() {
        var annotations = new ArrayList<Annotation>();
        if (years.size() > 1 && years.size() <= TICKS) {
            var names = names();
            name(means.get(0), "", Palette.MAIN, names);
            name(medians.get(0), "", Palette.MEDIAN, names);
            names.at(0)
                    .forEach(name -> annotations.add(name.xanchor(Anchor.RIGHT).xshift(-10)));
        }
        var end = years.size() - 1;
        namesAt(end)
                .at(end)
                .forEach(name -> annotations.add(name.xanchor(Anchor.LEFT).xshift(10)));
        return annotations;
    }

    private EndNames names() {
        return EndNames.over(reading.most() - Math.min(0, reading.least()), HEIGHT);
    }

    private EndNames namesAt(int end) {
        var names = names();
        ranked().stream()
                .filter(unit -> atLast(unit).known())
                .limit(NAMED)
                .forEach(unit -> names.add(
                        atLast(unit).value(),
                        Lettering.wrapped(unit.label(), 12, 1) + ", " + shown(atLast(unit)),
                        Palette.INK));
        name(means.get(end), words.text("chart.mean") + " ", Palette.MAIN, names);
        name(medians.get(end), words.text("chart.median") + " ", Palette.MEDIAN, names);
        return names;
    }

    private void name(double value, String name, String colour, EndNames names) {
        if (Double.isFinite(value)) names.add(value, "<b>" + name + shown(value) + "</b>", colour);
    }

    private String valueOrNone(double value) {
        return Double.isFinite(value) ? shown(value) : words.text("chart.missing");
    }

    @Override
    String seen() {
        return words.text(
                isCompared() ? "chart.seen.slopes" : "chart.seen.slopes.kept-back",
                numbers.plain(both().size()),
                numbers.plain(rising()),
                numbers.plain(falling()),
                trend(means),
                trend(medians));
    }

    /** Whether the first wave and the last have a mean, and a median with it. */
    private boolean isCompared() {
        return Double.isFinite(means.get(0)) && Double.isFinite(means.get(means.size() - 1));
    }

    @Override
    String howToRead() {
        var example = ranked().get(0);
        return example.known().size() < 2
                ? ""
                : words.text(
                        "chart.read.slopes",
                        example.label(),
                        new Description(words, reading).trend(example.known()),
                        axis());
    }

    @Override
    String sentence() {
        var sentence = words.text(
                isCompared() ? "chart.slopes" : "chart.slopes.kept-back",
                measured(),
                numbers.plain(
                        units.stream().filter(unit -> !unit.known().isEmpty()).count()),
                trend(means),
                numbers.plain(rising()),
                numbers.plain(falling()));
        return drawn.size() == units.size() ? sentence : sentence + " " + howMany();
    }

    private String trend(List<Double> values) {
        var rows = IntStream.range(0, years.size())
                .filter(i -> Double.isFinite(values.get(i)))
                .mapToObj(i -> new Reading.Row(years.get(i), List.of(), values.get(i), OptionalDouble.empty()))
                .toList();
        return rows.isEmpty() ? "" : new Description(words, reading).trend(rows);
    }

    private List<Series> both() {
        return units.stream().filter(unit -> unit.known().size() > 1).toList();
    }

    private long rising() {
        return both().stream().filter(unit -> Description.difference(unit) > 0).count();
    }

    private long falling() {
        return both().stream().filter(unit -> Description.difference(unit) < 0).count();
    }
}
