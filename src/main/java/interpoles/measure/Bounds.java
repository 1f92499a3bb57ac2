package interpoles.measure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bounds that a claim sets to a value; one that is not given bounds nothing.
 *
 * @param above   exclusive
 * @param atLeast inclusive
 * @param below   exclusive
 * @param atMost  inclusive
 */
public record Bounds(
        Optional<BigDecimal> above,
        Optional<BigDecimal> atLeast,
        Optional<BigDecimal> below,
        Optional<BigDecimal> atMost) {

    public boolean hold(BigDecimal value) {
        return above.filter(bound -> value.compareTo(bound) <= 0).isEmpty()
                && atLeast.filter(bound -> value.compareTo(bound) < 0).isEmpty()
                && below.filter(bound -> value.compareTo(bound) >= 0).isEmpty()
                && atMost.filter(bound -> value.compareTo(bound) > 0).isEmpty();
    }

    /** The lower bound, the higher where there are two. */
    public Optional<BigDecimal> low() {
        return Stream.concat(above.stream(), atLeast.stream()).max(Comparator.naturalOrder());
    }

    /** The upper bound, the lower where there are two. */
    public Optional<BigDecimal> high() {
        return Stream.concat(below.stream(), atMost.stream()).min(Comparator.naturalOrder());
    }
}
