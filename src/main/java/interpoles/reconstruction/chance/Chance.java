package interpoles.reconstruction.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Everything the reconstruction leaves to chance. It rests on {@link Random}, whose algorithm is part of Java's
 * specification, and on whole numbers only, so that the same seed gives the same draw on every machine and JDK.
 */
public final class Chance {
    private final Random random;

    public Chance(long seed) {
        random = new Random(seed);
    }

    /** Whether an event of so many chances in a hundred happens. */
    public boolean percent(int chances) {
        return random.nextInt(100) < chances;
    }

    /** One of the values, each as likely as the others. */
    public <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of the values, as likely as its weight; weights are positive. */
    public <T> T one(List<T> values, ToIntFunction<? super T> weight) {
        return values.get(place(values.stream().mapToInt(weight).toArray()));
    }

    /** At most so many different values, the weightier the likelier; all of them when there are no more. */
    public <T> List<T> some(int count, List<T> values, ToIntFunction<? super T> weight) {
        // Of a project that one pôle labels alone: no weight need be known.
        if (count == 0) {
            return List.of();
        }
        var weights = values.stream().mapToInt(weight).toArray();
        var drawn = new ArrayList<T>();
        while (drawn.size() < Math.min(count, values.size())) {
            var place = place(weights);
            drawn.add(values.get(place));
            weights[place] = 0;
        }
        return drawn;
    }

    private int place(int[] weights) {
        var left = random.nextInt(Arrays.stream(weights).sum());
        var place = 0;
        while (left >= weights[place]) {
            left -= weights[place++];
        }
        return place;
    }

    /** The values in any order. */
    public <T> List<T> shuffled(Collection<T> values) {
        var order = new ArrayList<>(values);
        Collections.shuffle(order, random);
        return order;
    }
}
