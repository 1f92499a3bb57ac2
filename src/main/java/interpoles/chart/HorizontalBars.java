package interpoles.chart;

import interpoles.chart.data.Kinds;
import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.layout.Axes;
import interpoles.chart.layout.Ranking;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.BarMode;
import interpoles.chart.plotly.layout.Layout;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.trace.BarTrace;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Horizontal bars, a group a line, the largest of the last wave on top, all others together and not stated at the end;
 * each wave has its bar and its colour; of a single wave, groups that have a colour of their own have it here too, or
 * that of their kind.
 */
final class HorizontalBars extends Form {
    private final Kinds kinds;
    private final List<String> years;
    private final Ranking ranking;

    HorizontalBars(Draft draft, Kinds kinds, int most) {
        super(draft, draft.reading().byFirst());
        this.years = reading.known().years();
        this.kinds = years.size() == 1 ? kinds : Kinds.NONE;
        this.ranking = Ranking.of(
                Series.of(reading, labels).stream()
                        .filter(one -> !one.known().isEmpty())
                        .sorted(Comparator.comparing(this::isRest)
                                .thenComparing(
                                        Comparator.comparingDouble(this::rank).reversed()))
                        .toList(),
                most);
    }

    /** Whether a group is all others together or those that state none: it comes last, whatever its value. */
    private boolean isRest(Series one) {
        return one.label().equals(words.text("analysis.other")) || one.label().equals(words.text("chart.unstated"));
    }

    /** The groups that have a rank and a value in a wave; with the rest where they are not two. */
    private List<Series> ranked(String year) {
        var known = ranking.all().stream().filter(one -> one.at(year).known()).toList();
        var named = known.stream().filter(one -> !isRest(one)).toList();
        return named.size() < 2 ? known : named;
    }

    private double rank(Series one) {
        var value = one.at(years.get(years.size() - 1)).value();
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    @Override
    PlotlyFigure figure() {
        var traces = kinds.all().isEmpty() ? byWave() : byKind();
        return new PlotlyFigure(traces, layout(traces.size() > 1 ? entries() : List.of()));
    }

    private List<Trace<?>> byWave() {
        var colours = Palette.waves(years.size());
        var traces = new ArrayList<Trace<?>>();
        for (var wave = years.size() - 1; wave >= 0; wave--) {
            var year = years.get(wave);
            traces.add(bars(ranking.upwards(), year, Lettering.plain(year) + n(year), marker(colours.get(wave))));
        }
        return traces;
    }

    private List<Trace<?>> byKind() {
        var colours = reading.colours(kinds.all());
        var traces = new ArrayList<Trace<?>>();
        for (var kind : kinds.all()) {
            var ofKind = ranking.upwards().stream()
                    .filter(one -> kinds.byCode().get(one.code()).equals(kind))
                    .toList();
            var name = Lettering.plain(reading.value(kinds.column(), kind, words));
            traces.add(bars(ofKind, years.get(0), name, Marker.of(colours.get(kind))));
        }
        return traces;
    }

    private Marker marker(String ofWave) {
        return years.size() == 1
                        && Palette.areFixed(
                                ranking.upwards().stream().map(Series::code).toList())
                ? Marker.of(ranking.upwards().stream().map(Series::colour).toList())
                : years.size() > 1 || reading.chosen().isEmpty()
                        ? Marker.of(ofWave)
                        : Marker.of(ranking.upwards().stream()
                                .map(one -> reading.chosen(List.of(one.code())).orElse(ofWave))
                                .toList());
    }

    private List<String> entries() {
        return kinds.all().isEmpty()
                ? years.stream().map(year -> year + n(year)).toList()
                : kinds.all().stream()
                        .map(kind -> reading.value(kinds.column(), kind, words))
                        .toList();
    }

    private Layout layout(List<String> legend) {
        var least = ranking.upwards().stream()
                .flatMap(one -> one.known().stream())
                .mapToDouble(Reading.Row::value)
                .min()
                .orElse(0);
        var title = axis() + (years.size() == 1 ? n(years.get(0)) : "");
        var frame = frame().legend(legend)
                .axes(
                        Axes.labelled(Axes.numbers(least, reading.most(), reading.share(), numbers, title, 0.09)),
                        ranking.axis())
                .with(layout -> layout.bargap(0.28).bars(kinds.all().isEmpty() ? BarMode.GROUP : BarMode.OVERLAY))
                .room(ranking.room(), 28, 48);
        remark(ranking, frame);
        var line = Math.max(ranking.isBroken() ? 33 : 23, 14 * years.size() + 8);
        return frame.layout(Math.max(70, line * ranking.shown()));
    }

    private BarTrace bars(List<Series> some, String year, String name, Marker marker) {
        return BarTrace.horizontal(
                        some.stream().map(one -> one.at(year).value()).toList(), Ranking.keys(some))
                .name(name)
                .marker(marker)
                .text(some.stream().map(one -> shown(one.at(year))).toList())
                .textposition(TextPosition.OUTSIDE)
                .textfont(Font.of(years.size() > 1 ? 11 : 12, Palette.INK))
                .cliponaxis(false)
                .tooltips(some.stream().map(one -> tooltip(one, year)).toList())
                .legendrank(1000 + years.indexOf(year));
    }

    private String tooltip(Series one, String year) {
        var row = one.at(year);
        return Lettering.wrapped(one.label(), 60, 6) + "<br>"
                + (year.isEmpty() ? "" : Lettering.plain(year) + ": ") + shown(row)
                + (row.n().isPresent() && row.n().getAsDouble() != row.value()
                        ? " (n = " + numbers.plain(row.n().getAsDouble()) + ")"
                        : "");
    }

    @Override
    String seen() {
        var last = years.get(years.size() - 1);
        var known = ranked(last);
        return years.size() > 1
                ? new Description(words, reading).moves(ranking.all())
                : extremes(known.stream().map(one -> one.at(last)).toList(), row -> labels.of(row.groups()));
    }

    @Override
    String sentence() {
        var last = years.get(years.size() - 1);
        var known = ranked(last);
        var most = known.get(0);
        var least = known.get(known.size() - 1);
        var by = reading.categories().isEmpty()
                ? Lettering.uncapitalised(words.head(reading.measure()))
                : reading.heads(words);
        var sentence = words.text(
                "chart.bars.ranked",
                measured() + (last.isEmpty() ? "" : " (" + last + ")"),
                by,
                numbers.counted("values", known.size()),
                most.label(),
                shown(most.at(last)),
                least.label(),
                shown(least.at(last)));
        return ranking.isWhole()
                ? sentence
                : sentence + " " + firstOf(ranking.shown(), ranking.all().size());
    }
}
