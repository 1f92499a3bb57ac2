package interpoles.load;

import interpoles.contract.MeasureNames;
import interpoles.contract.TableContract;
import interpoles.problem.Expected;
import interpoles.problem.Nearest;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.progress.Progress;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;

/** The rules across rows and tables, as SQL that selects the offending rows: keys, references and {@code rules.sql}. */
public final class Rules {
    private static final String FILE = "rules.sql";
    /** What is expected of a second row, where it is known which was the first. */
    private static final Map<String, String> AFTER =
            Map.of("duplicate-key", "duplicate-key-after", "not-unique", "not-unique-after");

    private static final Pattern END = Pattern.compile("-- (?:rule|probe) ");
    private static final Pattern PROBE = Pattern.compile("-- probe (\\S+ \\S+)\n((?:(?!-- ).+\n)+)");
    private static final Pattern HEAD = Pattern.compile("-- rule (\\S+) blames (.+?) needs (.+)\n(?:-- sign (.+)\n)?");

    /**
     * A rule about one column: it runs where every column that it names is there and every table was read whole.
     *
     * @param sign a query without rows where nothing is wrong, which is quicker than {@code sql}; two rules may
     *     have the same
     */
    private record Rule(
            String code, String table, String field, List<String> needs, String sql, Optional<String> sign) {
        String quickest() {
            return sign.orElse(sql);
        }

        /** The same with the measures that a place in its SQL stands for, which are asked for only where it has one. */
        Rule knowing(String place, Function<MeasureNames, List<String>> some) {
            return sql.contains(place)
                    ? new Rule(
                            code,
                            table,
                            field,
                            needs,
                            sql.replace(place, texts(some.apply(MeasureNames.known()))),
                            sign)
                    : this;
        }
    }

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

    private final Warehouse warehouse;
    private final Map<String, LoadedTable> tables;
    private final Problems problems;
    private final String home;
    private final Map<String, String> probes;
    private final Set<String> absent = new HashSet<>();

    /** @param probes the quick signs of keys and references, each by its kind and place */
    private Rules(
            Warehouse warehouse,
            Map<String, LoadedTable> tables,
            String home,
            Problems problems,
            Map<String, String> probes) {
        this.home = home;
        this.probes = probes;
        this.warehouse = warehouse;
        this.tables = tables;
        this.problems = problems;
    }

    static void check(Warehouse warehouse, Map<String, LoadedTable> tables, String home, Problems problems) {
        var rules = new Rules(warehouse, tables, home, problems, probes());
        var all = rules.all();
        try (var progress = Progress.of(problems.words(), "progress.checking", 0, 0)) {
            for (int i = 0; i < all.size(); i++) {
                progress.done((double) i / all.size());
                rules.check(all.get(i));
            }
        }
    }

    /** The same in few queries, for a warehouse to which each is a journey. */
    public static void checkAtOnce(
            Warehouse warehouse, Map<String, LoadedTable> tables, String home, Problems problems) {
        var rules = new Rules(warehouse, tables, home, problems, Map.of());
        var all = rules.all();
        var signs = all.stream().map(Rule::quickest).distinct().toList();
        var counts = Offenders.counts(warehouse, signs);
        all.stream()
                .filter(rule -> counts.get(signs.indexOf(rule.quickest())) > 0)
                .forEach(rules::locate);
    }

    private List<Rule> all() {
        return Stream.concat(
                        tables.values().stream()
                                .flatMap(table -> Stream.concat(keys(table).stream(), references(table).stream())),
                        written().stream())
                .filter(this::canBeTold)
                .toList();
    }

    private List<Rule> keys(LoadedTable table) {
        var keys = new ArrayList<Rule>();
        keys.add(key("duplicate-key", table, table.contract().key()));
        table.header()
                .ifPresent(header -> header.columns().stream()
                        .filter(Column::unique)
                        .forEach(column -> keys.add(key(
                                "not-unique", table, List.of(column.contract().name())))));
        return keys;
    }

    private Rule key(String code, LoadedTable table, List<String> key) {
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
                Optional.of(probe(code, name, key.get(0))
                        .orElseGet(() -> warehouse.repeating(LoadedTable.rowsOf(name), columns))));
    }

    /** The sign of a key or reference that the contract states, where the terms are worked out. */
    private Optional<String> probe(String code, String table, String field) {
        return Optional.ofNullable(probes.get(code + " " + table + "." + field));
    }

    private List<Rule> references(LoadedTable table) {
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
                        probe("broken-reference", table.contract().name(), reference.field())
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

    private List<Rule> written() {
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
                var rule = new Rule(
                        head.group(1),
                        table,
                        field,
                        needs,
                        sql.replace("{table}", table).replace("{field}", field).replace("{home}", home),
                        Optional.ofNullable(head.group(4)));
                if (canBeTold(rule)) {
                    rules.add(rule.knowing("{measures}", MeasureNames::all)
                            .knowing("{measures of the period}", MeasureNames::ofThePeriod));
                }
            }
        }
        return rules;
    }

    private static String texts(List<String> names) {
        return names.stream().map(Warehouse::text).collect(Collectors.joining(", "));
    }

    private static Map<String, String> probes() {
        return PROBE.matcher(Sql.text(FILE))
                .results()
                .collect(Collectors.toMap(probe -> probe.group(1), probe -> probe.group(2)));
    }

    private boolean canBeTold(Rule rule) {
        return rule.needs.stream().allMatch(need -> canBeTold(need, rule.table));
    }

    private void check(Rule rule) {
        if (rule.sign.filter(this::isAbsent).isEmpty()) {
            locate(rule);
        }
    }

    private void locate(Rule rule) {
        var offenders = Offenders.of(warehouse, List.of(rule.sql)).get(0);
        var found = offenders.first();
        var allowed = found.isEmpty() ? Set.<String>of() : allowed(rule);
        for (var row : found) {
            problems.add(
                    tables.get(rule.table).contract().order(),
                    problem(
                            rule,
                            row.getObject("line").toString(),
                            row.getString("found"),
                            allowed,
                            expected(rule, row)));
        }
        problems.addUnlisted(offenders.unlisted());
    }

    /** Of a second row, also where the first one stands. */
    private String expected(Rule rule, Row row) {
        boolean repeated = row.columnNames().contains("earliest");
        return repeated && !tables.get(rule.table).file().source().isKeyed()
                ? Expected.of(problems.words(), AFTER.get(rule.code), String.valueOf(row.getLong("earliest")))
                : Expected.of(problems.words(), rule.code, home);
    }

    private boolean isAbsent(String sign) {
        if (!absent.contains(sign) && Offenders.counts(warehouse, List.of(sign)).get(0) == 0) {
            absent.add(sign);
        }
        return absent.contains(sign);
    }

    /** What a rule needs of another table is known only if that table was read whole. */
    private boolean canBeTold(String need, String blamed) {
        var table = tables.get(need.substring(0, need.indexOf('.')));
        return table != null
                && table.has(need.substring(need.indexOf('.') + 1))
                && (table.complete() || table.contract().name().equals(blamed));
    }

    /** @param line the line to blame or, where rows are told by it, the key */
    private Problem problem(Rule rule, String line, String found, Set<String> allowed, String expected) {
        var table = tables.get(rule.table);
        if (table.file().source().isKeyed()) {
            return new Problem(
                    rule.code,
                    table.file().source().name() + ":" + Problem.readable(line),
                    OptionalLong.empty(),
                    OptionalInt.empty(),
                    rule.field,
                    found,
                    expected,
                    Nearest.to(found, allowed));
        }
        var column = table.header().flatMap(header -> header.column(rule.field)).map(Column::number);
        return table.file()
                .source()
                .placed(new Problem(
                        rule.code,
                        table.file().source().name(),
                        OptionalLong.of(Long.parseLong(line)),
                        column.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        rule.field,
                        found,
                        expected,
                        Nearest.to(found, allowed)));
    }

    /** The keys that a broken reference may have meant, or the measures that a claim may. */
    private Set<String> allowed(Rule rule) {
        if (rule.code.equals("unknown-measure")) {
            return new TreeSet<>(MeasureNames.known().all());
        }
        if (!rule.code.equals("broken-reference")) {
            return Set.of();
        }
        var key = rule.needs.get(0).split("\\.");
        var keys = warehouse.query(
                "SELECT DISTINCT " + key[1] + " AS k FROM " + LoadedTable.rowsOf(key[0]) + " WHERE " + key[1]
                        + " IS NOT NULL LIMIT " + (Nearest.WORTH_COMPARING + 1),
                "keys");
        return new TreeSet<>(keys.stringColumn("k").asList());
    }
}
