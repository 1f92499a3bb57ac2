package interpoles.statistics.spread;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * The effective number of groups that a total falls into.
 *
 * <p>From a database: one count a group. A group that does not occur changes nothing; nothing at all has no number.
 *
 * <p>Source: E. H. Simpson, “Measurement of diversity”, <i>Nature</i> 163 (1949); M. O. Hill, “Diversity and evenness”,
 * <i>Ecology</i> 54 (1973).
 */
public final class Diversity {
    private final long[] counts;

    private Diversity(long[] counts) {
        this.counts = counts;
    }

    public static Diversity of(long... counts) {
        return new Diversity(LongStream.of(counts).filter(count -> count != 0).toArray());
    }

    /** N² ÷ Σ c²: the inverse Simpson index. */
    public OptionalDouble effective() {
        var total = total();
        return total == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (total * total)
                        / LongStream.of(counts).map(count -> count * count).sum());
    }

    /** N (N − 1) ÷ Σ c (c − 1): without the bias of a small total. Missing where no group occurs twice. */
    public OptionalDouble unbiased() {
        var total = total();
        var same = LongStream.of(counts).map(count -> count * (count - 1)).sum();
        return same == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (total * (total - 1)) / same);
    }

    /** exp(−Σ p ln p): the exponential of Shannon's entropy. */
    public OptionalDouble exponentialShannon() {
        var total = total();
        if (total == 0) {
            return OptionalDouble.empty();
        }
        var entropy = 0.0;
        for (var count : counts) {
            var share = (double) count / total;
            entropy -= share * StrictMath.log(share);
        }
        return OptionalDouble.of(StrictMath.exp(entropy));
    }

    private long total() {
        return Arrays.stream(counts).sum();
    }
}
