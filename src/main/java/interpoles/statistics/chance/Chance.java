package interpoles.statistics.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws without replacement, the same on every machine: {@link Random} is specified to the bit, and the list it is used
 * on is given in a fixed order.
 */
public final class Chance {
    /** Seed of every table of drawn values; a null model adds its wave. */
    public static final long SEED = 20_082_011L;

    private final Random random;

    private Chance(long seed) {
        random = new Random(seed);
    }

    public static Chance seeded(long seed) {
        return new Chance(seed);
    }

    /** An integer from 0 up to, not including, {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * {@code size} of the units in the order drawn, by a Fisher–Yates shuffle from the left that ends once they are
     * drawn. All of them: a permutation.
     */
    public <T> List<T> draw(List<T> units, int size) {
        var drawn = new ArrayList<>(units);
        for (var place = 0; place < size; place++) {
            Collections.swap(drawn, place, place + below(drawn.size() - place));
        }
        return drawn.subList(0, size);
    }
}
