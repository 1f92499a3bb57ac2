package interpoles.statistics.silence;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What each pôle has of the events if every event is divided equally among those that sign it: g<sub>i</sub> = Σ
 * 1/m<sub>e</sub>. Over all pôles it adds up to the number of events, exactly.
 *
 * <p>From a database: {@code select pole, poles, count(*) … group by pole, poles}, where {@code poles} is the number of
 * pôles that sign the event. A pôle that signs none has 0.
 */
public final class SharedCount {
    private final SortedMap<String, BigFraction> counts;

    private SharedCount(SortedMap<String, BigFraction> counts) {
        this.counts = Collections.unmodifiableSortedMap(counts);
    }

    /** From the number of events of each pôle by the number of pôles that sign them. */
    public static SharedCount of(Map<String, ? extends Map<Integer, Long>> events) {
        var counts = new TreeMap<String, BigFraction>();
        events.forEach((pole, bySize) -> counts.put(
                pole,
                bySize.entrySet().stream()
                        .map(entry -> BigFraction.of(entry.getValue(), entry.getKey()))
                        .reduce(BigFraction.ZERO, BigFraction::add)));
        return new SharedCount(counts);
    }

    public BigFraction of(String pole) {
        return counts.getOrDefault(pole, BigFraction.ZERO);
    }

    /** The sum over some of the pôles. */
    public BigFraction sum(Collection<String> poles) {
        return poles.stream().map(this::of).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The number of events. */
    public BigFraction total() {
        return sum(counts.keySet());
    }

    /** The shared counts of these pôles, in their order. */
    public double[] of(Collection<String> poles) {
        return poles.stream().mapToDouble(pole -> of(pole).doubleValue()).toArray();
    }
}
