package interpoles.statistics.panel;

import interpoles.statistics.silence.Incidence;
import interpoles.statistics.silence.Incidence.Signed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Two waves seen through the same pôles. There are three such panels, they differ, and each is named: the
 * <em>same respondents</em> answered at both, the <em>constant label</em> was asked at both, and the <em>shared
 * count</em> divides each event among its pôles, so that a change adds up over stayed, entered and left.
 *
 * <p>With more than two waves each pair of waves has a panel of its own.
 */
public final class ConstantPanel {
    private final Panel panel;
    private final Map<Signed, Long> first;
    private final Map<Signed, Long> last;

    private ConstantPanel(Panel panel, Map<Signed, Long> first, Map<Signed, Long> last) {
        this.panel = panel;
        this.first = Map.copyOf(first);
        this.last = Map.copyOf(last);
    }

    public static ConstantPanel of(Incidence first, Incidence last) {
        var panel = new Panel(
                Set.copyOf(first.asked()),
                Set.copyOf(last.asked()),
                Set.copyOf(first.answered()),
                Set.copyOf(last.answered()));
        return of(
                panel,
                first.signed(panel.label(), panel.askedAtFirst(), panel.respondents()),
                last.signed(panel.label(), panel.askedAtLast(), panel.respondents()));
    }

    /**
     * From a database: {@code select poles, …, count(*) … group by …}, whatever the number of events.
     *
     * @param first events of the first wave by how many pôles sign them, how many of these were asked at both waves and at
     *     this one alone, and whether one answered at both
     * @param last those of the last
     */
    public static ConstantPanel of(Panel panel, Map<Signed, Long> first, Map<Signed, Long> last) {
        return new ConstantPanel(panel, first, last);
    }

    /** Who was asked and who answered at the first wave and at the last. */
    public record Panel(
            Set<String> askedFirst, Set<String> askedLast, Set<String> answeredFirst, Set<String> answeredLast) {
        public Panel {
            askedFirst = Set.copyOf(askedFirst);
            askedLast = Set.copyOf(askedLast);
            answeredFirst = Set.copyOf(answeredFirst);
            answeredLast = Set.copyOf(answeredLast);
        }

        /** Pôles asked at both waves. */
        public SortedSet<String> label() {
            return both(askedFirst, askedLast);
        }

        /** Pôles that answered at both waves. */
        public SortedSet<String> respondents() {
            return both(answeredFirst, answeredLast);
        }

        /** Pôles asked at the first wave alone. */
        public SortedSet<String> askedAtFirst() {
            return less(askedFirst, askedLast);
        }

        /** Pôles asked at the last wave alone. */
        public SortedSet<String> askedAtLast() {
            return less(askedLast, askedFirst);
        }

        private static SortedSet<String> both(Set<String> some, Set<String> others) {
            var both = new TreeSet<>(some);
            both.retainAll(others);
            return both;
        }

        private static SortedSet<String> less(Set<String> some, Set<String> others) {
            var less = new TreeSet<>(some);
            less.removeAll(others);
            return less;
        }
    }

    /** Two numbers of events, at the first wave and at the last. */
    public record Counts(long first, long last) {
        /** Last ÷ first; not a number where the first is 0. */
        public double growth() {
            return first == 0 ? Double.NaN : (double) last / first;
        }
    }

    /** Pôles asked at both waves. */
    public SortedSet<String> label() {
        return panel.label();
    }

    /** Pôles that answered at both waves. */
    public SortedSet<String> respondents() {
        return panel.respondents();
    }

    /** Pôles asked at one wave at least. */
    public SortedSet<String> everAsked() {
        var either = new TreeSet<>(panel.askedFirst());
        either.addAll(panel.askedLast());
        return either;
    }

    /** Events that the same respondents tell of: at least one of them signs. */
    public Counts heardBySameRespondents() {
        return counts(Signed::third);
    }

    /** Events that pôles of the constant label alone sign. */
    public Counts onlyOfLabel() {
        return counts(signed -> signed.poles() > 0 && signed.one() == signed.poles());
    }

    /** Events that at least one pôle of the constant label signs. */
    public Counts someOfLabel() {
        return counts(signed -> signed.one() > 0);
    }

    private Counts counts(Predicate<Signed> which) {
        return new Counts(count(first, which), count(last, which));
    }

    private static long count(Map<Signed, Long> events, Predicate<Signed> which) {
        return events.entrySet().stream()
                .filter(signed -> which.test(signed.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The shared count of the constant label at the first wave and at the last. */
    public List<Double> sharedCounts() {
        return List.of(
                shared(first, Signed::one).doubleValue(),
                shared(last, Signed::one).doubleValue());
    }

    /** What some of the pôles have of the events if each is divided equally among those that sign it. */
    private static BigFraction shared(Map<Signed, Long> events, ToIntFunction<Signed> some) {
        return events.entrySet().stream()
                .filter(signed -> signed.getKey().poles() > 0)
                .map(signed -> BigFraction.of(
                                some.applyAsInt(signed.getKey()),
                                signed.getKey().poles())
                        .multiply(signed.getValue()))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /**
     * The change of the number of events, in parts that add up to it exactly.
     *
     * @param stayed change of the shared count of pôles asked at both waves
     * @param entered shared count at the last wave of pôles asked there alone
     * @param left the shared count, negative, at the first wave of pôles asked there alone
     * @param notAsked change of what is shared by signatories at a wave at which they were not asked
     */
    public record Decomposition(BigFraction stayed, BigFraction entered, BigFraction left, BigFraction notAsked) {
        public BigFraction total() {
            return stayed.add(entered).add(left).add(notAsked);
        }
    }

    public Decomposition decomposition() {
        ToIntFunction<Signed> notAsked = signed -> signed.poles() - signed.one() - signed.other();
        return new Decomposition(
                shared(last, Signed::one).subtract(shared(first, Signed::one)),
                shared(last, Signed::other),
                shared(first, Signed::other).negate(),
                shared(last, notAsked).subtract(shared(first, notAsked)));
    }
}
