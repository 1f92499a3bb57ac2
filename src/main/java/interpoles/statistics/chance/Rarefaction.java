package interpoles.statistics.chance;

import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * What a statistic of the last wave would be with as few events as the first had: that many are drawn without
 * replacement, 1,999 times.
 *
 * <p>From a database: one row a label of a co-labelled project of the last wave; the number of projects of the first.
 *
 * <p>Source: S. H. Hurlbert, “The nonconcept of species diversity”, <i>Ecology</i> 52 (1971).
 *
 * @param mean mean over the draws
 * @param middle the middle 95% of them
 */
public record Rarefaction(double mean, Interval middle) {
    /** Number of draws. */
    public static final int DRAWS = 1_999;

    /**
     * @param events sorted by identifier
     * @param size how many of them are drawn
     * @param progress told the share done, up to 1
     */
    public static <T> Rarefaction of(
            List<T> events, int size, ToDoubleFunction<List<T>> statistic, Chance chance, DoubleConsumer progress) {
        if (size < 1 || size > events.size()) {
            throw new IllegalArgumentException(size + " of " + events.size() + " events");
        }
        var drawn = new double[DRAWS];
        var sum = 0.0;
        for (var draw = 0; draw < DRAWS; draw++) {
            drawn[draw] = statistic.applyAsDouble(chance.draw(events, size));
            sum += drawn[draw];
            progress.accept((draw + 1.0) / DRAWS);
        }
        Arrays.sort(drawn);
        return new Rarefaction(sum / DRAWS, Quantile.middle(drawn));
    }
}
