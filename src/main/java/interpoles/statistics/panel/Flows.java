package interpoles.statistics.panel;

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
 * <p>From a database: counts by whether a row is in force at each wave; for the renewed one row a signatory.
 *
 * @param kept rows in force at both waves
 * @param ended rows of the first wave alone
 * @param begun rows of the last wave alone
 * @param renewed of the ended, those whose very signatories begin a row of the same form in the year after, each begun row
 *     once; they are among the ended and what they became is among the begun
 */
public record Flows(long kept, long ended, long begun, long renewed) {
    /**
     * A row: who signs it, pôles and others, its form (charter, modality and motives, as far as they are stated), the year
     * it was signed and the last in force; any later year while in force.
     */
    public record Term(Set<String> signatories, String form, int signed, int lastInForce) {
        public Term {
            signatories = Set.copyOf(signatories);
        }

        public static Term of(Collection<String> signatories, String form, int signed, int lastInForce) {
            return new Term(Set.copyOf(signatories), form, signed, lastInForce);
        }
    }

    /** Who begins a row, in what form, and when. */
    private record Beginning(Set<String> signatories, String form, int year) {}

    /** From the rows in force at each wave, by their identifiers. */
    public static Flows between(Map<String, Term> first, Map<String, Term> last) {
        Map<Beginning, Deque<String>> begun = new HashMap<>();
        new TreeMap<>(last).forEach((row, term) -> {
            if (!first.containsKey(row)) {
                begun.computeIfAbsent(
                                new Beginning(term.signatories(), term.form(), term.signed()),
                                none -> new ArrayDeque<>())
                        .add(row);
            }
        });
        var kept = first.keySet().stream().filter(last::containsKey).count();
        var renewed = new TreeMap<>(first)
                .entrySet().stream()
                        .filter(row -> !last.containsKey(row.getKey()))
                        .map(Map.Entry::getValue)
                        .map(term -> new Beginning(term.signatories(), term.form(), term.lastInForce() + 1))
                        .filter(beginning -> begun.containsKey(beginning)
                                && begun.get(beginning).poll() != null)
                        .count();
        return new Flows(kept, first.size() - kept, last.size() - kept, renewed);
    }
}
