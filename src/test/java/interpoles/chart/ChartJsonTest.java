package interpoles.chart;

import static interpoles.chart.Json.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartJsonTest {
    private static final String HOSTILE = "<a href=\"javascript:alert(1)\">l'\\ & </script>\u2028😀</a>";
    private static final Table TABLE = Table.create(
            "'Caption' <b> — Reconstruction",
            IntColumn.create("year", 2008, 2011),
            StringColumn.create("region", HOSTILE, "Corse"),
            StringColumn.create("modality", "x", HOSTILE),
            DoubleColumn.create("share", 0.25, 0.5));

    @Test
    void everyFormIsPlainJsonWithATitleThatShowsAndThePagesWidth() {
        for (var chart : forms()) {
            var layout = json(chart).get("layout");
            assertEquals("L'&lt;b&gt; \\n", layout.at("/title/text").asText());
            assertTrue(layout.get("autosize").asBoolean());
            assertFalse(layout.has("width"));
            assertTrue(layout.get("height").asInt() > 100);
            assertTrue(
                    layout.get("annotations").toString().contains("'Caption' &lt;b&gt;. Source: Reconstruction."),
                    chart.sentence());
        }
    }

    @Test
    void noTextOfASurveyIsMarkup() {
        for (var chart : forms()) {
            var json = json(chart).toString();
            assertFalse(json.contains("<a") || json.contains("</script"), json);
            assertFalse(
                    chart.asJavascript("id").replace("</script>\n", "").contains("</script>\u2028"), chart.sentence());
        }
    }

    @Test
    void wavesAreTextsOnACategoryAxis() {
        var json = json(Bars.byWave(TABLE.selectColumns("year", "share"), "Title", "share"));
        assertEquals("[\"2008\",\"2011\"]", json.at("/data/0/x").toString());
        assertEquals("[0.25,0.5]", json.at("/data/0/y").toString());
        assertEquals("[\"25%\",\"50%\"]", json.at("/data/0/text").toString());
        assertEquals("category", json.at("/layout/xaxis/type").asText());
        assertFalse(json.at("/layout/showlegend").asBoolean());
    }

    @Test
    void theDenominatorStandsWhereTheReaderLooks() {
        var table = TABLE.selectColumns("year", "share").addColumns(IntColumn.create("n", 194, 394));
        assertEquals(
                "[\"2008<br>n = 194\",\"2011<br>n = 394\"]",
                json(Bars.byWave(table, "Title", "share"))
                        .at("/layout/xaxis/ticktext")
                        .toString());
        var ranked = TABLE.selectColumns("region", "share").addColumns(IntColumn.create("n", 380, 380));
        assertEquals(
                "share of agreements, n = 380",
                json(Bars.ranked(ranked, "Title", "share of agreements"))
                        .at("/layout/xaxis/title/text")
                        .asText());
    }

    @Test
    void aClaimWithOneBoundHasABandToThePanelsEdge() {
        var json = json(Panels.ofClaims(
                Table.create(
                        "claims",
                        StringColumn.create("claim", "c"),
                        StringColumn.create("statement", "doubled"),
                        IntColumn.create("year", new Integer[] {null}),
                        DoubleColumn.create("value", new double[] {2.5}),
                        DoubleColumn.create("low", new double[] {2}),
                        DoubleColumn.create("high", new Double[] {null}),
                        StringColumn.create("verdict", "confirmed")),
                "Claims"));
        assertEquals(2.0, json.at("/layout/shapes/0/y0").asDouble());
        assertEquals(
                json.at("/layout/yaxis/range/1").asDouble(),
                json.at("/layout/shapes/0/y1").asDouble());
        assertTrue(json.at("/layout/annotations/0/text").asText().contains("✓ confirmed"));
    }

    @Test
    void eachClaimHasItsPanel() {
        var claims = Table.create(
                "claims",
                StringColumn.create("claim"),
                StringColumn.create("statement"),
                IntColumn.create("year"),
                DoubleColumn.create("value"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                StringColumn.create("verdict"));
        for (var i = 0; i < 18; i++) {
            var row = claims.appendRow();
            row.setString("claim", "c" + i);
            row.setString("statement", "claim " + i);
            row.setInt("year", 2011);
            row.setDouble("value", i);
            row.setString("verdict", "not confirmed");
        }
        var json = json(Panels.ofClaims(claims, "Claims"));
        assertEquals(18, json.get("data").size());
        assertEquals("x18", json.at("/data/17/xaxis").asText());
        assertTrue(json.get("layout").has("yaxis18"));
    }

    @Test
    void aContinentHasItsOwnColourInItsBarToo() {
        var table =
                Table.create("c", StringColumn.create("continent", "Asia", "Europe"), IntColumn.create("pairs", 1, 2));
        assertEquals(
                "[\"#CC79A7\",\"#0072B2\"]",
                json(Bars.ranked(table, "Title", "pairs"))
                        .at("/data/0/marker/color")
                        .toString());
    }

    private static List<Chart> forms() {
        var title = "L'<b> \\n";
        var claims = Table.create(
                TABLE.name(),
                StringColumn.create("claim", "c"),
                StringColumn.create("statement", HOSTILE),
                IntColumn.create("year", new int[] {2008}),
                DoubleColumn.create("value", new double[] {1}),
                DoubleColumn.create("low", new double[] {1}),
                DoubleColumn.create("high", new double[] {1}),
                StringColumn.create("verdict", HOSTILE));
        var countries = TABLE.copy();
        countries.column("region").setName("country");
        return List.of(
                Bars.byWave(TABLE, title, HOSTILE),
                Bars.stackedByWave(TABLE, title, HOSTILE),
                Bars.ranked(TABLE, title, HOSTILE),
                Bars.shares(TABLE, title, HOSTILE),
                Dumbbells.of(TABLE, title, HOSTILE),
                Slopes.perPole(TABLE, title, HOSTILE),
                HeatMap.of(TABLE, title, HOSTILE),
                Distribution.of(TABLE, title, HOSTILE),
                Sankey.of(TABLE, title, HOSTILE),
                TileMap.of(TABLE, title, HOSTILE),
                WorldMap.of(countries, title, HOSTILE),
                Network.of(TABLE, title, HOSTILE),
                Multiples.byGroup(TABLE, title, HOSTILE),
                Panels.ofClaims(claims, title));
    }
}
