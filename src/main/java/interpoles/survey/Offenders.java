package interpoles.survey;

import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * The rows that a check found. Many checks are counted in one query, and only those that found some are asked which.
 *
 * @param check SQL that selects the offending rows: {@code line}, the row to blame, and {@code found}, what stands there
 * @param count how many they are
 */
record Offenders(Warehouse warehouse, String check, long count) {
    /** Checks that one query counts: a cluster refuses a query of too many stages. */
    private static final int AT_ONCE = 8;

    /** The offending rows of each check. */
    static List<Offenders> of(Warehouse warehouse, List<String> checks) {
        var offenders = new ArrayList<Offenders>();
        for (int first = 0; first < checks.size(); first += AT_ONCE) {
            var counting = IntStream.range(first, Math.min(first + AT_ONCE, checks.size()))
                    .mapToObj(nth -> "SELECT " + nth + " AS nth, COUNT(*) AS n FROM (" + checks.get(nth) + ") c" + nth)
                    .collect(Collectors.joining("\nUNION ALL\n"));
            warehouse.query(counting, "offenders").sortOn("nth")
                    .forEach(row -> offenders.add(new Offenders(warehouse, checks.get(row.getInt("nth")), row.getLong("n"))));
        }
        return offenders;
    }

    /** {@code line, found}: the first by line, as many as are listed. */
    Table first() {
        return count == 0 ? Table.create()
                : warehouse.query("SELECT line, found FROM (" + check + ") c ORDER BY line LIMIT " + Problems.LISTED, "offenders");
    }

    /** How many are not among the first. */
    long unlisted() {
        return Math.max(0, count - Problems.LISTED);
    }
}
