package interpoles.questionnaire;

import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.report.LinkedReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where those who told of one thing stated something else than the survey's tables hold: a row each, with what holds, what
 * was stated, by whom and at which wave, and the rule that decided.
 */
final class Differences {
    private static final List<String> COLUMNS =
            List.of("table", "key", "column", "holds", "of", "stated", "by", "wave", "why");

    private final Ledger ledger;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param ledger is told of every cell that is overruled */
    Differences(Ledger ledger) {
        this.ledger = ledger;
    }

    TableRows rows() {
        return new TableRows(COLUMNS, rows);
    }

    /** One value holds: whatever else was stated is overruled. */
    void overrule(String table, String key, LinkedReports told, String column, Optional<String> holds, String why) {
        holds.ifPresent(value -> told.overruled(column, value).forEach(overruled -> {
            overruled.stated().cells().forEach(cell -> ledger.instead(cell, Reason.STATED_OTHERWISE));
            differ(table, key, column, value, told.firstTeller(column), overruled, why);
        }));
    }

    /** All that was stated holds, such as motives: whoever stated less is listed. */
    void unite(String table, String key, LinkedReports told, String column, String holds) {
        told.partial(column)
                .forEach(overruled ->
                        differ(table, key, column, holds, TableRows.joined(told.tellers()), overruled, "all"));
    }

    private void differ(
            String table,
            String key,
            String column,
            String holds,
            String of,
            LinkedReports.Overruled overruled,
            String why) {
        rows.add(List.of(
                table,
                key,
                column,
                holds,
                of,
                String.join("|", overruled.stated().values()),
                overruled.by().teller(),
                String.valueOf(overruled.by().wave()),
                why));
    }

    /** Nobody stated a year: that of the first wave at which it was told holds. */
    void withoutYear(String table, String key, LinkedReports told, String column, String holds) {
        var waves = told.waves().stream().map(String::valueOf).toList();
        rows.add(List.of(
                table,
                key,
                column,
                holds,
                "",
                "",
                TableRows.joined(told.tellers()),
                String.join("|", waves),
                "no-year"));
    }

    /** All clusters that anybody named are bound: whoever named fewer is listed. */
    void tellers(String table, String key, LinkedReports told) {
        told.reports().stream()
                .filter(report -> !report.clusters().equals(told.clusters()))
                .forEach(report -> rows.add(List.of(
                        table,
                        key,
                        "clusters",
                        TableRows.joined(told.clusters()),
                        TableRows.joined(told.tellers()),
                        TableRows.joined(report.clusters()),
                        report.teller(),
                        String.valueOf(report.wave()),
                        "all")));
    }
}
