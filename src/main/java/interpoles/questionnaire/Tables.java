package interpoles.questionnaire;

import interpoles.problem.Problem;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.decision.Register;
import interpoles.questionnaire.report.Events;
import interpoles.questionnaire.report.LinkedReports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of the survey that an inquiry gives by a rule, and what of the answers they leave out. */
final class Tables {
    private final Inquiry inquiry;
    private final Ledger ledger;
    private final Map<String, TableRows> tables = new LinkedHashMap<>();
    private final Differences differences;
    private final Origins origins;
    private final AgreementTables agreements;

    private Tables(Inquiry inquiry, Rule rule) {
        this.inquiry = inquiry;
        this.ledger = inquiry.ledger.copy();
        this.differences = new Differences(ledger);
        this.origins = new Origins(inquiry);
        this.agreements = AgreementTables.of(inquiry, rule, ledger, differences, origins);
    }

    static Tables of(Inquiry inquiry, Rule rule) {
        var tables = new Tables(inquiry, rule);
        tables.clusters();
        tables.responses();
        tables.tables.putAll(tables.agreements.tables());
        if (inquiry.questions.asks("projects", "")) {
            tables.projects();
        }
        if (inquiry.questions.asks("missions", "")) {
            tables.missions();
        }
        return tables;
    }

    /** The tables by their names, in the contract's order. */
    Map<String, TableRows> tables() {
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

    TableRows reciprocity() {
        return agreements.reciprocity();
    }

    TableRows differences() {
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
        tables.put("clusters", new TableRows(columns, rows));
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
        tables.put("responses", new TableRows(List.of("cluster", "year", "answered"), rows));
    }

    private void projects() {
        var rows = new ArrayList<List<String>>();
        var labels = new ArrayList<List<String>>();
        int number = 0;
        for (var project : inquiry.projects) {
            var key = TableRows.key("PR", ++number, inquiry.projects.size());
            rows.add(List.of(key, year("projects", key, project)));
            origins.add("projects", project);
            project.clusters().forEach(cluster -> {
                labels.add(List.of(key, cluster));
                origins.add("labels", project);
            });
            differences.tellers("projects", key, project);
        }
        tables.put("projects", new TableRows(List.of("project", "year"), rows));
        tables.put("labels", new TableRows(List.of("project", "cluster"), labels));
    }

    private void missions() {
        var rows = new ArrayList<List<String>>();
        var participants = new ArrayList<List<String>>();
        int number = 0;
        for (var mission : inquiry.missions) {
            var key = TableRows.key("M", ++number, inquiry.missions.size());
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
        tables.put("missions", new TableRows(List.of("mission", "year", "country", "convention"), rows));
        tables.put("participants", new TableRows(List.of("mission", "cluster"), participants));
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
}
