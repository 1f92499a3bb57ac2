package interpoles.questionnaire.decision;

import interpoles.problem.Notes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** {@code clusters.csv}: the clusters that could be named, and by which other names they go. */
public final class Register {
    /** The contract's columns of {@code clusters}. */
    public static final List<String> COLUMNS =
            List.of("cluster", "name", "kind", "country", "regions", "positioning", "successor");

    private static final String OTHER_NAMES = "aliases";

    private final Map<String, DecisionFile.Line> clusters = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();

    private Register() {}

    public static Register in(Path folder, Objections objections, Notes notes) {
        var register = new Register();
        var needed = COLUMNS.subList(0, 5);
        var file = DecisionFile.in(folder, "clusters.csv", needed, objections, notes);
        if (!file.isPresent()) {
            objections.add("import-missing-file", "clusters.csv", String.join(",", needed) + "," + OTHER_NAMES, "");
        }
        COLUMNS.stream().filter(file::has).forEach(register.columns::add);
        for (var line : file.lines()) {
            register.add(line, objections);
        }
        return register;
    }

    /** Adds a cluster, unless its key is missing or already there. */
    void add(DecisionFile.Line line, Objections objections) {
        if (line.get("cluster").isEmpty()) {
            line.object(objections, "missing-field", "cluster", "");
            return;
        }
        var before = clusters.putIfAbsent(line.get("cluster"), line);
        if (before != null) {
            line.objectTwice(objections, "cluster", before.line());
        }
    }

    public boolean has(String cluster) {
        return clusters.containsKey(cluster);
    }

    /** The keys, in the file's order. */
    public Collection<String> clusters() {
        return clusters.keySet();
    }

    /** What the register says of a cluster, empty where it says nothing. */
    public String of(String cluster, String column) {
        return clusters.get(cluster).get(column);
    }

    /** The line that says what a cluster is. */
    public DecisionFile.Line line(String cluster) {
        return clusters.get(cluster);
    }

    /** The contract's columns that the register has. */
    public List<String> columns() {
        return columns;
    }

    public boolean isPole(String cluster) {
        return isPole(clusters.get(cluster));
    }

    /** Whether it is a pôle that a line of the register, or of {@code names.csv}, is about. */
    public static boolean isPole(DecisionFile.Line line) {
        return line.get("kind").toLowerCase(Locale.ROOT).matches("p(o|\u00f4|o\u0302)le");
    }

    /** A cluster's key, name and aliases. */
    public List<String> names(String cluster) {
        return Stream.concat(
                        Stream.of(cluster, of(cluster, "name")),
                        Stream.of(of(cluster, OTHER_NAMES).split("\\|")).map(String::strip))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
