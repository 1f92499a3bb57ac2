package interpoles.chart.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.words.Figures;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void aShareIsRoundedInAChartAsInASentence() {
        assertEquals("6.3%", Numbers.in(ENGLISH).percent(0.0625));
        assertEquals("6.3%", Figures.in(ENGLISH).percent(new BigDecimal("0.0625"), 1));
    }

    @Test
    void aHalfIsRoundedAwayFromZero() {
        assertEquals("2.13", Numbers.in(ENGLISH).plain(2.125));
        assertEquals("1,003", Numbers.in(ENGLISH).plain(1002.5));
        assertEquals("113%", Numbers.in(ENGLISH).growth(1.125));
    }
}
