package interpoles.trino;

import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import interpoles.load.LoadedTable;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;

/**
 * A table of a survey as it is published: its columns in the catalog, and the SQL of its rows in the survey, every cell
 * a text.
 *
 * @param order a column of whole numbers from 1, by which the rows are taken page by page
 * @param from what the rows are selected from
 */
public record PublishedTable(
        String name, List<String> columns, List<String> types, List<String> cells, String order, String from) {
    /** What stands for NULL in a column of texts: no survey holds a control character. */
    private static final String NULL = "\u001F";

    /** A table of the contract, each row with its line, and the tables of its columns of several values. */
    static Stream<PublishedTable> of(LoadedTable table) {
        var children = table.contract().fields().stream()
                .filter(field -> table.has(field.name()))
                .flatMap(field -> field.child().stream())
                .map(child -> child(table.contract(), child));
        return Stream.concat(Stream.of(whole(table)), children);
    }

    private static PublishedTable whole(LoadedTable table) {
        var columns = new ArrayList<>(List.of(Warehouse.quoted(LoadedTable.ORDER)));
        var types = new ArrayList<>(List.of("BIGINT"));
        var cells = new ArrayList<>(List.of(LoadedTable.LINE));
        for (var field : table.contract().fields().stream()
                .filter(field -> table.has(field.name()))
                .toList()) {
            columns.add(Warehouse.quoted(field.name()));
            types.add(field.type().sql);
            cells.add(Warehouse.quoted(field.name()));
        }
        for (var unknown : table.unknownColumns()) {
            columns.add(Warehouse.quoted(unknown));
            types.add("VARCHAR");
            cells.add(table.stored(unknown));
        }
        return new PublishedTable(
                table.contract().name(),
                columns,
                types,
                cells,
                LoadedTable.LINE,
                LoadedTable.rowsOf(table.contract().name()));
    }

    /**
     * In the order of the rows that its values stood in: the table itself may be too large to be put in order for
     * each page.
     */
    private static PublishedTable child(TableContract contract, FieldContract.Child child) {
        var key = contract.key().get(0);
        return new PublishedTable(
                child.table(),
                List.of(key, child.column()),
                List.of("VARCHAR", "VARCHAR"),
                List.of("c." + key, "c." + child.column()),
                "r." + LoadedTable.LINE,
                LoadedTable.rowsOf(contract.name()) + " r JOIN " + child.table() + " c ON c." + key + " = r." + key);
    }

    /** The columns as SQL defines them. */
    String definitions() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " " + types.get(i))
                .collect(Collectors.joining(", "));
    }

    /** The SQL of {@code n}, the last row's place in the order; 0 if there is none. */
    String last() {
        return "SELECT COALESCE(MAX(" + order + "), 0) AS n FROM " + from;
    }

    /** The SQL of the rows after one place in the order up to another. */
    String rows(long after, long to) {
        var texts = IntStream.range(0, cells.size())
                .mapToObj(i -> "COALESCE(CAST(" + cells.get(i) + " AS varchar), '" + NULL + "') AS c" + i)
                .collect(Collectors.joining(", "));
        return "SELECT " + texts + " FROM " + from + " WHERE " + order + " > " + after + " AND " + order + " <= " + to
                + " ORDER BY " + order;
    }

    /** The values of a row that was selected so, null where it has none. */
    Object[] values(Row row) {
        return IntStream.range(0, columns.size())
                .mapToObj(row::getString)
                .map(text -> text.equals(NULL) ? null : text)
                .toArray();
    }
}
