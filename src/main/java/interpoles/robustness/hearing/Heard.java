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

    /** Of a kind by wave, as SQL counts them. */
    static SortedMap<Integer, Heard> of(Survey survey, EventKind kind) {
        var waves = kind.isIn(survey) ? kind.waves(survey) : List.<Integer>of();
        if (waves.isEmpty()) {
            return new TreeMap<>();
        }
        var rows = EventCounts.of(survey, kind);
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
