package interpoles.statistics.silence;

import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;
import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * The share of clusters that have a property, of which only some stated whether they do.
 *
 * <p>From a database: three counts.
 *
 * <p>Source: J. P. Buonaccorsi, “A note on confidence intervals for proportions in finite populations”, <i>The American
 * Statistician</i> 41 (1987).
 *
 * @param having clusters that stated they have it, x
 * @param stated clusters that stated anything, n
 * @param all clusters there are, N
 */
public record StatedShare(int having, int stated, int all) {
    public StatedShare {
        if (having < 0 || having > stated || stated < 1 || stated > all) {
            throw new IllegalArgumentException(having + " of " + stated + " of " + all);
        }
    }

    public double value() {
        return (double) having / stated;
    }

    /**
     * The shares M ÷ N that would not have made x surprising, M from x to N − n + x with P(X ≥ x | M) and P(X ≤ x | M) both
     * above 0.025: exact, if who did not state was drawn by lot. Where all stated it is the value alone, and not to be
     * shown.
     */
    public Interval exact() {
        var most = all - stated + having;
        var least = first(having, most, successes -> upperTail(successes) > Quantile.TAIL);
        return new Interval(
                (double) least / all,
                (double) (first(least, most, successes -> lowerTail(successes + 1) <= Quantile.TAIL)) / all);
    }

    /** The first number from which a condition holds, by halving; the last where it does not hold before. */
    private static int first(int from, int last, IntPredicate holds) {
        var low = from;
        var high = last;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double upperTail(int successes) {
        return HypergeometricDistribution.of(all, successes, stated).survivalProbability(having - 1);
    }

    private double lowerTail(int successes) {
        return HypergeometricDistribution.of(all, successes, stated).cumulativeProbability(having);
    }
}
