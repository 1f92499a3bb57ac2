package interpoles.load;

import interpoles.contract.MeasureNames;
import interpoles.load.column.Column;
import interpoles.problem.Expected;
import interpoles.problem.Nearest;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.progress.Progress;
import interpoles.warehouse.Warehouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;

/** Runs the {@linkplain Rule rules} across rows and tables, and says of each offending row what is wrong with it. */
public final class Rules {
    /** What is expected of a second row, where it is known which was the first. */
    private static final Map<String, String> AFTER =
            Map.of("duplicate-key", "duplicate-key-after", "not-unique", "not-unique-after");

    /** The bytes below which a survey is small. */
    private static final long SMALL = 1_000_000;

    private final Warehouse warehouse;
    private final Map<String, LoadedTable> tables;
    private final Problems problems;
    private final String home;
    private final Map<String, String> probes;
    /** Of the signs that were asked, whether there was none of what they are a sign of. */
    private final Map<String, Boolean> absent = new HashMap<>();

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
        var rules = new Rules(warehouse, tables, home, problems, Rule.probes());
        var all = rules.all();
        if (isSmall(tables)) {
            rules.ask(signs(all));
        }
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
        rules.ask(signs(all));
        all.stream().filter(rule -> !rules.isAbsent(rule.quickest())).forEach(rules::locate);
    }

    private static List<String> signs(List<Rule> rules) {
        return rules.stream().map(Rule::quickest).distinct().toList();
    }

    private List<Rule> all() {
        return Stream.concat(
                        tables.values().stream()
                                .flatMap(table -> Stream.concat(
                                        Rule.keys(table, warehouse, probes).stream(),
                                        Rule.references(table, probes).stream())),
                        Rule.written(home).stream())
                .filter(this::canBeTold)
                .map(Rule::knowingMeasures)
                .toList();
    }

    private boolean canBeTold(Rule rule) {
        return rule.needs().stream().allMatch(need -> canBeTold(need, rule.table()));
    }

    /** Without a sign that is quicker than the rule itself, and was not asked with the others, its rows are looked for at once. */
    private void check(Rule rule) {
        var sign = rule.quickest();
        boolean asksFirst = rule.sign().isPresent() || absent.containsKey(sign);
        if (!asksFirst || !isAbsent(sign)) {
            locate(rule);
        }
    }

    private static boolean isSmall(Map<String, LoadedTable> tables) {
        return tables.values().stream()
                        .mapToLong(table -> table.file().source().bytes())
                        .sum()
                < SMALL;
    }

    /** Asks signs in few queries: of a small survey most of the time of one is the query's own. */
    private void ask(List<String> signs) {
        var counts = Offenders.counts(warehouse, signs);
        IntStream.range(0, signs.size()).forEach(nth -> absent.put(signs.get(nth), counts.get(nth) == 0));
    }

    private void locate(Rule rule) {
        var offenders = Offenders.of(warehouse, List.of(rule.sql())).get(0);
        var found = offenders.first();
        var allowed = found.isEmpty() ? Set.<String>of() : allowed(rule);
        for (var row : found) {
            problems.add(
                    tables.get(rule.table()).contract().order(),
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
        return repeated && !tables.get(rule.table()).file().source().isKeyed()
                ? Expected.of(problems.words(), AFTER.get(rule.code()), String.valueOf(row.getLong("earliest")))
                : Expected.of(problems.words(), rule.code(), home);
    }

    private boolean isAbsent(String sign) {
        if (!absent.containsKey(sign)) {
            ask(List.of(sign));
        }
        return absent.get(sign);
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
        var table = tables.get(rule.table());
        if (table.file().source().isKeyed()) {
            return new Problem(
                    rule.code(),
                    table.file().source().name() + ":" + Problem.readable(line),
                    OptionalLong.empty(),
                    OptionalInt.empty(),
                    rule.field(),
                    found,
                    expected,
                    Nearest.code(found, allowed));
        }
        var column =
                table.header().flatMap(header -> header.column(rule.field())).map(Column::number);
        return table.file()
                .source()
                .placed(new Problem(
                        rule.code(),
                        table.file().source().name(),
                        OptionalLong.of(Long.parseLong(line)),
                        column.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        rule.field(),
                        found,
                        expected,
                        Nearest.code(found, allowed)));
    }

    /** The keys that a broken reference may have meant, or the measures that a claim may. */
    private Set<String> allowed(Rule rule) {
        if (rule.code().equals("unknown-measure")) {
            return new TreeSet<>(MeasureNames.known().all());
        }
        if (!rule.code().equals("broken-reference")) {
            return Set.of();
        }
        var key = rule.needs().get(0).split("\\.");
        var keys = warehouse.query(
                "SELECT DISTINCT " + key[1] + " AS k FROM " + LoadedTable.rowsOf(key[0]) + " WHERE " + key[1]
                        + " IS NOT NULL LIMIT " + (Nearest.WORTH_COMPARING + 1),
                "keys");
        return new TreeSet<>(keys.stringColumn("k").asList());
    }
}
