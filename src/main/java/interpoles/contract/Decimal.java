package interpoles.contract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as the contract writes it: digits, with a point before the decimals and no exponent. */
public final class Decimal {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

    private Decimal() {}

    public static Optional<BigDecimal> of(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
