package interpoles.finding;

import interpoles.measure.Cell;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The counts to withhold so that nobody can tell a small one: the small ones, and one further count each time that
 * the sums would still give one away.
 *
 * <p>The further count is one that the telling sum is made of: never a 0, first what the fewest measures give away,
 * then the smallest, then the first by name. A count that is shown nowhere, such as the agreements that are not in
 * a share, is protected like any other, by withholding what it could be told from.
 */
final class Withheld {
    private final Map<Cell, Long> published = new LinkedHashMap<>();
    private final Map<Cell, Long> measures = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Set<Cell> small = new TreeSet<>();
    private final Set<Cell> withheld = new TreeSet<>();

    private Withheld() {}

    /** @param threshold a count above 0 and below it is small */
    static Set<Cell> among(List<Measure> measures, List<Sum> sums, Revealed revealed, long threshold) {
        var withheld = new Withheld();
        for (var measure : measures) {
            revealed.counts(measure).forEach((cell, count) -> {
                withheld.published.put(cell, count);
                withheld.measures.merge(cell, 1L, Long::sum);
            });
        }
        Stream.concat(
                        sums.stream(),
                        measures.stream()
                                .filter(one -> one.unit() == Unit.SHARE)
                                .map(Revealed::rest))
                .filter(sum -> sum.cells().stream()
                                .filter(cell -> !withheld.published.containsKey(cell))
                                .count()
                        < 2)
                .forEach(withheld.sums::add);
        withheld.small(threshold);
        withheld.protect();
        return Set.copyOf(withheld.withheld);
    }

    private void small(long threshold) {
        published.forEach((cell, count) -> {
            if (0 < count && count < threshold) {
                small.add(cell);
                withheld.add(cell);
            }
        });
        for (var sum : sums) {
            for (var part : sum.parts()) {
                if (!published.containsKey(part)) {
                    var others = sum.parts().stream()
                            .filter(published::containsKey)
                            .mapToLong(published::get)
                            .sum();
                    var count = published.get(sum.total()) - others;
                    if (0 < count && count < threshold) {
                        small.add(part);
                    }
                }
            }
        }
    }

    /** What a single sum tells goes first: much of what is told by several together is then told no more. */
    private void protect() {
        var safe = new HashSet<Cell>();
        while (true) {
            var known = new HashMap<>(published);
            known.keySet().removeAll(withheld);
            var inference = Inference.of(sums, known, published::containsKey);
            var told = small.stream()
                    .filter(cell -> !safe.contains(cell) && inference.tells(cell))
                    .toList();
            if (told.isEmpty()) {
                return;
            }
            var first = told.stream()
                    .filter(cell -> !telling(cell, known).isEmpty())
                    .findFirst()
                    .orElse(told.get(0));
            further(first, known).ifPresentOrElse(withheld::add, () -> safe.add(first));
        }
    }

    /** The sums of which nothing else is unknown. */
    private List<Sum> telling(Cell cell, Map<Cell, Long> known) {
        return having(cell).stream()
                .filter(sum -> sum.cells().stream().allMatch(one -> one.equals(cell) || known.containsKey(one)))
                .toList();
    }

    private List<Sum> having(Cell cell) {
        return sums.stream().filter(sum -> sum.cells().contains(cell)).toList();
    }

    /** The count to withhold with one that is told; empty where everything around it is withheld. */
    private Optional<Cell> further(Cell told, Map<Cell, Long> known) {
        return candidate(telling(told, known), known).or(() -> around(having(told), known));
    }

    /** The same from these sums or, where there is none, from those that have a count in common with them. */
    private Optional<Cell> around(List<Sum> near, Map<Cell, Long> known) {
        var found = candidate(near, known);
        var unknown = new HashSet<Cell>();
        near.forEach(sum ->
                sum.cells().stream().filter(cell -> !known.containsKey(cell)).forEach(unknown::add));
        var wider = sums.stream()
                .filter(sum -> sum.cells().stream().anyMatch(unknown::contains))
                .toList();
        return found.isPresent() || wider.size() <= near.size() ? found : around(wider, known);
    }

    private Optional<Cell> candidate(List<Sum> among, Map<Cell, Long> known) {
        return among.stream()
                .flatMap(sum -> sum.cells().stream())
                .filter(cell -> known.getOrDefault(cell, 0L) > 0 && !Revealed.isDerived(cell))
                .min(Comparator.<Cell, Long>comparing(measures::get)
                        .thenComparing(known::get)
                        .thenComparing(Comparator.naturalOrder()));
    }
}
