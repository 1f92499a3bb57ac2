package interpoles.finding;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The bounds that a claim sets to a value; one that is not given bounds nothing.
 *
 * @param above   exclusive
 * @param atLeast inclusive
 * @param below   exclusive
 * @param atMost  inclusive
 */
public record Bounds(
        Optional<BigDecimal> above, Optional<BigDecimal> atLeast, Optional<BigDecimal> below, Optional<BigDecimal> atMost) {

    public boolean hold(BigDecimal value) {
        return above.filter(bound -> value.compareTo(bound) <= 0).isEmpty()
                && atLeast.filter(bound -> value.compareTo(bound) < 0).isEmpty()
                && below.filter(bound -> value.compareTo(bound) >= 0).isEmpty()
                && atMost.filter(bound -> value.compareTo(bound) > 0).isEmpty();
    }

    /** The lower bound, the higher where there are two. */
    public Optional<BigDecimal> low() {
        return above.isPresent() && atLeast.isPresent() ? Optional.of(above.get().max(atLeast.get())) : above.or(() -> atLeast);
    }

    /** The upper bound, the lower where there are two. */
    public Optional<BigDecimal> high() {
        return below.isPresent() && atMost.isPresent() ? Optional.of(below.get().min(atMost.get())) : below.or(() -> atMost);
    }
}
