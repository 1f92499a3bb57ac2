package interpoles.questionnaire;

import interpoles.questionnaire.export.Part;
import interpoles.questionnaire.export.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each question was answered, and what such answers look like. */
final class Tallies {
    private static final int KEPT = 30;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 60;

    /** The answers to one question. */
    static final class Tally {
        private final Set<String> kept = new LinkedHashSet<>();
        private long answers;
        private long empty;
        private long unshown;

        private void add(Row row, int column) {
            if (row.isAnswered(column)) {
                answers++;
                if (kept.size() < KEPT && row.unreadable(column).isEmpty()) {
                    kept.add(row.text(column).strip());
                }
            } else if (row.unshown().get(column)) {
                unshown++;
            } else {
                empty++;
            }
        }

        long answers() {
            return answers;
        }

        /** How often it was shown and not answered. */
        long empty() {
            return empty;
        }

        /** How often it was not shown; 0 where a tool does not tell. */
        long unshown() {
            return unshown;
        }

        /** Some different answers, at most thirty. */
        Set<String> kept() {
            return kept;
        }

        /** Three different answers, none too long. */
        List<String> examples() {
            return kept.stream()
                    .limit(EXAMPLES)
                    .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                    .toList();
        }
    }

    private final Map<Integer, List<Tally>> parts = new HashMap<>();

    void add(Part part, Row row) {
        var tallies = of(part);
        for (int column = 0; column < tallies.size(); column++) {
            tallies.get(column).add(row, column);
        }
    }

    /** A tally a question of a sheet. */
    List<Tally> of(Part part) {
        return parts.computeIfAbsent(part.number(), number -> {
            var tallies = new ArrayList<Tally>();
            part.questions().forEach(question -> tallies.add(new Tally()));
            return tallies;
        });
    }
}
