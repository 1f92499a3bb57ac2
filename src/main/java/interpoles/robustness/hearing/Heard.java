package interpoles.robustness.hearing;

import interpoles.statistics.Interval;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.HorvitzThompson;
import interpoles.statistics.silence.InProportion;
import interpoles.statistics.silence.Multiplicities;
import interpoles.statistics.silence.Response;
import interpoles.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * What was heard of the events of a wave in a few numbers, of any number of events: all that bounds need, and the number
 * expected to be unheard.
 *
 * @param events number of events
 * @param elsewhere the frame check: events that no answering pôle told of
 * @param multiplicities events by the number of pôles asked that sign them, without those that none of them signs
 * @param most the most that one pôle or pair signs, of events of each partner group; of all by the empty text
 * @param proportion what the silent kept, in proportion to what others tell of them
 */
public record Heard(
        Response response,
        long events,
        long elsewhere,
        Multiplicities multiplicities,
        Map<String, Most> most,
        InProportion proportion) {
    /** The partner groups of agreements, in the order of the tiers of {@code cluster_numbers}; other events are of the first. */
    public static final List<String> PARTNERS =
            List.of("between-poles", "with-local-clusters", "with-foreign-clusters");

    /**
     * @param alone the most events that an answering pôle signs as the only one of those asked
     * @param pair the most events that one pair of them signs without a third
     */
    public record Most(long alone, long pair) {
        private static final Most NONE = new Most(0, 0);

        private static Most of(long poles, long events) {
            return new Most(poles == 1 ? events : 0, poles == 2 ? events : 0);
        }

        private Most and(Most other) {
            return new Most(Math.max(alone, other.alone), Math.max(pair, other.pair));
        }
    }

    /**
     * {@code year, partner, poles, heard, events, told, most}: events by their partner group (a place in {@link #PARTNERS};
     * -1 for all), by how many pôles asked sign and how many of these answered; {@code most} is the most that the same
     * one or two of them sign. Each event is met once, whatever the number of waves: those that are alike are counted
     * first.
     */
    private static final String COUNTED = """
            WITH signing AS (
                SELECT c.cluster, c.number, c.tier AS partner, %1$s
                FROM cluster_numbers c
                LEFT JOIN responses r ON r.cluster = c.cluster
                GROUP BY c.cluster, c.number, c.tier),
            signed AS (
                SELECT m.event, MAX(s.partner) AS partner, %2$s
                FROM (%3$s) m
                JOIN signing s ON s.cluster = m.cluster
                GROUP BY m.event),
            alike AS (
                SELECT first_year, last_year, partner, %4$s, COUNT(*) AS events
                FROM (SELECT l.first_year, l.last_year, e.partner, %5$s
                      FROM signed e
                      JOIN (%6$s) l ON l.event = e.event) d
                GROUP BY first_year, last_year, partner, %4$s),
            at_waves AS (%7$s),
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
            MAX(CASE WHEN r.year = %1$d THEN 1 END) AS asked_%1$d,
            MAX(CASE WHEN r.year = %1$d AND r.answered THEN 1 END) AS answered_%1$d""";
    private static final String SIGNING = """
            COUNT(s.asked_%1$d) AS poles_%1$d, COUNT(s.answered_%1$d) AS heard_%1$d,
            MIN(s.asked_%1$d * s.number) AS one_%1$d, MAX(s.asked_%1$d * s.number) AS other_%1$d,
            MAX(CASE WHEN m.told AND s.answered_%1$d = 1 THEN 1 ELSE 0 END) AS told_%1$d""";
    private static final String ALIKE = "poles_%1$d, heard_%1$d, one_%1$d, other_%1$d, told_%1$d";
    private static final String PAIRED = """
            poles_%1$d, heard_%1$d, CASE WHEN poles_%1$d < 3 THEN one_%1$d END AS one_%1$d,
            CASE WHEN poles_%1$d < 3 THEN other_%1$d END AS other_%1$d, told_%1$d""";
    private static final String AT_WAVE = """
            SELECT %1$d AS year, partner, poles_%1$d AS poles, heard_%1$d AS heard, one_%1$d AS one, other_%1$d AS other,
                   told_%1$d AS told, events
            FROM alike
            WHERE poles_%1$d > 0 AND first_year <= %1$d AND (last_year IS NULL OR %1$d <= last_year)""";

    /** Of a kind by wave, as SQL counts them. */
    static SortedMap<Integer, Heard> of(Survey survey, EventKind kind) {
        var waves = kind.isIn(survey) ? kind.waves(survey) : List.<Integer>of();
        if (waves.isEmpty()) {
            return new TreeMap<>();
        }
        var rows = survey.query(COUNTED.formatted(
                each(waves, PANEL, ", "),
                each(waves, SIGNING, ", "),
                kind.members(survey),
                each(waves, ALIKE, ", "),
                each(waves, PAIRED, ", "),
                kind.lasting(),
                each(waves, AT_WAVE, " UNION ALL ")));
        var events = kind.events(survey);
        var heard = new TreeMap<Integer, Heard>();
        for (var wave : waves) {
            heard.put(
                    wave,
                    of(
                            Responses.of(survey).at(wave),
                            events.getOrDefault(wave, 0L),
                            rows.where(rows.numberColumn("year").isEqualTo(wave))));
        }
        return heard;
    }

    private static String each(List<Integer> waves, String sql, String between) {
        return waves.stream().map(sql::formatted).collect(Collectors.joining(between));
    }

    private static Heard of(Response response, long events, Table rows) {
        var told = 0L;
        var alone = 0L;
        var shared = 0L;
        var silent = 0L;
        var counts = new TreeMap<Integer, Long>();
        var most = new TreeMap<String, Most>();
        for (var row : rows) {
            var poles = number(row, "poles");
            var heard = number(row, "heard");
            var partner = number(row, "partner");
            var counted = number(row, "events");
            if (poles == 2 || heard == 1) {
                most.merge(
                        partner < 0 ? "" : PARTNERS.get((int) partner), Most.of(poles, number(row, "most")), Most::and);
            }
            if (partner < 0) {
                told += number(row, "told");
                counts.merge((int) poles, counted, Long::sum);
                alone += poles == 1 ? heard * counted : 0;
                shared += poles == 1 ? 0 : heard * counted;
                silent += poles == 1 ? 0 : (poles - heard) * counted;
            }
        }
        return new Heard(
                response,
                events,
                events - told,
                new Multiplicities(counts),
                most,
                new InProportion(alone, shared, silent));
    }

    private static long number(Row row, String column) {
        return ((Number) row.getObject(column)).longValue();
    }

    public Interval bounds() {
        return bounds("", events);
    }

    /** Bounds of the number of events of a partner group, or of all by the empty text. */
    public Interval bounds(String partner, long counted) {
        var some = most.getOrDefault(partner, Most.NONE);
        return Bounds.count(counted, response.silent(), some.alone(), some.pair());
    }

    /** How many could be unheard at most. */
    public long unheard() {
        var some = most.getOrDefault("", Most.NONE);
        return Bounds.unheard(response.silent(), some.alone(), some.pair());
    }

    /** Whether silence may be taken for chance. */
    public boolean allowsIntervals() {
        return response.allowsIntervals(elsewhere);
    }

    /** How many are expected to be unheard if silence was drawn by lot; none where that may not be assumed. */
    public OptionalDouble expected() {
        return allowsIntervals()
                ? OptionalDouble.of(HorvitzThompson.of(response).expectedUnheard(multiplicities))
                : OptionalDouble.empty();
    }

    /** The same in proportion to what others tell of the silent; none above a tenth of silent pôles, either. */
    public OptionalDouble expectedInProportion() {
        return allowsIntervals() && response.allowsProportion()
                ? OptionalDouble.of(proportion.unheard())
                : OptionalDouble.empty();
    }
}
