package interpoles.profile;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How a count is spread over the pôles that answered at a wave.
 *
 * @param poles how many answered
 * @param median the count that at least half of them have at most: one of the counts, as in the findings
 * @param bars how many of them have so much, from the first bar to the last in steps of one width, empty ones included
 */
record Distribution(int poles, long median, List<Bar> bars) {
    private static final int MOST_BARS = 24;

    /** The pôles whose count is at least {@code from} and at most {@code to}. */
    record Bar(long from, long to, long poles) {}

    /** @param counts one of each pôle, at least one of them */
    static Distribution of(Collection<Long> counts) {
        var sorted = counts.stream().mapToLong(Long::longValue).sorted().toArray();
        var median = sorted[(sorted.length - 1) / 2];
        var most = sorted[sorted.length - 1];
        var width = most / MOST_BARS + 1;
        var bars = LongStream.rangeClosed(0, most / width)
                .mapToObj(bar -> bar(sorted, bar * width, Math.min(most, (bar + 1) * width - 1)))
                .toList();
        return new Distribution(sorted.length, median, bars);
    }

    private static Bar bar(long[] counts, long from, long to) {
        return new Bar(
                from,
                to,
                LongStream.of(counts)
                        .filter(count -> from <= count && count <= to)
                        .count());
    }
}
