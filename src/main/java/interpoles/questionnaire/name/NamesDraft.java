package interpoles.questionnaire.name;

import interpoles.questionnaire.decision.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The draft of {@code names.csv}: the spellings that wait, each with the clusters whose names are most similar. */
final class NamesDraft {
    private static final int SIMILAR = 3;

    private NamesDraft() {}

    /**
     * @param most how many are listed, the most frequent first
     * @param clusters the names of each cluster that there is
     */
    static Draft of(
            Collection<SpellingVariant> waiting, int most, Spellings spellings, Map<String, List<String>> clusters) {
        var listed = waiting.stream()
                .sorted(Comparator.comparingLong((SpellingVariant met) -> -met.times())
                        .thenComparing(SpellingVariant::usual))
                .limit(most)
                .collect(Collectors.toMap(SpellingVariant::usual, met -> met, (one, other) -> one, LinkedHashMap::new));
        var written = List.copyOf(listed.keySet());
        var similar = spellings.similar(written, clusters);
        var groups = spellings.alike(written);
        var rows = written.stream()
                .sorted(Comparator.comparingInt(groups::get))
                .map(spelling -> row(
                        spelling,
                        listed.get(spelling),
                        similar.getOrDefault(spelling, List.of()),
                        groups.get(spelling)))
                .toList();
        return new Draft(
                "names",
                List.of(
                        "written",
                        "cluster",
                        "name",
                        "kind",
                        "country",
                        "regions",
                        "times",
                        "where",
                        "group",
                        "similar_1",
                        "similarity_1",
                        "similar_2",
                        "similarity_2",
                        "similar_3",
                        "similarity_3",
                        "seems_kind",
                        "seems_country"),
                List.of("cluster", "name", "kind", "country", "regions"),
                rows);
    }

    private static List<String> row(String spelling, SpellingVariant met, List<Spellings.Similar> similar, int group) {
        var row = new ArrayList<>(List.of(
                spelling,
                "",
                "",
                "",
                "",
                "",
                String.valueOf(met.times()),
                String.join(" ", met.places()),
                String.valueOf(group + 1)));
        for (int i = 0; i < SIMILAR; i++) {
            var isThere = i < similar.size();
            row.add(isThere ? similar.get(i).cluster() + " " + similar.get(i).name() : "");
            row.add(isThere ? String.format(Locale.ROOT, "%.3f", similar.get(i).similarity()) : "");
        }
        row.add(met.kind());
        row.add(met.country());
        return row;
    }
}
