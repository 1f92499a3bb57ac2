package interpoles.statistics;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the agreements of the first wave, and where those of the last come from, by row: a renewal that has a
 * row of its own ended one and began another.
 *
 * @param kept rows in force at both waves
 * @param ended rows of the first wave alone
 * @param begun rows of the last wave alone
 * @param renewed of the ended, those with exactly the signatories of a begun row, each begun row once: counted among
 *     both
 */
public record Flows(long kept, long ended, long begun, long renewed) {
    /** From the signatories, pôles and others, of the rows of both waves, by their identifiers. */
    public static Flows between(
            Map<String, ? extends Collection<String>> first, Map<String, ? extends Collection<String>> last) {
        Map<Set<String>, Deque<String>> begun = new HashMap<>();
        new TreeMap<>(last).forEach((row, signatories) -> {
            if (!first.containsKey(row)) {
                begun.computeIfAbsent(Set.copyOf(signatories), none -> new ArrayDeque<>())
                        .add(row);
            }
        });
        var kept = first.keySet().stream().filter(last::containsKey).count();
        var renewed = first.entrySet().stream()
                .filter(row -> !last.containsKey(row.getKey()))
                .map(row -> begun.getOrDefault(Set.copyOf(row.getValue()), new ArrayDeque<>()))
                .filter(rows -> rows.poll() != null)
                .count();
        return new Flows(kept, first.size() - kept, last.size() - kept, renewed);
    }
}
