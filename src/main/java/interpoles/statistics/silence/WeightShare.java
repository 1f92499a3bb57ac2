package interpoles.statistics.silence;

import interpoles.statistics.Estimate;
import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;
import interpoles.statistics.Sum;

/**
 * The number of events from the answering pôles' shared counts (g<sub>i</sub> = Σ 1/m<sub>e</sub>), N/n times their
 * sum. Unbiased, but it throws away what others tell of the silent: a check on {@link HorvitzThompson}, not to be shown.
 *
 * <p>Source: J.-C. Deville and P. Lavallée, “Indirect sampling: the foundations of the generalized weight share method”,
 * <i>Survey Methodology</i> 32 (2006).
 */
public final class WeightShare {
    private WeightShare() {}

    /** N ȳ ± t<sub>n−1</sub> √(N² (1 − n/N) s² ÷ n). At least two pôles must have answered. */
    public static Estimate total(Response response, double[] shared) {
        if (shared.length != response.answered() || shared.length < 2) {
            throw new IllegalArgumentException(shared.length + " shared counts of " + response);
        }
        var asked = response.asked();
        var mean = Sum.of(shared) / shared.length;
        var square = covariance(shared, shared);
        var error = StrictMath.sqrt((double) asked * asked * (1 - response.rate()) * square / shared.length);
        return new Estimate(
                asked * mean, error, Interval.around(asked * mean, Quantile.student(shared.length - 1L) * error));
    }

    /** Covariance of two values of the same pôles, divided by their number less one. */
    public static double covariance(double[] one, double[] other) {
        var meanOne = Sum.of(one) / one.length;
        var meanOther = Sum.of(other) / other.length;
        var sum = 0.0;
        for (var pole = 0; pole < one.length; pole++) {
            sum += (one[pole] - meanOne) * (other[pole] - meanOther);
        }
        return sum / (one.length - 1);
    }
}
