package interpoles.questionnaire;

import interpoles.problem.Problem;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.report.LinkedReports;
import interpoles.questionnaire.report.Period;
import interpoles.questionnaire.report.Reciprocity;
import interpoles.questionnaire.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agreements of a survey and who signed each, of all reports that a rule keeps, and who told each. */
final class AgreementTables {
    private final Inquiry inquiry;
    private final Rule rule;
    private final Ledger ledger;
    private final Differences differences;
    private final Origins origins;
    private final Map<String, TableRows> tables = new LinkedHashMap<>();
    private final List<List<String>> reciprocity = new ArrayList<>();

    private AgreementTables(Inquiry inquiry, Rule rule, Ledger ledger, Differences differences, Origins origins) {
        this.inquiry = inquiry;
        this.rule = rule;
        this.ledger = ledger;
        this.differences = differences;
        this.origins = origins;
    }

    /**
     * @param ledger is told what the rule leaves out
     * @param differences are told what was stated differently
     * @param origins are told where each row comes from
     */
    static AgreementTables of(Inquiry inquiry, Rule rule, Ledger ledger, Differences differences, Origins origins) {
        var agreements = new AgreementTables(inquiry, rule, ledger, differences, origins);
        agreements.add();
        return agreements;
    }

    /** The tables by their names, of the agreements that the rule keeps. */
    Map<String, TableRows> tables() {
        return tables;
    }

    /** Who told each agreement between clusters that were asked, whether the rule keeps it or not. */
    TableRows reciprocity() {
        return new TableRows(
                List.of("agreement", "reciprocity", "clusters", "told", "not_told", "not_answered"), reciprocity);
    }

    private void add() {
        var stated = List.of("charter", "modality", "motives").stream()
                .filter(column -> inquiry.questions.asks("agreements", column))
                .toList();
        var columns = new ArrayList<>(List.of("agreement", "signed", "ended"));
        columns.addAll(stated);
        var rows = new ArrayList<List<String>>();
        var signatories = new ArrayList<List<String>>();
        var answered = inquiry.answered();
        int number = 0;
        for (var agreement : inquiry.agreements) {
            var key = TableRows.key("A", ++number, inquiry.agreements.size());
            var sides = Reciprocity.of(agreement, inquiry.asked, answered);
            sides.ifPresent(answer -> reciprocity.add(List.of(
                    key,
                    answer.answer().slug(),
                    TableRows.joined(agreement.clusters()),
                    TableRows.joined(answer.told()),
                    TableRows.joined(answer.silent()),
                    TableRows.joined(answer.unanswering()))));
            if (rule == Rule.CONFIRMED
                    && sides.filter(answer -> answer.answer() == Reciprocity.Answer.UNCONFIRMED)
                            .isPresent()) {
                agreement.reports().forEach(report -> leaveOut(report));
                continue;
            }
            rows.add(agreement(agreement, key, stated));
            origins.add("agreements", agreement);
            for (var cluster : agreement.clusters()) {
                signatories.add(
                        List.of(key, cluster, String.valueOf(agreement.tellers().contains(cluster))));
                origins.add("signatories", agreement);
            }
        }
        tables.put("agreements", new TableRows(columns, rows));
        tables.put("signatories", new TableRows(List.of("agreement", "cluster", "reported"), signatories));
    }

    private void leaveOut(Report report) {
        report.partners().forEach(cell -> ledger.instead(cell, Reason.UNCONFIRMED));
        report.stated()
                .values()
                .forEach(told -> told.cells().forEach(cell -> ledger.instead(cell, Reason.UNCONFIRMED)));
    }

    private List<String> agreement(LinkedReports agreement, String key, List<String> stated) {
        var period = Period.of(agreement, inquiry.lastWave());
        if (period.ended().isPresent() && period.ended().getAsInt() < period.signed()) {
            endedBeforeSigned(agreement, period);
        }
        var row = new ArrayList<>(List.of(
                key,
                String.valueOf(period.signed()),
                period.ended().isPresent() ? String.valueOf(period.ended().getAsInt()) : ""));
        if (period.isOfWaves()) {
            differences.withoutYear("agreements", key, agreement, "signed", row.get(1));
        } else {
            differences.overrule("agreements", key, agreement, "signed", Optional.of(row.get(1)), "earliest");
        }
        differences.overrule("agreements", key, agreement, "ended", agreement.first("ended"), "first-by-key");
        for (var column : stated) {
            var holds = column.equals("motives")
                    ? Optional.of(String.join("|", agreement.all(column)))
                    : agreement.first(column);
            row.add(holds.orElse(""));
            if (column.equals("motives")) {
                differences.unite("agreements", key, agreement, column, holds.get());
            } else {
                differences.overrule("agreements", key, agreement, column, holds, "first-by-key");
            }
        }
        differences.tellers("agreements", key, agreement);
        return row;
    }

    /** A survey takes no such agreement; two answers may have made it, of which neither is wrong by itself. */
    private void endedBeforeSigned(LinkedReports agreement, Period period) {
        var place = origins.place(agreement, "ended");
        inquiry.objections.add(new Problem(
                "import-ended-before-signed",
                place.file(),
                place.line(),
                place.column(),
                "agreements.ended",
                String.valueOf(period.ended().getAsInt()),
                signedWhen(agreement, period),
                Optional.empty()));
    }

    private String signedWhen(LinkedReports agreement, Period period) {
        var year = String.valueOf(period.signed());
        if (period.isOfWaves()) {
            return inquiry.objections.expected("signed-at-the-wave", year);
        }
        var signing = agreement.holding("signed").orElseThrow();
        var ending = agreement.holding("ended").orElseThrow();
        var place = origins.place(agreement, "signed").toString();
        return signing.equals(ending)
                ? inquiry.objections.expected("signed-beside", year, signing.teller(), place)
                : inquiry.objections.expected(
                        "signed-by-another", year, signing.teller(), place, ending.id() + "," + signing.id());
    }
}
