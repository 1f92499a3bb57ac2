package interpoles.statistics.silence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The events of one wave and the pôles that sign them, with who was asked there and who answered: everything that replay,
 * leave-one-out and panels need, and the aggregates of the closed forms for a survey small enough to hold.
 *
 * <p>Pôles that were not asked stay known: they count as signatories of a panel, never among those asked. Events and
 * pôles are in the order of their identifiers.
 *
 * <p>From a database: one row a signature, {@code event, pole}, of pôles alone. For closed forms on a large survey ask
 * for their aggregates instead.
 */
public final class Incidence {
    private final List<String> poles;
    private final List<String> events;
    private final BitSet[] signatories;
    private final BitSet[] told;
    private final BitSet asked;
    private final BitSet answered;
    private final int[] multiplicity;

    private Incidence(Set<String> asked, Set<String> answered, SortedMap<String, ? extends Collection<String>> events) {
        var known = new TreeSet<>(asked);
        events.values().forEach(known::addAll);
        poles = List.copyOf(known);
        this.events = List.copyOf(events.keySet());
        var places = new HashMap<String, Integer>();
        poles.forEach(pole -> places.put(pole, places.size()));
        this.asked = places(asked, places);
        this.answered = places(answered, places);
        signatories =
                events.values().stream().map(signing -> places(signing, places)).toArray(BitSet[]::new);
        told = Arrays.stream(signatories)
                .map(signing -> both(signing, this.asked))
                .toArray(BitSet[]::new);
        multiplicity = Arrays.stream(told).mapToInt(BitSet::cardinality).toArray();
    }

    /**
     * @param asked pôles asked at the wave
     * @param answered those of them that answered
     * @param events the pôles that sign each event, by its identifier
     */
    public static Incidence of(
            Collection<String> asked, Collection<String> answered, Map<String, ? extends Collection<String>> events) {
        var wave = Set.copyOf(asked);
        if (!wave.containsAll(answered)) {
            throw new IllegalArgumentException("A pôle that answered without being asked");
        }
        return new Incidence(wave, Set.copyOf(answered), new TreeMap<>(events));
    }

    public Response response() {
        return new Response(asked.cardinality(), answered.cardinality());
    }

    /** Pôles asked, in the order of their identifiers. */
    public List<String> asked() {
        return named(asked);
    }

    /** Pôles that answered, in the order of their identifiers. */
    public List<String> answered() {
        return named(answered);
    }

    /** Pôles asked that did not answer, in the order of their identifiers. */
    public List<String> silent() {
        var silent = (BitSet) asked.clone();
        silent.andNot(answered);
        return named(silent);
    }

    /** Identifiers of the events, in order. */
    public List<String> events() {
        return events;
    }

    /** The frame check: events that no answering pôle signs, so known from elsewhere than the wave's answers. */
    public int knownFromElsewhere() {
        return events.size() - countTouching(answered);
    }

    /** Number of events that at least one of these pôles signs: what is heard when they alone answer. */
    public int heardBy(Collection<String> answering) {
        return countTouching(chosen(answering));
    }

    /** Whether at least one of these pôles signs the event at that place of {@link #events()}, for each. */
    public BitSet heardEvents(Collection<String> answering) {
        var heard = new BitSet(events.size());
        var chosen = chosen(answering);
        for (var event = 0; event < signatories.length; event++) {
            heard.set(event, signatories[event].intersects(chosen));
        }
        return heard;
    }

    /** Events by the number of asked pôles that sign them. */
    public Multiplicities multiplicities() {
        return multiplicities(every());
    }

    /** The same of some of the events, by their places. */
    public Multiplicities multiplicities(BitSet some) {
        var counts = new TreeMap<Integer, Long>();
        some.stream().forEach(event -> counts.merge(multiplicity[event], 1L, Long::sum));
        return new Multiplicities(counts);
    }

    /** Ordered pairs of events by class, the events at these places being marked. Only up to {@link PairClasses#MOST_EVENTS}. */
    public PairClasses pairs(BitSet marked) {
        if (signatories.length > PairClasses.MOST_EVENTS) {
            throw new IllegalArgumentException(signatories.length + " events: too many to pair");
        }
        var sharing = new TreeMap<PairClasses.PairClass, Long>();
        for (var one = 0; one < signatories.length; one++) {
            for (var other = 0; other <= one; other++) {
                if (told[one].intersects(told[other])) {
                    var pair = PairClasses.PairClass.of(
                            multiplicity[one],
                            multiplicity[other],
                            shared(told[one], told[other]),
                            (marked.get(one) ? 1 : 0) + (marked.get(other) ? 1 : 0));
                    sharing.merge(pair, one == other ? 1L : 2L, Long::sum);
                }
            }
        }
        var unmarked = every();
        unmarked.andNot(marked);
        return PairClasses.completed(sharing, multiplicities(unmarked), multiplicities(marked));
    }

    /** Ordered pairs of events by class, none marked. */
    public PairClasses pairs() {
        return pairs(new BitSet());
    }

    /** The most events that an answering pôle signs as the only asked one. */
    public long mostAlone() {
        return mostSigned(1, answered);
    }

    /** The most events that one pair of pôles signs without a third. */
    public long mostByOnePair() {
        return mostSigned(2, asked);
    }

    /** What the silent kept in proportion to what others tell of them. */
    public InProportion inProportion() {
        var silent = chosen(silent());
        var alone = 0L;
        var shared = 0L;
        var told = 0L;
        for (var event = 0; event < signatories.length; event++) {
            if (multiplicity[event] == 1) {
                alone += shared(signatories[event], answered);
            } else {
                shared += shared(signatories[event], answered);
                told += shared(signatories[event], silent);
            }
        }
        return new InProportion(alone, shared, told);
    }

    /**
     * Events by how many pôles sign them, how many of these are of one group and of another, and whether one of a third
     * does.
     */
    public Map<Signed, Long> signed(Collection<String> one, Collection<String> other, Collection<String> third) {
        var ofOne = chosen(one);
        var ofOther = chosen(other);
        var ofThird = chosen(third);
        var counts = new HashMap<Signed, Long>();
        for (var signing : signatories) {
            var signed = new Signed(
                    signing.cardinality(),
                    shared(signing, ofOne),
                    shared(signing, ofOther),
                    signing.intersects(ofThird));
            counts.merge(signed, 1L, Long::sum);
        }
        return counts;
    }

    /** How an event is signed: by how many pôles, how many of one group and of another, and whether by one of a third. */
    public record Signed(int poles, int one, int other, boolean third) {}

    /** Shared counts of every event. */
    public SharedCount sharedCount() {
        return sharedCount(every());
    }

    /** Shared counts of some of the events, by their places: each is divided among all the pôles that sign it. */
    public SharedCount sharedCount(BitSet some) {
        var counts = new TreeMap<String, SortedMap<Integer, Long>>();
        some.stream()
                .forEach(event -> named(signatories[event])
                        .forEach(pole -> counts.computeIfAbsent(pole, none -> new TreeMap<>())
                                .merge(signatories[event].cardinality(), 1L, Long::sum)));
        return SharedCount.of(counts);
    }

    private long mostSigned(int size, BitSet among) {
        var counts = new HashMap<BitSet, Long>();
        for (var event = 0; event < signatories.length; event++) {
            if (multiplicity[event] == size && signatories[event].intersects(among)) {
                counts.merge(told[event], 1L, Long::sum);
            }
        }
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private int countTouching(BitSet chosen) {
        return (int) Arrays.stream(signatories)
                .filter(signing -> signing.intersects(chosen))
                .count();
    }

    private BitSet chosen(Collection<String> some) {
        var wanted = some instanceof Set<String> set ? set : Set.copyOf(some);
        var chosen = new BitSet(poles.size());
        for (var pole = 0; pole < poles.size(); pole++) {
            chosen.set(pole, wanted.contains(poles.get(pole)));
        }
        return chosen;
    }

    private List<String> named(BitSet some) {
        return some.stream().mapToObj(poles::get).toList();
    }

    private static BitSet places(Collection<String> some, Map<String, Integer> places) {
        var set = new BitSet(places.size());
        some.forEach(pole -> set.set(places.get(pole)));
        return set;
    }

    private BitSet every() {
        var all = new BitSet(events.size());
        all.set(0, events.size());
        return all;
    }

    private static int shared(BitSet one, BitSet other) {
        return both(one, other).cardinality();
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
