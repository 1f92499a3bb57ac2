package interpoles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No word that its number does not allow, over the whole range. */
class MagnitudeTest {
    private static final Magnitude ENGLISH = Magnitude.in(Words.in(Locale.ENGLISH));
    private static final Magnitude FRENCH = Magnitude.in(Words.in(Locale.FRENCH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    194   | 394   | doubled (×2.03)           | a doublé (×2,03)
                    21    | 42    | doubled                   | a doublé
                    36    | 99    | more than doubled (×2.75) | a plus que doublé (×2,75)
                    10    | 20.5  | more than doubled (×2.05) | a plus que doublé (×2,05)
                    100   | 195   | doubled (×1.95)           | a doublé (×1,95)
                    1000  | 1949  | rose by 95%               | a augmenté de 95 %
                    10    | 30    | tripled                   | a triplé
                    100   | 296   | tripled (×2.96)           | a triplé (×2,96)
                    10    | 34    | grew 3.4-fold             | a été multiplié par 3,4
                    10    | 1234  | grew 123.4-fold           | a été multiplié par 123,4
                    100   | 137   | rose by 37%               | a augmenté de 37 %
                    1000  | 1004  | rose by 0.4%              | a augmenté de 0,4 %
                    10000 | 10001 | hardly changed            | n’a presque pas changé
                    10000 | 9999  | hardly changed            | n’a presque pas changé
                    7     | 7     | did not change            | n’a pas changé
                    4     | 2     | fell by 50%               | a baissé de 50 %
                    1000  | 1     | fell by more than 99%     | a baissé de plus de 99 %
                    5     | 0     | fell by 100%              | a baissé de 100 %
                    """)
    void aChangeIsToldByItsVerb(BigDecimal first, BigDecimal last, String english, String french) {
        assertEquals(english, ENGLISH.change(first, last));
        assertEquals(french, plainBlanks(FRENCH.change(first, last)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.469543147208122 | nearly half (47%)           | près de la moitié (47 %)
                    0.505154639175258 | just over half (50.5%)      | un peu plus de la moitié (50,5 %)
                    0.5               | half (50%)                  | la moitié (50 %)
                    0.449             | 44.9%                       | 44,9 %
                    0.526             | 52.6%                       | 52,6 %
                    0.33502538071066  | a third (33.5%)             | un tiers (33,5 %)
                    0.309278350515464 | nearly a third (30.9%)      | près d’un tiers (30,9 %)
                    0.679083094555874 | just over two thirds (67.9%) | un peu plus des deux tiers (67,9 %)
                    0.601719197707736 | 60.2%                       | 60,2 %
                    0.75              | three quarters (75%)        | les trois quarts (75 %)
                    0.768             | 76.8%                       | 76,8 %
                    0.238             | nearly a quarter (23.8%)    | près d’un quart (23,8 %)
                    0                 | 0%                          | 0 %
                    1                 | 100%                        | 100 %
                    """)
    void aShareHasAWordOnlyNearAFraction(BigDecimal share, String english, String french) {
        assertEquals(english, ENGLISH.share(share));
        assertEquals(french, plainBlanks(FRENCH.share(share)));
    }

    @Test
    void noChangeOfTwoCountsIsToldByAWrongWord() {
        for (var first = 1; first <= 60; first++) {
            for (var last = 0; last <= 240; last++) {
                var told = ENGLISH.change(BigDecimal.valueOf(first), BigDecimal.valueOf(last));
                var times = (double) last / first;
                var right = told.startsWith("did not change") && last == first
                        || told.startsWith("fell by") && last < first
                        || told.startsWith("rose by") && last > first && times < 1.95
                        || told.startsWith("doubled") && times >= 1.95 && times < 2.05
                        || told.startsWith("more than doubled") && times >= 2.05 && times < 2.95
                        || told.startsWith("tripled") && times >= 2.95 && times < 3.05
                        || told.startsWith("grew ") && times >= 3.05;
                assertTrue(right, first + " to " + last + ": " + told);
            }
        }
    }

    @Test
    void noShareHasTwoWordsNorOneThatIsFiveHundredthsOff() {
        for (var thousandth = 0; thousandth <= 1000; thousandth++) {
            var share = BigDecimal.valueOf(thousandth).divide(BigDecimal.valueOf(1000), MathContext.DECIMAL64);
            var told = ENGLISH.share(share);
            var near = told.contains("quarters")
                    ? 0.75
                    : told.contains("quarter")
                            ? 0.25
                            : told.contains("thirds")
                                    ? 2 / 3.0
                                    : told.contains("third")
                                            ? 1 / 3.0
                                            : told.contains("half") ? 0.5 : thousandth / 1000.0;
            var off = thousandth / 1000.0 - near;
            assertTrue(Math.abs(off) <= 0.05 + 1e-9, told);
            assertEquals(told.startsWith("nearly"), off < -0.005 - 1e-9, told);
            assertEquals(told.startsWith("just over"), off > 0.005 + 1e-9, told);
        }
    }

    @Test
    void fromNothingThereIsNoGrowth() {
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.change(BigDecimal.ZERO, BigDecimal.ONE));
    }

    private static String plainBlanks(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
