package interpoles.trino;

import interpoles.warehouse.SpeltRows;
import java.util.List;
import java.util.stream.IntStream;

/** Rows on their way into a table of a Trino cluster, many a statement. They are there when this is closed. */
public final class TrinoRows implements AutoCloseable {
    /** In characters; Trino takes a million at most, unless it is set up otherwise. */
    private static final int STATEMENT = 900_000;

    private final Trino trino;
    private final String table;
    private final List<String> types;
    private SpeltRows rows;
    private int size;

    TrinoRows(Trino trino, String table, List<String> types) {
        this.trino = trino;
        this.table = table;
        this.types = types;
        this.rows = none();
    }

    private SpeltRows none() {
        return new SpeltRows(
                IntStream.range(0, types.size()).mapToObj(i -> "c" + i).toList(), types);
    }

    /** Adds a row: each value a text, whole number or boolean, or null for NULL. */
    public void add(Object... values) {
        var spelt = rows.spelt(values);
        int length = spelt.stream().mapToInt(String::length).sum() + spelt.size();
        if (size > 0 && size + length > STATEMENT) {
            send();
        }
        rows.add(spelt);
        size += length;
    }

    private void send() {
        trino.execute("INSERT INTO " + table + " " + rows.query());
        rows = none();
        size = 0;
    }

    @Override
    public void close() {
        if (size > 0) {
            send();
        }
    }
}
