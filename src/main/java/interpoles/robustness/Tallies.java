package interpoles.robustness;

import interpoles.survey.Survey;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Events by the groups that they count in, of all pôles and of each: what is left without one pôle is the difference, so
 * that it is told of any number of events.
 *
 * @param all of every event
 * @param byPole of the events that each pôle signs
 */
record Tallies(Tally all, Map<String, Tally> byPole) {
    /**
     * A number of events, and how many of them count in each group; an event may count in several.
     *
     * @param groups without those in which none counts
     */
    record Tally(long events, Map<String, Long> groups) {
        private static final Tally NONE = new Tally(0, Map.of());

        private Tally without(Tally part) {
            var rest = new TreeMap<>(groups);
            part.groups.forEach((group, counted) -> rest.merge(group, -counted, Long::sum));
            rest.values().removeIf(counted -> counted == 0);
            return new Tally(events - part.events, rest);
        }

        long some(Predicate<String> which) {
            return groups.entrySet().stream()
                    .filter(group -> which.test(group.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** The share that counts in some groups; none of no event. */
        OptionalDouble share(Predicate<String> which) {
            return events == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some(which) / events);
        }

        /** In how many groups that have a name an event counts. */
        long named() {
            return groups.keySet().stream().filter(group -> !group.isEmpty()).count();
        }
    }

    /** @param signatures SQL of {@code event, pole, group}: a row for each pôle that signs and each group */
    static Tallies of(Survey survey, String signatures) {
        var all = new TreeMap<String, Long>();
        survey.query(
                        "SELECT COALESCE(\"group\", '') AS \"group\", COUNT(DISTINCT event) AS events FROM (%s) s GROUP BY 1"
                                .formatted(signatures))
                .forEach(row -> all.put(row.getString("group"), number(row.getObject("events"))));
        var groups = new TreeMap<String, Map<String, Long>>();
        survey.query("""
                        SELECT pole AS pole, COALESCE("group", '') AS "group", COUNT(DISTINCT event) AS events
                        FROM (%s) s
                        GROUP BY 1, 2
                        """.formatted(signatures))
                .forEach(row -> groups.computeIfAbsent(row.getString("pole"), none -> new TreeMap<>())
                        .put(row.getString("group"), number(row.getObject("events"))));
        var byPole = new TreeMap<String, Tally>();
        survey.query("SELECT pole AS pole, COUNT(DISTINCT event) AS events FROM (%s) s GROUP BY pole"
                        .formatted(signatures))
                .forEach(row -> byPole.put(
                        row.getString("pole"),
                        new Tally(number(row.getObject("events")), groups.get(row.getString("pole")))));
        var events = survey.query("SELECT COUNT(DISTINCT event) AS events FROM (%s) s".formatted(signatures))
                .row(0)
                .getObject("events");
        return new Tallies(new Tally(number(events), all), byPole);
    }

    /** What is left without the events that a pôle signs. */
    Tally without(String pole) {
        return all.without(byPole.getOrDefault(pole, Tally.NONE));
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
