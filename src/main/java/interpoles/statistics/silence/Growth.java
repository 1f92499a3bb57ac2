package interpoles.statistics.silence;

import interpoles.statistics.Estimate;
import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;

/**
 * The ratio of two totals, the last wave's ÷ the first's, with an interval on the log scale: R̂ · exp(±1.96 se), se² =
 * v₀/T̂₀² + v₁/T̂₁² − 2 c/(T̂₀ T̂₁). The totals must not be 0.
 */
public final class Growth {
    private Growth() {}

    /** Silence at one wave says nothing of silence at the other: c = 0. */
    public static Estimate independent(Estimate first, Estimate last) {
        return of(first, last, 0);
    }

    /** With the covariance of the two totals. */
    public static Estimate of(Estimate first, Estimate last, double covariance) {
        var ratio = last.value() / first.value();
        var square = relativeVariance(first) + relativeVariance(last) - 2 * covariance / (first.value() * last.value());
        var error = StrictMath.sqrt(StrictMath.max(0, square));
        var factor = StrictMath.exp(Quantile.NORMAL * error);
        return new Estimate(ratio, ratio * error, new Interval(ratio / factor, ratio * factor));
    }

    /**
     * What the covariance of the pôles' values, S₀₁, is multiplied by to give that of the two totals: N₀ N₁ (n₀₁ ÷ (n₀ n₁)
     * − N₀₁ ÷ (N₀ N₁)). Nearly 0 for an overlapping panel of near-censuses: its overlap does not shrink the interval.
     *
     * <p>Source: S. M. Tam, “On covariances from overlapping samples”, <i>The American Statistician</i> 38 (1984); L.
     * Qualité and Y. Tillé, “Variance estimation of changes in repeated surveys”, <i>Survey Methodology</i> 34 (2008).
     *
     * @param askedBoth pôles asked at both waves
     * @param answeredBoth pôles that answered at both
     */
    public static double covarianceFactor(Response first, Response last, int askedBoth, int answeredBoth) {
        return (double) first.asked() * last.asked() * answeredBoth / ((double) first.answered() * last.answered())
                - askedBoth;
    }

    private static double relativeVariance(Estimate total) {
        var relative = total.standardError() / total.value();
        return relative * relative;
    }
}
