package interpoles.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/** Where SQL runs. Only small results come back, as Tablesaw tables. */
public interface Warehouse extends AutoCloseable {

    /**
     * The rows that a query selects.
     *
     * @param name the name of the table that comes back
     * @throws QueryFailed if the warehouse refuses the query, with its own words
     */
    Table query(String sql, String name);

    /**
     * Whether several rows of a relation may have the same values in some columns, none of them NULL: if not, no two have.
     *
     * @param columns as SQL names them
     */
    default boolean mayRepeat(String relation, List<String> columns) {
        var stated = columns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return query("SELECT COUNT(*) AS n FROM (SELECT 1 AS repeated FROM " + relation + " WHERE " + stated
                + " GROUP BY " + String.join(", ", columns) + " HAVING COUNT(*) > 1) r", relation).longColumn("n").getLong(0) > 0;
    }

    @Override
    void close();

    /** A name that a survey brought, as an identifier that SQL can only read as a name. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL writes it. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
