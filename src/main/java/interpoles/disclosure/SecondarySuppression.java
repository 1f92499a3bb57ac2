package interpoles.disclosure;

import interpoles.measure.Cell;
import interpoles.measure.Sum;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The counts to withhold so that nobody can tell an unsafe one: the unsafe ones, and one further count each time that
 * the sums would still give one away.
 *
 * <p>The further count is one that the telling sum is made of: never a 0, first what the fewest measures reveal, then the
 * smallest, then the first by name. A count that is published nowhere, such as the agreements that are not in a share,
 * is protected like any other, by withholding what it could be told from.
 */
final class SecondarySuppression {
    private final Publication publication;
    private final Set<Cell> unsafe;
    private final Set<Cell> withheld;

    private SecondarySuppression(Publication publication, long minimum) {
        this.publication = publication;
        this.unsafe = new TreeSet<>(publication.unsafe(minimum));
        this.withheld = new TreeSet<>(unsafe);
        withheld.retainAll(publication.counts().keySet());
    }

    /** @param minimum a count above 0 and below it is unsafe */
    static Set<Cell> of(Publication publication, long minimum) {
        var suppression = new SecondarySuppression(publication, minimum);
        suppression.protect();
        return Set.copyOf(suppression.withheld);
    }

    /** What a single sum tells goes first: much of what is told by several together is then told no more. */
    private void protect() {
        var safe = new HashSet<Cell>();
        while (true) {
            var known = new HashMap<>(publication.counts());
            known.keySet().removeAll(withheld);
            var intervals = FeasibilityIntervals.of(publication.sums(), known, publication.counts()::containsKey);
            var told = unsafe.stream()
                    .filter(cell -> !safe.contains(cell) && intervals.tells(cell))
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
        return publication.sums().stream()
                .filter(sum -> sum.cells().contains(cell))
                .toList();
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
        var wider = publication.sums().stream()
                .filter(sum -> sum.cells().stream().anyMatch(unknown::contains))
                .toList();
        return found.isPresent() || wider.size() <= near.size() ? found : around(wider, known);
    }

    private Optional<Cell> candidate(List<Sum> among, Map<Cell, Long> known) {
        return among.stream()
                .flatMap(sum -> sum.cells().stream())
                .filter(cell -> known.getOrDefault(cell, 0L) > 0
                        && !publication.determined().contains(cell))
                .min(Comparator.<Cell, Long>comparing(publication.uses()::get)
                        .thenComparing(known::get)
                        .thenComparing(Comparator.naturalOrder()));
    }
}
