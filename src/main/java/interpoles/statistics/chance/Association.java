package interpoles.statistics.chance;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;

/**
 * How much two properties of events go together: Cramér's V of the table that counts them, corrected for its bias, and
 * against chance.
 *
 * <p>An event may have several places (an agreement whose signatories have two regions in common) and counts in each,
 * with its one form. From a database: one row an event and place; for V alone the cells of the table.
 *
 * <p>Source: H. Cramér, <i>Mathematical Methods of Statistics</i> (1946), chapter 21; W. Bergsma, “A bias-correction for
 * Cramér’s V and Tschuprow’s T”, <i>Journal of the Korean Statistical Society</i> 42 (2013).
 */
public final class Association {
    /** Number of permutations, B. */
    public static final int PERMUTATIONS = 1_999;

    private final List<int[]> places;
    private final List<Integer> forms;
    private final int rows;
    private final int columns;

    private Association(List<int[]> places, List<Integer> forms, int rows, int columns) {
        this.places = places;
        this.forms = forms;
        this.rows = rows;
        this.columns = columns;
    }

    /** The places of an event and its form. */
    public record Observed(Collection<String> places, String form) {}

    /** Events by their identifiers; one without a place counts for nothing. */
    public static Association of(SortedMap<String, Observed> events) {
        var placed = events.values().stream()
                .filter(event -> !event.places().isEmpty())
                .toList();
        var rows = new TreeSet<String>();
        var columns = new TreeSet<String>();
        placed.forEach(event -> {
            rows.addAll(event.places());
            columns.add(event.form());
        });
        var row = List.copyOf(rows);
        var column = List.copyOf(columns);
        return new Association(
                placed.stream()
                        .map(event -> new TreeSet<>(event.places())
                                .stream().mapToInt(row::indexOf).toArray())
                        .toList(),
                placed.stream().map(event -> column.indexOf(event.form())).toList(),
                rows.size(),
                columns.size());
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Total of the table. */
    public long total() {
        return places.stream().mapToLong(event -> event.length).sum();
    }

    /** Cells of which fewer than five are expected if places and forms have nothing to do with each other. */
    public long cellsExpectedUnderFive() {
        var table = table(forms);
        var total = total();
        var under = 0L;
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                under += rowTotal(table, row) * columnTotal(table, column) < 5 * total ? 1 : 0;
            }
        }
        return under;
    }

    /** Cramér's V, √(χ² ÷ (N (min(rows, columns) − 1))); missing with fewer than two rows or columns. */
    public OptionalDouble cramersV() {
        return Math.min(rows, columns) < 2 ? OptionalDouble.empty() : OptionalDouble.of(cramersV(forms));
    }

    /**
     * V corrected for the bias that chance alone gives it: φ² less (r−1)(c−1)/(N−1), never under 0, and each dimension less
     * its square over N−1. Missing as V is, and where no dimension is left.
     */
    public OptionalDouble corrected() {
        if (Math.min(rows, columns) < 2) {
            return OptionalDouble.empty();
        }
        var free = total() - 1.0;
        var above = StrictMath.max(0, meanSquare(forms) - (rows - 1) * (columns - 1) / free);
        var smaller = StrictMath.min(shrunk(rows, free), shrunk(columns, free)) - 1;
        return smaller <= 0 ? OptionalDouble.empty() : OptionalDouble.of(StrictMath.sqrt(above / smaller));
    }

    /**
     * V against permutations of the forms over the events, each event keeping its places. Its one-sided p, {@link
     * Null#above}, is the criterion. V must not be missing.
     *
     * @param progress told the share done, up to 1
     */
    public Null permuted(Chance chance, DoubleConsumer progress) {
        return Null.of(cramersV().orElseThrow(), permutations(chance, progress));
    }

    /** V of each of 1,999 permutations, in the order drawn. */
    public double[] permutations(Chance chance, DoubleConsumer progress) {
        var drawn = new double[PERMUTATIONS];
        for (var draw = 0; draw < PERMUTATIONS; draw++) {
            drawn[draw] = cramersV(chance.draw(forms, forms.size()));
            progress.accept((draw + 1.0) / PERMUTATIONS);
        }
        return drawn;
    }

    private double cramersV(List<Integer> forms) {
        return StrictMath.sqrt(meanSquare(forms) / (Math.min(rows, columns) - 1));
    }

    /** Pearson's φ² = χ² ÷ N = Σ n² ÷ (r c) − 1; the table keeps both totals under a permutation of single places only. */
    private double meanSquare(List<Integer> forms) {
        var table = table(forms);
        var columnTotals = new long[columns];
        for (var column = 0; column < columns; column++) {
            columnTotals[column] = columnTotal(table, column);
        }
        var sum = 0.0;
        for (var row = 0; row < rows; row++) {
            var rowTotal = rowTotal(table, row);
            for (var column = 0; column < columns; column++) {
                if (columnTotals[column] > 0) {
                    sum += (double) (table[row][column] * table[row][column]) / (rowTotal * columnTotals[column]);
                }
            }
        }
        return StrictMath.max(0, sum - 1);
    }

    private long[][] table(List<Integer> forms) {
        var table = new long[rows][columns];
        for (var event = 0; event < places.size(); event++) {
            for (var place : places.get(event)) {
                table[place][forms.get(event)]++;
            }
        }
        return table;
    }

    private static double shrunk(int size, double free) {
        return size - (size - 1.0) * (size - 1.0) / free;
    }

    private static long rowTotal(long[][] table, int row) {
        var total = 0L;
        for (var cell : table[row]) {
            total += cell;
        }
        return total;
    }

    private static long columnTotal(long[][] table, int column) {
        var total = 0L;
        for (var row : table) {
            total += row[column];
        }
        return total;
    }
}
