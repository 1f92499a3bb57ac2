package interpoles.statistics.silence;

import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;
import interpoles.statistics.Sum;
import interpoles.statistics.chance.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * What silence did to a statistic that has no formula: silence as many further answering pôles at each wave as were
 * silent there, drawn by lot, and see how it moves. A basic bootstrap of 1,999 draws: the estimate is 2θ̂ − mean, the
 * interval [2θ̂ − v₍₁₉₅₀₎, 2θ̂ − v₍₅₀₎] of the sorted values.
 *
 * <p>All statistics are computed on the same draws, the waves in their order within a draw. From a database: the rows
 * that each statistic needs, once; nothing is asked again while it draws.
 *
 * <p>Source: A. C. Davison and D. V. Hinkley, <i>Bootstrap Methods and their Application</i> (1997), section 5.2.
 */
public final class SilenceReplay {
    /** Number of draws, B. */
    public static final int DRAWS = 1_999;

    /** Most pôles of a wave that are replayed. */
    public static final int MOST_POLES = 2_000;

    private final List<Wave> waves;

    private SilenceReplay(List<Wave> waves) {
        this.waves = List.copyOf(waves);
    }

    /** Pôles that answered at a wave, sorted by identifier, and how many were silent. */
    public record Wave(List<String> answering, int silent) {
        public Wave {
            answering = List.copyOf(new TreeSet<>(answering));
        }

        private boolean isReplayable() {
            return 2 * silent < answering.size() && answering.size() + silent <= MOST_POLES;
        }
    }

    /**
     * A statistic replayed.
     *
     * @param observed the statistic as it is, θ̂
     * @param estimate 2θ̂ − mean of the drawn values
     * @param interval 2θ̂ less the middle 95% of the drawn values
     * @param silenced the middle 95% of the drawn values themselves
     */
    public record Replayed(double observed, double estimate, Interval interval, Interval silenced) {}

    public static SilenceReplay of(List<Wave> waves) {
        return new SilenceReplay(waves);
    }

    /** Not where nobody was silent at any wave, where half of a wave or more was, nor above 2,000 pôles. */
    public boolean applies() {
        return waves.stream().anyMatch(wave -> wave.silent() > 0)
                && waves.stream().allMatch(Wave::isReplayable);
    }

    /**
     * Replays each statistic, a number from the pôles that answer at each wave, sorted by identifier; not a number where it is missing. One
     * that is missing as observed or in any draw has no interval.
     *
     * @param progress told the share done, up to 1
     */
    public List<Optional<Replayed>> of(
            List<? extends ToDoubleFunction<List<Set<String>>>> statistics, Chance chance, DoubleConsumer progress) {
        if (!applies()) {
            return statistics.stream()
                    .map(statistic -> Optional.<Replayed>empty())
                    .toList();
        }
        var drawn = new double[statistics.size()][DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            var answering = silenced(chance);
            for (var statistic = 0; statistic < drawn.length; statistic++) {
                drawn[statistic][draw] = statistics.get(statistic).applyAsDouble(answering);
            }
            progress.accept((draw + 1.0) / DRAWS);
        }
        var all = waves.stream()
                .<Set<String>>map(wave -> new LinkedHashSet<>(wave.answering()))
                .toList();
        var replayed = new ArrayList<Optional<Replayed>>();
        for (var statistic = 0; statistic < drawn.length; statistic++) {
            replayed.add(replayed(statistics.get(statistic).applyAsDouble(all), drawn[statistic]));
        }
        return List.copyOf(replayed);
    }

    private List<Set<String>> silenced(Chance chance) {
        List<Set<String>> answering = new ArrayList<>();
        for (var wave : waves) {
            var left = new TreeSet<>(wave.answering());
            chance.draw(wave.answering(), wave.silent()).forEach(left::remove);
            answering.add(new LinkedHashSet<>(left));
        }
        return answering;
    }

    private static Optional<Replayed> replayed(double observed, double[] drawn) {
        if (Double.isNaN(observed) || Arrays.stream(drawn).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        Arrays.sort(drawn);
        var silenced = Quantile.middle(drawn);
        return Optional.of(new Replayed(
                observed,
                2 * observed - Sum.of(drawn) / drawn.length,
                new Interval(2 * observed - silenced.high(), 2 * observed - silenced.low()),
                silenced));
    }
}
