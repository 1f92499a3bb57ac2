package interpoles.chart.style;

import interpoles.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers as a reader of the language writes them: 1,234.5 and 48.7% in English, 1 234,5 and 48,7 % in French. */
public final class Numbers {
    private final Words words;
    private final boolean french;
    private final DecimalFormatSymbols symbols;

    private Numbers(Words words) {
        this.words = words;
        french = Locale.FRENCH.equals(words.language());
        symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(french ? ',' : '.');
        symbols.setGroupingSeparator(french ? '\u202F' : ',');
        symbols.setMinusSign('−');
    }

    public static Numbers in(Words words) {
        return new Numbers(words);
    }

    /** A whole number in full, another with three significant digits. */
    public String plain(double value) {
        var decimal = new BigDecimal(Double.toString(value));
        var whole = decimal.stripTrailingZeros().scale() <= 0 || Math.abs(value) >= 1000;
        return format(
                "#,##0.#####",
                whole
                        ? decimal.setScale(0, RoundingMode.HALF_UP)
                        : decimal.round(new MathContext(3, RoundingMode.HALF_UP)));
    }

    /** A share as a percentage of one decimal at most, as the findings' sentences give it. */
    public String percent(double share) {
        return percent(share, 1);
    }

    /** By how much a number grew, as a part of what it was: one decimal below 10%, none from there. */
    public String growth(double part) {
        return percent(part, Math.abs(part) < 0.1 ? 1 : 0);
    }

    private String percent(double share, int decimals) {
        return format("#,##0.#", hundredths(share, decimals)) + (french ? "\u00A0%" : "%");
    }

    /** By how many points a share has changed: the difference of what is shown, so that a reader who subtracts finds it. */
    public static double points(double first, double last) {
        return hundredths(last, 1).subtract(hundredths(first, 1)).doubleValue();
    }

    private static BigDecimal hundredths(double share, int decimals) {
        return new BigDecimal(Double.toString(share)).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A difference with its sign. */
    public String signed(double difference) {
        return sign(difference) + plain(Math.abs(difference));
    }

    /** Plus or minus, before a number's size; nothing before 0. */
    public static String sign(double difference) {
        return difference < 0 ? "−" : difference > 0 ? "+" : "";
    }

    /** So many of something, as {@code chart.counted.NOUN} has it in the singular or the plural. */
    public String counted(String noun, double number) {
        return words.text("chart.counted." + noun, plain(number), number);
    }

    /** A share as a percentage, or a plain number. */
    public String shown(double value, boolean share) {
        return share ? percent(value) : plain(value);
    }

    /** Round values from zero, or from the smallest where it is negative, that cover the range in about five steps. */
    public static List<Double> ticks(double least, double most) {
        var low = Math.min(0, least);
        var high = most <= low ? low + 1 : most;
        var power = Math.pow(10, Math.floor(Math.log10((high - low) / 4)));
        var rough = (high - low) / 4 / power;
        var step = (rough > 5 ? 10 : rough > 2 ? 5 : rough > 1 ? 2 : 1) * power;
        var ticks = new ArrayList<Double>();
        for (var i = Math.round(Math.floor(low / step)); i * step < high + step * 0.999; i++) {
            ticks.add(new BigDecimal(i * step).round(new MathContext(12)).doubleValue());
        }
        return ticks;
    }

    private String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
