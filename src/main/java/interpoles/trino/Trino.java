package interpoles.trino;

import interpoles.settings.Settings;
import interpoles.warehouse.Interruptible;
import interpoles.warehouse.QueryFailed;
import interpoles.warehouse.Results;
import interpoles.warehouse.SqlText;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * A schema of a catalog on a Trino cluster, over plain JDBC: the cluster does the work and only results come back.
 *
 * <p>Its address is {@code jdbc:trino://host:port/catalog/schema}, with properties of Trino's driver after a {@code
 * ?} ({@code SSL=true}, {@code timeout=30s}, {@code sessionProperties=query_max_run_time:10m}). Secrets stand in
 * the file of Java properties that the setting {@code trinoProperties} names; no message
 * shows more of an address than host, catalog and schema. Without a {@code user} it is the user of the machine.
 *
 * <p>Trino's driver is not on the class path: it is looked for there, and then in {@code target/trino}.
 */
public final class Trino implements Warehouse {
    private static final String DRIVER = "io.trino.jdbc.TrinoDriver";
    /** How long a cluster that has gone silent is asked again. */
    private static final int PATIENCE_MS = 30_000;

    private final TrinoAddress address;
    private final Connection connection;
    private final Words words;

    private Trino(TrinoAddress address, Connection connection, Words words) {
        this.words = words;
        this.address = address;
        this.connection = connection;
    }

    /** Whether an address is meant for a cluster and not for files. */
    public static boolean isNamedBy(String address) {
        return TrinoAddress.isMeantBy(address);
    }

    /**
     * Connects to the schema that an address names. The cluster may not be asked yet: whether it answers shows at the
     * first query.
     *
     * @throws QueryFailed if the address is not of that form, there is no driver, or the driver refuses a property
     */
    public static Trino at(String address, Settings settings) {
        var parsed = TrinoAddress.of(address, settings);
        try {
            var connection = driver(settings.words()).connect(parsed.url(), parsed.properties());
            connection.setNetworkTimeout(null, PATIENCE_MS);
            return new Trino(parsed, connection, settings.words());
        } catch (SQLException e) {
            throw TrinoFailure.of(e, parsed, settings.words());
        }
    }

    private static Driver driver(Words words) {
        try {
            return driver(Trino.class.getClassLoader());
        } catch (ReflectiveOperationException notOnTheClassPath) {
            try {
                return driver(new URLClassLoader(jars(), Trino.class.getClassLoader()));
            } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
                throw new QueryFailed(words.text("warehouse.trino.driver"));
            }
        }
    }

    private static Driver driver(ClassLoader loader) throws ReflectiveOperationException {
        return (Driver)
                Class.forName(DRIVER, true, loader).getDeclaredConstructor().newInstance();
    }

    /** The jars in the folder {@code trino} beside the folder or jar of this class. */
    private static URL[] jars() throws IOException, URISyntaxException {
        var own = Path.of(
                Trino.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var beside = Files.isDirectory(own) ? own : own.getParent();
        try (var files = Files.list(beside.resolveSibling("trino"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Trino::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public String catalog() {
        return address.catalog();
    }

    public String schema() {
        return address.schema();
    }

    /** The address as it may be shown: host, catalog and schema. */
    public String shown() {
        return address.shown();
    }

    /** Where secrets should stand instead, if the address tells one: the name of an environment variable. */
    public Optional<String> placeForSecrets() {
        return address.tellsSecret() ? Optional.of(TrinoAddress.PROPERTIES) : Optional.empty();
    }

    /** The full name of a table of the schema, as SQL can only read it. */
    public String table(String name) {
        return Warehouse.quoted(catalog()) + "." + Warehouse.quoted(schema()) + "." + Warehouse.quoted(name);
    }

    /**
     * {@inheritDoc} A query can only read: what is not a query is refused before it is sent. It ends when the
     * thread that waits for it is interrupted, as a notebook's stop button does.
     */
    @Override
    public synchronized Table query(String sql, String name) {
        var query = new SqlText(sql);
        if (!query.reads()) {
            throw new QueryFailed(words.text("warehouse.not-a-query"));
        }
        try (var statement = connection.createStatement()) {
            return Interruptible.call(statement, () -> {
                try (var rows = statement.executeQuery(query.text())) {
                    return Results.table(rows, name);
                }
            });
        } catch (SQLException e) {
            throw TrinoFailure.of(e, address, words);
        }
    }

    /** Runs a statement that gives no rows. */
    public synchronized void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw TrinoFailure.of(e, address, words);
        }
    }

    /**
     * Adds rows to a table of the schema, in its columns' order.
     *
     * @param types the SQL types of its columns
     */
    public TrinoRows rows(String table, List<String> types) {
        return new TrinoRows(this, table(table), types);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw TrinoFailure.of(e, address, words);
        }
    }
}
