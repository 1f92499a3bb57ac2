package interpoles.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.contract.Decimal;
import interpoles.file.FieldRules.Numbers;
import org.junit.jupiter.api.Test;

/** Numbers as a survey says that it writes them. */
class FieldRulesTest {
    private static String read(Numbers numbers, String text) {
        return Decimal.of(numbers.plain(text)).map(Object::toString).orElse("none");
    }

    @Test
    void groupsHaveThreeDigitsOrTheNumberIsNone() {
        var english = new Numbers(".", ",", true);
        assertEquals("1234.5", read(english, "1,234.5"));
        assertEquals("-1234567", read(english, "-1,234,567"));
        assertEquals("1234567", read(english, "12,34,567"));
        assertEquals("1234.5", read(english, "1234.5"));
        assertEquals("none", read(english, "1234,5"));
        assertEquals("none", read(english, "1,2,3"));
        assertEquals("none", read(english, "1.234,567"));
        var german = new Numbers(",", ".", true);
        assertEquals("1234.5", read(german, "1.234,5"));
        assertEquals("none", read(german, "1.5"));
    }

    @Test
    void aBlankBetweenGroupsIsAnyBlank() {
        var french = new Numbers(",", " ", false);
        for (var text : new String[] {"1 234,5 €", "1\u00A0234,5 €", "1\u202F234,5\u00A0€"}) {
            assertEquals("1234.5", read(french, text), text);
        }
        assertEquals("1234.5", read(new Numbers(",", "\u202F", true), "1 234,5"));
        assertEquals("none", read(french, "12 34"));
    }
}
