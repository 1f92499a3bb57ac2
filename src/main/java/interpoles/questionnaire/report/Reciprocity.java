package interpoles.questionnaire.report;

import interpoles.questionnaire.decision.Asked;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether an agreement between clusters that were asked is told by each side. A side answered if it did in a wave in which
 * anybody told the agreement.
 *
 * @param told who told it, of those asked
 * @param silent who answered and did not tell it
 * @param unanswering who was asked and did not answer
 */
public record Reciprocity(
        Answer answer, SortedSet<String> told, SortedSet<String> silent, SortedSet<String> unanswering) {
    /** What the sides say together. */
    public enum Answer {
        /** Told by each of them that answered, at least two. */
        CONFIRMED,
        /** One that answered did not tell it. */
        UNCONFIRMED,
        /** The others did not answer. */
        UNTOLD;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The reciprocity of an agreement; none where fewer than two of its clusters were asked.
     *
     * @param answered who answered, by wave
     */
    public static Optional<Reciprocity> of(LinkedReports agreement, Asked asked, Map<Integer, Set<String>> answered) {
        var told = new TreeSet<String>();
        var silent = new TreeSet<String>();
        var unanswering = new TreeSet<String>();
        for (var cluster : agreement.clusters()) {
            if (agreement.tellers().contains(cluster)) {
                told.add(cluster);
            } else if (agreement.waves().stream()
                    .anyMatch(wave -> answered.getOrDefault(wave, Set.of()).contains(cluster))) {
                silent.add(cluster);
            } else if (asked.waves().stream().anyMatch(wave -> asked.at(wave).contains(cluster))) {
                unanswering.add(cluster);
            }
        }
        if (told.size() + silent.size() + unanswering.size() < 2) {
            return Optional.empty();
        }
        var answer = !silent.isEmpty() ? Answer.UNCONFIRMED : told.size() > 1 ? Answer.CONFIRMED : Answer.UNTOLD;
        return Optional.of(new Reciprocity(answer, told, silent, unanswering));
    }
}
