package interpoles.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers in digits, as a language writes them: {@code 1,234}, {@code 48.7%}, {@code 1 234}, {@code 48,7 %}. */
public final class Figures {
    private final Locale language;

    private Figures(Locale language) {
        this.language = language;
    }

    public static Figures in(Words words) {
        return new Figures(words.language());
    }

    public String whole(long number) {
        return format(BigDecimal.valueOf(number), NumberFormat.getIntegerInstance(language), 0);
    }

    /** With at most so many decimals, half away from zero; no trailing zeros. */
    public String decimal(BigDecimal number, int decimals) {
        return format(number, NumberFormat.getNumberInstance(language), decimals);
    }

    /** A share, or a change of one, in per cent with at most so many decimals. */
    public String percent(BigDecimal share, int decimals) {
        return format(share, NumberFormat.getPercentInstance(language), decimals);
    }

    /** With so many significant digits, at least those before the point. */
    public String significant(BigDecimal number, int digits) {
        var rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
        return decimal(rounded, Math.max(0, rounded.scale()));
    }

    /** The same of a share in per cent. */
    public String significantPercent(BigDecimal share, int digits) {
        var rounded = share.round(new MathContext(digits, RoundingMode.HALF_UP));
        return percent(rounded, Math.max(0, rounded.scale() - 2));
    }

    /** A form of numbers with a minus sign before those below 0, where Java has a hyphen. */
    public static NumberFormat form(NumberFormat form) {
        if (form instanceof DecimalFormat decimal) {
            var symbols = decimal.getDecimalFormatSymbols();
            symbols.setMinusSign('\u2212');
            decimal.setDecimalFormatSymbols(symbols);
        }
        return form;
    }

    private static String format(BigDecimal value, NumberFormat form, int decimals) {
        form.setMaximumFractionDigits(decimals);
        form.setRoundingMode(RoundingMode.HALF_UP);
        return form(form).format(value);
    }
}
