package interpoles.robustness.hearing;

import interpoles.statistics.Estimate;
import interpoles.statistics.Interval;
import interpoles.statistics.silence.HorvitzThompson;
import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.Response;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The events of a kind at one wave, with the pôles that sign them: what was heard, and what it says of what was not.
 *
 * @param incidence the events, who was asked and who answered
 * @param sorts the sort of each event, by its identifier
 * @param poles the pôles that sign each event
 * @param elsewhere the frame check: events that no answering pôle told of
 */
public record HeardEvents(
        Incidence incidence,
        SortedMap<String, String> sorts,
        SortedMap<String, ? extends Set<String>> poles,
        long elsewhere) {

    static HeardEvents of(
            Collection<String> asked,
            Collection<String> answered,
            SortedMap<String, String> sorts,
            SortedMap<String, ? extends Set<String>> poles,
            long elsewhere) {
        return new HeardEvents(Incidence.of(asked, answered, poles), sorts, poles, elsewhere);
    }

    public Response response() {
        return incidence.response();
    }

    public long events() {
        return incidence.events().size();
    }

    /** The same of the events of some sorts. */
    public HeardEvents of(Predicate<String> some) {
        var kept = new TreeMap<String, String>(sorts);
        kept.values().removeIf(some.negate());
        Map<String, Set<String>> signing = new TreeMap<>(poles);
        signing.keySet().retainAll(kept.keySet());
        return of(incidence.asked(), incidence.answered(), kept, new TreeMap<>(signing), elsewhere);
    }

    /** Whether an interval of silence by lot may be shown. */
    public boolean allowsIntervals() {
        return response().allowsIntervals(elsewhere);
    }

    /** The same in a few numbers. */
    Heard inNumbers() {
        var most = new TreeMap<String, Heard.Most>();
        most.put("", most());
        Heard.PARTNERS.forEach(partner ->
                most.put(partner, of(sort -> sort.startsWith(partner + ":")).most()));
        return new Heard(
                response(),
                events(),
                elsewhere,
                incidence.multiplicities(incidence.heardEvents(incidence.asked())),
                most,
                incidence.inProportion());
    }

    private Heard.Most most() {
        return new Heard.Most(incidence.mostAlone(), incidence.mostByOnePair());
    }

    /** The number of events, heard or not; of a census what was heard, and nothing where the conditions do not hold. */
    public Optional<Estimate> estimate() {
        if (response().isCensus() && elsewhere == 0) {
            return Optional.of(new Estimate(events(), 0, new Interval(events(), events())));
        }
        return allowsIntervals()
                ? Optional.of(HorvitzThompson.of(response()).total(incidence.multiplicities(), incidence.pairs()))
                : Optional.empty();
    }

    /** The share of events of some sorts; there must be an event, and the conditions must hold. */
    public Interval share(Predicate<String> some) {
        var marked = marked(some);
        return HorvitzThompson.of(response())
                .share(incidence.multiplicities(marked), incidence.multiplicities(), incidence.pairs(marked))
                .interval();
    }

    /** The places of the events of some sorts. */
    public BitSet marked(Predicate<String> some) {
        var marked = new BitSet();
        var place = 0;
        for (var sort : sorts.values()) {
            marked.set(place++, some.test(sort));
        }
        return marked;
    }
}
