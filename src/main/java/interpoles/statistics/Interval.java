package interpoles.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** From {@code low} to {@code high}, both included. The method that made it says what it is an interval of. */
public record Interval(double low, double high) {
    private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_EVEN);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval from " + low + " to " + high);
        }
    }

    public static Interval around(double middle, double halfWidth) {
        return new Interval(middle - halfWidth, middle + halfWidth);
    }

    /** This interval with nothing of it under {@code floor}: what was counted is there. */
    public Interval notUnder(double floor) {
        return new Interval(StrictMath.max(low, floor), StrictMath.max(high, floor));
    }

    /** This interval with nothing of it over {@code ceiling}: no share is more than all. */
    public Interval notOver(double ceiling) {
        return new Interval(StrictMath.min(low, ceiling), StrictMath.min(high, ceiling));
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The lower end as it is published: six significant digits, without trailing zeros. */
    public BigDecimal lowShown() {
        return shown(low);
    }

    /** The upper end as it is published: six significant digits, without trailing zeros. */
    public BigDecimal highShown() {
        return shown(high);
    }

    private static BigDecimal shown(double value) {
        var rounded = new BigDecimal(value).round(SHOWN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }
}
