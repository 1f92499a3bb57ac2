package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.chart.data.Refusal;
import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Tables that a form cannot draw are refused when the chart is made. */
class RefusalTest {
    @Test
    void aFormThatWantsOtherColumnsSaysWhich() {
        var table = TextTable.of("""
                year | agreements
                2008 | 1
                """);
        var forms = Map.<String, Executable>of(
                "A network needs two columns for the ends of a pair, and the table has: –.", () -> Network.of(table),
                "A Sankey diagram needs two columns of categories, and the table has: –.", () -> Sankey.of(table),
                "A world map needs a column of countries, by their codes of three letters (ISO 3166-1), and the table has: –.",
                        () -> WorldMap.of(table),
                "A tile map needs a column of regions, and the table has: –.", () -> TileMap.of(table),
                "A heat map needs two columns of categories, and the table has: –.", () -> HeatMap.of(table),
                "Dumbbells need a column of categories, and the table has: –.", () -> Dumbbells.of(table),
                "Small multiples need a column of categories, and the table has: –.", () -> Multiples.byGroup(table));
        forms.forEach((sentence, form) -> assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, form).getMessage()));
    }

    @Test
    void aFormRefusesInTheLanguageOfTheProgram() {
        var table = TextTable.of("""
                agreements
                3
                4
                """);
        try {
            Refusal.toldIn(Words.in(Locale.FRENCH));
            assertEquals(
                    "Le tableau a plusieurs lignes et aucune colonne qui les distingue : "
                            + "un graphique montre une valeur par catégorie.",
                    assertThrows(Refusal.class, () -> Bars.ranked(table))
                            .getMessage()
                            .replace('\u202f', ' '));
        } finally {
            Refusal.toldIn(Words.in(Locale.ENGLISH));
        }
    }

    @Test
    void twoRowsOfOneCategoryAreNeverOneBar() {
        var table = TextTable.of("""
                year | motive  | agreements
                2008 | pooling | 3
                2011 | pooling | 4
                2011 | pooling | 5
                """);
        for (var form : List.<Executable>of(
                () -> Bars.byWave(table),
                () -> Bars.stackedByWave(table),
                () -> Bars.ranked(table),
                () -> Bars.shares(table),
                () -> Slopes.perPole(table),
                () -> TileMap.of(table),
                () -> WorldMap.of(table),
                () -> Multiples.byGroup(table))) {
            assertEquals(
                    "Two rows of the table are “pooling”, “2011” in motive, year: "
                            + "a chart shows one value for each. Sum them, or choose one.",
                    assertThrows(IllegalArgumentException.class, form).getMessage());
        }
    }

    @Test
    void tilesOfWhatIsNoRegionAreRefusedAndThoseOfASurveysOwnAreNot() {
        var motives = TextTable.of("""
                motive  | agreements
                pooling | 3
                """);
        assertEquals(
                "A tile map needs a column of regions, and the table has: motive.",
                assertThrows(Refusal.class, () -> TileMap.of(motives)).getMessage());
        var own = TileMap.of(TextTable.of("""
                region | agreements
                Bayern | 3
                """));
        assertTrue(own.sentence().contains("Bayern"), own.sentence());
    }

    @Test
    void bubblesOfWhatIsNoCountryAreRefusedAndThoseOfASurveysOwnAreNot() {
        var continents = TextTable.of("""
                continent | agreements
                Asia      | 3
                """);
        assertEquals(
                "A world map needs a column of countries, by their codes of three letters (ISO 3166-1), "
                        + "and the table has: continent.",
                assertThrows(Refusal.class, () -> WorldMap.of(continents)).getMessage());
        var codes = WorldMap.of(TextTable.of("""
                partner | agreements
                DEU     | 3
                """));
        assertTrue(codes.sentence().contains("DEU (3)"), codes.sentence());
        var own = WorldMap.of(TextTable.of("""
                country | agreements
                X1      | 3
                """));
        assertTrue(own.sentence().endsWith("Not on the map: X1 (3)."), own.sentence());
    }

    @Test
    void rowsWithoutAValueAreNoBarsAndMayBeMany() {
        assertEquals(
                "Bar chart, by motive: the table; 1 value, from 3 (pooling) down to 3 (pooling).",
                Bars.ranked(TextTable.of("""
                        motive  | agreements
                        pooling | 3
                        others  |
                        others  |
                        """)).sentence());
    }

    @Test
    void rowsThatNothingTellsApartAreRefused() {
        var table = TextTable.of("""
                agreements
                3
                4
                """);
        assertEquals(
                "The table has several rows and no column that tells them apart: a chart shows one value for each category.",
                assertThrows(IllegalArgumentException.class, () -> Bars.ranked(table))
                        .getMessage());
    }

    @Test
    void theUnitsOfADistributionMayHaveNoName() {
        assertEquals(
                "Histogram: the table. whole period: 2 values from 3 to 4, mean 3.5.",
                Distribution.of(TextTable.of("""
                        agreements
                        3
                        4
                        """)).sentence());
    }
}
