package interpoles.chart.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * A claim of a table that checks claims, as panels show it.
 *
 * <p>The table has the columns {@code claim}, {@code statement}, {@code year} (missing for the whole period),
 * {@code value}, {@code low}, {@code high}, {@code verdict} and, optional, {@code unit}, which is {@code share} for
 * percentages. A claim may have a row a wave; those that it is about have bounds.
 *
 * <p>Claims of the same words but for a year in brackets at their end, of the same values and verdict, tell one
 * measure twice: they are one here.
 *
 * @param verdict {@code confirmed}, {@code not confirmed} or {@code not measurable}; empty where the table has none
 * @param bands what the claim allows, in the order of the waves that it is about; empty where it sets no bound
 * @param share whether the values are parts of 1
 * @param points the measure's values in the order of the waves
 * @param claims how many claims of the table it is
 */
public record Claim(String statement, String verdict, List<Band> bands, boolean share, List<Point> points, int claims) {
    private static final Pattern YEAR = Pattern.compile("\\s*\\[\\d{4}](?=[.\\s]*$)");

    /**
     * The values that a claim allows.
     *
     * @param low the least, NaN where it sets no bound
     * @param high the most, NaN where it sets no bound
     */
    public record Band(String year, double low, double high) {
        DoubleStream bounds() {
            return DoubleStream.of(low, high).filter(Double::isFinite);
        }
    }

    /**
     * The measure's value in a wave.
     *
     * @param year empty for the whole period
     * @param value NaN where it is missing
     * @param about whether the claim is about this wave
     */
    public record Point(String year, double value, boolean about) {
        private Point or(boolean otherIsAbout) {
            return new Point(year, value, about || otherIsAbout);
        }
    }

    /** The part of an axis that a panel shows. */
    public record Range(double from, double to) {
        public double span() {
            return to - from;
        }
    }

    /** The claims of a table, in its order. */
    public static List<Claim> of(Table table) {
        var rows = new LinkedHashMap<String, List<Row>>();
        for (var i = 0; i < table.rowCount(); i++) {
            rows.computeIfAbsent(table.column("claim").getString(i), claim -> new ArrayList<>())
                    .add(table.row(i));
        }
        var byMeasure = new LinkedHashMap<List<Object>, Claim>();
        rows.values().stream().map(Claim::of).forEach(claim -> byMeasure.merge(claim.told(), claim, Claim::with));
        return List.copyOf(byMeasure.values());
    }

    private static Claim of(List<Row> rows) {
        var unbounded = rows.stream().noneMatch(Claim::isBounded);
        var points = rows.stream()
                .map(row -> new Point(text(row, "year"), number(row, "value"), unbounded || isBounded(row)))
                .sorted(Comparator.comparing(Point::year))
                .toList();
        var bands = rows.stream()
                .filter(Claim::isBounded)
                .map(row -> new Band(text(row, "year"), number(row, "low"), number(row, "high")))
                .toList();
        return new Claim(
                first(rows, "statement"),
                first(rows, "verdict"),
                bands,
                first(rows, "unit").equals("share"),
                points,
                1);
    }

    /** What two claims have in common that tell one measure twice. */
    private List<Object> told() {
        return List.of(
                YEAR.matcher(statement).replaceFirst(""),
                verdict,
                share,
                points.stream()
                        .map(point -> List.of(point.year(), point.value()))
                        .toList());
    }

    private Claim with(Claim other) {
        var both = IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i).or(other.points.get(i).about()))
                .toList();
        var all = Stream.concat(bands.stream(), other.bands.stream())
                .sorted(Comparator.comparing(Band::year))
                .toList();
        return new Claim(YEAR.matcher(statement).replaceFirst(""), verdict, all, share, both, claims + other.claims);
    }

    /** From below everything to above everything that the panel shows. */
    public Range range() {
        var all = shown().summaryStatistics();
        var least = all.getCount() == 0 ? 0 : all.getMin();
        var most = all.getCount() == 0 ? 1 : all.getMax();
        var span = most > least ? most - least : Math.max(Math.abs(most), 1e-9);
        return new Range(least < 0 ? least - span * 0.5 : Math.max(0, least - span * 0.5), most + span * 0.7);
    }

    /** Whether there is anything that axes could show. */
    public boolean isShown() {
        return shown().findAny().isPresent();
    }

    private DoubleStream shown() {
        return DoubleStream.concat(
                        points.stream().mapToDouble(Point::value),
                        bands.stream().flatMapToDouble(Band::bounds))
                .filter(Double::isFinite);
    }

    private static boolean isBounded(Row row) {
        return Double.isFinite(number(row, "low")) || Double.isFinite(number(row, "high"));
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
