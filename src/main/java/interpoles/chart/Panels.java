package interpoles.chart;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A small chart a claim: the values that the claim allows as a band, the measure's values as points, the verdict by
 * colour, sign and word.
 *
 * <p>The table has the columns {@code claim}, {@code statement}, {@code year} (missing for the whole period),
 * {@code value}, {@code low}, {@code high}, {@code verdict} and, optional, {@code unit}: {@code share} shows
 * percentages. A claim may have a row a wave; the rows that it is about have bounds, those without are drawn faintly
 * beside them. A bound that is missing leaves the band open.
 */
public final class Panels {
    private static final int COLUMNS = 3;
    private static final int TEXT_WIDTH = 37;
    private static final int TEXT_LINES = 12;
    private static final int PLOT = 92;
    private static final int FOOT = 44;
    private static final Map<String, String> SIGNS =
            Map.of("confirmed", "✓", "not confirmed", "✗", "not measurable", "?");

    private final Words words = Words.current();
    private final Numbers numbers = Numbers.in(words);
    private final Map<String, String> colours = Palette.colours(SIGNS.keySet());

    private record Point(String year, double value, boolean about) {}

    private record Claim(String statement, String verdict, double low, double high, boolean share, List<Point> points) {
        /** From below everything to above everything that the panel shows. */
        double[] range() {
            var all = java.util.stream.DoubleStream.concat(
                            points.stream().mapToDouble(Point::value), java.util.stream.DoubleStream.of(low, high))
                    .filter(Double::isFinite)
                    .summaryStatistics();
            var least = all.getCount() == 0 ? 0 : all.getMin();
            var most = all.getCount() == 0 ? 1 : all.getMax();
            var span = most > least ? most - least : Math.max(Math.abs(most), 1e-9);
            return new double[] {least < 0 ? least - span * 0.5 : Math.max(0, least - span * 0.5), most + span * 0.7};
        }
    }

    private Panels() {}

    /** A grid of three panels a line, as many lines as the claims need; no claim gives an empty chart that says so. */
    public static Chart ofClaims(Table table, String title) {
        return new Panels().chart(table, Words.current().title(title));
    }

    private Chart chart(Table table, String title) {
        var claims = claims(table);
        if (claims.isEmpty()) {
            return Chart.empty(table, title, words.text("chart.panels.none", Description.uncapitalised(title)));
        }
        var tops = tops(claims);
        var height = (double) tops.get(tops.size() - 1);
        var frame = Frame.of(table, title).room(16, 16, 26);
        var traces = new ArrayList<Trace>();
        var shapes = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < claims.size(); i++) {
            var number = i == 0 ? "" : String.valueOf(i + 1);
            var left = (double) (i % COLUMNS) / COLUMNS;
            var top = 1 - tops.get(i / COLUMNS) / height;
            var floor = 1 - (tops.get(i / COLUMNS + 1) - FOOT) / height;
            var claim = claims.get(i);
            axes(frame, claim, number, left, floor + PLOT / height, floor);
            frame.annotation(heading(claim, left, top));
            shapes.addAll(band(claim, number));
            traces.add(points(claim, number));
        }
        var layout = frame.with("shapes", shapes)
                .below(words.text("chart.panels.key"))
                .layout((int) height);
        return Chart.of(table, title, sentence(title, claims), layout, traces.toArray(Trace[]::new));
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

    private List<Claim> claims(Table table) {
        var rows = new LinkedHashMap<String, List<Row>>();
        for (var i = 0; i < table.rowCount(); i++) {
            rows.computeIfAbsent(table.column("claim").getString(i), claim -> new ArrayList<>())
                    .add(table.row(i));
        }
        return rows.values().stream()
                .map(of -> {
                    var points = of.stream()
                            .map(row -> new Point(
                                    text(row, "year"),
                                    number(row, "value"),
                                    of.stream().noneMatch(Panels::isBounded) || isBounded(row)))
                            .sorted(java.util.Comparator.comparing(Point::year))
                            .toList();
                    return new Claim(
                            first(of, "statement"),
                            first(of, "verdict"),
                            bound(of, "low"),
                            bound(of, "high"),
                            first(of, "unit").equals("share"),
                            points);
                })
                .toList();
    }

    private void axes(Frame frame, Claim claim, String number, double left, double top, double bottom) {
        var years = claim.points().stream().map(Point::year).distinct().toList();
        var xaxis = new HashMap<>(Axes.texts(
                years,
                years.stream()
                        .map(year -> year.isEmpty() ? words.text("chart.whole-period") : year)
                        .toList()));
        xaxis.put("domain", List.of(left + 0.055, left + 1.0 / COLUMNS - 0.02));
        xaxis.put("anchor", "y" + number);
        xaxis.put("automargin", false);
        xaxis.put("tickfont", Map.of("size", 11, "color", Palette.SOFT));
        xaxis.put("showline", true);
        xaxis.put("linecolor", Palette.INK);
        var range = claim.range();
        var ticks = java.util.stream.DoubleStream.of(claim.low(), claim.high())
                .filter(Double::isFinite)
                .distinct()
                .boxed()
                .toList();
        var labels =
                ticks.stream().map(tick -> numbers.bound(tick, claim.share())).toList();
        var close = ticks.size() == 2 && (ticks.get(1) - ticks.get(0)) / (range[1] - range[0]) * PLOT < 13;
        var yaxis = new LinkedHashMap<String, Object>();
        yaxis.put("domain", List.of(Math.max(0, bottom), top));
        yaxis.put("anchor", "x" + number);
        yaxis.put("range", List.of(range[0], range[1]));
        yaxis.put("fixedrange", true);
        yaxis.put("showgrid", false);
        yaxis.put("zeroline", false);
        yaxis.put("tickmode", "array");
        yaxis.put("tickvals", close ? List.of((ticks.get(0) + ticks.get(1)) / 2) : ticks);
        yaxis.put("ticktext", close ? List.of(labels.get(1) + "<br>" + labels.get(0)) : labels);
        yaxis.put("tickfont", Map.of("size", 11, "color", Palette.SOFT));
        if (ticks.isEmpty() && claim.points().stream().noneMatch(point -> Double.isFinite(point.value()))) {
            xaxis.put("visible", false);
            yaxis.put("visible", false);
        }
        frame.with("xaxis" + number, xaxis).with("yaxis" + number, yaxis);
    }

    private Map<String, Object> heading(Claim claim, double left, double top) {
        var sign = SIGNS.getOrDefault(claim.verdict(), "");
        var verdict = claim.verdict().isEmpty()
                ? ""
                : "<br><b><span style=\"color:" + Palette.text(colour(claim)) + "\">" + sign + " "
                        + Lettering.plain(words.value("verdict", claim.verdict())) + "</span></b>";
        return Map.ofEntries(
                Map.entry("text", Lettering.wrapped(claim.statement(), TEXT_WIDTH, TEXT_LINES) + verdict),
                Map.entry("xref", "paper"),
                Map.entry("yref", "paper"),
                Map.entry("x", left),
                Map.entry("y", top),
                Map.entry("xanchor", "left"),
                Map.entry("yanchor", "top"),
                Map.entry("align", "left"),
                Map.entry("showarrow", false),
                Map.entry("font", Map.of("size", 11.5, "color", Palette.INK)));
    }

    private List<Map<String, Object>> band(Claim claim, String number) {
        if (!Double.isFinite(claim.low()) && !Double.isFinite(claim.high())) {
            return List.of();
        }
        var range = claim.range();
        var low = Double.isFinite(claim.low()) ? claim.low() : range[0];
        var high = Double.isFinite(claim.high()) ? claim.high() : range[1];
        return List.of(Map.ofEntries(
                Map.entry("type", "rect"),
                Map.entry("layer", "below"),
                Map.entry("xref", "x" + number + " domain"),
                Map.entry("yref", "y" + number),
                Map.entry("x0", 0),
                Map.entry("x1", 1),
                Map.entry("y0", low),
                Map.entry("y1", high),
                Map.entry("fillcolor", "rgba(0,158,115,0.22)"),
                Map.entry(
                        "line",
                        Map.of(
                                "width",
                                (high - low) / (range[1] - range[0]) < 0.03 ? 2 : 0,
                                "color",
                                "rgba(0,158,115,0.45)"))));
    }

    private Trace points(Claim claim, String number) {
        var about = claim.points().stream()
                .map(point -> point.about() ? colour(claim) : Palette.INK)
                .toList();
        var signs = claim.points().stream()
                .map(point -> !point.about() ? "circle-open" : claim.verdict().equals("not confirmed") ? "x" : "circle")
                .toList();
        var shown = claim.points().stream()
                .map(point -> Double.isFinite(point.value()) ? numbers.shown(point.value(), claim.share()) : "")
                .toList();
        var values = claim.points().stream().mapToDouble(Point::value).toArray();
        var trace = ScatterTrace.builder(values, values)
                .mode(ScatterTrace.Mode.LINE_TEXT_AND_MARKERS)
                .showLegend(false)
                .xAxis("x" + number)
                .yAxis("y" + number)
                .line(Line.builder().color(Palette.QUIET).width(1.5).build())
                .marker(Marker.builder().size(9).build())
                .build();
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("x", claim.points().stream().map(Point::year).toList());
        attributes.put(
                "y",
                claim.points().stream()
                        .map(p -> Double.isFinite(p.value()) ? p.value() : null)
                        .toList());
        attributes.put("text", shown);
        attributes.put("textposition", "top center");
        attributes.put("textfont", Map.of("size", 12, "color", Palette.INK));
        attributes.put("marker", Map.of("size", 9, "color", about, "symbol", signs));
        attributes.put("hoverinfo", "skip");
        attributes.put("cliponaxis", false);
        return new Dressed(trace, attributes);
    }

    private String colour(Claim claim) {
        return colours.getOrDefault(claim.verdict(), Palette.INK);
    }

    private String sentence(String title, List<Claim> claims) {
        var verdicts = List.of("confirmed", "not confirmed", "not measurable").stream()
                .filter(verdict ->
                        claims.stream().anyMatch(claim -> claim.verdict().equals(verdict)))
                .map(verdict -> words.text(
                        "chart.series",
                        words.value("verdict", verdict),
                        numbers.plain(claims.stream()
                                .filter(claim -> claim.verdict().equals(verdict))
                                .count())))
                .toList();
        return words.text(
                "chart.panels",
                Description.uncapitalised(title),
                numbers.counted("claims", claims.size()),
                String.join(", ", verdicts));
    }

    private static boolean isBounded(Row row) {
        return Double.isFinite(number(row, "low")) || Double.isFinite(number(row, "high"));
    }

    private static double bound(List<Row> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> number(row, column))
                .filter(Double::isFinite)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String first(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> text(row, column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static double number(Row row, String column) {
        return has(row, column)
                        && row.getColumnType(column) != null
                        && !row.isMissing(column)
                        && row.getObject(column) instanceof Number number
                ? number.doubleValue()
                : Double.NaN;
    }

    private static String text(Row row, String column) {
        return !has(row, column) || row.isMissing(column) ? "" : String.valueOf(row.getObject(column));
    }

    private static boolean has(Row row, String column) {
        return row.columnNames().contains(column);
    }
}
