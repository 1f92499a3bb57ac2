package interpoles.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The quantiles of two-sided 95% intervals, and order statistics for everything that is drawn. */
public final class Quantile {
    /** Tail left out on each side. */
    public static final double TAIL = 0.025;

    /** 1.96: the normal quantile. */
    public static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    private Quantile() {}

    /** Student's quantile. */
    public static double student(long degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(TAIL);
    }

    /**
     * The middle 95% of drawn values: from the ⌈0.025 (B + 1)⌉-th to the ⌈0.975 (B + 1)⌉-th of B sorted ones, never
     * interpolated.
     */
    public static Interval middle(double[] sorted) {
        var draws = sorted.length + 1L;
        return new Interval(
                sorted[(int) ((25 * draws + 999) / 1000) - 1], sorted[(int) ((975 * draws + 999) / 1000) - 1]);
    }
}
