package interpoles.statistics.panel;

import interpoles.statistics.silence.Incidence;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Two waves seen through the same pôles. There are three such panels, they differ, and each is named: the
 * <em>same respondents</em> answered at both, the <em>constant label</em> was asked at both, and the <em>shared
 * count</em> divides each event among its pôles, so that a change adds up over stayed, entered and left.
 *
 * <p>With more than two waves each pair of waves has a panel of its own.
 */
public final class ConstantPanel {
    private final Incidence first;
    private final Incidence last;

    private ConstantPanel(Incidence first, Incidence last) {
        this.first = first;
        this.last = last;
    }

    public static ConstantPanel of(Incidence first, Incidence last) {
        return new ConstantPanel(first, last);
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
        var both = new TreeSet<>(first.asked());
        both.retainAll(last.asked());
        return both;
    }

    /** Pôles that answered at both waves. */
    public SortedSet<String> respondents() {
        var both = new TreeSet<>(first.answered());
        both.retainAll(last.answered());
        return both;
    }

    /** Pôles asked at one wave at least. */
    public SortedSet<String> everAsked() {
        var either = new TreeSet<>(first.asked());
        either.addAll(last.asked());
        return either;
    }

    /** Events that the same respondents tell of: at least one of them signs. */
    public Counts heardBySameRespondents() {
        return new Counts(first.heardBy(respondents()), last.heardBy(respondents()));
    }

    /** Events that pôles of the constant label alone sign. */
    public Counts onlyOfLabel() {
        return new Counts(first.onlySignedBy(label()), last.onlySignedBy(label()));
    }

    /** Events that at least one pôle of the constant label signs. */
    public Counts someOfLabel() {
        return new Counts(first.heardBy(label()), last.heardBy(label()));
    }

    /** The shared count of the constant label at the first wave and at the last. */
    public List<Double> sharedCounts() {
        return List.of(
                first.sharedCount().sum(label()).doubleValue(),
                last.sharedCount().sum(label()).doubleValue());
    }

    /** Growth of the shared count of the constant label; not a number where it was 0. */
    public double sharedGrowth() {
        var before = first.sharedCount().sum(label());
        return before.equals(BigFraction.ZERO)
                ? Double.NaN
                : last.sharedCount().sum(label()).divide(before).doubleValue();
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
        var before = first.sharedCount();
        var after = last.sharedCount();
        var entered = new TreeSet<>(last.asked());
        entered.removeAll(first.asked());
        var left = new TreeSet<>(first.asked());
        left.removeAll(last.asked());
        var notAsked = after.total().subtract(after.sum(last.asked()));
        return new Decomposition(
                after.sum(label()).subtract(before.sum(label())),
                after.sum(entered),
                before.sum(left).negate(),
                notAsked.subtract(before.total().subtract(before.sum(first.asked()))));
    }
}
