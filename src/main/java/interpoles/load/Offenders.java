package interpoles.load;

import interpoles.problem.Problems;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * The rows that a check finds. Many checks are counted in one query, and only those that find some are asked which.
 *
 * @param check SQL that selects the offending rows: {@code line}, the row to blame, and {@code found}, what
 *     stands there
 * @param count how many they are
 */
public record Offenders(Warehouse warehouse, String check, long count) {
    /** Queries that are counted in one: a cluster refuses one of too many stages. */
    private static final int AT_ONCE = 13;

    /** The offending rows of each check. */
    public static List<Offenders> of(Warehouse warehouse, List<String> checks) {
        var counts = counts(warehouse, checks);
        return IntStream.range(0, checks.size())
                .mapToObj(nth -> new Offenders(warehouse, checks.get(nth), counts.get(nth)))
                .toList();
    }

    /** The number of rows of each of many queries. */
    static List<Long> counts(Warehouse warehouse, List<String> queries) {
        var counts = new ArrayList<Long>();
        for (int first = 0; first < queries.size(); first += AT_ONCE) {
            var counting = IntStream.range(first, Math.min(first + AT_ONCE, queries.size()))
                    .mapToObj(nth -> "SELECT " + nth + " AS nth, COUNT(*) AS n FROM (" + queries.get(nth) + ") c" + nth)
                    .collect(Collectors.joining("\nUNION ALL\n"));
            counts.addAll(warehouse
                    .query(counting, "counts")
                    .sortOn("nth")
                    .longColumn("n")
                    .asList());
        }
        return counts;
    }

    /** {@code line, found} and what else the check selects: the first by line, as many as are listed. */
    public Table first() {
        return count == 0
                ? Table.create()
                : warehouse.query(
                        "SELECT * FROM (" + check + ") c ORDER BY line LIMIT " + Problems.LISTED, "offenders");
    }

    /** How many are not among the first. */
    public long unlisted() {
        return Math.max(0, count - Problems.LISTED);
    }
}
