package interpoles.robustness;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * With how many partners each answering pôle is at each wave, which measures are means of: SQL that gives {@code year, pole,
 * partners}, a row a wave and answering pôle, 0 where it has none.
 *
 * <p>Through time a pôle and what it became are {@linkplain interpoles.survey.Survey#lines one line}. Its partners are the
 * distinct ones of those of its pôles that answered, and none of them is on the line itself: what a merger adds up would be
 * counted twice, and would not be what it brought together.
 */
public final class PartnerCounts {
    private static final Map<String, String> BY_POLE = Map.of(
            "foreign.per-pole",
            "SELECT year AS year, pole AS pole, partners AS partners FROM foreign_partners",
            "projects.partners",
            """
            SELECT a.year AS year, a.cluster AS pole, COUNT(e.pole) AS partners
            FROM answering a
            LEFT JOIN (SELECT year, first_pole AS pole FROM co_labelling_poles
                       UNION ALL
                       SELECT year, second_pole AS pole FROM co_labelling_poles) e
                 ON e.year = a.year AND e.pole = a.cluster
            GROUP BY a.year, a.cluster
            """);

    /** {@code year, pole, partner}: each once, of pôles that answered and of others. */
    private static final Map<String, String> PARTNERS = Map.of("foreign.per-pole", """
            SELECT DISTINCT w.year, t.pole, t.partner
            FROM waves w
            JOIN foreign_ties t ON t.signed <= w.year AND (t.ended IS NULL OR w.year <= t.ended)
            """, "projects.partners", """
            SELECT year, first_pole AS pole, second_pole AS partner FROM co_labelling_poles
            UNION ALL
            SELECT year, second_pole AS pole, first_pole AS partner FROM co_labelling_poles
            """);

    private static final String BY_LINE = """
            SELECT a.year AS year, COALESCE(v.line, a.cluster) AS pole, COUNT(DISTINCT e.partner) AS partners
            FROM answering a
            LEFT JOIN (VALUES %2$s) AS v (pole, line) ON v.pole = a.cluster
            LEFT JOIN (SELECT p.year, p.pole, p.partner
                       FROM (%1$s) p
                       LEFT JOIN (VALUES %2$s) AS o (pole, line) ON o.pole = p.pole
                       LEFT JOIN (VALUES %2$s) AS t (pole, line) ON t.pole = p.partner
                       WHERE o.line IS NULL OR t.line IS NULL OR o.line <> t.line) e
                 ON e.year = a.year AND e.pole = a.cluster
            GROUP BY a.year, COALESCE(v.line, a.cluster)
            """;

    private PartnerCounts() {}

    /** The measures that are means of them. */
    static Set<String> measures() {
        return new TreeSet<>(BY_POLE.keySet());
    }

    /** Of each answering pôle: what the measure is the mean of. */
    public static String byPole(String measure) {
        return BY_POLE.get(measure);
    }

    /**
     * Of each line of pôles, which answered where one of it did.
     *
     * @param lines the line of each pôle that is not one by itself
     */
    public static String byLine(String measure, Map<String, String> lines) {
        return lines.isEmpty() ? byPole(measure) : BY_LINE.formatted(PARTNERS.get(measure), Relations.values(lines));
    }
}
