package interpoles.statistics.silence;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events by the number of asked pôles that sign them: c<sub>m</sub>. An event that none of them signs has no chance to
 * be heard and is refused: see {@link Incidence#knownFromElsewhere()}.
 *
 * <p>From a database: {@code select poles, count(*) … group by poles}, whatever the number of events.
 */
public record Multiplicities(SortedMap<Integer, Long> counts) {
    public Multiplicities {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        if (!counts.isEmpty() && counts.firstKey() < 1) {
            throw new IllegalArgumentException("An event that no pôle signs");
        }
    }

    public static Multiplicities of(Map<Integer, Long> counts) {
        return new Multiplicities(new TreeMap<>(counts));
    }

    /** Number of events heard. */
    public long events() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of signatures: Σ m · c<sub>m</sub>. */
    public long signatures() {
        return counts.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
    }
}
