package interpoles.reconstruction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Everything the reconstruction leaves to chance. It rests on {@link Random}, whose algorithm is part of Java's
 * specification, and on whole numbers only, so that the same seed gives the same draw on every machine and JDK.
 */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** Whether an event of so many chances in a hundred happens. */
    boolean percent(int chances) {
        return random.nextInt(100) < chances;
    }

    /** One of the values, each as likely as the others. */
    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of the values, as likely as its weight; weights are positive. */
    <T> T one(List<T> values, ToIntFunction<? super T> weight) {
        var total = 0;
        for (var value : values) {
            total += weight.applyAsInt(value);
        }
        var left = random.nextInt(total);
        for (var value : values) {
            left -= weight.applyAsInt(value);
            if (left < 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("weights must be positive");
    }

    /** At most so many different values, the weightier the likelier; all of them when there are no more. */
    <T> List<T> some(int count, List<T> values, ToIntFunction<? super T> weight) {
        var left = new ArrayList<>(values);
        var drawn = new ArrayList<T>();
        while (drawn.size() < count && !left.isEmpty()) {
            var value = one(left, weight);
            left.remove(value);
            drawn.add(value);
        }
        return drawn;
    }

    /** The values in any order. */
    <T> List<T> shuffled(Collection<T> values) {
        var order = new ArrayList<>(values);
        Collections.shuffle(order, random);
        return order;
    }
}
