package interpoles.chart;

import static interpoles.chart.Json.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class DumbbellsTest {
    private static final String MOTIVES = """
            year | motive     | share | n
            2008 | pooling    | 0.467 | 167
            2008 | competence | 0.4   | 167
            2009 | pooling    | 0.9   | 170
            2011 | pooling    | 0.39  | 341
            2011 | competence | 0.457 | 341
            2011 | new        | 0.1   | 341
            """;

    @Test
    void eachGroupHasAPointAtTheFirstWaveAndOneAtTheLastTheLargestOnTop() {
        var json = json(Dumbbells.of(TextTable.of(MOTIVES), "Motives", "share"));
        assertEquals(
                "[\"new\",\"pooling\",\"competence\"]", json.at("/data/2/y").toString());
        assertEquals("[null,0.467,0.4]", json.at("/data/1/x").toString());
        assertEquals("[0.1,0.39,0.457]", json.at("/data/2/x").toString());
        assertEquals("2008, n = 167", json.at("/data/1/name").asText());
        assertEquals("2011, n = 341", json.at("/data/2/name").asText());
    }

    @Test
    void valuesStandOnTheFarSideOfTheirPoints() {
        var json = json(Dumbbells.of(TextTable.of(MOTIVES), "Motives", "share"));
        assertEquals("[\"\",\"46.7%\",\"40%\"]", json.at("/data/1/text").toString());
        assertEquals(
                "[\"middle right\",\"middle left\",\"middle right\"]",
                json.at("/data/2/textposition").toString());
        assertFalse(json.at("/layout/xaxis/showticklabels").asBoolean(true));
    }

    @Test
    void aReaderIsToldWhatMovedMostAndHowToReadIt() {
        var json = json(Dumbbells.of(TextTable.of(MOTIVES), "Motives", "share"));
        assertEquals(
                "The largest rise: competence, from 40% (2008) to 45.7% (2011), up by 5.7 points. The largest fall: "
                        + "pooling, from 46.7% (2008) to 39% (2011), down by 7.7 points.",
                json.at("/layout/title/subtitle/text").asText().replace("<br>", " "));
        assertEquals(
                "How to read: competence goes from 40% (2008) to 45.7% (2011), up by 5.7 points.",
                json.at("/layout/annotations/0/text").asText());
    }

    @Test
    void oneWaveIsOnePointEach() {
        var json = json(Dumbbells.of(TextTable.of("""
                year | motive | share
                2008 | a      | 0.2
                2008 | b      | 0.3
                """), "Motives", "share"));
        assertEquals(1, json.get("data").size());
        assertEquals("[\"20%\",\"30%\"]", json.at("/data/0/text").toString());
        assertFalse(json.at("/layout/showlegend").asBoolean());
    }

    @Test
    void ofVeryManyGroupsTheFirstAreDrawnAndItIsSaid() {
        var rows = new StringBuilder("year | motive | share\n");
        for (var i = 100; i < 300; i++) {
            rows.append("2008 | m").append(i).append(" | 0.").append(i).append('\n');
        }
        var chart = Dumbbells.of(TextTable.of(rows.toString()), "Motives", "share");
        assertEquals(30, json(chart).at("/data/0/y").size());
        assertEquals("m299", json(chart).at("/data/0/y/29").asText());
        assertEquals(
                "The first 30 of 200 are shown.",
                json(chart).at("/layout/annotations/0/text").asText());
    }
}
