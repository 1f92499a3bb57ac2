package interpoles.questionnaire.name;

import interpoles.settings.Settings;
import interpoles.warehouse.DuckDb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Spellings as they are compared, by DuckDB's own functions: for equality without case, accents, punctuation and blanks
 * ({@code strip_accents}); for similarity by {@code jaro_winkler_similarity} of the sorted words, from 0 to 1.
 */
public final class Spellings implements AutoCloseable {
    /** A cluster that a spelling resembles. */
    public record Similar(String cluster, String name, double similarity) {}

    /** How many pairs of names are compared at most. */
    private static final long MOST_PAIRS = 20_000_000;
    /** Of more spellings than this, only those whose words begin alike are compared among themselves. */
    private static final int ALL_PAIRS = 3_000;

    /** How many spellings are compared with all names at once. */
    private static final int TOGETHER = 1_000;

    private static final double ALIKE = 0.92;
    private static final String BARE = "regexp_replace(lower(strip_accents(written)), '[^\\p{L}\\p{N}]+', '%s', 'g')";
    private static final String SORTED =
            "array_to_string(list_sort(string_split(trim(" + BARE.formatted(" ") + "), ' ')), ' ')";

    private final DuckDb duckdb;
    private final Map<String, String> keys = new HashMap<>();

    public Spellings(Settings settings) {
        duckdb = DuckDb.inMemory(settings);
        duckdb.execute("CREATE TABLE spellings (written VARCHAR)");
        duckdb.execute("CREATE TABLE undecided (place INTEGER, written VARCHAR, words VARCHAR)");
        duckdb.execute("CREATE TABLE known (cluster VARCHAR, written VARCHAR, words VARCHAR)");
    }

    /** Learns how spellings are compared, all at once. */
    public void learn(Collection<String> spellings) {
        var unknown = new LinkedHashSet<String>();
        spellings.stream().filter(spelling -> !keys.containsKey(spelling)).forEach(unknown::add);
        if (unknown.isEmpty()) {
            return;
        }
        duckdb.execute("DELETE FROM spellings");
        try (var rows = duckdb.rows("spellings")) {
            unknown.forEach(spelling -> rows.add(spelling));
        }
        var found = duckdb.query("SELECT written, " + BARE.formatted("") + " AS bare FROM spellings", "");
        var written = found.stringColumn("written");
        var bare = found.stringColumn("bare");
        for (int i = 0; i < found.rowCount(); i++) {
            // What is punctuation alone is told apart as it is written.
            keys.put(written.get(i), bare.get(i).isEmpty() ? written.get(i) : bare.get(i));
        }
    }

    /** What a spelling is compared by: equal for two that are told apart by case, accents, punctuation or blanks alone. */
    public String key(String spelling) {
        if (!keys.containsKey(spelling)) {
            learn(List.of(spelling));
        }
        return keys.get(spelling);
    }

    /** How many spellings the most similar clusters can be sought for beside so many names. */
    static int most(int names) {
        return (int) Math.max(100, Math.min(10_000, MOST_PAIRS / Math.max(1, names)));
    }

    /** The three clusters most similar to each of some spellings, by any of their names. */
    Map<String, List<Similar>> similar(List<String> spellings, Map<String, List<String>> names) {
        duckdb.execute("DELETE FROM known");
        try (var rows = duckdb.rows("known")) {
            names.forEach((cluster, called) -> called.forEach(name -> rows.add(cluster, name, "")));
        }
        duckdb.execute("UPDATE known SET words = " + SORTED);
        var similar = new HashMap<String, List<Similar>>();
        int most = names.values().stream().mapToInt(List::size).max().orElse(0);
        for (int from = 0; from < spellings.size(); from += TOGETHER) {
            similar(spellings.subList(from, Math.min(from + TOGETHER, spellings.size())), most, similar);
        }
        return similar;
    }

    /**
     * The same of some spellings. The three best clusters have at most two others' names before theirs, so that the names
     * that are as similar as that are enough to find them.
     *
     * @param most how many names a cluster has at most
     */
    private void similar(List<String> spellings, int most, Map<String, List<Similar>> similar) {
        fill(spellings);
        var found = duckdb.query("""
                WITH pairs AS MATERIALIZED (
                    SELECT u.place AS spelling, k.rowid AS name, jaro_winkler_similarity(u.words, k.words) AS similarity
                    FROM undecided u, known k),
                best AS (SELECT spelling, list_min(max(similarity, %d)) AS least FROM pairs GROUP BY spelling)
                SELECT u.written, k.cluster, arg_max(k.written, p.similarity) AS name, max(p.similarity) AS similarity
                FROM pairs p JOIN best b ON p.spelling = b.spelling AND p.similarity >= b.least
                    JOIN undecided u ON u.place = p.spelling JOIN known k ON k.rowid = p.name
                GROUP BY u.written, k.cluster
                QUALIFY row_number() OVER (PARTITION BY u.written ORDER BY max(p.similarity) DESC, k.cluster) <= 3
                ORDER BY u.written, similarity DESC, k.cluster
                """.formatted(2 * most + 1), "");
        for (int i = 0; i < found.rowCount(); i++) {
            similar.computeIfAbsent(found.stringColumn("written").get(i), written -> new ArrayList<>())
                    .add(new Similar(
                            found.stringColumn("cluster").get(i),
                            found.stringColumn("name").get(i),
                            found.doubleColumn("similarity").get(i)));
        }
    }

    /** Spellings in groups of those that are alike: each with the number of its group, in the order given. */
    Map<String, Integer> alike(List<String> spellings) {
        fill(spellings);
        var near = spellings.size() > ALL_PAIRS ? " AND left(a.words, 3) = left(b.words, 3)" : "";
        var found = duckdb.query(
                "SELECT a.place AS one, b.place AS other FROM undecided a, undecided b WHERE a.place < b.place" + near
                        + " AND jaro_winkler_similarity(a.words, b.words) >= " + ALIKE,
                "");
        var first = new int[spellings.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
        }
        for (int i = 0; i < found.rowCount(); i++) {
            int one = root(first, found.intColumn("one").getInt(i));
            int other = root(first, found.intColumn("other").getInt(i));
            first[Math.max(one, other)] = Math.min(one, other);
        }
        var groups = new TreeMap<String, Integer>();
        for (int i = 0; i < spellings.size(); i++) {
            groups.put(spellings.get(i), root(first, i));
        }
        return groups;
    }

    private static int root(int[] first, int place) {
        int root = place;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }

    private void fill(List<String> spellings) {
        duckdb.execute("DELETE FROM undecided");
        try (var rows = duckdb.rows("undecided")) {
            for (int i = 0; i < spellings.size(); i++) {
                rows.add(i, spellings.get(i), "");
            }
        }
        duckdb.execute("UPDATE undecided SET words = " + SORTED);
    }

    @Override
    public void close() {
        duckdb.close();
    }
}
