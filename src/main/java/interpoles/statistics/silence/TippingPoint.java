package interpoles.statistics.silence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many unheard events would turn a verdict on a growth, all of them at the wave where it hurts: the smallest such
 * number. 0: the verdict does not hold to begin with. Always to be told beside the number expected to be unheard ({@link
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

    private static void positive(BigDecimal bound) {
        if (bound.signum() <= 0) {
            throw new IllegalArgumentException("A growth is always above " + bound);
        }
    }
}
