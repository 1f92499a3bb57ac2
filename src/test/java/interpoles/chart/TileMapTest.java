package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TileMapTest {
    @Test
    void aTileMapTellsItsExtremes() {
        assertEquals(
                "Tile map of the regions: agreements (2011); 3 regions with a value, from Alsace (9) down to Corse (1).",
                TileMap.of(TextTable.of("""
                        year | region | name   | agreements
                        2008 | 42     | Alsace | 99
                        2011 | 42     | Alsace | 9
                        2011 | 94     | Corse  | 1
                        2011 | Z9     | Ours   | 5
                        """), "Agreements", "agreements").sentence());
    }

    @Test
    void itKnowsTheRegionsOfEitherYearAndPutsOthersBelow() {
        var drawn = TileMap.of(TextTable.of("""
                        region | name      | agreements
                        76     | Occitanie | 9
                        Z9     | Elsewhere | 1
                        """)).in(Words.in(Locale.ENGLISH));
        var json = drawn.json().toString();
        assertTrue(json.contains("Grand Est") && json.contains("Elsewhere"), json);
    }
}
