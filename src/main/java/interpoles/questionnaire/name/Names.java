package interpoles.questionnaire.name;

import interpoles.problem.Nearest;
import interpoles.problem.Notes;
import interpoles.questionnaire.decision.DecisionFile;
import interpoles.questionnaire.decision.Draft;
import interpoles.questionnaire.decision.Objections;
import interpoles.questionnaire.decision.Register;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who a typed name is: a cluster when it equals, but for case, accents, punctuation and blanks, its key, its name or an
 * alias in the register and no other's; or what {@code names.csv} says, which holds for every wave. Anything else waits.
 */
public final class Names {
    /** Who a spelling is, and who says so. */
    public record Named(String cluster, String origin) {
        /** Whether it was decided that the spelling is no cluster. */
        public boolean isNone() {
            return cluster.equals(NONE);
        }
    }

    private static final String NONE = "-";
    private static final String FILE = "names.csv";

    private final Register register;
    private final Spellings spellings;
    private final Map<String, Named> known = new HashMap<>();
    /** Keys of the register that are the same as another's names but for case, accents, punctuation and blanks. */
    private final Set<String> asWritten = new HashSet<>();

    private final Map<String, SpellingVariant> decided = new TreeMap<>();
    private final Map<String, SpellingVariant> undecided = new LinkedHashMap<>();
    private final Map<String, DecisionFile.Line> added = new LinkedHashMap<>();

    private Names(Register register, Spellings spellings) {
        this.register = register;
        this.spellings = spellings;
    }

    /** The names of the register and those of {@code names.csv}. */
    public static Names in(Path folder, Register register, Spellings spellings, Objections objections, Notes notes) {
        var names = new Names(register, spellings);
        names.register();
        var file = DecisionFile.in(folder, FILE, List.of("written", "cluster"), objections, notes);
        spellings.learn(file.lines().stream()
                .flatMap(line -> Stream.of(line.get("written"), line.get("name")))
                .toList());
        var decisions = new HashMap<String, DecisionFile.Line>();
        file.lines().stream().filter(line -> !line.get("name").isEmpty()).forEach(line -> names.add(line, objections));
        file.lines().forEach(line -> names.decide(line, decisions, objections));
        return names;
    }

    /** What a spelling is known by: such a key of the register by itself, as the blank before it says, any other as it is compared. */
    private String key(String written) {
        return asWritten.contains(written) ? " " + written : spellings.key(written);
    }

    private void register() {
        spellings.learn(register.clusters().stream()
                .flatMap(cluster -> register.names(cluster).stream())
                .toList());
        var several = new HashSet<String>();
        for (var cluster : register.clusters()) {
            var called = register.names(cluster);
            for (int i = 0; i < called.size(); i++) {
                var key = spellings.key(called.get(i));
                var origin = i == 0 ? "key" : i == 1 ? "name" : "alias";
                var other = known.putIfAbsent(key, new Named(cluster, origin));
                if (other != null && !other.cluster.equals(cluster)) {
                    several.add(key);
                }
            }
        }
        several.forEach(known::remove);
        register.clusters().stream()
                .filter(cluster -> several.contains(spellings.key(cluster)) && isAlone(cluster))
                .forEach(cluster -> {
                    asWritten.add(cluster);
                    known.put(key(cluster), new Named(cluster, "key"));
                });
    }

    /** Whether no other cluster has a key as its name or alias, to the letter. */
    private boolean isAlone(String key) {
        return register.clusters().stream()
                .noneMatch(other -> !other.equals(key) && register.names(other).contains(key));
    }

    /** A cluster that the register lacks: {@code names.csv} says what it is. */
    private void add(DecisionFile.Line line, Objections objections) {
        var cluster = line.get("cluster");
        if (register.has(cluster)) {
            requireSame(cluster, line, objections);
            return;
        }
        if (cluster.isEmpty()) {
            return;
        }
        var missing = Stream.of("kind", "country", "regions")
                .filter(column -> line.get(column).isEmpty())
                .filter(column -> !column.equals("regions") || !isForeign(line.get("kind")))
                .toList();
        if (!missing.isEmpty()) {
            objections.add("import-new-cluster", FILE, line.line(), -1, "", cluster, String.join(", ", missing));
        }
        var other = added.putIfAbsent(cluster, line);
        if (other != null && !same(other, line)) {
            objections.add("import-decided-twice", FILE, line.line(), -1, "cluster", cluster, other.place());
        }
    }

    /** A key of the register with another name beside it could be meant as a new cluster: who is who is not guessed. */
    private void requireSame(String cluster, DecisionFile.Line line, Objections objections) {
        var name = spellings.key(line.get("name"));
        if (register.names(cluster).stream().map(spellings::key).noneMatch(name::equals)) {
            objections.add(
                    "import-key-of-another", FILE, line.line(), -1, "cluster", cluster, register.of(cluster, "name"));
        }
    }

    private static boolean same(DecisionFile.Line one, DecisionFile.Line other) {
        return List.of("name", "kind", "country", "regions").stream()
                .allMatch(column -> one.get(column).equals(other.get(column)));
    }

    private static boolean isForeign(String kind) {
        return kind.toLowerCase(Locale.ROOT).matches("foreign|cluster .tranger");
    }

    private void decide(DecisionFile.Line line, Map<String, DecisionFile.Line> decisions, Objections objections) {
        var written = line.get("written");
        var cluster = line.get("cluster");
        // A row of an export that names nobody can be left out, and not be somebody's.
        if (cluster.isEmpty() || written.isEmpty() && !cluster.equals(NONE)) {
            return;
        }
        if (!cluster.equals(NONE) && !register.has(cluster) && !added.containsKey(cluster)) {
            objections.add(
                    "import-not-in-register",
                    FILE,
                    line.line(),
                    -1,
                    "cluster",
                    cluster,
                    "",
                    Nearest.to(cluster, register.clusters()));
            return;
        }
        var key = key(written);
        var other = decisions.putIfAbsent(key, line);
        if (other != null && !other.get("cluster").equals(cluster)) {
            objections.add("import-decided-twice", FILE, line.line(), -1, "written", written, other.place());
        }
        known.put(key, new Named(cluster, line.place()));
    }

    /** Learns spellings all at once, which is quicker than one by one. */
    public void learn(java.util.Collection<String> written) {
        spellings.learn(written);
    }

    /** Whether a spelling is known to be a cluster, or none. */
    public boolean isKnown(String written) {
        return known.containsKey(key(written));
    }

    /** Who a spelling is, without remembering that it was met. */
    public Optional<Named> of(String written) {
        return Optional.ofNullable(known.get(key(written)));
    }

    /**
     * Who a spelling is.
     *
     * @param place where it stands
     * @param kind what the respondent says that it is, empty where nothing is said
     * @param country where the respondent says that it is
     */
    public Optional<Named> met(String written, String place, String kind, String country) {
        var key = key(written);
        var named = Optional.ofNullable(known.get(key));
        (named.isPresent() ? decided : undecided)
                .computeIfAbsent(key, none -> new SpellingVariant())
                .again(written, place, kind, country);
        return named;
    }

    /** Whether a cluster of the register, or one that {@code names.csv} adds, is a pôle. */
    public boolean isPole(String cluster) {
        return register.has(cluster) ? register.isPole(cluster) : Register.isPole(added.get(cluster));
    }

    /** The clusters that {@code names.csv} adds to the register, and what it says of each. */
    public Map<String, DecisionFile.Line> added() {
        return added;
    }

    public int undecided() {
        return undecided.size();
    }

    /** How many spellings the draft lists: the most frequent, if they are too many to compare each with the register. */
    public int listed() {
        return Math.min(
                undecided.size(),
                Spellings.most(
                        namesOfClusters().values().stream().mapToInt(List::size).sum()));
    }

    private Map<String, List<String>> namesOfClusters() {
        var names = new LinkedHashMap<String, List<String>>();
        register.clusters().forEach(cluster -> names.put(cluster, register.names(cluster)));
        added.forEach((cluster, line) -> names.putIfAbsent(cluster, List.of(cluster, line.get("name"))));
        return names;
    }

    /** The spellings that wait for a decision: those alike stand together, the most frequent first. */
    public Draft draft() {
        return NamesDraft.of(undecided.values(), listed(), spellings, namesOfClusters());
    }

    /** The decisions in force: a row a spelling that was met, who it is, how often it stands, and who says so. */
    public List<List<String>> inForce() {
        return decided.entrySet().stream()
                .flatMap(entry -> entry.getValue().written().entrySet().stream().map(written -> {
                    var named = known.get(entry.getKey());
                    return List.of(
                            written.getKey(), named.cluster(), String.valueOf(written.getValue()), named.origin());
                }))
                .toList();
    }

    /** The spellings that wait, with how often each stands. */
    public List<List<String>> waiting() {
        return undecided.values().stream()
                .map(met -> List.of(met.usual(), "", String.valueOf(met.times()), ""))
                .toList();
    }
}
