package interpoles.statistics.spread;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * How a count is spread over the pôles that answered: what a mean hides. Nobody's values have no spread.
 *
 * <p>From a database: one row a pôle.
 */
public final class Spread {
    private final long[] sorted;

    private Spread(long[] sorted) {
        this.sorted = sorted;
    }

    public static Spread of(long... values) {
        if (values.length == 0 || LongStream.of(values).anyMatch(value -> value < 0)) {
            throw new IllegalArgumentException("Counts of at least one pôle");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /** The value that at least half have at most: an order statistic, not a mean of two. */
    public long median() {
        return quartile(2);
    }

    /** The value that at least a quarter have at most. */
    public long lowerQuartile() {
        return quartile(1);
    }

    /** The value that at least three quarters have at most. */
    public long upperQuartile() {
        return quartile(3);
    }

    /** Pôles with none. */
    public long none() {
        return Arrays.stream(sorted).filter(value -> value == 0).count();
    }

    /**
     * Gini's coefficient, Σ (2i − n − 1) y<sub>(i)</sub> ÷ (n Σ y): 0 where all have the same, near 1 where one has all.
     * Missing where nobody has any.
     */
    public OptionalDouble gini() {
        var total = total();
        if (total == 0) {
            return OptionalDouble.empty();
        }
        var ranked = 0L;
        for (var rank = 1; rank <= sorted.length; rank++) {
            ranked += (2L * rank - sorted.length - 1) * sorted[rank - 1];
        }
        return OptionalDouble.of((double) ranked / ((double) sorted.length * total));
    }

    /** The share that the first {@code poles} hold; missing where nobody has any. */
    public OptionalDouble shareOfTop(int poles) {
        var total = total();
        var held =
                Arrays.stream(sorted).skip(Math.max(0, sorted.length - poles)).sum();
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) held / total);
    }

    /** The share that the top tenth hold, ⌈n/10⌉ pôles. */
    public OptionalDouble shareOfTopTenth() {
        return shareOfTop((sorted.length + 9) / 10);
    }

    private long total() {
        return Arrays.stream(sorted).sum();
    }

    private long quartile(int quarter) {
        return sorted[(quarter * sorted.length + 3) / 4 - 1];
    }
}
