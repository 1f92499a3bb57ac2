package interpoles.disclosure;

import interpoles.measure.Cell;
import interpoles.measure.Series;
import interpoles.measure.Sum;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All counts that measures would reveal if everything were published, and which of them add up to which.
 *
 * @param counts every count that is revealed
 * @param uses how many measures reveal it
 * @param determined the counts that are known to whoever knows another
 * @param sums those in which one count at most is revealed nowhere, such as the agreements that are not in a share
 */
record Publication(Map<Cell, Long> counts, Map<Cell, Long> uses, Set<Cell> determined, List<Sum> sums) {

    /** @throws IllegalStateException if two series declare a count by one name and differ in it */
    static Publication of(List<Series> series, List<Sum> sums) {
        var counts = new LinkedHashMap<Cell, Long>();
        var uses = new HashMap<Cell, Long>();
        var determined = new HashSet<Cell>();
        for (var one : series) {
            determined.addAll(one.determined());
            one.observations()
                    .forEach(observation -> observation.reveals().forEach((cell, count) -> {
                        var other = counts.put(cell, count);
                        if (other != null && !other.equals(count)) {
                            throw new IllegalStateException(
                                    cell + " is " + other + ", and " + count + " by " + one.definition());
                        }
                        uses.merge(cell, 1L, Long::sum);
                    }));
        }
        var all = Stream.of(
                        series.stream().flatMap(one -> one.sums().stream()),
                        sums.stream(),
                        series.stream().flatMap(one -> one.complements().stream()))
                .flatMap(some -> some)
                .filter(sum -> sum.cells().stream()
                                .filter(cell -> !counts.containsKey(cell))
                                .count()
                        < 2)
                .toList();
        return new Publication(counts, uses, determined, all);
    }

    /** The counts that the minimum frequency rule forbids to tell, whether they are revealed or follow from a sum. */
    Set<Cell> unsafe(long minimum) {
        var unsafe = new HashSet<Cell>();
        counts.forEach((cell, count) -> {
            if (0 < count && count < minimum) {
                unsafe.add(cell);
            }
        });
        for (var sum : sums) {
            for (var part : sum.parts()) {
                if (!counts.containsKey(part)) {
                    var others = sum.parts().stream()
                            .filter(counts::containsKey)
                            .mapToLong(counts::get)
                            .sum();
                    var count = counts.get(sum.total()) - others;
                    if (0 < count && count < minimum) {
                        unsafe.add(part);
                    }
                }
            }
        }
        return unsafe;
    }
}
