package interpoles.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows spelt out in the SQL of a Trino cluster: each column is one long text that the cluster splits, fifty times
 * as fast as {@code VALUES}, whose every cell it would parse and plan. No text may hold the separators, two control
 * characters.
 */
public final class SpeltRows {
    private static final char BETWEEN = '\u001E';
    private static final char MISSING = '\u001F';

    private final List<String> names;
    private final List<String> types;
    private final List<StringBuilder> columns;
    private boolean empty = true;

    /** The SQL of a few rows that stand in no table. */
    public static String of(List<String> names, List<String> types, List<Object[]> rows) {
        var spelt = new SpeltRows(names, types);
        rows.forEach(row -> spelt.add(spelt.spelt(row)));
        return spelt.query();
    }

    /** @param types the SQL types of the columns */
    public SpeltRows(List<String> names, List<String> types) {
        this.names = names;
        this.types = types;
        this.columns = types.stream().map(type -> new StringBuilder()).toList();
    }

    /** The values of a row as they are spelt: each a text, whole number or boolean, or null for NULL. */
    public List<String> spelt(Object... values) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> values[i] == null
                        ? String.valueOf(MISSING)
                        : values[i].toString().replace("'", "''"))
                .toList();
    }

    public void add(List<String> spelt) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).append(empty ? "" : BETWEEN).append(spelt.get(i));
        }
        empty = false;
    }

    /** The rows as a query. */
    public String query() {
        var cells = IntStream.range(0, types.size())
                .mapToObj(i -> "CAST(NULLIF(" + names.get(i) + ", chr(" + (int) MISSING + ")) AS " + types.get(i)
                        + ") AS " + names.get(i));
        var texts = columns.stream().map(column -> "split('" + column + "', chr(" + (int) BETWEEN + "))");
        return "SELECT " + cells.collect(Collectors.joining(", ")) + " FROM UNNEST("
                + texts.collect(Collectors.joining(", ")) + ") AS t (" + String.join(", ", names) + ")";
    }
}
