package interpoles.statistics.chance;

import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;
import interpoles.statistics.Sum;
import java.util.Arrays;

/**
 * A statistic against what chance alone gives.
 *
 * @param observed the statistic as it is
 * @param mean its mean over the draws of chance
 * @param middle the middle 95% of the draws
 * @param above share of draws and the observation itself that reach the observed value: one-sided p
 * @param pValue two-sided p: twice the smaller tail, at most 1
 * @param standardScore (observed − mean) ÷ standard deviation; not a number where nothing varies
 */
public record Null(double observed, double mean, Interval middle, double above, double pValue, double standardScore) {
    public static Null of(double observed, double[] drawn) {
        var sorted = drawn.clone();
        Arrays.sort(sorted);
        var draws = sorted.length + 1.0;
        var atLeast =
                1 + Arrays.stream(sorted).filter(value -> value >= observed).count();
        var atMost =
                1 + Arrays.stream(sorted).filter(value -> value <= observed).count();
        var mean = Sum.of(sorted) / sorted.length;
        var squares = 0.0;
        for (var value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        return new Null(
                observed,
                mean,
                Quantile.middle(sorted),
                atLeast / draws,
                StrictMath.min(1, 2 * StrictMath.min(atLeast, atMost) / draws),
                (observed - mean) / StrictMath.sqrt(squares / (sorted.length - 1)));
    }
}
