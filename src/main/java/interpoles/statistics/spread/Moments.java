package interpoles.statistics.spread;

import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A mean over pôles of a count that each has, from three whole numbers.
 *
 * <p>From a database: {@code count(*), sum(y), sum(y * y)} over the pôles that answered. A silent pôle is not among
 * them: it is missing, not 0.
 *
 * <p>Source: W. G. Cochran, <i>Sampling Techniques</i> (1977), sections 2.6 to 2.8.
 */
public record Moments(long size, long sum, long squares) {
    public static Moments of(long... values) {
        return new Moments(
                values.length,
                LongStream.of(values).reduce(0, Math::addExact),
                LongStream.of(values)
                        .map(value -> Math.multiplyExact(value, value))
                        .reduce(0, Math::addExact));
    }

    /** The mean; not a number where nobody answered. */
    public double mean() {
        return (double) sum / size;
    }

    /** The variance, divided by the number less one; not a number of fewer than two. */
    public double variance() {
        return spread().doubleValue() / ((double) size * (size - 1));
    }

    /**
     * What the mean over all asked may be if who was silent was drawn by lot: ȳ ± t<sub>n−1</sub> √((1 − n/N) s² ÷ n).
     * None where everybody answered, where fewer than two did, and where all gave the same.
     */
    public Optional<Interval> finite(long asked) {
        return asked <= size ? Optional.empty() : interval((double) (asked - size) / asked);
    }

    /** What another draw of the process may give: ȳ ± t<sub>n−1</sub> √(s² ÷ n), without correction. None as above. */
    public Optional<Interval> superpopulation() {
        return interval(1);
    }

    private Optional<Interval> interval(double unseen) {
        if (size < 2 || spread().signum() == 0) {
            return Optional.empty();
        }
        var error = StrictMath.sqrt(unseen * variance() / size);
        return Optional.of(Interval.around(mean(), Quantile.student(size - 1) * error));
    }

    /** n Σy² − (Σy)², exactly. */
    private BigInteger spread() {
        var total = BigInteger.valueOf(sum);
        return BigInteger.valueOf(size).multiply(BigInteger.valueOf(squares)).subtract(total.multiply(total));
    }
}
