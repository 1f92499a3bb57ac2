package interpoles.statistics.silence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many unheard events would turn a verdict on a growth or a share, all of them at the wave where it hurts: the
 * smallest such number. A share is made too small as a growth is, by what it is divided by. 0: the verdict does not hold to begin with. Always to be told beside the number expected to be unheard ({@link
 * HorvitzThompson#expectedUnheard}).
 */
public final class TippingPoint {
    private TippingPoint() {}

    /** Unheard at the first wave until last ÷ first is no longer above the bound: max(0, ⌈last ÷ bound − first⌉). */
    public static long above(BigDecimal bound, long first, long last) {
        positive(bound);
        return Math.max(
                0,
                BigDecimal.valueOf(last).divide(bound, 0, RoundingMode.CEILING).longValueExact() - first);
    }

    /** Unheard at the first wave until last ÷ first is below the bound. */
    public static long atLeast(BigDecimal bound, long first, long last) {
        positive(bound);
        return Math.max(
                0, BigDecimal.valueOf(last).divide(bound, 0, RoundingMode.FLOOR).longValueExact() + 1 - first);
    }

    /** Unheard at the last wave until last ÷ first is no longer below the bound. */
    public static long below(BigDecimal bound, long first, long last) {
        var turning = bound.multiply(BigDecimal.valueOf(first));
        return Math.max(0, turning.setScale(0, RoundingMode.CEILING).longValueExact() - last);
    }

    /** Unheard at the last wave until last ÷ first is above the bound. */
    public static long atMost(BigDecimal bound, long first, long last) {
        var turning = bound.multiply(BigDecimal.valueOf(first));
        return Math.max(0, turning.setScale(0, RoundingMode.FLOOR).longValueExact() + 1 - last);
    }

    /** Unheard and marked until the share is no longer below the bound: (X + u) ÷ (M + u) ≥ b; none where no number does. */
    public static Optional<Long> shareBelow(BigDecimal bound, long marked, long heard) {
        return missing(bound, marked, heard, RoundingMode.CEILING).map(unheard -> Math.max(0, unheard));
    }

    /** Unheard and marked until the share is above the bound: (X + u) ÷ (M + u) > b; none where no number does. */
    public static Optional<Long> shareAtMost(BigDecimal bound, long marked, long heard) {
        return missing(bound, marked, heard, RoundingMode.FLOOR).map(unheard -> Math.max(0, unheard + 1));
    }

    /** (b M − X) ÷ (1 − b). */
    private static Optional<Long> missing(BigDecimal bound, long marked, long heard, RoundingMode rounding) {
        return bound.compareTo(BigDecimal.ONE) >= 0
                ? Optional.empty()
                : Optional.of(bound.multiply(BigDecimal.valueOf(heard))
                        .subtract(BigDecimal.valueOf(marked))
                        .divide(BigDecimal.ONE.subtract(bound), 0, rounding)
                        .longValueExact());
    }

    private static void positive(BigDecimal bound) {
        if (bound.signum() <= 0) {
            throw new IllegalArgumentException("A growth is always above " + bound);
        }
    }
}
