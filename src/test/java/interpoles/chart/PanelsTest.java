package interpoles.chart;

import static interpoles.chart.Json.json;
import static interpoles.chart.Json.notes;
import static interpoles.chart.Json.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PanelsTest {
    private static final String CLAIMS = """
            claim | statement             | year | value | low  | high | unit  | verdict
            a     | From 194 to 394 [2008]. | 2008 | 194 | 194  | 194  | count | confirmed
            a     | From 194 to 394 [2008]. | 2011 | 394 |      |      | count | confirmed
            b     | From 194 to 394 [2011]. | 2008 | 194 |      |      | count | confirmed
            b     | From 194 to 394 [2011]. | 2011 | 394 | 394  | 394  | count | %s
            c     | Half.                 | 2011 | 0.505 | 0.45 | 0.5  | share | not confirmed
            """;

    @Test
    void claimsThatTellOneMeasureTwiceAreOnePanelWithABandAtEachWave() {
        var chart = Panels.ofClaims(TextTable.of(CLAIMS.formatted("confirmed")), "Claims");
        var json = json(chart);
        assertEquals(2, json.get("data").size());
        assertEquals(3, json.at("/layout/shapes").size());
        assertEquals("[\"circle\",\"circle\"]", json.at("/data/1/marker/symbol").toString(), "both waves are about");
        assertEquals(-0.35, json.at("/layout/shapes/1/x0").asDouble());
        assertEquals(394, json.at("/layout/shapes/2/y0").asDouble());
        assertTrue(notes(chart).contains("From 194 to 394. <b>"), notes(chart));
        assertEquals("Confirmed: 2, not confirmed: 1.", seen(chart));
    }

    @Test
    void claimsOfTwoVerdictsStayTwo() {
        var chart = Panels.ofClaims(
                TextTable.of(CLAIMS.formatted("confirmed")
                        .replace(
                                "b     | From 194 to 394 [2011]. | 2008 | 194 |      |      | count | confirmed",
                                "b     | From 194 to 394 [2011]. | 2008 | 194 |      |      | count | not confirmed")),
                "Claims");
        assertEquals(3, json(chart).get("data").size());
        assertTrue(notes(chart).contains("From 194 to 394 [2008]."), notes(chart));
    }

    @Test
    void thoseThatAreNotConfirmedComeFirstAndItIsSaid() {
        var chart = Panels.ofClaims(TextTable.of(CLAIMS.formatted("confirmed")), "Claims");
        assertEquals("[\"50.5%\"]", json(chart).at("/data/0/text").toString(), "labelled as in the text");
        assertTrue(notes(chart).contains("Those that are not confirmed come first"), notes(chart));
        assertFalse(notes(Panels.ofClaims(TextTable.of("""
                claim | statement | year | value | low | high | verdict
                a     | A         | 2008 | 1     | 1   | 1    | confirmed
                """), "Claims")).contains("come first"));
    }
}
