package interpoles.chart;

import static interpoles.chart.Json.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatusMatrixTest {
    private static final String CHECKS = """
            claim | name    | check   | stand
            a     | Claim A | silence | fails
            b     | Claim B | silence | holds
            c     | Claim C | silence | holds
            a     | Claim A | chance  | holds
            c     | Claim C | chance  | holds
            """;

    @Test
    void eachPlaceIsASquareOfItsStateWithItsSign() {
        var json = json(StatusMatrix.of(TextTable.of(CHECKS), "Checks"));
        assertEquals("holds", json.at("/data/0/name").asText());
        assertEquals(
                "[\"silence\",\"silence\",\"chance\",\"chance\"]",
                json.at("/data/0/x").toString());
        assertEquals("[\"b\",\"c\",\"a\",\"c\"]", json.at("/data/0/y").toString());
        assertEquals("square", json.at("/data/0/marker/symbol").asText());
        assertEquals("✓", json.at("/data/0/text/0").asText());
        assertEquals("does not hold", json.at("/data/1/name").asText());
        assertEquals("[\"a\"]", json.at("/data/1/y").toString());
        assertEquals("✗", json.at("/data/1/text/0").asText());
    }

    @Test
    void whatFailsLeastAndHoldsMostIsOnTopAndShownByItsName() {
        var json = json(StatusMatrix.of(TextTable.of(CHECKS), "Checks"));
        assertEquals(
                "[\"Claim A\",\"Claim B\",\"Claim C\"]",
                json.at("/layout/yaxis/ticktext").toString());
        assertTrue(json.at("/layout/title/subtitle/text").asText().contains("Holds throughout: 2 of 3."));
    }

    @Test
    void itsHeadsStandAboveItAndTheLegendAboveThem() {
        var json = json(StatusMatrix.of(TextTable.of(CHECKS), "Checks"));
        assertEquals("top", json.at("/layout/xaxis/side").asText());
        var plot = json.at("/layout/height").asInt()
                - json.at("/layout/margin/t").asInt()
                - json.at("/layout/margin/b").asInt();
        assertEquals(26, (json.at("/layout/legend/y").asDouble() - 1) * plot, 0.01);
    }

    @Test
    void twoRowsOfOnePlaceAndTooFewColumnsAreRefused() {
        var twice = assertThrows(
                IllegalArgumentException.class,
                () -> StatusMatrix.of(TextTable.of(CHECKS + "a | Claim A | chance | fails\n"), "Checks"));
        assertTrue(twice.getMessage().contains("“a”, “chance”"), twice.getMessage());
        var few = assertThrows(IllegalArgumentException.class, () -> StatusMatrix.of(TextTable.of("""
                claim | check
                a     | b
                """), "Checks"));
        assertEquals(
                "A status matrix needs three columns of categories, and the table has: claim, check.",
                few.getMessage());
    }

    @Test
    void ofNothingItSaysSo() {
        var chart = StatusMatrix.of(TextTable.of(CHECKS).emptyCopy(), "Checks");
        assertEquals("No chart of checks: there is nothing to check.", chart.sentence());
    }
}
