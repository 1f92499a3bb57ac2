package interpoles.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexTest {
    private static String text(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("missing");
    }

    @Test
    void theEffectiveNumberOfEqualCategoriesIsTheirNumber() {
        assertEquals("4", text(EffectiveNumber.of(List.of(7L, 7L, 7L, 7L))));
        assertEquals("1", text(EffectiveNumber.of(List.of(9L, 0L))));
        assertEquals("1.6", text(EffectiveNumber.of(List.of(3L, 1L))));
        assertEquals("missing", text(EffectiveNumber.of(List.of(0L))));
        assertEquals("missing", text(EffectiveNumber.of(List.of())));
    }

    @Test
    void cramersVIsZeroWhereEveryRegionIsAlikeAndOneWhereNoneIs() {
        assertEquals("0", text(CramersV.of(new long[][] {{1, 2, 3}, {2, 4, 6}})));
        assertEquals("1", text(CramersV.of(new long[][] {{5, 0}, {0, 7}})));
        assertEquals("1", text(CramersV.of(new long[][] {{3, 0, 0}, {0, 1, 2}})));
    }

    @Test
    void cramersVOfATableWorkedByHand() {
        // chi-square of {10, 20; 30, 5} is 65 * (10 * 5 - 20 * 30)^2 / (30 * 35 * 40 * 25), V = sqrt(chi-square / 65)
        assertEquals("0.536745040121693", text(CramersV.of(new long[][] {{10, 20}, {30, 5}})));
    }

    @Test
    void cramersVOfOneRowOrOneColumnIsMissing() {
        assertEquals("missing", text(CramersV.of(new long[][] {{1, 2, 3}})));
        assertEquals("missing", text(CramersV.of(new long[][] {{1}, {2}})));
        assertEquals("missing", text(CramersV.of(new long[][] {})));
    }

    @Test
    void aQuotientIsRoundedOnceTo15DigitsHalfToEven() {
        assertEquals("0.333333333333333", text(Quotient.of(1, 3)));
        assertEquals("0.666666666666667", text(Quotient.of(2, 3)));
        assertEquals("0.1", text(Quotient.of(1, 10)));
        assertEquals("1000000000000000", text(Quotient.of(1000000000000000L, 1)));
        assertEquals("0.00000001", text(Quotient.of(1, 100000000)));
        assertEquals("100000000000000", text(Quotient.of(200000000000001L, 2)));
        assertEquals("100000000000002", text(Quotient.of(200000000000003L, 2)));
        assertEquals("missing", text(Quotient.of(1, 0)));
    }
}
