package interpoles.robustness.hearing;

import interpoles.survey.Survey;
import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/**
 * The SQL that counts events by wave, partner group, and how many of the pôles that sign them were asked and answered. Each
 * event is met once, whatever the number of waves, and up to three that sign it in one row; those that are alike are
 * counted first.
 */
final class EventCounts {
    private static final String COUNTED = """
            WITH signing AS (
                SELECT c.cluster, c.number, c.tier AS partner, %1$s
                FROM cluster_numbers c
                LEFT JOIN responses r ON r.cluster = c.cluster
                GROUP BY c.cluster, c.number, c.tier),
            signed AS (
                SELECT t.event, h.partner, %2$s
                FROM (%3$s) t
                JOIN signing l ON l.number = t.lowest
                LEFT JOIN signing m ON m.number = t.middle
                JOIN signing h ON h.number = t.highest
                UNION ALL
                SELECT t.event, MAX(s.partner) AS partner, %4$s
                FROM (%5$s) t
                JOIN signing s ON s.number = t.number
                GROUP BY t.event),
            alike AS (
                SELECT first_year, last_year, partner, %6$s, COUNT(*) AS events
                FROM (SELECT l.first_year, l.last_year, e.partner, %7$s
                      FROM signed e
                      JOIN (%8$s) l ON l.event = e.event %9$s) d
                GROUP BY first_year, last_year, partner, %6$s),
            at_waves AS (%10$s),
            by_partner AS (
                SELECT year, partner, poles, heard, one, other, SUM(events) AS events, SUM(events * told) AS told
                FROM at_waves
                GROUP BY year, partner, poles, heard, one, other
                UNION ALL
                SELECT year, -1 AS partner, poles, heard, one, other, SUM(events) AS events, SUM(events * told) AS told
                FROM at_waves
                GROUP BY year, poles, heard, one, other)
            SELECT year AS year, partner AS partner, poles AS poles, heard AS heard,
                   CAST(SUM(events) AS bigint) AS events, CAST(SUM(told) AS bigint) AS told,
                   CAST(MAX(events) AS bigint) AS most
            FROM by_partner
            GROUP BY year, partner, poles, heard
            """;

    private static final String PANEL = """
            MAX(CASE WHEN r.year = %1$d THEN c.number END) AS asked_%1$d,
            MAX(CASE WHEN r.year = %1$d AND r.answered THEN c.number END) AS answered_%1$d""";
    private static final String OF_UP_TO_THREE = """
            CASE WHEN l.asked_%1$d IS NULL THEN 0 ELSE 1 END + CASE WHEN m.asked_%1$d IS NULL THEN 0 ELSE 1 END
                + CASE WHEN h.asked_%1$d IS NULL THEN 0 ELSE 1 END AS poles_%1$d,
            CASE WHEN l.answered_%1$d IS NULL THEN 0 ELSE 1 END + CASE WHEN m.answered_%1$d IS NULL THEN 0 ELSE 1 END
                + CASE WHEN h.answered_%1$d IS NULL THEN 0 ELSE 1 END AS heard_%1$d,
            COALESCE(l.asked_%1$d, m.asked_%1$d, h.asked_%1$d) AS one_%1$d,
            COALESCE(h.asked_%1$d, m.asked_%1$d, l.asked_%1$d) AS other_%1$d""";
    private static final String OF_MORE = """
            COUNT(s.asked_%1$d) AS poles_%1$d, COUNT(s.answered_%1$d) AS heard_%1$d,
            MIN(s.asked_%1$d) AS one_%1$d, MAX(s.asked_%1$d) AS other_%1$d""";
    private static final String TOLD = """
            LEFT JOIN (SELECT m.event, %1$s
                       FROM (%2$s) m
                       JOIN signing s ON s.cluster = m.cluster
                       WHERE m.told
                       GROUP BY m.event) o ON o.event = e.event""";
    private static final String TELLING = "COUNT(s.answered_%1$d) AS telling_%1$d";
    private static final String ALIKE = "poles_%1$d, heard_%1$d, one_%1$d, other_%1$d, told_%1$d";
    private static final String PAIRED = """
            poles_%1$d, heard_%1$d, CASE WHEN poles_%1$d < 3 THEN one_%1$d END AS one_%1$d,
            CASE WHEN poles_%1$d < 3 THEN other_%1$d END AS other_%1$d,
            CASE WHEN heard_%1$d > 0 THEN 1 ELSE 0 END AS told_%1$d""";
    private static final String PAIRED_BY_TELLING = PAIRED.replace("heard_%1$d > 0", "telling_%1$d > 0");
    private static final String AT_WAVE = """
            SELECT %1$d AS year, partner, poles_%1$d AS poles, heard_%1$d AS heard, one_%1$d AS one, other_%1$d AS other,
                   told_%1$d AS told, events
            FROM alike
            WHERE poles_%1$d > 0 AND first_year <= %1$d AND (last_year IS NULL OR %1$d <= last_year)""";

    private EventCounts() {}

    /**
     * {@code year, partner, poles, heard, events, told, most}: events by their partner group (a place in {@link
     * Heard#PARTNERS}; -1 for all), by how many pôles asked sign and how many of these answered; {@code told} of them are
     * such that one who answered told of it, and {@code most} is the most that the same one or two of them sign.
     */
    static Table of(Survey survey, EventKind kind) {
        var waves = kind.waves(survey);
        var reported = kind.saysWhoTold(survey);
        return survey.query(COUNTED.formatted(
                each(waves, PANEL, ", "),
                each(waves, OF_UP_TO_THREE, ", "),
                kind.upToThree(),
                each(waves, OF_MORE, ", "),
                kind.more(),
                each(waves, ALIKE, ", "),
                each(waves, reported ? PAIRED_BY_TELLING : PAIRED, ", "),
                kind.lasting(),
                reported ? TOLD.formatted(each(waves, TELLING, ", "), kind.members(survey)) : "",
                each(waves, AT_WAVE, " UNION ALL ")));
    }

    private static String each(List<Integer> waves, String sql, String between) {
        return waves.stream().map(sql::formatted).collect(Collectors.joining(between));
    }
}
