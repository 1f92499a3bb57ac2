package interpoles.statistics.panel;

import interpoles.statistics.spread.Moments;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a count that each answering pôle has changed from one wave to another: among those that answered at both, and in
 * total by who stayed, came and went.
 *
 * <p>From a database: one row a pôle that answered, at each wave.
 */
public final class PairedChange {
    private final Set<String> askedFirst;
    private final Set<String> askedLast;
    private final Map<String, Long> first;
    private final Map<String, Long> last;

    private PairedChange(
            Collection<String> askedFirst,
            Collection<String> askedLast,
            Map<String, Long> first,
            Map<String, Long> last) {
        this.askedFirst = Set.copyOf(askedFirst);
        this.askedLast = Set.copyOf(askedLast);
        this.first = Map.copyOf(first);
        this.last = Map.copyOf(last);
    }

    /**
     * @param askedFirst pôles asked at the first wave
     * @param askedLast pôles asked at the last
     * @param first counts of the pôles that answered at the first wave
     * @param last counts of the pôles that answered at the last
     */
    public static PairedChange of(
            Collection<String> askedFirst,
            Collection<String> askedLast,
            Map<String, Long> first,
            Map<String, Long> last) {
        return new PairedChange(askedFirst, askedLast, first, last);
    }

    /** Pôles asked at both waves: what {@link #differences()} is a part of. */
    public int askedBoth() {
        var both = new HashSet<>(askedFirst);
        both.retainAll(askedLast);
        return both.size();
    }

    /** Last less first, of those who answered at both waves, in the order of their identifiers. */
    public Moments differences() {
        return Moments.of(eachDifference());
    }

    /** What the same respondents had at the first wave. */
    public Moments sameAtFirst() {
        return Moments.of(same().stream().mapToLong(first::get).toArray());
    }

    /** What the same respondents had at the last wave. */
    public Moments sameAtLast() {
        return Moments.of(same().stream().mapToLong(last::get).toArray());
    }

    /** How many of the same respondents have more, as much and less than before. */
    public record Directions(long up, long same, long down) {}

    public Directions directions() {
        var up = 0L;
        var down = 0L;
        var differences = eachDifference();
        for (var difference : differences) {
            up += difference > 0 ? 1 : 0;
            down += difference < 0 ? 1 : 0;
        }
        return new Directions(up, differences.length - up - down, down);
    }

    /** The change of the sum over answering pôles, in parts that add up to it. */
    public record Parts(long sameRespondents, long created, long labelLost, long beganToAnswer, long stoppedAnswering) {
        public long total() {
            return sameRespondents + created + labelLost + beganToAnswer + stoppedAnswering;
        }
    }

    public Parts parts() {
        return new Parts(
                differences().sum(),
                last.keySet().stream()
                        .filter(pole -> !askedFirst.contains(pole))
                        .mapToLong(last::get)
                        .sum(),
                -first.keySet().stream()
                        .filter(pole -> !askedLast.contains(pole))
                        .mapToLong(first::get)
                        .sum(),
                last.keySet().stream()
                        .filter(pole -> askedFirst.contains(pole) && !first.containsKey(pole))
                        .mapToLong(last::get)
                        .sum(),
                -first.keySet().stream()
                        .filter(pole -> askedLast.contains(pole) && !last.containsKey(pole))
                        .mapToLong(first::get)
                        .sum());
    }

    private long[] eachDifference() {
        return same().stream()
                .mapToLong(pole -> last.get(pole) - first.get(pole))
                .toArray();
    }

    private List<String> same() {
        var both = new TreeSet<>(first.keySet());
        both.retainAll(last.keySet());
        return List.copyOf(both);
    }
}
