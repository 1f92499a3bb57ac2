package interpoles.robustness;

import interpoles.statistics.Interval;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.Multiplicities;
import interpoles.statistics.silence.Response;
import interpoles.survey.Survey;
import java.util.TreeMap;

/**
 * What was heard of the events of a wave, in a few numbers, of any number of events: what bounds and the number expected
 * to be unheard need.
 *
 * @param events number of events
 * @param alone the most events that an answering pôle signs as the only one of those asked
 * @param pair the most events that one pair of them signs without a third
 * @param elsewhere the frame check: events that no answering pôle told of
 * @param multiplicities events by the number of pôles asked that sign them
 */
record Heard(Response response, long events, long alone, long pair, long elsewhere, Multiplicities multiplicities) {
    /** {@code event, poles, one, other, told}: each event of a wave that a pôle asked there signs; the pair of two alone. */
    private static final String SIGNED = """
            SELECT s.event AS event, COUNT(*) AS poles, MIN(s.pole) AS one, MAX(s.pole) AS other,
                   MAX(CASE WHEN s.told AND r.answered THEN 1 ELSE 0 END) AS told,
                   MAX(CASE WHEN r.answered THEN 1 ELSE 0 END) AS answered
            FROM (%s) s
            JOIN responses r ON r.cluster = s.pole AND r.year = s.year
            WHERE s.year = %d
            GROUP BY s.event
            """;

    static Heard of(Survey survey, EventKind kind, int wave, long events) {
        var signed = SIGNED.formatted(kind.signatures(survey), wave);
        var counts = new TreeMap<Integer, Long>();
        var told = 0L;
        for (var row :
                survey.query("SELECT poles AS poles, COUNT(*) AS events, CAST(SUM(told) AS bigint) AS told FROM ("
                        + signed + ") e GROUP BY poles")) {
            counts.put((int) number(row.getObject("poles")), number(row.getObject("events")));
            told += number(row.getObject("told"));
        }
        return new Heard(
                Responses.of(survey).at(wave),
                events,
                most(survey, signed, "poles = 1 AND answered = 1"),
                most(survey, signed, "poles = 2"),
                events - told,
                new Multiplicities(counts));
    }

    private static long most(Survey survey, String signed, String which) {
        var row = survey.query("""
                SELECT COALESCE(MAX(events), 0) AS events
                FROM (SELECT one, other, COUNT(*) AS events FROM (%s) e WHERE %s GROUP BY one, other) p
                """.formatted(signed, which)).row(0);
        return number(row.getObject("events"));
    }

    Interval bounds() {
        return Bounds.count(events, response.silent(), alone, pair);
    }

    /** Whether silence may be taken for chance. */
    boolean allowsIntervals() {
        return response.allowsIntervals(elsewhere);
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
