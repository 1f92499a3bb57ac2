package interpoles.analysis;

import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * The cells of a cross-table and its margins, each with its weight and its number of cases. A case is once in each of its
 * cells, once in each of its rows and columns, and once in all.
 */
final class Tally {
    private static final long MOST = 1_000_000;
    /** Where the sums over all rows, or over all columns, are. */
    private static final int ALL = -1;

    /** What is in a cell. */
    record Cell(BigDecimal weight, long n) {
        static final Cell NONE = new Cell(BigDecimal.ZERO, 0);

        private Cell and(BigDecimal more) {
            return new Cell(weight.add(more), n + 1);
        }
    }

    private record Place(int row, int column) {}

    private final List<String> rows;
    private final List<String> columns;
    private final Map<Place, Cell> cells;
    private final long leftOut;

    private Tally(List<String> rows, List<String> columns, Map<Place, Cell> cells, long leftOut) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        this.leftOut = leftOut;
    }

    /** @param cases the numbers of the table's rows that count */
    static Tally of(Table table, List<Integer> cases, Plan plan, Words words) {
        var weights = Weights.of(table, plan, words);
        var counted = plan.missing()
                ? cases
                : cases.stream().filter(row -> isStated(table, plan, row)).toList();
        var crossed = new ArrayList<Categories>();
        plan.by().forEach(name -> crossed.add(Categories.of(table, name, counted, plan, weights, words)));
        var rows = crossed.get(0).all();
        var columns = crossed.size() < 2 ? List.<String>of() : crossed.get(1).all();
        if ((long) rows.size() * columns.size() > MOST) {
            throw new IllegalArgumentException(words.text("analysis.too-many", rows.size(), columns.size()));
        }
        var places = List.of(Categories.places(rows), Categories.places(columns));
        var cells = new HashMap<Place, Cell>();
        for (int row : counted) {
            var weight = weights.of(row);
            var inRows = numbers(crossed.get(0), places.get(0), row);
            var inColumns = crossed.size() < 2 ? List.of(ALL) : numbers(crossed.get(1), places.get(1), row);
            for (int first : inRows) {
                for (int second : inColumns) {
                    cells.merge(new Place(first, second), Cell.NONE.and(weight), (cell, one) -> cell.and(weight));
                }
            }
        }
        return new Tally(rows, columns, cells, (long) cases.size() - counted.size());
    }

    private static List<Integer> numbers(Categories categories, Map<String, Integer> places, int row) {
        var numbers = new ArrayList<Integer>();
        categories.of(row).forEach(category -> numbers.add(places.get(category)));
        if (!numbers.isEmpty()) numbers.add(ALL);
        return numbers;
    }

    private static boolean isStated(Table table, Plan plan, int row) {
        return plan.by().stream()
                .noneMatch(
                        name -> Categories.codes(table.column(name), plan.each().contains(name), row)
                                .isEmpty());
    }

    /** How many of the cases are not counted, for a missing value in a column that is crossed. */
    long leftOut() {
        return leftOut;
    }

    List<String> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    Cell at(int row, int column) {
        return cells.getOrDefault(new Place(row, column), Cell.NONE);
    }

    /** All cases of a row; of one past the last row, all cases. */
    Cell ofRow(int row) {
        return at(row < rows.size() ? row : ALL, ALL);
    }

    Cell ofColumn(int column) {
        return at(ALL, column < columns.size() ? column : ALL);
    }

    Cell all() {
        return at(ALL, ALL);
    }
}
