package interpoles.warehouse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The rows of a query as a Tablesaw table: SQL's types become the nearest columns, NULL is missing. */
public final class Results {
    private interface Cell {
        void append(ResultSet row, int column) throws SQLException;
    }

    /** DuckDB's whole numbers that JDBC has no type for. */
    private static final Set<String> WHOLE =
            Set.of("HUGEINT", "UHUGEINT", "UBIGINT", "UINTEGER", "USMALLINT", "UTINYINT");

    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();

    private Results(ResultSet rows) throws SQLException {
        var described = rows.getMetaData();
        for (int i = 1; i <= described.getColumnCount(); i++) {
            add(described.getColumnLabel(i), described.getColumnType(i), described.getColumnTypeName(i));
        }
    }

    public static Table table(ResultSet rows, String name) throws SQLException {
        var results = new Results(rows);
        while (rows.next()) {
            for (int i = 0; i < results.cells.size(); i++) {
                results.cells.get(i).append(rows, i + 1);
            }
        }
        results.atTheEnd.forEach(Runnable::run);
        return Table.create(name, results.columns);
    }

    private void add(String name, int type, String typeName) {
        switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> addInt(IntColumn.create(name));
            case Types.BIGINT -> addLong(LongColumn.create(name));
            case Types.FLOAT, Types.REAL, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC ->
                addDouble(DoubleColumn.create(name));
            case Types.BOOLEAN, Types.BIT -> addBoolean(BooleanColumn.create(name));
            case Types.DATE -> addDate(DateColumn.create(name));
            default -> {
                if (WHOLE.contains(typeName)) {
                    addWhole(name);
                } else {
                    addText(StringColumn.create(name));
                }
            }
        }
    }

    private void addInt(IntColumn column) {
        add(column, (row, i) -> {
            int value = row.getInt(i);
            if (row.wasNull()) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private void addLong(LongColumn column) {
        add(column, (row, i) -> {
            var value = row.getObject(i);
            if (value == null) {
                column.appendMissing();
            } else {
                column.append(new BigDecimal(value.toString()).longValueExact());
            }
        });
    }

    /** Long where each value fits, and otherwise decimals of 15 to 17 digits: which is known after the last row. */
    private void addWhole(String name) {
        var values = new ArrayList<BigInteger>();
        int place = columns.size();
        add(LongColumn.create(name), (row, i) -> {
            var value = row.getObject(i);
            values.add(value == null ? null : new BigInteger(value.toString()));
        });
        atTheEnd.add(() -> columns.set(place, whole(name, values)));
    }

    private static Column<?> whole(String name, List<BigInteger> values) {
        boolean fit = values.stream().allMatch(value -> value == null || value.bitLength() < Long.SIZE);
        var whole = LongColumn.create(name);
        var large = DoubleColumn.create(name);
        for (var value : values) {
            if (value == null) {
                whole.appendMissing();
                large.appendMissing();
            } else {
                whole.append(value.longValue());
                large.append(value.doubleValue());
            }
        }
        return fit ? whole : large;
    }

    private void addDouble(DoubleColumn column) {
        add(column, (row, i) -> {
            double value = row.getDouble(i);
            if (row.wasNull()) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private void addBoolean(BooleanColumn column) {
        add(column, (row, i) -> {
            boolean value = row.getBoolean(i);
            if (row.wasNull()) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private void addDate(DateColumn column) {
        add(column, (row, i) -> {
            var value = row.getObject(i, LocalDate.class);
            if (value == null) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private void addText(StringColumn column) {
        add(column, (row, i) -> {
            var value = row.getString(i);
            if (value == null) {
                column.appendMissing();
            } else {
                column.append(value);
            }
        });
    }

    private void add(Column<?> column, Cell cell) {
        columns.add(column);
        cells.add(cell);
    }
}
