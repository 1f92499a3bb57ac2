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
     * The SQL of a query that has no row unless several rows of a relation may have the same values in some columns.
     *
     * @param columns as SQL names them; rows in which one is NULL are left out
     */
    default String repeating(String relation, List<String> columns) {
        return "SELECT 1 AS repeated FROM " + relation + " WHERE " + stated(columns) + " GROUP BY "
                + String.join(", ", columns) + " HAVING COUNT(*) > 1";
    }

    /** The SQL of the condition that none of some columns is NULL. */
    static String stated(List<String> columns) {
        return columns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
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
