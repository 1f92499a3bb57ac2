package interpoles.statistics.silence;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ordered pairs of events, each event with itself too, counted by class. The variance of a Horvitz–Thompson total is a
 * sum over these classes: a few dozen terms for any number of events.
 *
 * <p>From a database: join the signatures to themselves on the pôle, group by both events for {@code shared}, then by
 * class. Pairs that share no pôle need no join: {@link #completed} adds them as what is left.
 */
public record PairClasses(SortedMap<PairClass, Long> counts) {
    /** Most events for which pairs are counted; above it {@link SilenceReplay} takes over. */
    public static final int MOST_EVENTS = 2_000;

    public PairClasses {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * Numbers of pôles of the two events, the smaller first; how many pôles they share; how many of the two are marked
     * (0 to 2; 0 where nothing is).
     */
    public record PairClass(int fewer, int more, int shared, int marked) implements Comparable<PairClass> {
        private static final Comparator<PairClass> ORDER = Comparator.comparingInt(PairClass::fewer)
                .thenComparingInt(PairClass::more)
                .thenComparingInt(PairClass::shared)
                .thenComparingInt(PairClass::marked);

        public PairClass {
            if (fewer < 1 || more < fewer || shared < 0 || shared > fewer || marked < 0 || marked > 2) {
                throw new IllegalArgumentException("No class of pairs: " + fewer + ", " + more + ", " + shared);
            }
        }

        public static PairClass of(int first, int second, int shared, int marked) {
            return new PairClass(Math.min(first, second), Math.max(first, second), shared, marked);
        }

        @Override
        public int compareTo(PairClass other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * All pairs, from those that share a pôle and the events, marked and not, by number of pôles: pairs that share none
     * are the others.
     */
    public static PairClasses completed(Map<PairClass, Long> sharing, Multiplicities unmarked, Multiplicities marked) {
        var all = new TreeMap<PairClass, Long>();
        addPairs(all, unmarked, unmarked, 0);
        addPairs(all, unmarked, marked, 1);
        addPairs(all, marked, unmarked, 1);
        addPairs(all, marked, marked, 2);
        sharing.forEach((pair, count) ->
                all.merge(PairClass.of(pair.fewer(), pair.more(), 0, pair.marked()), -count, Long::sum));
        sharing.forEach((pair, count) -> all.merge(pair, count, Long::sum));
        all.values().removeIf(count -> count == 0);
        return new PairClasses(all);
    }

    private static void addPairs(Map<PairClass, Long> all, Multiplicities one, Multiplicities other, int marked) {
        one.counts()
                .forEach((first, count) -> other.counts()
                        .forEach((second, others) ->
                                all.merge(PairClass.of(first, second, 0, marked), count * others, Long::sum)));
    }
}
