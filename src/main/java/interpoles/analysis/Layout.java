package interpoles.analysis;

import interpoles.table.DistinctLabels;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A tally as a table: a line a combination, or a pivot. A place past the last category is the total. */
final class Layout {
    private static final String N = "n";
    private static final String SHARE = "share";
    private static final String WEIGHT = "weight";

    /** A table, and the heads of those of its columns whose names are codes. */
    record Laid(Table table, Map<String, String> heads) {}

    private final Tally tally;
    private final Plan plan;

    private Layout(Tally tally, Plan plan) {
        this.tally = tally;
        this.plan = plan;
    }

    static Layout of(Tally tally, Plan plan) {
        return new Layout(tally, plan);
    }

    Table table() {
        var texts = plan.by().stream().map(StringColumn::create).toList();
        var shares = DoubleColumn.create(SHARE);
        var weights = DoubleColumn.create(WEIGHT);
        var ns = LongColumn.create(N);
        for (var row = 0; row < tally.rows().size(); row++) {
            for (var column = 0; column < columnsOfTable(); column++) {
                texts.get(0).append(tally.rows().get(row));
                if (texts.size() > 1) texts.get(1).append(tally.columns().get(column));
                var cell = cell(row, column);
                append(shares, share(cell, base(row, column)));
                weights.append(cell.weight().doubleValue());
                ns.append(shared() ? base(row, column).n() : cell.n());
            }
        }
        var columns = new ArrayList<Column<?>>(texts);
        if (shared()) columns.add(shares);
        else if (plan.weights().isPresent()) columns.add(weights);
        columns.add(ns);
        return unlikeNamed(columns);
    }

    private int columnsOfTable() {
        return plan.by().size() < 2 ? 1 : tally.columns().size();
    }

    /** @param shown a code of the columns as a reader sees it */
    Laid pivot(UnaryOperator<String> shown) {
        var columns = new ArrayList<Column<?>>();
        var heads = new ArrayList<String>();
        var lines = new ArrayList<>(tally.rows());
        var isAny = !lines.isEmpty();
        if (isAny) lines.add(plan.names().total());
        columns.add(StringColumn.create(plan.by().get(0), lines));
        var labels = DistinctLabels.of(tally.columns(), shown);
        var many = tally.columns().size();
        for (var column = 0; column <= many; column++) {
            var at = column;
            var name =
                    column < many ? tally.columns().get(column) : plan.names().total();
            var label = labels.getOrDefault(name, name);
            columns.add(values(name, lines.size(), at));
            heads.add(label);
            if (plan.base() == Plan.Base.COLUMN && plan.by().size() > 1) {
                columns.add(ns(name + " " + N, lines.size(), row -> base(row, at)));
                heads.add(label + " " + N);
            }
        }
        if (shared() && (plan.base() != Plan.Base.COLUMN || plan.by().size() < 2)) {
            columns.add(ns(N, lines.size(), row -> base(row, many)));
        } else if (plan.weights().isPresent() && !shared()) {
            columns.add(ns(N, lines.size(), tally::ofRow));
        }
        var table = unlikeNamed(columns);
        return new Laid(
                table,
                IntStream.range(0, heads.size())
                        .boxed()
                        .collect(Collectors.toMap(head -> table.column(head + 1).name(), heads::get)));
    }

    private Column<?> values(String name, int lines, int column) {
        if (shared()) {
            var shares = DoubleColumn.create(name + " " + SHARE);
            IntStream.range(0, lines).forEach(row -> append(shares, share(cell(row, column), base(row, column))));
            return shares;
        }
        if (plan.weights().isPresent()) {
            return DoubleColumn.create(
                    name,
                    IntStream.range(0, lines)
                            .mapToDouble(row -> cell(row, column).weight().doubleValue()));
        }
        return ns(name, lines, row -> cell(row, column));
    }

    private static LongColumn ns(String name, int lines, IntFunction<Tally.Cell> cell) {
        return LongColumn.create(
                name,
                IntStream.range(0, lines).mapToLong(row -> cell.apply(row).n()).toArray());
    }

    private boolean shared() {
        return plan.base() != Plan.Base.NONE;
    }

    private Tally.Cell cell(int row, int column) {
        if (column >= tally.columns().size()) return tally.ofRow(row);
        return row >= tally.rows().size() ? tally.ofColumn(column) : tally.at(row, column);
    }

    private Tally.Cell base(int row, int column) {
        return switch (plan.base()) {
            case ROW -> tally.ofRow(row);
            case COLUMN -> tally.ofColumn(column);
            case TOTAL, NONE -> tally.all();
        };
    }

    private static double share(Tally.Cell part, Tally.Cell whole) {
        return whole.weight().signum() == 0
                ? Double.NaN
                : part.weight().divide(whole.weight(), MathContext.DECIMAL128).doubleValue();
    }

    private static void append(DoubleColumn column, double value) {
        if (Double.isNaN(value)) column.appendMissing();
        else column.append(value);
    }

    /** Tablesaw does not tell two columns apart by case alone: the second such is numbered. */
    private static Table unlikeNamed(List<Column<?>> columns) {
        var taken = new HashSet<String>();
        columns.forEach(column -> column.setName(free(column.name(), taken)));
        return Table.create("", columns);
    }

    private static String free(String name, Set<String> taken) {
        for (var number = 1; ; number++) {
            var tried = number == 1 ? name : name + " (" + number + ")";
            if (taken.add(tried.toLowerCase(Locale.ROOT))) return tried;
        }
    }
}
