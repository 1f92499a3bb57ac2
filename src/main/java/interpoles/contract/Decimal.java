package interpoles.contract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as the contract writes it: digits, with a point before the decimals and no exponent. It has at most 20 digits
 * before the point and 18 after it, so that SQL holds it exactly, as a {@value #SQL}; zeros that say nothing are not
 * counted.
 */
public final class Decimal {
    public static final int DIGITS_BEFORE = 20;
    public static final int DIGITS_AFTER = 18;

    /** The type of such numbers in SQL. */
    public static final String SQL = "DECIMAL(" + (DIGITS_BEFORE + DIGITS_AFTER) + "," + DIGITS_AFTER + ")";

    /** What its text matches from end to end, in words that Java and Trino read alike. */
    public static final String PATTERN = "[+-]?(0*[0-9]{1," + DIGITS_BEFORE + "}([.][0-9]{0," + DIGITS_AFTER
            + "}0*)?|[.][0-9]{1," + DIGITS_AFTER + "}0*)";

    private static final Pattern PLAIN = Pattern.compile(PATTERN);

    private Decimal() {}

    public static Optional<BigDecimal> of(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
