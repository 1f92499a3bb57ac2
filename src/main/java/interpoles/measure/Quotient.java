package interpoles.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** The quotient of two whole numbers, rounded once; missing where the denominator is 0. */
public final class Quotient {
    /** The 15 significant digits of {@code measures.csv}. */
    public static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private Quotient() {}

    public static Optional<BigDecimal> of(long part, long whole) {
        return of(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    public static Optional<BigDecimal> of(BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(part).divide(new BigDecimal(whole), DIGITS));
    }
}
