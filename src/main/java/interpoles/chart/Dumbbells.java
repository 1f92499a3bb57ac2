package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.layout.Axes;
import interpoles.chart.layout.Ranking;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Dumbbells: for each group a point at the first wave and one at the last, joined by a line, the largest of the last
 * wave on top, so that a reader sees which groups have moved and where to. Waves between are left out. A group without
 * a value at one of the two has one point.
 */
public final class Dumbbells extends Form {
    private static final int MOST = 30;

    private final Ranking ranking;
    private final String first;
    private final String last;

    private Dumbbells(Draft draft) {
        super(draft, draft.reading());
        var years = reading.known().years();
        this.first = years.get(0);
        this.last = years.get(years.size() - 1);
        this.ranking = Ranking.of(
                Series.of(reading, labels).stream()
                        .filter(one -> one.at(first).known() || one.at(last).known())
                        .sorted(Comparator.comparingDouble(this::rank).reversed())
                        .toList(),
                MOST);
    }

    /**
     * A line a group of the table's category columns, from the first wave to the last.
     *
     * @throws IllegalArgumentException if the table has no category column, or two rows of one wave and group
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
                Reading.of(table).withCategories(1, "chart.refused.dumbbells").withOneRowEach();
        return Chart.of(table, reading.byFirst(), texts, Dumbbells::new);
    }

    private double rank(Series one) {
        return one.at(last).known() ? one.at(last).value() : Double.NEGATIVE_INFINITY;
    }

    @Override
    PlotlyFigure figure() {
        var colours = Palette.waves(2);
        return first.equals(last)
                ? new PlotlyFigure(List.of(points(last, Palette.MAIN)), layout())
                : new PlotlyFigure(
                        List.of(joints(), points(first, colours.get(0)), points(last, colours.get(1))), layout());
    }

    private Layout layout() {
        var least = reading.least();
        var room = Math.max(reading.most() - Math.min(0, least), 1e-9) * 0.09;
        var values = Axes.numbers(least, reading.most(), reading.share(), numbers, axis(), 0)
                .range(Math.min(0, least) - room, reading.most() + room)
                .withoutZeroLine();
        var frame = frame().legend(
                        first.equals(last)
                                ? List.of()
                                : List.of(first, last).stream()
                                        .map(year -> year + n(year))
                                        .toList())
                .axes(Axes.labelled(values), ranking.axis().showgrid(true).grid(Palette.FAINT))
                .room(ranking.room(), 28, 40);
        remark(ranking, frame);
        return frame.layout(Math.max(70, (ranking.isBroken() ? 36 : 28) * ranking.shown()));
    }

    /** The lines between two points, as one that is lifted between them. */
    private ScatterTrace joints() {
        var x = new ArrayList<Double>();
        var y = new ArrayList<String>();
        for (var one : ranking.upwards()) {
            var key = Lettering.key(one.code());
            x.addAll(List.of(one.at(first).value(), one.at(last).value(), Double.NaN));
            y.addAll(List.of(key, key, key));
        }
        return ScatterTrace.of(Mode.LINES, x, y)
                .line(Line.of(3, Palette.QUIET))
                .withoutTooltips()
                .showlegend(false);
    }

    private ScatterTrace points(String year, String colour) {
        return ScatterTrace.of(
                        Mode.MARKERS_TEXT,
                        ranking.upwards().stream()
                                .map(one -> one.at(year).value())
                                .toList(),
                        Ranking.keys(ranking.upwards()))
                .name(Lettering.plain(year) + n(year))
                .marker(Marker.of(colour).size(12).opacity(1))
                .text(ranking.upwards().stream().map(one -> label(one, year)).toList())
                .textpositions(
                        ranking.upwards().stream().map(one -> side(one, year)).toList())
                .textfont(Font.of(12, year.equals(last) ? Palette.INK : Palette.SOFT))
                .cliponaxis(false)
                .tooltips(ranking.upwards().stream()
                        .map(one -> Lettering.wrapped(one.label(), 60, 6) + "<br>"
                                + (year.isEmpty() ? "" : Lettering.plain(year) + ": ") + shown(one.at(year)))
                        .toList());
    }

    /** The value, which two points at one place share. */
    private String label(Series one, String year) {
        var isTwice = year.equals(first)
                && !first.equals(last)
                && shown(one.at(first)).equals(shown(one.at(last)));
        return isTwice ? "" : shown(one.at(year));
    }

    /** On the side away from the other point. */
    private TextPosition side(Series one, String year) {
        var other = one.at(year.equals(last) ? first : last);
        var isLower = other.known()
                && (one.at(year).value() < other.value()
                        || one.at(year).value() == other.value() && !year.equals(last));
        return isLower ? TextPosition.MIDDLE_LEFT : TextPosition.MIDDLE_RIGHT;
    }

    @Override
    String seen() {
        return new Description(words, reading).moves(ends());
    }

    /** The groups with their first wave and their last alone. */
    private List<Series> ends() {
        return ranking.all().stream().map(one -> one.only(List.of(first, last))).toList();
    }

    @Override
    String howToRead() {
        var example = ranking.all().get(0);
        var ends = example.only(List.of(first, last)).known();
        return first.equals(last)
                ? ""
                : words.text("chart.read.dumbbells", example.label(), new Description(words, reading).trend(ends));
    }

    @Override
    String sentence() {
        var trends = new Description(words, reading).trends(ends());
        var sentence = words.text("chart.dumbbells", reading.heads(words), measured(), trends);
        return ranking.isWhole()
                ? sentence
                : sentence + " " + firstOf(ranking.shown(), ranking.all().size());
    }
}
