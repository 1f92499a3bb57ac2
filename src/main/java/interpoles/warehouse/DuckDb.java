package interpoles.warehouse;

import interpoles.settings.Settings;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;
import tech.tablesaw.api.Table;

/**
 * A warehouse inside this JVM: DuckDB, in memory or in a file of its own. It loads no extension and, once it is sealed,
 * reads no file. What memory does not hold goes to disk.
 */
public final class DuckDb implements Warehouse {
    private final Connection connection;
    private final Memory memory;
    private final Words words;

    private DuckDb(Connection connection, Settings settings) {
        this.memory = new Memory(settings);
        this.words = settings.words();
        this.connection = connection;
    }

    /** A new warehouse in memory. */
    public static DuckDb inMemory(Settings settings) {
        return open("", new Properties(), settings);
    }

    /** A new warehouse in a file, in the place of what was there. */
    public static DuckDb inFile(Path file, Settings settings) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        } catch (IOException e) {
            throw new QueryFailed(settings.words().text("warehouse.file", file));
        }
        return open(file.toString(), new Properties(), settings);
    }

    /**
     * The warehouse that another left in a file, to be read and not changed, by several programs at once. It is
     * sealed.
     */
    public static DuckDb ofFile(Path file, Settings settings) {
        var readOnly = new Properties();
        readOnly.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        var duckdb = open(file.toString(), readOnly, settings);
        duckdb.seal();
        return duckdb;
    }

    private static DuckDb open(String file, Properties properties, Settings settings) {
        // Each is sealed for itself, even if two are of one file.
        properties.setProperty(DuckDBDriver.JDBC_INSTANCE_CACHE, "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        DuckDb duckdb;
        try {
            duckdb = new DuckDb(DriverManager.getConnection("jdbc:duckdb:" + file, properties), settings);
        } catch (SQLException e) {
            throw new QueryFailed(e, settings.words());
        }
        try {
            duckdb.execute("SET memory_limit = " + Warehouse.text(duckdb.memory.limit(duckdb.setting("memory_limit"))));
            duckdb.execute("SET temp_directory = "
                    + Warehouse.text(duckdb.memory.folder().toString()));
            duckdb.execute("SET enable_progress_bar = true");
            duckdb.execute("SET enable_progress_bar_print = false");
            return duckdb;
        } catch (RuntimeException e) {
            duckdb.close();
            throw e;
        }
    }

    private String setting(String name) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT current_setting('" + name + "')")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
        }
    }

    /** From now on no file is read but the warehouse's own, and no setting changes. */
    public void seal() {
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    /**
     * Whether rows stay in the order in which they come, in tables and in queries that ask for none; without it
     * more is done at once.
     */
    public void keepOrder(boolean keep) {
        execute("SET preserve_insertion_order = " + keep);
    }

    /** From now on queries run in one thread: for so few rows that to share them out takes longer than to read them. */
    public void inOneThread() {
        execute("SET threads = 1");
    }

    /** Runs a statement that gives no rows. */
    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
        }
    }

    /**
     * A CSV file with a header, as it is written.
     *
     * @param columns how many columns it has
     * @param missing the texts that mean that a value is missing
     */
    public record Csv(Path file, char delimiter, char quote, int columns, Collection<String> missing) {}

    /**
     * Makes a table of a CSV file, quickly: a row a line below the header, in their order, and the columns
     * {@code c0}, {@code c1}, … all text, NULL where it is missing.
     *
     * @param progress told what part of the file is read, again and again
     * @throws QueryFailed if the file is not as it is said to be; nothing tells where
     */
    public void load(String table, Csv csv, DoubleConsumer progress) {
        var columns = IntStream.range(0, csv.columns)
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        var missing = csv.missing.stream().map(Warehouse::text).collect(Collectors.joining(", ", "[", "]"));
        var sql = "CREATE TABLE " + table + " AS FROM read_csv(" + Warehouse.text(csv.file.toString())
                + ", auto_detect = false, header = false, skip = 1"
                + ", delim = " + Warehouse.text(String.valueOf(csv.delimiter)) + ", quote = "
                + Warehouse.text(String.valueOf(csv.quote))
                + ", escape = " + Warehouse.text(String.valueOf(csv.quote))
                + ", strict_mode = true, null_padding = false"
                + ", nullstr = " + missing + ", columns = " + columns + ")";
        try (var statement = connection.createStatement()) {
            Interruptible.call(statement, () -> statement.execute(sql), () -> progress.accept(part(statement)));
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
        }
    }

    private static double part(Statement statement) {
        try {
            return Math.max(
                    0,
                    statement
                                    .unwrap(DuckDBPreparedStatement.class)
                                    .getQueryProgress()
                                    .getPercentage()
                            / 100);
        } catch (SQLException notRunning) {
            return 0;
        }
    }

    /** Adds rows to a table, in its columns' order. */
    public Rows rows(String table) {
        try {
            return new Rows(
                    connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table),
                    words);
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
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
            throw new QueryFailed(Refusal.of(e, single(sql), sql, connection), words);
        } finally {
            execute("ROLLBACK");
        }
    }

    /** What takes a text, how often it stands in a column, and the first row in which it does. */
    public interface Taker {
        /** Whether to go on. */
        boolean take(String text, long count, long first);
    }

    /**
     * Hands the rows of a query of a text and two numbers to a taker, as long as it goes on; whether it took them
     * all.
     */
    public boolean each(String sql, Taker taker) {
        try (var statement = connection.createStatement()) {
            return Interruptible.call(statement, () -> {
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        if (!taker.take(rows.getString(1), rows.getLong(2), rows.getLong(3))) {
                            return false;
                        }
                    }
                    return true;
                }
            });
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
        }
    }

    /** {@inheritDoc} Values of different hashes differ, and hashes are compared in half the time. */
    @Override
    public String repeating(String relation, List<String> columns) {
        return "SELECT 1 AS repeated FROM (SELECT COUNT(*) AS n, COUNT(DISTINCT hash(" + String.join(", ", columns)
                + ")) AS hashes FROM " + relation + " WHERE " + Warehouse.stated(columns) + ") c WHERE hashes < n";
    }

    /**
     * DuckDB's own {@code query} takes one SELECT and nothing else: no second statement ends the reading
     * transaction.
     */
    private static String single(String sql) {
        return "FROM query('" + sql.replace("'", "''") + "')";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
        } finally {
            memory.close();
        }
    }
}
