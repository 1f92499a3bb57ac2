package interpoles.warehouse;

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
