package interpoles.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Changes and shares in the words that their numbers allow, the number beside the word.
 *
 * <p>A count <em>doubled</em> when it became 1.95 to 2.05 times as many and <em>tripled</em> from 2.95 to 3.05; between
 * them it <em>more than doubled</em>, and above it was multiplied. Everything less rose or fell by its per cent. It
 * <em>hardly changed</em> under 0.05%, and did not change when both counts are the same.
 *
 * <p>A share is a quarter, a third, a half, two thirds or three quarters when it is within half a point of it. It is
 * <em>nearly</em> so from a tenth below, of the smaller of the fraction and its rest, and <em>just over</em> up to a
 * twentieth above: nearly half from 45%, just over half to 52.5%. Any other share is its per cent alone.
 */
public final class Magnitude {
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal SLIGHT = new BigDecimal("0.0005");
    private static final BigDecimal SMALL = new BigDecimal("0.0995");
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.995");
    private static final BigDecimal LARGE = BigDecimal.TEN;

    private final Words words;
    private final Figures figures;

    private Magnitude(Words words) {
        this.words = words;
        this.figures = Figures.in(words);
    }

    public static Magnitude in(Words words) {
        return new Magnitude(words);
    }

    /**
     * What a count did, as a verb: {@code doubled (×2.03)}, {@code rose by 37%}, {@code did not change}.
     *
     * @throws IllegalArgumentException if it grew from nothing, which no ratio tells
     */
    public String change(BigDecimal first, BigDecimal last) {
        if (first.signum() <= 0 || last.signum() < 0) {
            throw new IllegalArgumentException("No growth from " + first + " to " + last);
        }
        return change(last.divide(first, DIGITS));
    }

    /** The same of a ratio, the last count to the first. */
    public String change(BigDecimal times) {
        var by = times.subtract(BigDecimal.ONE).abs();
        if (by.signum() == 0) {
            return words.text("magnitude.level");
        }
        if (by.compareTo(SLIGHT) < 0) {
            return words.text("magnitude.hardly");
        }
        if (isFrom(times, "3.05")) {
            return words.text("magnitude.multiplied", figures.decimal(times, isFrom(times, LARGE) ? 1 : 2));
        }
        if (isFrom(times, "1.95")) {
            var word = isFrom(times, "2.95") ? "tripled" : isFrom(times, "2.05") ? "more-than-doubled" : "doubled";
            return beside(words.text("magnitude." + word), times, word);
        }
        if (times.signum() > 0 && times.compareTo(BigDecimal.ONE) < 0 && isFrom(by, NEARLY_ALL)) {
            return words.text("magnitude.nearly-gone");
        }
        return words.text(
                times.compareTo(BigDecimal.ONE) > 0 ? "magnitude.risen" : "magnitude.fallen",
                figures.percent(by, isFrom(by, SMALL) ? 0 : 1));
    }

    /** The ratio beside a word that does not say it exactly. */
    private String beside(String word, BigDecimal times, String key) {
        var shown = figures.decimal(times, 2);
        return key.equals("doubled") && shown.equals("2") || key.equals("tripled") && shown.equals("3")
                ? word
                : words.text("magnitude.beside", word, words.text("magnitude.times", shown));
    }

    /** A share with its word where it has one: {@code nearly half (47%)}, {@code a third (33.5%)}, {@code 61.2%}. */
    public String share(BigDecimal share) {
        var shown = figures.percent(share, 1);
        return Stream.of(Fraction.values())
                .flatMap(fraction -> fraction.degree(share)
                        .map(degree -> words.text("magnitude." + degree + "." + fraction))
                        .map(word -> words.text("magnitude.beside", word, shown)))
                .findFirst()
                .orElse(shown);
    }

    private static boolean isFrom(BigDecimal number, String bound) {
        return isFrom(number, new BigDecimal(bound));
    }

    private static boolean isFrom(BigDecimal number, BigDecimal bound) {
        return number.compareTo(bound) >= 0;
    }

    private enum Fraction {
        QUARTER(1, 4),
        THIRD(1, 3),
        HALF(1, 2),
        TWO_THIRDS(2, 3),
        THREE_QUARTERS(3, 4);

        private static final BigDecimal EXACT = new BigDecimal("0.005");

        private final BigDecimal fraction;
        private final BigDecimal side;

        Fraction(int part, int whole) {
            fraction = BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS);
            side = fraction.min(BigDecimal.ONE.subtract(fraction));
        }

        /** {@code exactly}, {@code nearly} or {@code over}; none where a share is not near enough. */
        Stream<String> degree(BigDecimal share) {
            var above = share.subtract(fraction);
            if (above.abs().compareTo(EXACT) <= 0) {
                return Stream.of("exactly");
            }
            var reach = above.signum() < 0 ? side.movePointLeft(1) : side.divide(BigDecimal.valueOf(20), DIGITS);
            return above.abs().compareTo(reach) <= 0
                    ? Stream.of(above.signum() < 0 ? "nearly" : "over")
                    : Stream.empty();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
