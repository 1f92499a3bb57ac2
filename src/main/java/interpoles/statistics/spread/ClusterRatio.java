package interpoles.statistics.spread;

import interpoles.statistics.Estimate;
import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;
import interpoles.statistics.Sum;

/**
 * A ratio R = ΣX ÷ ΣM over pôles, with the interval of another draw of the process that made them: pôles are the
 * clusters, se = √(K/(K−1) Σ(X<sub>p</sub> − R M<sub>p</sub>)²) ÷ ΣM, and t has K − 1 degrees of freedom. No correction
 * for a finite population.
 *
 * <p>For a growth X and M are a pôle's shared counts at the last and the first wave, for a share those of marked and of
 * all events ({@link interpoles.statistics.silence.SharedCount}), for a share of pairs the pôle's pairs. From a database: one row a pôle.
 *
 * <p>Source: W. E. Deming and F. F. Stephan, “On the interpretation of censuses as samples”, <i>JASA</i> 36 (1941); H. O.
 * Hartley and R. L. Sielken, “A super-population viewpoint for finite population sampling”, <i>Biometrics</i> 31 (1975).
 */
public final class ClusterRatio {
    private ClusterRatio() {}

    /** ΣM must not be 0, and there must be two pôles at least. */
    public static Estimate of(double[] numerators, double[] denominators) {
        var poles = numerators.length;
        var below = Sum.of(denominators);
        if (poles < 2 || denominators.length != poles || below == 0) {
            throw new IllegalArgumentException("A ratio over " + poles + " pôles to " + below);
        }
        var ratio = Sum.of(numerators) / below;
        var squares = 0.0;
        for (var pole = 0; pole < poles; pole++) {
            var residual = numerators[pole] - ratio * denominators[pole];
            squares += residual * residual;
        }
        var error = StrictMath.sqrt(squares * poles / (poles - 1)) / below;
        return new Estimate(ratio, error, Interval.around(ratio, Quantile.student(poles - 1L) * error));
    }
}
