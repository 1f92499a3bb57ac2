package interpoles.table;

import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * Which numbers of a table are parts of 1, so that a reader sees them in per cent; the table itself holds parts of 1.
 *
 * @param columns those of numbers
 * @param key the column by which it is told in which rows; the empty text where it is in all
 * @param codes what stands in the key of the rows in which it is
 */
public record Shares(Set<String> columns, String key, Set<String> codes) {
    public static final Shares NONE = of();

    /** All numbers of these columns. */
    public static Shares of(String... columns) {
        return new Shares(Set.of(columns), "", Set.of());
    }

    /** Those of these columns in the rows whose key is one of these codes. */
    public static Shares where(String key, Set<String> codes, String... columns) {
        return new Shares(Set.of(columns), key, Set.copyOf(codes));
    }

    /** Whether each number of a column is one. */
    public boolean isWhole(String column) {
        return key.isEmpty() && columns.contains(column);
    }

    /** Whether the number of a column in a row of a table is one. */
    public boolean holds(Table table, String column, int row) {
        return isWhole(column)
                || columns.contains(column)
                        && table.containsColumn(key)
                        && !table.column(key).isMissing(row)
                        && codes.contains(table.column(key).getString(row));
    }
}
