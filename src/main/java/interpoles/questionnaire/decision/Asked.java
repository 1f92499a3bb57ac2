package interpoles.questionnaire.decision;

import interpoles.problem.Nearest;
import interpoles.problem.Notes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code asked.csv}: which clusters were asked in which wave, and by which token a tool knew each. */
public final class Asked {
    private final Map<Integer, Map<String, DecisionFile.Line>> clusters = new TreeMap<>();
    private final Map<Integer, Map<String, String>> tokens = new HashMap<>();
    /** The first line of each wave and cluster, and of each wave and token. */
    private final Map<List<String>, Long> first = new HashMap<>();

    private Asked() {}

    public static Asked in(Path folder, Register register, Objections objections, Notes notes) {
        var asked = new Asked();
        var file = DecisionFile.in(folder, "asked.csv", List.of("cluster", "year"), objections, notes);
        if (!file.isPresent()) {
            objections.add("import-missing-file", "asked.csv", "cluster,year,token", "");
        }
        for (var line : file.lines()) {
            asked.add(line, register, objections);
        }
        return asked;
    }

    private void add(DecisionFile.Line line, Register register, Objections objections) {
        var year = DecisionFile.year(line.get("year"));
        var cluster = line.get("cluster");
        if (year.isEmpty()) {
            line.object(objections, "import-bad-year", "year", "");
        } else if (!register.has(cluster)) {
            line.object(objections, "import-not-in-register", "cluster", "", Nearest.to(cluster, register.clusters()));
        } else if (!register.isPole(cluster)) {
            line.object(objections, "not-a-pole", "cluster", "");
        } else if (isFirst(line, "cluster", objections)) {
            clusters.computeIfAbsent(year.getAsInt(), wave -> new LinkedHashMap<>())
                    .put(cluster, line);
            var token = line.get("token");
            if (!token.isEmpty() && isFirst(line, "token", objections)) {
                tokens.computeIfAbsent(year.getAsInt(), wave -> new HashMap<>()).put(token, cluster);
            }
        }
    }

    /** Whether no line before has the same in a wave; else that is told with the line. */
    private boolean isFirst(DecisionFile.Line line, String column, Objections objections) {
        var before = first.putIfAbsent(List.of(column, line.get("year"), line.get(column)), line.line());
        if (before != null) {
            line.objectTwice(objections, column, before);
        }
        return before == null;
    }

    /** The waves, ascending. */
    public List<Integer> waves() {
        return List.copyOf(new TreeSet<>(clusters.keySet()));
    }

    /** Who was asked in a wave, in the file's order. */
    public Set<String> at(int wave) {
        return clusters.getOrDefault(wave, Map.of()).keySet();
    }

    /** The line that says that a cluster was asked in a wave. */
    public DecisionFile.Line line(String cluster, int wave) {
        return clusters.get(wave).get(cluster);
    }

    public Optional<String> byToken(int wave, String token) {
        return Optional.ofNullable(tokens.getOrDefault(wave, Map.of()).get(token));
    }
}
