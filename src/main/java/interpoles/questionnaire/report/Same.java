package interpoles.questionnaire.report;

import interpoles.problem.Notes;
import interpoles.questionnaire.decision.DecisionFile;
import interpoles.questionnaire.decision.Objections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code same.csv}: which reports tell one agreement, and which do not, as an analyst decided. */
public final class Same {
    private record Decision(String one, String other, boolean same, DecisionFile.Line line) {}

    private final DecisionFile file;
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Set<String>> distinct = new HashMap<>();

    private Same(DecisionFile file) {
        this.file = file;
    }

    public static Same in(Path folder, Objections objections, Notes notes) {
        var file = DecisionFile.in(folder, "same.csv", List.of("one", "other", "decision"), objections, notes);
        var same = new Same(file);
        for (var line : file.lines()) {
            var decision = line.get("decision");
            if (decision.equals("same") || decision.equals("distinct")) {
                same.add(new Decision(line.get("one"), line.get("other"), decision.equals("same"), line));
            } else if (!decision.isEmpty()) {
                objections.add("import-unknown-decision", file.name(), line.line(), -1, "decision", decision, "");
            }
        }
        return same;
    }

    private void add(Decision decision) {
        decisions.add(decision);
        if (!decision.same) {
            distinct.computeIfAbsent(decision.one, one -> new HashSet<>()).add(decision.other);
            distinct.computeIfAbsent(decision.other, other -> new HashSet<>()).add(decision.one);
        }
    }

    /** Whether two reports were decided to tell different things. */
    boolean areDistinct(Report one, Report other) {
        return distinct.getOrDefault(one.id(), Set.of()).contains(other.id());
    }

    boolean areDistinct(LinkedReports one, LinkedReports other) {
        return one.reports().stream()
                .filter(report -> distinct.containsKey(report.id()))
                .anyMatch(report -> other.reports().stream().anyMatch(second -> areDistinct(report, second)));
    }

    /** Puts together what was decided to be the same. */
    List<LinkedReports> join(List<LinkedReports> told, Objections objections) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < told.size(); i++) {
            for (var report : told.get(i).reports()) {
                places.put(report.id(), i);
            }
        }
        var joined = new ArrayList<>(told);
        for (var decision : decisions) {
            var one = places.get(decision.one);
            var other = places.get(decision.other);
            if (one == null || other == null) {
                var unknown = one == null ? decision.one : decision.other;
                objections.add("import-unknown-report", file.name(), decision.line.line(), -1, "", unknown, "");
            } else if (decision.same && !one.equals(other)) {
                var whole = new ArrayList<>(joined.get(one).reports());
                whole.addAll(joined.get(other).reports());
                joined.set(one, new LinkedReports(whole));
                joined.set(other, null);
                joined.get(one).reports().forEach(report -> places.put(report.id(), one));
            }
        }
        decisions.stream()
                .filter(decision -> !decision.same
                        && places.containsKey(decision.one)
                        && places.get(decision.one).equals(places.get(decision.other)))
                .forEach(decision -> objections.add(
                        "import-decided-twice",
                        file.name(),
                        decision.line.line(),
                        -1,
                        "",
                        decision.one + ", " + decision.other,
                        "same"));
        joined.removeIf(java.util.Objects::isNull);
        return joined;
    }
}
