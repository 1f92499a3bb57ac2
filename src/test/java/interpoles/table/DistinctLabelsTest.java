package interpoles.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the data tells apart, an eye tells apart. */
class DistinctLabelsTest {
    @Test
    void twoCodesOfOneNameShowTheirCodes() {
        assertEquals(
                Map.of("A1", "Pôle (A1)", "A2", "Pôle (A2)", "A3", "Grappe"),
                DistinctLabels.of(List.of("A1", "A2", "A3"), code -> code.equals("A3") ? "Grappe" : "Pôle"));
    }

    @Test
    void whatNoEyeTellsApartShowsItsUnusualCharacters() {
        assertEquals(
                Map.of("\u00e9", "\u00e9 (\u00e9) (U+00E9)", "e\u0301", "e\u0301 (e\u0301) (U+0301)"),
                DistinctLabels.of(List.of("\u00e9", "e\u0301"), code -> code));
    }

    @Test
    void aBlankAtAnEndIsSeenWhereItAloneTellsTwoApart() {
        assertEquals(
                Map.of("alpha", "alpha", "alpha ", "alpha␣", "beta ", "beta "),
                DistinctLabels.of(List.of("alpha", "alpha ", "beta "), value -> value));
    }
}
