package interpoles.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The effective number of categories: 1 ÷ Σ share², the number of equally frequent categories that would be as
 * diverse.
 *
 * <p>It is 1 where all are of one category and the number of categories where all are as frequent. With counts c
 * that add up to n it is n² ÷ Σ c², which is what is computed. Missing where there is nothing to count.
 *
 * <p>Source: E. H. Simpson, <i>Measurement of diversity</i>, Nature 163 (1949); M. O. Hill, <i>Diversity and
 * evenness: a unifying notation and its consequences</i>, Ecology 54 (1973), N₂.
 */
public final class EffectiveNumber {
    private EffectiveNumber() {}

    public static Optional<BigDecimal> of(List<Long> counts) {
        var total = BigInteger.ZERO;
        var squares = BigInteger.ZERO;
        for (var count : counts) {
            var number = BigInteger.valueOf(count);
            total = total.add(number);
            squares = squares.add(number.pow(2));
        }
        return Quotient.of(total.pow(2), squares);
    }
}
