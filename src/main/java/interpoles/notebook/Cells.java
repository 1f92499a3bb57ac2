package interpoles.notebook;

import interpoles.table.DistinctLabels;
import interpoles.table.ShareColumn;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import interpoles.words.Figures;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How the values of one column are shown.
 *
 * <ul>
 *   <li>A missing value is an en dash.
 *   <li>Whole numbers are grouped by thousands once the column holds one of five digits, so that years stay years.
 *   <li>A column of decimals whose name is or ends in {@code share} or {@code rate}, all between 0 and 1, is shown in
 *       {@code %}, which its head says, with one decimal; a share that is not 0 is never shown as 0. So is a column that
 *       its table says to hold shares ({@link Shares}); where some rows alone do, they have the sign themselves.
 *   <li>Other decimals have two to six, enough for two digits of the smallest; where values differ more than a
 *       hundredfold, each has its own. Numbers too large or small for that are written as Java does.
 *   <li>A code of a fixed vocabulary is shown in the reader's language in a finding's table ({@link Words#value}), and
 *       as it stands in the data in any other, as are truth values.
 *   <li>Texts that differ are never shown alike ({@link DistinctLabels}).
 * </ul>
 */
final class Cells {
    static final String MISSING = "–";
    private static final double LARGE = 1e15;
    private static final double SMALL = 1e-6;

    private final Column<?> column;
    private final Words words;
    private final boolean grouped;
    private final boolean share;
    private final IntPredicate partial;
    private final boolean spread;
    private final int decimals;
    private final ValueLabels shown;
    private final Map<String, String> labels;

    private Cells(Table table, Column<?> column, Words words, ValueLabels shown) {
        this.column = column;
        this.words = words;
        this.shown = shown;
        labels = labels();
        share = isDecimal()
                && (shown.shares().isWhole(column.name()) || ShareColumn.isCalled(column.name()) && areShares(column));
        partial = row -> !share && isDecimal() && shown.shares().holds(table, column.name(), row);
        var sizes = sizes();
        var largest = DoubleStream.of(sizes).max().orElse(0);
        var smallest = DoubleStream.of(sizes).filter(size -> size > 0).min().orElse(1);
        grouped = largest >= 10_000;
        spread = largest >= 100 * smallest;
        decimals = decimals(smallest);
    }

    /** @param shown the words of the codes of the column's table */
    static Cells of(Table table, Column<?> column, Words words, ValueLabels shown) {
        return new Cells(table, column, words, shown);
    }

    private Map<String, String> labels() {
        if (column instanceof NumericColumn<?> || column instanceof BooleanColumn) return Map.of();
        var texts = IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .mapToObj(column::getString)
                .distinct()
                .toList();
        return DistinctLabels.of(texts, code -> shown.value(column.name(), code, words));
    }

    boolean areNumbers() {
        return column instanceof NumericColumn<?>;
    }

    /** What the numbers of the column are in, where their head does not say it already. */
    Optional<String> unit() {
        return share ? Optional.of("%") : Optional.empty();
    }

    /** The value as it is shown. */
    String at(int row) {
        if (column.isMissing(row)) return MISSING;
        if (partial.test(row)) return words.text("notebook.percent", percentage(number(row)));
        if (isDecimal()) return decimal(number(row));
        if (column instanceof BooleanColumn answers)
            return shown.worded()
                    ? words.text(answers.get(row) ? "notebook.yes" : "notebook.no")
                    : answers.get(row).toString();
        if (areNumbers()) return whole(row);
        return Sanitized.cut(labels.get(column.getString(row)));
    }

    /** The whole of a decimal that is shown rounded; otherwise empty. */
    String exact(int row) {
        if (column.isMissing(row) || !isDecimal() || !Double.isFinite(number(row))) return "";
        var exact = plain(number(row));
        return exact.scale() > (share || partial.test(row) ? 3 : decimals(Math.abs(number(row))))
                ? exact.toString()
                : "";
    }

    private String whole(int row) {
        var format = Figures.form(NumberFormat.getIntegerInstance(words.language()));
        format.setGroupingUsed(grouped);
        return format.format(((Number) column.get(row)).longValue());
    }

    private String decimal(double value) {
        if (!Double.isFinite(value)) return value > 0 ? "∞" : "−∞";
        if (share) return percentage(value);
        var size = Math.abs(value);
        if (size >= LARGE || size > 0 && size < SMALL) return Double.toString(value);
        var format = Figures.form(NumberFormat.getNumberInstance(words.language()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setGroupingUsed(grouped);
        format.setMaximumFractionDigits(spread ? decimals(size) : decimals);
        format.setMinimumFractionDigits(spread ? 0 : Math.min(decimals, longest()));
        return format.format(plain(value));
    }

    private String percentage(double value) {
        var format = Figures.form(NumberFormat.getNumberInstance(words.language()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return value > 0 && value < 0.0005
                ? "< " + format.format(0.1)
                : format.format(plain(value).movePointRight(2));
    }

    /** Two, or as many as show two digits of a number smaller than 0.1, and no more than six. */
    private static int decimals(double size) {
        if (size == 0 || size >= 0.1) return 2;
        return Math.min(6, 1 - (int) Math.floor(Math.log10(size)));
    }

    /** The most decimals that a value of the column has. */
    private int longest() {
        return IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row) && Double.isFinite(number(row)) && !partial.test(row))
                .map(row -> Math.max(0, plain(number(row)).scale()))
                .max()
                .orElse(0);
    }

    private boolean isDecimal() {
        return column instanceof DoubleColumn || column instanceof FloatColumn;
    }

    private double number(int row) {
        return ((NumericColumn<?>) column).getDouble(row);
    }

    private static BigDecimal plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }

    private static boolean areShares(Column<?> column) {
        return DoubleStream.of(((NumericColumn<?>) column).asDoubleArray())
                .filter(value -> !Double.isNaN(value))
                .allMatch(value -> value >= 0 && value <= 1);
    }

    private double[] sizes() {
        if (!areNumbers()) return new double[0];
        return IntStream.range(0, column.size())
                .filter(row -> !partial.test(row))
                .mapToDouble(this::number)
                .filter(Double::isFinite)
                .map(Math::abs)
                .toArray();
    }
}
