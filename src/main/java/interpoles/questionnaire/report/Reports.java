package interpoles.questionnaire.report;

import interpoles.questionnaire.account.Cell;
import interpoles.questionnaire.account.Fate;
import interpoles.questionnaire.account.Ledger;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.Answers;
import interpoles.questionnaire.decision.Mapped;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.name.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What respondents told, out of their answers: one report for each block of questions in which anything is answered. */
public final class Reports {
    /** What a respondent stated of itself. */
    public record Positioning(String cluster, int wave, String value, Cell cell) {}

    private static final String PARTNERS = "partners";
    private static final String AGREEMENTS = "agreements";

    private final Names names;
    private final Ledger ledger;
    private final Values values;
    private final Partners partners;
    private final Map<String, String> defaults;
    private final List<Report> reports = new ArrayList<>();
    private final List<Positioning> positionings = new ArrayList<>();

    /** @param defaults of {@code questions.csv}, by {@code table.column} */
    public Reports(Names names, Answers answers, Map<String, String> defaults, Ledger ledger, Objections objections) {
        this.names = names;
        this.ledger = ledger;
        this.values = new Values(answers, ledger, objections);
        this.partners = new Partners(names, ledger, objections);
        this.defaults = defaults;
    }

    /** The reports of a table, in the order in which they were added. */
    public List<Report> of(String table) {
        return reports.stream().filter(report -> report.table().equals(table)).toList();
    }

    public List<Report> all() {
        return reports;
    }

    public List<Positioning> positionings() {
        return positionings;
    }

    /** Adds what respondents told. */
    public void addAll(List<Response> responses) {
        var given = responses.stream()
                .flatMap(response -> response.given().stream())
                .toList();
        learn(given);
        values.learn(given);
        responses.forEach(this::add);
    }

    private void add(Response response) {
        Map<String, List<Given>> tables = new TreeMap<>();
        for (var given : response.given()) {
            tables.computeIfAbsent(given.use().table(), table -> new ArrayList<>())
                    .add(given);
        }
        tables.forEach((table, given) -> {
            if (table.equals("clusters")) {
                given.forEach(answer -> values.one(answer)
                        .ifPresent(value -> positionings.add(
                                new Positioning(response.cluster(), response.wave(), value, answer.cell()))));
            } else {
                var blocks = Blocks.of(given);
                share(blocks.values());
                blocks.forEach((number, block) -> add(response, table, number, block));
            }
        });
    }

    private void share(Collection<List<Given>> blocks) {
        var times = new HashMap<Cell, Integer>();
        blocks.forEach(block -> block.forEach(given -> times.merge(given.cell(), 1, Integer::sum)));
        times.forEach((cell, shares) -> {
            if (shares > 1) {
                ledger.share(cell, shares);
            }
        });
    }

    /** Names are learned together, as each question to the database takes its time. */
    private void learn(List<Given> given) {
        var written = new TreeSet<String>();
        given.stream().filter(answer -> answer.use().column().equals(PARTNERS)).forEach(answer -> {
            written.add(answer.text().strip());
            Pieces.of(answer.text(), answer.use().split(), piece -> {
                written.add(piece);
                return false;
            });
            written.addAll(Pieces.of(answer.text(), answer.use().split(), piece -> false));
            written.add(answer.use().places().partner());
            written.add(answer.use().places().option());
            written.add(answer.use().question().option());
            written.add(answer.use().question().offered());
        });
        names.learn(written);
    }

    private void add(Response response, String table, int number, List<Given> block) {
        Map<String, Stated> stated = new LinkedHashMap<>();
        Map<String, List<Given>> columns = new LinkedHashMap<>();
        block.forEach(given -> columns.computeIfAbsent(given.use().column(), column -> new ArrayList<>())
                .add(given));
        columns.forEach((column, answers) -> {
            if (!column.equals(PARTNERS)) {
                state(stated, table, column, answers);
            }
        });
        var kind = text(stated, "kind");
        var country = table.equals(AGREEMENTS) ? text(stated, "country") : "";
        var clusters = new TreeSet<String>();
        var cells = new ArrayList<Cell>();
        for (var given : columns.getOrDefault(PARTNERS, List.of())) {
            var named =
                    partners.of(response.cluster(), given, written(given), !table.equals(AGREEMENTS), kind, country);
            cells.add(given.cell());
            clusters.addAll(named);
        }
        ofThePartner(stated, table);
        if (clusters.isEmpty() && (table.equals(AGREEMENTS) || stated.isEmpty() && cells.isEmpty())) {
            stated.values().forEach(told -> told.cells().forEach(cell -> ledger.instead(cell, Reason.NO_PARTNER)));
            return;
        }
        if (!table.equals(AGREEMENTS) && clusters.isEmpty() && stated.isEmpty()) {
            return;
        }
        clusters.add(response.cluster());
        defaults(stated, table);
        reports.add(new Report(table, response.cluster(), response.wave(), number, clusters, stated, cells));
    }

    private void state(Map<String, Stated> stated, String table, String column, List<Given> answers) {
        if (column.equals("motives")) {
            var all = new java.util.LinkedHashSet<String>();
            answers.forEach(given -> all.addAll(values.motives(given)));
            if (!all.isEmpty()) {
                stated.put(
                        column,
                        new Stated(
                                List.copyOf(all),
                                answers.stream().map(Given::cell).toList()));
            }
            return;
        }
        for (var given : answers) {
            values.one(given).ifPresent(value -> {
                if (stated.putIfAbsent(column, new Stated(List.of(value), List.of(given.cell()))) != null) {
                    ledger.instead(given.cell(), Reason.STATED_OTHERWISE);
                }
            });
        }
    }

    private void defaults(Map<String, Stated> stated, String table) {
        defaults.forEach((column, value) -> {
            if (column.startsWith(table + ".")) {
                stated.putIfAbsent(column.substring(table.length() + 1), new Stated(List.of(value), List.of()));
            }
        });
    }

    /** The kind and country of an agreement's partner are the register's to say. */
    private void ofThePartner(Map<String, Stated> stated, String table) {
        if (table.equals(AGREEMENTS)) {
            for (var column : List.of("kind", "country")) {
                Optional.ofNullable(stated.remove(column))
                        .ifPresent(told ->
                                told.cells().forEach(cell -> ledger.put(cell, Fate.of(Reason.OF_THE_PARTNER))));
            }
        }
    }

    private static String text(Map<String, Stated> stated, String column) {
        return stated.containsKey(column) ? stated.get(column).text() : "";
    }

    /** The names that an answer writes, or those of the options and rows of a matrix that it chooses. */
    private List<String> written(Given given) {
        Mapped use = given.use();
        var offered = use.places().partner().isEmpty()
                ? use.places().option()
                : use.places().partner();
        if (offered.isEmpty() && values.isOption(given)) {
            return chosen(given, values.offered(given));
        }
        if (offered.isEmpty()) {
            return Pieces.of(given.text(), use.split(), names::isKnown);
        }
        if (Values.isOther(offered)) {
            return Pieces.of(given.text(), use.split(), names::isKnown);
        }
        return chosen(given, offered);
    }

    private List<String> chosen(Given given, String offered) {
        if (!values.chosen(given, offered).orElse(false)) {
            return List.of();
        }
        var label = given.use().question().option();
        return List.of(!names.isKnown(offered) && !label.isEmpty() ? label : offered);
    }
}
