package interpoles.chart;

import interpoles.chart.data.Claim;
import interpoles.chart.layout.Axes;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.plotly.layout.Anchor;
import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.layout.Shape;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Line;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.plotly.trace.Marker;
import interpoles.chart.plotly.trace.MarkerSymbol;
import interpoles.chart.plotly.trace.Mode;
import interpoles.chart.plotly.trace.ScatterTrace;
import interpoles.chart.plotly.trace.TextPosition;
import interpoles.chart.plotly.trace.Trace;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A small chart a claim: the values that the claim allows as a band, the measure's values as points, the verdict by
 * colour, sign and word.
 *
 * <p>The table is read as {@link Claim}s. The waves that a claim is about are drawn in its verdict's colour, others
 * faintly beside them; a bound that is missing leaves the band open.
 */
public final class Panels extends Form {
    private static final int COLUMNS = 3;
    private static final int TEXT_WIDTH = 37;
    private static final int TEXT_LINES = 12;
    private static final int PLOT = 92;
    private static final int FOOT = 44;
    /** Those that a reader must not overlook come first. */
    private static final List<String> VERDICTS =
            List.of("not confirmed", "not comparable", "confirmed", "not measurable");

    private static final Map<String, String> SIGNS =
            Map.of("confirmed", "✓", "not confirmed", "✗", "not comparable", "≠", "not measurable", "?");

    private final Map<String, String> colours = Palette.colours(SIGNS.keySet());
    private final List<Claim> claims;

    private Panels(Draft draft, List<Claim> claims) {
        super(draft, draft.reading());
        this.claims = claims.stream()
                .sorted(Comparator.comparingInt(claim -> VERDICTS.indexOf(claim.verdict())))
                .toList();
    }

    /** A grid of three panels a line, as many lines as the claims need; no claim gives an empty chart that says so. */
    public static Chart ofClaims(Table table) {
        return ofClaims(table, Texts.OF_THE_TABLE);
    }

    public static Chart ofClaims(Table table, String title) {
        return ofClaims(table, Texts.of(title));
    }

    private static Chart ofClaims(Table table, Texts texts) {
        return Chart.ofEach(table, texts, Claim.of(table), "chart.panels.none", Panels::new);
    }

    @Override
    PlotlyFigure figure() {
        var tops = tops(claims);
        var height = (double) tops.get(tops.size() - 1);
        var frame = frame().room(16, 16, 8).remark(words.text("chart.panels.key"));
        if (claims.stream().map(Claim::verdict).distinct().count() > 1) {
            frame.remark(words.text("chart.panels.order"));
        }
        var traces = new ArrayList<Trace<?>>();
        var shapes = new ArrayList<Shape>();
        for (var i = 0; i < claims.size(); i++) {
            var subplot = Subplot.at(i);
            var left = (double) (i % COLUMNS) / COLUMNS;
            var top = 1 - tops.get(i / COLUMNS) / height;
            var floor = 1 - (tops.get(i / COLUMNS + 1) - FOOT) / height;
            var claim = claims.get(i);
            frame.axes(
                    subplot,
                    waves(claim)
                            .domain(left + 0.055, left + 1.0 / COLUMNS - 0.02)
                            .anchoredToY(subplot)
                            .visible(claim.isShown()),
                    values(claim)
                            .domain(Math.max(0, floor), floor + PLOT / height)
                            .anchoredToX(subplot)
                            .visible(claim.isShown()));
            frame.annotation(heading(claim, left, top));
            claim.bands().forEach(band -> shapes.add(shape(claim, band, subplot)));
            traces.add(points(claim).on(subplot));
        }
        frame.with(layout -> layout.shapes(shapes));
        return new PlotlyFigure(traces, frame.layout((int) height));
    }

    /**
     * Where each line of panels begins, in pixels from the top, and where the last ends: a head needs its text's
     * room.
     */
    private static List<Integer> tops(List<Claim> claims) {
        var tops = new ArrayList<>(List.of(0));
        for (var first = 0; first < claims.size(); first += COLUMNS) {
            var head = claims.subList(first, Math.min(first + COLUMNS, claims.size())).stream()
                    .mapToInt(claim -> Lettering.lines(claim.statement(), TEXT_WIDTH, TEXT_LINES))
                    .max()
                    .orElse(1);
            tops.add(tops.get(tops.size() - 1) + 15 * head + 28 + PLOT + FOOT);
        }
        return tops;
    }

    private Axis waves(Claim claim) {
        var years = claim.points().stream().map(Claim.Point::year).distinct().toList();
        var ticks = years.stream()
                .map(year -> year.isEmpty() ? words.text("chart.whole-period") : Lettering.plain(year))
                .toList();
        return Axes.texts(years.stream().map(Lettering::key).toList(), ticks)
                .automargin(false)
                .tickfont(Font.of(11, Palette.SOFT))
                .line(Palette.INK);
    }

    /** The bounds are the only ticks; where they lie too close for two labels, one stands for both. */
    private Axis values(Claim claim) {
        var range = claim.range();
        var ticks = claim.bands().stream()
                .flatMap(band -> Stream.of(band.low(), band.high()))
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toList();
        var places = new ArrayList<Double>();
        var labels = new ArrayList<String>();
        for (var i = 0; i < ticks.size(); i++) {
            var close = i + 1 < ticks.size() && (ticks.get(i + 1) - ticks.get(i)) / range.span() * PLOT < 13;
            var bound = numbers.shown(ticks.get(i), claim.share());
            places.add(close ? (ticks.get(i) + ticks.get(i + 1)) / 2 : ticks.get(i));
            labels.add(close ? numbers.shown(ticks.get(i + 1), claim.share()) + "<br>" + bound : bound);
            if (close) i++;
        }
        var axis = Axis.ticked(places, labels);
        return axis.range(range.from(), range.to())
                .showgrid(false)
                .withoutZeroLine()
                .tickfont(Font.of(11, Palette.SOFT));
    }

    private Annotation heading(Claim claim, double left, double top) {
        var sign = SIGNS.getOrDefault(claim.verdict(), "");
        var verdict = claim.verdict().isEmpty()
                ? ""
                : "<br><b><span style=\"color:" + Palette.text(colour(claim)) + "\">" + sign + " "
                        + Lettering.plain(named(claim.verdict())) + "</span></b>";
        return Annotation.onPaper(Lettering.wrapped(claim.statement(), TEXT_WIDTH, TEXT_LINES) + verdict, left, top)
                .xanchor(Anchor.LEFT)
                .yanchor(Anchor.TOP)
                .leftAligned()
                .font(Font.of(11.5, Palette.INK));
    }

    /** Through the whole panel; of a claim with several, each at its own wave. */
    private static Shape shape(Claim claim, Claim.Band band, Subplot subplot) {
        var range = claim.range();
        var low = Double.isFinite(band.low()) ? band.low() : range.from();
        var high = Double.isFinite(band.high()) ? band.high() : range.to();
        var edge = Line.of((high - low) / range.span() < 0.03 ? 2 : 0, "rgba(0,158,115,0.45)");
        var fill = "rgba(0,158,115,0.22)";
        if (claim.bands().size() == 1) return Shape.band(subplot, low, high, fill, edge);
        var waves = claim.points().stream().map(Claim.Point::year).distinct().toList();
        return Shape.field(subplot, waves.indexOf(band.year()), 0.35, low, high, fill, edge);
    }

    private ScatterTrace points(Claim claim) {
        var points = claim.points();
        var inks = points.stream()
                .map(point -> point.about() ? colour(claim) : Palette.INK)
                .toList();
        var symbols = points.stream()
                .map(point -> !point.about()
                        ? MarkerSymbol.CIRCLE_OPEN
                        : claim.verdict().equals("not confirmed") ? MarkerSymbol.X : MarkerSymbol.CIRCLE)
                .toList();
        return ScatterTrace.of(
                        Mode.LINES_MARKERS_TEXT,
                        points.stream()
                                .map(point -> Lettering.key(point.year()))
                                .toList(),
                        points.stream().map(Claim.Point::value).toList())
                .line(Line.of(1.5, Palette.QUIET))
                .marker(Marker.of(inks).size(9).symbol(symbols))
                .text(points.stream()
                        .map(point -> Double.isFinite(point.value()) ? numbers.shown(point.value(), claim.share()) : "")
                        .toList())
                .textposition(TextPosition.TOP_CENTER)
                .textfont(Font.of(12, Palette.INK))
                .withoutTooltips()
                .cliponaxis(false)
                .showlegend(false);
    }

    private String colour(Claim claim) {
        return colours.getOrDefault(claim.verdict(), Palette.INK);
    }

    @Override
    String seen() {
        return Description.sentence(counted());
    }

    @Override
    String sentence() {
        return words.text("chart.panels", measured(), numbers.counted("claims", all()), counted());
    }

    private long all() {
        return claims.stream().mapToInt(Claim::claims).sum();
    }

    private String counted() {
        var verdicts = List.of("confirmed", "not confirmed", "not comparable", "not measurable").stream()
                .filter(verdict -> count(verdict) > 0)
                .map(verdict -> words.text("chart.series", named(verdict), numbers.plain(count(verdict))))
                .toList();
        return String.join(", ", verdicts);
    }

    private String named(String verdict) {
        return reading.shown().value("verdict", verdict, words);
    }

    private long count(String verdict) {
        return claims.stream()
                .filter(claim -> claim.verdict().equals(verdict))
                .mapToInt(Claim::claims)
                .sum();
    }
}
