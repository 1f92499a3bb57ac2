package interpoles.questionnaire;

import interpoles.problem.Problem;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Register;
import interpoles.questionnaire.report.Events;
import interpoles.questionnaire.report.LinkedReports;
import interpoles.questionnaire.report.Period;
import interpoles.questionnaire.report.Reciprocity;
import interpoles.questionnaire.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The tables of the survey that an inquiry gives by a rule, and what of the answers they leave out. */
final class Tables {
    /** A table: its columns and rows. */
    record Rows(List<String> columns, List<List<String>> rows) {}

    private final Inquiry inquiry;
    private final Rule rule;
    private final Ledger ledger;
    private final Map<String, Rows> tables = new LinkedHashMap<>();
    private final List<List<String>> reciprocity = new ArrayList<>();
    private final Differences differences;
    private final Origins origins;

    private Tables(Inquiry inquiry, Rule rule) {
        this.inquiry = inquiry;
        this.rule = rule;
        this.ledger = inquiry.ledger.copy();
        this.differences = new Differences(ledger);
        this.origins = new Origins(inquiry);
    }

    static Tables of(Inquiry inquiry, Rule rule) {
        var tables = new Tables(inquiry, rule);
        tables.clusters();
        tables.responses();
        tables.agreements();
        if (inquiry.questions.asks("projects", "")) {
            tables.projects();
        }
        if (inquiry.questions.asks("missions", "")) {
            tables.missions();
        }
        return tables;
    }

    /** The tables by their names, in the contract's order. */
    Map<String, Rows> tables() {
        return tables;
    }

    /** A problem of the tables, told where what it is about was written. */
    Problem atItsOrigin(Problem problem) {
        return origins.of(problem, tables);
    }

    /** What became of each answer under the rule. */
    Ledger ledger() {
        return ledger;
    }

    Rows reciprocity() {
        return new Rows(
                List.of("agreement", "reciprocity", "clusters", "told", "not_told", "not_answered"), reciprocity);
    }

    Rows differences() {
        return differences.rows();
    }

    private void clusters() {
        var positionings = inquiry.positionings(ledger);
        var columns = new ArrayList<>(Register.COLUMNS.subList(0, 5));
        Register.COLUMNS.stream()
                .skip(5)
                .filter(column -> inquiry.register.columns().contains(column)
                        || column.equals("positioning") && !positionings.isEmpty())
                .forEach(columns::add);
        var rows = new ArrayList<List<String>>();
        for (var cluster : inquiry.register.clusters()) {
            rows.add(columns.stream()
                    .map(column -> column.equals("positioning") && positionings.containsKey(cluster)
                            ? positionings.get(cluster).value()
                            : inquiry.register.of(cluster, column))
                    .toList());
            origins.add("clusters", inquiry.register.line(cluster));
        }
        inquiry.names.added().forEach((cluster, line) -> {
            rows.add(columns.stream()
                    .map(column -> columns.indexOf(column) < 5 ? line.get(column) : "")
                    .toList());
            origins.add("clusters", line);
        });
        tables.put("clusters", new Rows(columns, rows));
    }

    private void responses() {
        var answered = inquiry.answered();
        var rows = new ArrayList<List<String>>();
        for (var wave : inquiry.asked.waves()) {
            for (var cluster : inquiry.asked.at(wave)) {
                boolean has = answered.containsKey(wave) && answered.get(wave).contains(cluster);
                rows.add(List.of(cluster, String.valueOf(wave), String.valueOf(has)));
                origins.add("responses", inquiry.asked.line(cluster, wave));
            }
        }
        tables.put("responses", new Rows(List.of("cluster", "year", "answered"), rows));
    }

    private void agreements() {
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
            var key = key("A", ++number, inquiry.agreements.size());
            var sides = Reciprocity.of(agreement, inquiry.asked, answered);
            sides.ifPresent(answer -> reciprocity.add(List.of(
                    key,
                    answer.answer().slug(),
                    joined(agreement.clusters()),
                    joined(answer.told()),
                    joined(answer.silent()),
                    joined(answer.unanswering()))));
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
        tables.put("agreements", new Rows(columns, rows));
        tables.put("signatories", new Rows(List.of("agreement", "cluster", "reported"), signatories));
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

    private void projects() {
        var rows = new ArrayList<List<String>>();
        var labels = new ArrayList<List<String>>();
        int number = 0;
        for (var project : inquiry.projects) {
            var key = key("PR", ++number, inquiry.projects.size());
            rows.add(List.of(key, year("projects", key, project)));
            origins.add("projects", project);
            project.clusters().forEach(cluster -> {
                labels.add(List.of(key, cluster));
                origins.add("labels", project);
            });
            differences.tellers("projects", key, project);
        }
        tables.put("projects", new Rows(List.of("project", "year"), rows));
        tables.put("labels", new Rows(List.of("project", "cluster"), labels));
    }

    private void missions() {
        var rows = new ArrayList<List<String>>();
        var participants = new ArrayList<List<String>>();
        int number = 0;
        for (var mission : inquiry.missions) {
            var key = key("M", ++number, inquiry.missions.size());
            var row = new ArrayList<>(List.of(key, year("missions", key, mission)));
            for (var column : List.of("country", "convention")) {
                var holds = mission.first(column);
                row.add(holds.orElse(""));
                differences.overrule("missions", key, mission, column, holds, "first-by-key");
                if (holds.isEmpty()) {
                    incomplete(mission, column);
                }
            }
            rows.add(row);
            origins.add("missions", mission);
            mission.clusters().forEach(cluster -> {
                participants.add(List.of(key, cluster));
                origins.add("participants", mission);
            });
            differences.tellers("missions", key, mission);
        }
        tables.put("missions", new Rows(List.of("mission", "year", "country", "convention"), rows));
        tables.put("participants", new Rows(List.of("mission", "cluster"), participants));
    }

    /** The earliest year that was stated, or else the first wave in which it was told. */
    private String year(String table, String key, LinkedReports told) {
        var year = String.valueOf(Events.year(told));
        if (told.year().isEmpty() && told.waves().size() > 1) {
            differences.withoutYear(table, key, told, "year", year);
        } else {
            differences.overrule(table, key, told, "year", Optional.of(year), "earliest");
        }
        return year;
    }

    /** A mission needs its country, and whether it was made under the convention: nobody stated it. */
    private void incomplete(LinkedReports mission, String column) {
        var report = mission.reports().get(0);
        report.partners().stream()
                .findFirst()
                .or(() -> report.stated().values().stream()
                        .flatMap(told -> told.cells().stream())
                        .findFirst())
                .ifPresent(cell -> inquiry.objections.add(
                        "import-not-stated",
                        inquiry.fileOf(cell),
                        cell.line(),
                        cell.column(),
                        "missions." + column,
                        report.id(),
                        ""));
    }

    static String joined(SortedSet<String> clusters) {
        return String.join("|", clusters);
    }

    /** Keys of the same length sort as their numbers do. */
    private static String key(String letter, int number, int of) {
        int digits = Math.max(3, String.valueOf(of).length());
        var text = String.valueOf(number);
        return letter + "0".repeat(digits - text.length()) + text;
    }
}
