package interpoles.robustness.hearing;

import interpoles.survey.Survey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * The SQL that counts events by wave, partner group, and how many of the pôles that sign them were asked and answered. Each
 * event is met once, whatever the number of waves, up to three that sign it in one row: those of the same years and pôles
 * are counted first, then those that are alike in who was asked and answered.
 */
final class EventCounts {
    private static final String SIGNING = """
            SELECT c.cluster, c.number, c.tier AS partner, %s
            FROM cluster_numbers c
            LEFT JOIN responses r ON r.cluster = c.cluster
            GROUP BY c.cluster, c.number, c.tier""";
    private static final String IN_THE_PANEL = """
            MAX(CASE WHEN r.year = %1$d THEN c.number END) AS asked_%1$d,
            MAX(CASE WHEN r.year = %1$d AND r.answered THEN c.number END) AS answered_%1$d""";

    private static final String LASTING = """
            SELECT event, first_wave, last_wave
            FROM (SELECT event, CASE %s END AS first_wave, CASE %s END AS last_wave FROM (%s) e) w
            WHERE first_wave <= last_wave""";
    private static final String FIRST_AT = "WHEN first_year <= %1$d THEN %1$d";
    private static final String LAST_AT = "WHEN last_year IS NULL OR %1$d <= last_year THEN %1$d";

    private static final String TELLING = """
            SELECT m.event, %s
            FROM (%s) m
            JOIN signing s ON s.cluster = m.cluster
            WHERE m.told
            GROUP BY m.event""";
    private static final String TELLING_AT = "COUNT(s.answered_%1$d) AS telling_%1$d";
    private static final String TOLD_BY = "LEFT JOIN telling o ON o.event = t.event";

    private static final String UP_TO_THREE = """
            SELECT e.*, %4$s
            FROM (SELECT y.first_wave, y.last_wave, c.tier AS partner,
                         CASE WHEN t.lowest <= p.last THEN t.lowest END AS lowest,
                         CASE WHEN t.middle <= p.last THEN t.middle END AS middle,
                         CASE WHEN t.highest <= p.last THEN t.highest END AS highest,
                         COUNT(*) AS events%2$s
                  FROM (%1$s) t
                  JOIN cluster_numbers c ON c.number = t.highest
                  CROSS JOIN (SELECT MAX(number) AS last FROM cluster_numbers WHERE tier = 0) p
                  JOIN lasting y ON y.event = t.event %3$s
                  GROUP BY 1, 2, 3, 4, 5, 6%2$s) e
            JOIN signing l ON l.number = e.lowest
            LEFT JOIN signing m ON m.number = e.middle
            LEFT JOIN signing h ON h.number = e.highest""";
    private static final String OF_UP_TO_THREE = """
            CASE WHEN l.asked_%1$d IS NULL THEN 0 ELSE 1 END + CASE WHEN m.asked_%1$d IS NULL THEN 0 ELSE 1 END
                + CASE WHEN h.asked_%1$d IS NULL THEN 0 ELSE 1 END AS poles_%1$d,
            CASE WHEN l.answered_%1$d IS NULL THEN 0 ELSE 1 END + CASE WHEN m.answered_%1$d IS NULL THEN 0 ELSE 1 END
                + CASE WHEN h.answered_%1$d IS NULL THEN 0 ELSE 1 END AS heard_%1$d,
            COALESCE(l.asked_%1$d, m.asked_%1$d, h.asked_%1$d) AS one_%1$d,
            COALESCE(h.asked_%1$d, m.asked_%1$d, l.asked_%1$d) AS other_%1$d""";

    private static final String MORE = """
            SELECT y.first_wave, y.last_wave, t.*, 1 AS events%2$s
            FROM (SELECT t.event, MAX(s.partner) AS partner, %4$s
                  FROM (%1$s) t
                  JOIN signing s ON s.number = t.number
                  GROUP BY t.event) t
            JOIN lasting y ON y.event = t.event %3$s""";
    private static final String OF_MORE = """
            COUNT(s.asked_%1$d) AS poles_%1$d, COUNT(s.answered_%1$d) AS heard_%1$d,
            MIN(s.asked_%1$d) AS one_%1$d, MAX(s.asked_%1$d) AS other_%1$d""";

    private static final String ALIKE = """
            SELECT first_wave, last_wave, partner, %1$s, CAST(SUM(events) AS bigint) AS events
            FROM (SELECT first_wave, last_wave, partner, events, %2$s FROM %3$s) d
            GROUP BY first_wave, last_wave, partner, %1$s""";
    private static final String KEY = "poles_%1$d, heard_%1$d, one_%1$d, other_%1$d, told_%1$d";
    private static final String KEY_OF = """
            poles_%1$d, heard_%1$d, CASE WHEN poles_%1$d < 3 THEN one_%1$d END AS one_%1$d,
            CASE WHEN poles_%1$d < 3 THEN other_%1$d END AS other_%1$d,
            CASE WHEN heard_%1$d > 0 THEN 1 ELSE 0 END AS told_%1$d""";
    private static final String KEY_BY_TELLING = KEY_OF.replace("heard_%1$d > 0", "telling_%1$d > 0");

    private static final String AT_WAVES = """
            SELECT w.year, partner, CASE w.year %s END AS poles, CASE w.year %s END AS heard, CASE w.year %s END AS one,
                   CASE w.year %s END AS other, CASE w.year %s END AS told, events
            FROM alike
            CROSS JOIN (VALUES %s) AS w (year)
            WHERE w.year BETWEEN first_wave AND last_wave""";
    private static final List<String> OF_A_WAVE = List.of("poles", "heard", "one", "other", "told");
    private static final String COUNTED = """
            by_partner AS (
                SELECT year, CASE WHEN GROUPING(partner) = 1 THEN -1 ELSE partner END AS partner, poles, heard, one, other,
                       SUM(events) AS events, SUM(events * told) AS told
                FROM at_waves
                WHERE poles > 0
                GROUP BY GROUPING SETS ((year, partner, poles, heard, one, other), (year, poles, heard, one, other)))
            SELECT year AS year, partner AS partner, poles AS poles, heard AS heard,
                   CAST(SUM(events) AS bigint) AS events, CAST(SUM(told) AS bigint) AS told,
                   CAST(MAX(events) AS bigint) AS most
            FROM by_partner
            GROUP BY year, partner, poles, heard
            """;

    private EventCounts() {}

    /**
     * {@code year, partner, poles, heard, events, told, most}: events by their partner group (a place in {@link
     * Heard#PARTNERS}; -1 for all), by how many pôles asked sign and how many of these answered; {@code told} of them are
     * such that one who answered told of it, and {@code most} is the most that the same one or two of them sign.
     */
    static Table of(Survey survey, EventKind kind) {
        var waves = kind.waves(survey);
        var backwards = waves.stream().sorted(Comparator.reverseOrder()).toList();
        var reported = kind.saysWhoTold(survey);
        var telling = reported ? each(waves, ", telling_%1$d", "") : "";
        var toldBy = reported ? TOLD_BY : "";
        var key = each(waves, KEY, ", ");
        var keyOf = each(waves, reported ? KEY_BY_TELLING : KEY_OF, ", ");
        var upToThree = UP_TO_THREE.formatted(kind.upToThree(), telling, toldBy, each(waves, OF_UP_TO_THREE, ", "));
        var more = MORE.formatted(kind.more(), telling, toldBy, each(waves, OF_MORE, ", "));
        return survey.query("WITH signing AS (" + SIGNING.formatted(each(waves, IN_THE_PANEL, ", ")) + "), "
                + "lasting AS ("
                + LASTING.formatted(each(waves, FIRST_AT, " "), each(backwards, LAST_AT, " "), kind.lasting()) + "), "
                + (reported
                        ? "telling AS (" + TELLING.formatted(each(waves, TELLING_AT, ", "), kind.members(survey))
                                + "), "
                        : "")
                + "up_to_three AS (" + upToThree + "), more AS (" + more + "), "
                + "alike AS (" + ALIKE.formatted(key, keyOf, "up_to_three") + " UNION ALL "
                + ALIKE.formatted(key, keyOf, "more") + "), "
                + "at_waves AS (" + atWaves(waves) + "), " + COUNTED);
    }

    private static String atWaves(List<Integer> waves) {
        var columns = OF_A_WAVE.stream().map(column -> each(waves, "WHEN %1$d THEN " + column + "_%1$d", " "));
        return AT_WAVES.formatted(
                Stream.concat(columns, Stream.of(each(waves, "(%d)", ", "))).toArray());
    }

    private static String each(List<Integer> waves, String sql, String between) {
        return waves.stream().map(sql::formatted).collect(Collectors.joining(between));
    }
}
