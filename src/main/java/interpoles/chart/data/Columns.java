package interpoles.chart.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What each column of a table is: the column {@code year}, those of text or truth that name groups, the value, which is
 * the first other number, and {@code n}, which is the value where there is no other. Several values without a group are
 * groups of one value, named for their columns. A column {@code name} after the first group is no group: it names the
 * first group's codes.
 */
record Columns(Table table, List<String> named, List<NumericColumn<?>> values) {
    static Columns of(Table table) {
        var named = new ArrayList<String>();
        var values = new ArrayList<NumericColumn<?>>();
        for (var column : table.columns()) {
            if (!(column instanceof NumericColumn<?> number)) {
                named.add(column.name());
            } else if (!column.name().equals("year") && !column.name().equals("n")) {
                values.add(number);
            }
        }
        named.remove("year");
        if (values.isEmpty() && table.containsColumn("n") && table.column("n") instanceof NumericColumn<?> n) {
            values.add(n);
        }
        return new Columns(table, List.copyOf(named), List.copyOf(values));
    }

    private boolean several() {
        return values.size() > 1 && named.isEmpty();
    }

    private boolean areNamed() {
        return named.indexOf("name") > 0;
    }

    private List<String> ofGroups() {
        return areNamed()
                ? named.stream().filter(column -> !column.equals("name")).toList()
                : named;
    }

    /** The columns that name groups. */
    List<String> groups() {
        return several() ? List.of("group") : ofGroups();
    }

    /** The column of the value. */
    String measure() {
        return values.isEmpty() ? "value" : values.get(0).name();
    }

    /** What the column {@code name} calls each code of the first group. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        if (areNamed()) {
            for (var i = 0; i < table.rowCount(); i++) {
                names.put(text(table.column(named.get(0)), i), text(table.column("name"), i));
            }
        }
        return Map.copyOf(names);
    }

    List<Reading.Row> rows() {
        var rows = new ArrayList<Reading.Row>();
        for (var value : several() ? values : values.stream().limit(1).toList()) {
            for (var i = 0; i < table.rowCount(); i++) {
                rows.add(row(value, i));
            }
        }
        return List.copyOf(rows);
    }

    private Reading.Row row(NumericColumn<?> value, int row) {
        return new Reading.Row(
                year(row),
                several()
                        ? List.of(value.name())
                        : ofGroups().stream()
                                .map(name -> text(table.column(name), row))
                                .toList(),
                value.isMissing(row) ? Double.NaN : value.getDouble(row),
                value.name().equals("n") ? OptionalDouble.empty() : n(row));
    }

    private String year(int row) {
        if (!table.containsColumn("year")) return "";
        var year = table.column("year");
        return year instanceof DoubleColumn wave
                        && !wave.isMissing(row)
                        && wave.getDouble(row) == (long) wave.getDouble(row)
                ? String.valueOf((long) wave.getDouble(row))
                : text(year, row);
    }

    private OptionalDouble n(int row) {
        return table.containsColumn("n") && table.column("n") instanceof NumericColumn<?> n && !n.isMissing(row)
                ? OptionalDouble.of(n.getDouble(row))
                : OptionalDouble.empty();
    }

    private static String text(Column<?> column, int row) {
        return column.isMissing(row) ? "" : Objects.toString(column.get(row), "");
    }
}
