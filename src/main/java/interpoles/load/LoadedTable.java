package interpoles.load;

import interpoles.contract.TableContract;
import interpoles.file.TableFile;
import interpoles.load.column.Header;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table of a survey in the warehouse: its rows under a name of our own, each with its line and the fields of it that
 * were bad.
 *
 * @param complete whether the file was read to its end
 */
public record LoadedTable(TableFile file, Optional<Header> header, boolean complete, long rows) {
    public static final String LINE = "line";
    /** The column in which a table that was published keeps the line that each row had in its file. */
    public static final String ORDER = "interpoles_line";

    public static final String BAD_FIELDS = "bad";

    /** The table in which the rows of a table of the contract stand while they are checked. */
    public static String rowsOf(String table) {
        return "rows_" + table;
    }

    public TableContract contract() {
        return file.contract();
    }

    public boolean has(String column) {
        return header.flatMap(found -> found.column(column)).isPresent();
    }

    /** The number of a column in the file, from 1; none where the file has no such column. */
    public OptionalInt number(String column) {
        return header.flatMap(found -> found.column(column))
                .map(found -> OptionalInt.of(found.number()))
                .orElse(OptionalInt.empty());
    }

    public List<String> unknownColumns() {
        return header.map(found -> found.unknown(contract())).orElse(List.of());
    }

    /** The name in the warehouse of a column of the file, by the name that the survey knows it by. */
    public String stored(String column) {
        int unknown = unknownColumns().indexOf(column);
        return unknown >= 0 ? "unknown_" + unknown : Warehouse.quoted(column);
    }

    /**
     * The SQL of the table as an analyst knows it, in the order of its file, or in that of its keys where there is
     * none.
     */
    public String listing() {
        return file.source().isKeyed()
                ? selection() + " ORDER BY " + ORDER + ", " + LINE
                : "SELECT * FROM " + contract().name();
    }

    /** The SQL of the table as an analyst knows it, from its rows. */
    String selection() {
        return selection(contract(), unknownColumns());
    }

    /** The columns of the rows in the warehouse: line, bad fields, the contract's, then the unknown ones. */
    public static List<String> definitions(TableContract contract, List<String> unknown) {
        var definitions = new ArrayList<>(List.of(LINE + " BIGINT", BAD_FIELDS + " VARCHAR"));
        contract.fields().forEach(field -> definitions.add(Warehouse.quoted(field.name()) + " " + field.type().sql));
        for (int i = 0; i < unknown.size(); i++) {
            definitions.add("unknown_" + i + " VARCHAR");
        }
        return definitions;
    }

    /** The table as an analyst knows it: the contract's columns and, under their own names, the unknown ones. */
    public static String view(TableContract contract, List<String> unknown) {
        return "CREATE VIEW " + contract.name() + " AS " + selection(contract, unknown);
    }

    public static String selection(TableContract contract, List<String> unknown) {
        var columns = new ArrayList<String>();
        contract.fields().forEach(field -> columns.add(Warehouse.quoted(field.name())));
        for (int i = 0; i < unknown.size(); i++) {
            columns.add("unknown_" + i + " AS " + Warehouse.quoted(unknown.get(i)));
        }
        return "SELECT " + String.join(", ", columns) + " FROM " + rowsOf(contract.name());
    }
}
