package interpoles.load.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-03-12",
                "2009-03",
                "2009.0",
                "2009,00",
                " 2009 ",
                "12/03/2009",
                "12.03.2009 00:00",
                "03/2009",
                "2 009",
                "2\u202f009",
                "2,009",
                "2’009",
                "mars 2009",
                "Mars 2009",
                "12 mars 2009",
                "1er août 2009",
                "March 12, 2009",
                "12 March 2009",
                "Mar-2009",
                "sept. 2009",
                "März 2009",
                "2009?",
                "(2009)",
                "~2009"
            })
    void whatHoldsOneYearIsTakenForIt(String text) {
        assertEquals(Optional.of("2009"), Year.within(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009/2010",
                "2009-2010",
                "avant 2009",
                "vers 2009",
                "2 00",
                "9 009",
                "09",
                "20l9",
                "année",
                "",
                "A2009"
            })
    void whatHoldsNoneOrTwoOrSomethingElseIsNot(String text) {
        assertEquals(Optional.empty(), Year.within(text));
    }
}
