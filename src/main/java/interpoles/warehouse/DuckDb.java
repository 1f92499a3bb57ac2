package interpoles.warehouse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import tech.tablesaw.api.Table;

/** A warehouse inside this JVM: DuckDB in memory, which reads no file and loads no extension. */
public final class DuckDb implements Warehouse {
    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    public static DuckDb inMemory() {
        try {
            var duckdb = new DuckDb(DriverManager.getConnection("jdbc:duckdb:"));
            duckdb.execute("SET autoinstall_known_extensions = false");
            duckdb.execute("SET autoload_known_extensions = false");
            duckdb.execute("SET allow_community_extensions = false");
            duckdb.execute("SET enable_external_access = false");
            duckdb.execute("SET lock_configuration = true");
            return duckdb;
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    /** Runs a statement that gives no rows. */
    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    /** Adds rows to a table, in its columns' order. */
    public Rows rows(String table) {
        try {
            return new Rows(connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    /**
     * {@inheritDoc} A query cannot change the warehouse: it runs in a transaction that only reads. It ends when the
     * thread that waits for it is interrupted, as a notebook's stop button does.
     */
    @Override
    public synchronized Table query(String sql, String name) {
        execute("BEGIN TRANSACTION READ ONLY");
        try (var statement = connection.createStatement()) {
            return Interruptible.call(statement, () -> {
                try (var rows = statement.executeQuery(single(sql))) {
                    return Results.table(rows, name);
                }
            });
        } catch (SQLException e) {
            throw new QueryFailed(e);
        } finally {
            execute("ROLLBACK");
        }
    }

    /** DuckDB's own {@code query} takes one SELECT and nothing else: no second statement ends the reading transaction. */
    private static String single(String sql) {
        return "FROM query('" + sql.replace("'", "''") + "')";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }
}
