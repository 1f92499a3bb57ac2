package interpoles.survey;

import interpoles.contract.Contract;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a survey changes against an earlier one of the same clusters: what to look at before believing a new wave. Rows
 * are told apart by their identifiers.
 *
 * <p>A cluster <em>succeeded</em> to another, <em>joined</em> or was <em>split</em> when the later survey says so in {@code
 * successor}. Without it, a cluster is <em>gone</em> when the later survey does not know its identifier, and
 * <em>merged</em> when it is gone and another cluster stands in its place under an agreement that both surveys know.
 */
public final class Changes {
    /** A count that falls below this share of what it was is told. */
    private static final double FALLEN = 2.0 / 3;

    private static final List<String> VOCABULARIES = List.of(
            "SELECT DISTINCT 'charter' AS k, charter AS v FROM agreements WHERE charter IS NOT NULL",
            "SELECT DISTINCT 'modality' AS k, modality AS v FROM agreements WHERE modality IS NOT NULL",
            "SELECT DISTINCT 'motive' AS k, motive AS v FROM agreement_motives",
            "SELECT DISTINCT 'country' AS k, country AS v FROM clusters",
            "SELECT DISTINCT 'region' AS k, region AS v FROM cluster_regions",
            "SELECT DISTINCT 'positioning' AS k, positioning AS v FROM clusters WHERE positioning IS NOT NULL");

    /**
     * @param kind {@code measure}; {@code wave-added} or {@code wave-removed}; of a cluster {@code succeeded}, {@code
     *     joined}, {@code split}, {@code renamed}, {@code merged}, {@code gone} or {@code new}; {@code first-seen};
     *     {@code fallen}; {@code rows-added}, {@code rows-removed}, {@code rows-changed} or {@code cell}
     * @param what the measure with its year and group, the wave, the cluster, code or table, the cell
     * @param was what stood there before, empty where nothing did
     * @param is what stands there now, empty where nothing does
     * @param place the parts of {@code what} by their names, where it has several
     */
    public record Change(String kind, String what, String was, String is, Map<String, String> place) {
        public Change(String kind, String what, String was, String is) {
            this(kind, what, was, is, Map.of());
        }

        /** The change in a sentence of a language. */
        public String sentence(Words words) {
            return words.text("survey.change." + kind, what, was, is);
        }
    }

    private final Survey before;
    private final Survey after;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Survey before, Survey after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Everything that changed: first of all the measures of earlier waves that are no longer what they were, then waves,
     * clusters, codes, counts that fell, and rows, table by table.
     */
    public static Changes between(Survey before, Survey after) {
        var changes = new Changes(before, after);
        if (before != after) {
            changes.changes.addAll(MeasureChanges.between(before, after));
            changes.waves();
            changes.clusters();
            changes.codes();
            changes.counts();
            changes.changes.addAll(RowChanges.between(before, after));
        }
        return changes;
    }

    public List<Change> list() {
        return List.copyOf(changes);
    }

    /** A row a change: its kind, what changed, what was and what is. */
    public Table table() {
        return Table.create(
                after.words().text("survey.changes", before.shownTitle(), after.shownTitle()),
                column("kind", Change::kind),
                column("what", Change::what),
                column("was", Change::was),
                column("is", Change::is));
    }

    private StringColumn column(String name, Function<Change, String> value) {
        return StringColumn.create(name, changes.stream().map(value).toList());
    }

    private void waves() {
        after.waves().stream()
                .filter(wave -> !before.waves().contains(wave))
                .forEach(wave -> changes.add(new Change("wave-added", wave.toString(), "", wave.toString())));
        before.waves().stream()
                .filter(wave -> !after.waves().contains(wave))
                .forEach(wave -> changes.add(new Change("wave-removed", wave.toString(), wave.toString(), "")));
    }

    /** What the later survey says that clusters became, where the earlier did not say the same. */
    private Map<String, Set<String>> stated() {
        var stated = Lines.successors(after);
        Lines.successors(before).forEach(stated::remove);
        return stated;
    }

    private static String kind(Set<String> successors, Map<String, Set<String>> stated) {
        if (successors.size() > 1) {
            return "split";
        }
        return stated.values().stream().filter(successors::equals).count() > 1 ? "joined" : "succeeded";
    }

    private void clusters() {
        var was = names(before);
        var is = names(after);
        var heirs = heirs(was.keySet(), is.keySet());
        var stated = stated();
        var successors = stated.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        stated.forEach((cluster, others) -> changes.add(new Change(
                kind(others, stated),
                cluster,
                was.getOrDefault(cluster, is.getOrDefault(cluster, "")),
                String.join(", ", others))));
        was.forEach((cluster, name) -> {
            if (stated.containsKey(cluster)) {
                return;
            }
            if (heirs.containsKey(cluster)) {
                changes.add(new Change("merged", cluster, name, String.join(", ", heirs.get(cluster))));
            } else if (!is.containsKey(cluster)) {
                changes.add(new Change("gone", cluster, name, ""));
            } else if (!is.get(cluster).equals(name)) {
                changes.add(new Change("renamed", cluster, name, is.get(cluster)));
            }
        });
        is.forEach((cluster, name) -> {
            if (!was.containsKey(cluster) && !successors.contains(cluster)) {
                changes.add(new Change("new", cluster, "", name));
            }
        });
    }

    /** For each cluster that is gone, those that signed in its place the agreements that both surveys know. */
    private Map<String, Set<String>> heirs(Set<String> was, Set<String> is) {
        var gone = new TreeSet<>(was);
        gone.removeAll(is);
        var heirs = new TreeMap<String, Set<String>>();
        if (gone.isEmpty()) {
            return heirs;
        }
        var signedBefore = signatories(before);
        var signedAfter = signatories(after);
        signedBefore.forEach((agreement, clusters) -> {
            var newcomers = new TreeSet<>(signedAfter.getOrDefault(agreement, Set.of()));
            newcomers.removeAll(clusters);
            clusters.stream()
                    .filter(gone::contains)
                    .filter(cluster -> !newcomers.isEmpty())
                    .forEach(cluster -> heirs.computeIfAbsent(cluster, key -> new TreeSet<>())
                            .addAll(newcomers));
        });
        return heirs;
    }

    private void codes() {
        var known = new LinkedHashSet<List<String>>(values(before));
        values(after).stream()
                .filter(value -> !known.contains(value))
                .forEach(value -> changes.add(new Change("first-seen", value.get(1), "", value.get(0))));
    }

    private void counts() {
        for (var contract : Contract.ofSurveys().tables()) {
            long was = rows(before, contract.name());
            long is = rows(after, contract.name());
            if (before.has(contract.name()) && is < was * FALLEN) {
                changes.add(new Change("fallen", contract.name(), String.valueOf(was), String.valueOf(is)));
            }
        }
    }

    private static long rows(Survey survey, String table) {
        return survey.query("SELECT COUNT(*) AS n FROM " + table)
                .longColumn("n")
                .getLong(0);
    }

    private static Map<String, String> names(Survey survey) {
        return survey.query("SELECT cluster, name FROM clusters").stream()
                .collect(Collectors.toMap(
                        row -> row.getString("cluster"), row -> row.getString("name"), (a, b) -> a, TreeMap::new));
    }

    private static Map<String, Set<String>> signatories(Survey survey) {
        return survey.query("SELECT agreement, cluster FROM signatories").stream()
                .collect(Collectors.groupingBy(
                        (Row row) -> row.getString("agreement"),
                        HashMap::new,
                        Collectors.mapping(row -> row.getString("cluster"), Collectors.toSet())));
    }

    private static List<List<String>> values(Survey survey) {
        return survey.query(String.join(" UNION ALL ", VOCABULARIES) + " ORDER BY 1, 2").stream()
                .map(row -> List.of(row.getString("k"), row.getString("v")))
                .toList();
    }
}
