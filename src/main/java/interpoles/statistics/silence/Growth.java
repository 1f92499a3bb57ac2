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

    private static double relativeVariance(Estimate total) {
        var relative = total.standardError() / total.value();
        return relative * relative;
    }
}
