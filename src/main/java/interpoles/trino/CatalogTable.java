package interpoles.trino;

import interpoles.contract.Decimal;
import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import interpoles.file.RowSource;
import interpoles.file.TableFile;
import interpoles.load.LoadedTable;
import interpoles.load.column.Codes;
import interpoles.load.column.Header;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of a survey in a catalog: as it stands there, and as SQL asks it. Its rows are told by their key; those that
 * were published from a file keep its order.
 */
public final class CatalogTable implements RowSource {
    private static final List<String> WHOLE = List.of("tinyint", "smallint", "integer", "bigint");
    private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d+),(\\d+)\\)");

    private final String name;
    private final TableContract contract;
    private final String stored;
    private final Map<String, String> types;
    private final Card card;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> spelt = new HashSet<>();
    private Header header;
    private String key;

    /**
     * @param stored the full name of the table in the catalog
     * @param types the SQL type of each of its columns, in their order
     */
    CatalogTable(String name, TableContract contract, String stored, Map<String, String> types, Card card) {
        this.name = name;
        this.contract = contract;
        this.stored = stored;
        this.types = types;
        this.card = card;
    }

    /** Finds the contract's columns among the table's; those that are of no type that it may have are problems. */
    void describe(Codes codes, Problems problems, Notes notes) {
        var names = types.keySet().stream()
                .filter(column -> !column.equals(LoadedTable.ORDER))
                .toList();
        header = Header.of(asFile(), 1, names, codes, problems, notes);
        for (int i = 0; i < names.size(); i++) {
            var field = header.columns().get(i).contract();
            var type = types.get(names.get(i));
            if (!contract.fields().contains(field)) {
                columns.putIfAbsent(field.name(), "CAST(" + Warehouse.quoted(names.get(i)) + " AS varchar)");
            } else if (ofType(field, type)) {
                columns.putIfAbsent(field.name(), value(field, Warehouse.quoted(names.get(i)), type));
            } else {
                problems.add(
                        contract.order(),
                        new Problem(
                                "wrong-type",
                                name,
                                OptionalLong.empty(),
                                OptionalInt.empty(),
                                field.name(),
                                type,
                                field.type().sql.toLowerCase(Locale.ROOT),
                                Optional.empty()));
            }
        }
        key = contract.key().stream()
                .map(column -> "COALESCE(CAST(" + columns.getOrDefault(column, "NULL") + " AS varchar), '')")
                .collect(Collectors.joining(" || ', ' || "));
    }

    private TableFile asFile() {
        return new TableFile(contract, this, TableFile.EMPTY_IS_MISSING, Map.of());
    }

    /** The table as the rules know it, once it is described. */
    LoadedTable loaded(long rows) {
        return new LoadedTable(asFile(), Optional.of(header), true, rows);
    }

    private static boolean ofType(FieldContract field, String type) {
        boolean text = type.startsWith("varchar") || type.startsWith("char(");
        boolean whole = WHOLE.contains(type);
        return switch (field.type()) {
            case STRING -> text;
            case YEAR -> whole;
            case BOOLEAN -> type.equals("boolean");
            case NUMBER -> text || whole || type.startsWith("decimal");
        };
    }

    /** Whether every value of a type is a number that the contract takes. */
    private static boolean isNumber(String type) {
        var decimal = DECIMAL.matcher(type);
        return WHOLE.contains(type)
                || decimal.matches()
                        && Integer.parseInt(decimal.group(2)) <= Decimal.DIGITS_AFTER
                        && Integer.parseInt(decimal.group(1)) - Integer.parseInt(decimal.group(2))
                                <= Decimal.DIGITS_BEFORE;
    }

    /**
     * The value of a stored column; in a table that was not published a text that is empty, or has no value between its
     * separators, is missing, as in a file.
     */
    private String value(FieldContract field, String column, String type) {
        var text = type.equals("varchar") ? column : "CAST(" + column + " AS varchar)";
        return switch (field.type()) {
            case NUMBER -> {
                if (isNumber(type)) {
                    yield type.equalsIgnoreCase(Decimal.SQL) ? column : "CAST(" + column + " AS " + Decimal.SQL + ")";
                }
                spelt.add(field.name());
                yield card.isPublished() ? text : "NULLIF(" + text + ", '')";
            }
            case STRING ->
                card.isPublished()
                        ? text
                        : field.separator()
                                .map(separator -> stated(text, separator))
                                .orElse("NULLIF(" + text + ", '')");
            case YEAR, BOOLEAN -> column;
        };
    }

    private static String stated(String text, String separator) {
        return "CASE WHEN REPLACE(" + text + ", " + Warehouse.text(separator) + ", '') <> '' THEN " + text + " END";
    }

    /** Whether the values of a column of numbers are texts, each of which may be none. */
    boolean isSpelt(String column) {
        return spelt.contains(column);
    }

    /** Reads a column by another expression from now on. */
    void refine(String column, String expression) {
        columns.put(column, expression);
    }

    /** The SQL of a column's values before anything is made of them, if the table has it and it can be read. */
    Optional<String> expression(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    String stored() {
        return stored;
    }

    /** The SQL of a row's key as a text, as it stands in the table. */
    String key() {
        return key;
    }

    /** A problem of the row with this key. */
    Problem problem(String row, String code, String field, String found, String expected, Optional<String> nearest) {
        return new Problem(
                code,
                name + ":" + Problem.readable(row),
                OptionalLong.empty(),
                OptionalInt.empty(),
                field,
                found,
                expected,
                nearest);
    }

    TableContract contract() {
        return contract;
    }

    /** The table's rows as the rules ask them, a key in the place of a line. */
    String rows() {
        var selected = new ArrayList<String>();
        selected.add(key + " AS " + LoadedTable.LINE);
        selected.add((types.containsKey(LoadedTable.ORDER) ? Warehouse.quoted(LoadedTable.ORDER) : "0") + " AS "
                + LoadedTable.ORDER);
        selected.add("CAST(NULL AS varchar) AS " + LoadedTable.BAD_FIELDS);
        for (var field : contract.fields()) {
            selected.add(columns.getOrDefault(field.name(), "CAST(NULL AS " + field.type().sql + ")") + " AS "
                    + Warehouse.quoted(field.name()));
        }
        var unknown = header.unknown(contract);
        for (int i = 0; i < unknown.size(); i++) {
            selected.add(columns.get(unknown.get(i)) + " AS unknown_" + i);
        }
        return "SELECT " + String.join(", ", selected) + " FROM " + stored;
    }

    /** The same of a table that the survey lacks. */
    static String noRows(TableContract contract) {
        var selected = new ArrayList<>(List.of(
                "CAST(NULL AS varchar) AS " + LoadedTable.LINE,
                "0 AS " + LoadedTable.ORDER,
                "CAST(NULL AS varchar) AS " + LoadedTable.BAD_FIELDS));
        contract.fields()
                .forEach(field ->
                        selected.add("CAST(NULL AS " + field.type().sql + ") AS " + Warehouse.quoted(field.name())));
        return "SELECT " + String.join(", ", selected) + " WHERE false";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String file() {
        return card.file(contract.name()).map(Card.File::file).orElse(name);
    }

    @Override
    public String sha256() {
        return card.file(contract.name()).map(Card.File::sha256).orElse("");
    }

    @Override
    public boolean isKeyed() {
        return true;
    }

    @Override
    public void read(Taker taker) {
        throw new UnsupportedOperationException("a warehouse is asked by SQL");
    }
}
