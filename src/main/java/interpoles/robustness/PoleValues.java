package interpoles.robustness;

import interpoles.robustness.Margins.Sums;
import interpoles.statistics.spread.Moments;
import interpoles.survey.Survey;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counts that measures are means of: one a pôle that answered, at each wave. */
final class PoleValues {
    /** {@code year, pole, value}: a row a wave and answering pôle. */
    private static final Map<String, String> BY_POLE = Map.of(
            "foreign.per-pole",
            "SELECT year AS year, pole AS pole, partners AS value FROM foreign_partners",
            "projects.partners",
            """
            SELECT a.year AS year, a.cluster AS pole, COUNT(e.pole) AS value
            FROM answering a
            LEFT JOIN (SELECT year, first_pole AS pole FROM co_labelling_poles
                       UNION ALL
                       SELECT year, second_pole AS pole FROM co_labelling_poles) e
                 ON e.year = a.year AND e.pole = a.cluster
            GROUP BY a.year, a.cluster
            """);

    private final Survey survey;
    private final Map<String, SortedMap<Integer, Sums>> sums = new TreeMap<>();
    private final Map<String, SortedMap<Integer, SortedMap<String, Long>>> values = new TreeMap<>();

    private PoleValues(Survey survey) {
        this.survey = survey;
    }

    static PoleValues of(Survey survey) {
        return survey.once(PoleValues.class, PoleValues::new);
    }

    /** The measures that are means over answering pôles. */
    static Set<String> measures() {
        return new TreeSet<>(BY_POLE.keySet());
    }

    /** Number, sum, sum of squares and largest, in one row a wave. */
    synchronized Sums moments(String measure, int wave) {
        return sums.computeIfAbsent(measure, this::added).getOrDefault(wave, new Sums(Moments.of(), 0));
    }

    private SortedMap<Integer, Sums> added(String measure) {
        var waves = new TreeMap<Integer, Sums>();
        for (var row : survey.query("""
                SELECT year AS year, COUNT(*) AS size, CAST(SUM(value) AS bigint) AS total,
                       CAST(SUM(value * value) AS bigint) AS squares, MAX(value) AS most
                FROM (%s) p
                GROUP BY year
                """.formatted(BY_POLE.get(measure)))) {
            waves.put(
                    ((Number) row.getObject("year")).intValue(),
                    new Sums(
                            new Moments(
                                    number(row.getObject("size")),
                                    number(row.getObject("total")),
                                    number(row.getObject("squares"))),
                            number(row.getObject("most"))));
        }
        return waves;
    }

    /** Each answering pôle's, by its identifier. */
    synchronized SortedMap<String, Long> at(String measure, int wave) {
        return values.computeIfAbsent(measure, this::read).getOrDefault(wave, new TreeMap<>());
    }

    private SortedMap<Integer, SortedMap<String, Long>> read(String measure) {
        var waves = new TreeMap<Integer, SortedMap<String, Long>>();
        for (var row : survey.query(BY_POLE.get(measure))) {
            waves.computeIfAbsent(((Number) row.getObject("year")).intValue(), none -> new TreeMap<>())
                    .put(row.getString("pole"), number(row.getObject("value")));
        }
        return waves;
    }

    /** Pôles of the survey, or its grappes and regional clusters. */
    int clusters(boolean poles) {
        var row = survey.query("""
                SELECT COUNT(CASE WHEN kind = 'pole' THEN 1 END) AS poles,
                       COUNT(CASE WHEN kind IN ('grappe', 'regional') THEN 1 END) AS locals
                FROM clusters
                """).row(0);
        return ((Number) row.getObject(poles ? "poles" : "locals")).intValue();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
