package interpoles.claim;

import interpoles.robustness.WithoutOne;
import interpoles.table.Shares;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The checks of claims as tables: a row a claim; a row a claim and check; and how many claims stand by each check. */
public final class CheckTables {
    private CheckTables() {}

    /**
     * A claim with all that is known of it.
     *
     * @param readings how many of its readings hold, in words; empty where there are none
     */
    public record Row(Claim claim, Verdict verdict, ClaimCheck check, String readings) {}

    /**
     * {@code claim, verdict, value, lowest, highest, silence, low, high, tipping, same_respondents, left_out, least,
     * least_without, most, most_without, readings, chance}. What is not known is missing.
     */
    public static Table claims(List<Row> rows) {
        var table = Table.create(
                StringColumn.create("claim"),
                StringColumn.create("verdict"),
                DoubleColumn.create("value"),
                DoubleColumn.create("lowest"),
                DoubleColumn.create("highest"),
                StringColumn.create("silence"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                LongColumn.create("tipping"),
                DoubleColumn.create("same_respondents"),
                StringColumn.create("left_out"),
                DoubleColumn.create("least"),
                StringColumn.create("least_without"),
                DoubleColumn.create("most"),
                StringColumn.create("most_without"),
                StringColumn.create("readings"),
                StringColumn.create("chance"));
        rows.forEach(row -> append(table, row));
        return table;
    }

    private static void append(Table table, Row told) {
        var row = table.appendRow();
        var check = told.check();
        row.setString("claim", told.claim().claim());
        row.setString("verdict", told.verdict().toString());
        check.value().ifPresent(value -> row.setDouble("value", value.doubleValue()));
        check.bounds().ifPresent(bounds -> {
            row.setDouble("lowest", bounds.low());
            row.setDouble("highest", bounds.high());
        });
        row.setString("silence", check.stands("silence").map(Stand::toString).orElse(""));
        check.interval().ifPresent(interval -> {
            row.setDouble("low", interval.low());
            row.setDouble("high", interval.high());
        });
        check.tipping().ifPresent(unheard -> row.setLong("tipping", unheard));
        check.same().ifPresent(value -> row.setDouble("same_respondents", value));
        row.setString(
                "left_out",
                check.withoutOne()
                        .map(CheckTables::leftOut)
                        .orElse(check.value().isPresent() ? "unknown" : "unmeasured"));
        check.withoutOne().flatMap(WithoutOne.Result::range).ifPresent(one -> {
            row.setDouble("least", one.least());
            row.setString("least_without", one.leastWithout());
            row.setDouble("most", one.most());
            row.setString("most_without", one.mostWithout());
        });
        row.setString("readings", told.readings());
        row.setString("chance", check.stands("chance").map(Stand::toString).orElse(""));
    }

    private static String leftOut(WithoutOne.Result one) {
        return one.why().orElseGet(() -> one.unit().toString());
    }

    /** Which numbers of {@link #claims} are shares: those of claims that are shares. */
    public static Shares sharing(Set<String> claims) {
        return Shares.where(
                "claim", claims, "value", "lowest", "highest", "low", "high", "same_respondents", "least", "most");
    }

    /** {@code claim, name, check, stand}: a row a claim and check that says something of it. */
    public static Table byClaim(List<ClaimCheck> checks) {
        var table = Table.create(
                StringColumn.create("claim"),
                StringColumn.create("name"),
                StringColumn.create("check"),
                StringColumn.create("stand"));
        for (var name : ClaimCheck.NAMES) {
            for (var check : checks) {
                check.stands(name).ifPresent(stands -> {
                    var row = table.appendRow();
                    row.setString("claim", check.claim().claim());
                    row.setString("name", check.claim().inWords());
                    row.setString("check", name);
                    row.setString("stand", stands.toString());
                });
            }
        }
        return table;
    }

    /** {@code check, stand, share, n}: of the {@code n} claims of which a check says something. */
    public static Table byCheck(List<ClaimCheck> checks) {
        var table = Table.create(
                StringColumn.create("check"),
                StringColumn.create("stand"),
                DoubleColumn.create("share"),
                LongColumn.create("n"));
        for (var name : ClaimCheck.NAMES) {
            var told = checks.stream()
                    .flatMap(check -> check.stands(name).stream())
                    .toList();
            for (var stands : Stand.values()) {
                if (told.isEmpty() || stands == Stand.NO_BOUND && !told.contains(stands)) continue;
                var row = table.appendRow();
                row.setString("check", name);
                row.setString("stand", stands.toString());
                row.setDouble(
                        "share", (double) told.stream().filter(stands::equals).count() / told.size());
                row.setLong("n", told.size());
            }
        }
        return table;
    }
}
