package interpoles.load;

import interpoles.contract.MeasureNames;
import interpoles.contract.TableContract;
import interpoles.load.column.Column;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule about one column, as SQL that selects the offending rows: it runs where every column that it names is there and
 * every table was read whole. Keys and references have theirs from the contract, all others stand in {@code rules.sql}.
 *
 * @param sign a query without rows where nothing is wrong, which is quicker than {@code sql}; two rules may
 *     have the same
 */
record Rule(String code, String table, String field, List<String> needs, String sql, Optional<String> sign) {
    private static final String FILE = "rules.sql";
    private static final Pattern END = Pattern.compile("-- (?:rule|probe) ");
    private static final Pattern PROBE = Pattern.compile("-- probe (\\S+ \\S+)\n((?:(?!-- ).+\n)+)");
    private static final Pattern HEAD = Pattern.compile("-- rule (\\S+) blames (.+?) needs (.+)\n(?:-- sign (.+)\n)?");

    /** Rows that refer to nothing, unless as many keys cannot be read over there: then those are what is wrong. */
    private static final String WITHOUT_ITS_KEY = """
            SELECT r.line AS line, r.{field} AS found
            FROM {rows} r
            LEFT JOIN (SELECT DISTINCT {key} FROM {keys}) k ON k.{key} = r.{field}
            CROSS JOIN (SELECT COUNT(*) AS n FROM {keys} WHERE {key} IS NULL) unreadable
            CROSS JOIN (SELECT COUNT(DISTINCT s.{field}) AS n FROM {rows} s
                        LEFT JOIN {keys} t ON t.{key} = s.{field} WHERE t.{key} IS NULL) stray
            WHERE r.{field} IS NOT NULL AND k.{key} IS NULL AND stray.n > unreadable.n
            """;

    private static final String STRAY = """
            SELECT 1 AS wrong FROM {rows} s LEFT JOIN {keys} t ON t.{key} = s.{field} WHERE s.{field} IS NOT NULL AND t.{key} IS NULL
            """;

    String quickest() {
        return sign.orElse(sql);
    }

    /** The same with the names of the measures, which are asked for only where its SQL has a place for them. */
    Rule knowingMeasures() {
        return knowing("{measures}", MeasureNames::all).knowing("{measures of the period}", MeasureNames::ofThePeriod);
    }

    private Rule knowing(String place, Function<MeasureNames, List<String>> some) {
        return sql.contains(place)
                ? new Rule(code, table, field, needs, sql.replace(place, texts(some.apply(MeasureNames.known()))), sign)
                : this;
    }

    /**
     * That keys are unique, and columns that a survey calls so.
     *
     * @param probes the quick signs of keys and references, each by its kind and place
     */
    static List<Rule> keys(LoadedTable table, Warehouse warehouse, Map<String, String> probes) {
        var keys = new ArrayList<Rule>();
        keys.add(key("duplicate-key", table, table.contract().key(), warehouse, probes));
        table.header()
                .ifPresent(header -> header.columns().stream()
                        .filter(Column::unique)
                        .forEach(column -> keys.add(key(
                                "not-unique", table, List.of(column.contract().name()), warehouse, probes))));
        return keys;
    }

    private static Rule key(
            String code, LoadedTable table, List<String> key, Warehouse warehouse, Map<String, String> probes) {
        var name = table.contract().name();
        var columns = key.stream().map(table::stored).toList();
        var sql = """
                SELECT line, found, earliest
                FROM (SELECT line, %1$s AS found, ROW_NUMBER() OVER same AS nth, MIN(line) OVER same AS earliest
                      FROM %3$s WHERE %4$s WINDOW same AS (PARTITION BY %2$s ORDER BY line)) k
                WHERE nth > 1
                """.formatted(
                        columns.stream()
                                .map(column -> "CAST(" + column + " AS varchar)")
                                .collect(Collectors.joining(" || ', ' || ")),
                        String.join(", ", columns),
                        LoadedTable.rowsOf(name),
                        Warehouse.stated(columns));
        return new Rule(
                code,
                name,
                key.get(0),
                key.stream().map(column -> name + "." + column).toList(),
                sql,
                Optional.of(probe(probes, code, name, key.get(0))
                        .orElseGet(() -> warehouse.repeating(LoadedTable.rowsOf(name), columns))));
    }

    /** The sign of a key or reference that the contract states, where the terms are worked out. */
    private static Optional<String> probe(Map<String, String> probes, String code, String table, String field) {
        return Optional.ofNullable(probes.get(code + " " + table + "." + field));
    }

    /** That what a table refers to is there. */
    static List<Rule> references(LoadedTable table, Map<String, String> probes) {
        return table.contract().references().stream()
                .map(reference -> new Rule(
                        "broken-reference",
                        table.contract().name(),
                        reference.field(),
                        List.of(reference.table() + "." + reference.column()),
                        named(
                                WITHOUT_ITS_KEY,
                                LoadedTable.rowsOf(table.contract().name()),
                                reference),
                        probe(probes, "broken-reference", table.contract().name(), reference.field())
                                .or(() -> Optional.of(named(
                                        STRAY,
                                        LoadedTable.rowsOf(table.contract().name()),
                                        reference)))))
                .toList();
    }

    private static String named(String sql, String rows, TableContract.Reference reference) {
        return sql.replace("{field}", reference.field())
                .replace("{key}", reference.column())
                .replace("{rows}", rows)
                .replace("{keys}", LoadedTable.rowsOf(reference.table()));
    }

    /** Those of {@code rules.sql}, for a survey of this country. */
    static List<Rule> written(String home) {
        var rules = new ArrayList<Rule>();
        var text = Sql.text(FILE);
        var head = HEAD.matcher(text);
        var next = END.matcher(text);
        while (head.find()) {
            int end = next.find(head.end()) ? next.start() : text.length();
            var sql = text.substring(head.end(), end);
            for (var blamed : head.group(2).split(" ")) {
                var table = blamed.substring(0, blamed.indexOf('.'));
                var field = blamed.substring(blamed.indexOf('.') + 1);
                var needs = new ArrayList<>(Arrays.asList(head.group(3).split(" ")));
                needs.add(blamed);
                rules.add(new Rule(
                        head.group(1),
                        table,
                        field,
                        needs,
                        sql.replace("{table}", table).replace("{field}", field).replace("{home}", home),
                        Optional.ofNullable(head.group(4))));
            }
        }
        return rules;
    }

    private static String texts(List<String> names) {
        return names.stream().map(Warehouse::text).collect(Collectors.joining(", "));
    }

    /** The quick signs of keys and references, each by its kind and place, for a warehouse in which the terms are worked out. */
    static Map<String, String> probes() {
        return PROBE.matcher(Sql.text(FILE))
                .results()
                .collect(Collectors.toMap(probe -> probe.group(1), probe -> probe.group(2)));
    }
}
