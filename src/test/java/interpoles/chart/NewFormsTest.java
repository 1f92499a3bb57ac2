package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.chart.geography.Outlines;
import interpoles.chart.geography.Reference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.plotly.components.Figure;

/** Networks, streams, maps and small multiples: what they say, and that each is a figure like any other. */
class NewFormsTest {
    private static final String PAIRS = """
            year | pole | pole_positioning | partner | partner_positioning | projects
            2008 | P1   | both             | P2      |                     | 1
            2011 | P1   | both             | P2      |                     | 4
            2011 | P1   | both             | P3      | collaborative-rd    | 1
            """;
    private String before;

    @BeforeEach
    void english() {
        before = System.getProperty("interpoles.lang");
        System.setProperty("interpoles.lang", "en");
    }

    @AfterEach
    void asBefore() {
        if (before == null) {
            System.clearProperty("interpoles.lang");
        } else {
            System.setProperty("interpoles.lang", before);
        }
    }

    @Test
    void aNetworkTellsHowItGrowsAndWhoIsBestConnected() {
        var chart = Network.of(TextTable.of(PAIRS), "Who labels with whom", "number of projects");
        assertEquals(
                "Network: who labels with whom. 2008: 2 linked by 1 pair; 2011: 3 linked by 2 pairs. "
                        + "The most partners: P1 (2), P2 (1), P3 (1).",
                chart.sentence());
    }

    @Test
    void aUnitHasThePlaceThatItHadBefore() {
        var first =
                ForceDirectedLayout.of(Links.of(Reading.of(TextTable.of(PAIRS)), interpoles.words.Words.current(), 9));
        var again =
                ForceDirectedLayout.of(Links.of(Reading.of(TextTable.of(PAIRS)), interpoles.words.Words.current(), 9));
        assertEquals(first, again);
        assertEquals(3, first.values().stream().distinct().count());
    }

    @Test
    void aNetworkTooLargeShowsTheBestConnected() {
        var links = Links.of(Reading.of(TextTable.of(PAIRS)), interpoles.words.Words.current(), 2);
        assertEquals(List.of("P1", "P2"), List.copyOf(links.units().keySet()));
        assertEquals(3, links.all());
    }

    @Test
    void aSankeyTellsItsStagesAndItsThickestLink() {
        assertEquals(
                "Sankey diagram: motives (2011), 5 links. motive: pooling (5), a < b (1); charter: consortium agreement (4), "
                        + "not stated (2); partner: between pôles (6). The thickest link goes from pooling to consortium agreement: 4.",
                Sankey.of(TextTable.of("""
                        year | motive  | charter    | partner       | agreements
                        2008 | pooling | consortium | between-poles | 99
                        2011 | pooling | consortium | between-poles | 4
                        2011 | pooling |            | between-poles | 1
                        2011 | a < b   |            | between-poles | 1
                        """), "Motives", "agreements").sentence());
    }

    @Test
    void aWorldMapTellsTheContinentsAndWhatIsOnNoMap() {
        var chart = WorldMap.of(TextTable.of("""
                country | name    | continent | pairs
                DEU     | Germany | Europe    | 59
                JPN     | Japan   | Asia      | 13
                X1      | Ours    | Asia      | 2
                """), "Partners", "number of pairs");
        assertEquals(
                "World map: partners; 3 countries, a bubble each, the largest Germany (59), Japan (13), Ours (2). "
                        + "In all: Asia (15), Europe (59). Not on the map: Ours (2).",
                chart.sentence());
    }

    @Test
    void everyCountryOfTheReferenceHasAPlace() {
        var places = Outlines.middles().keySet();
        assertTrue(Reference.rows("countries").stream().allMatch(row -> places.contains(row.getField("country"))));
        assertEquals(new Outlines.Place(0, 0), Outlines.projected(0, 0));
    }

    @Test
    void everyRegionHasItsOwnTile() {
        for (var year : List.of("2011", "2016")) {
            var tiles = Reference.rows("tiles_" + year);
            assertEquals(
                    Reference.rows("regions_" + year).stream()
                            .map(row -> row.getField("region"))
                            .sorted()
                            .toList(),
                    tiles.stream().map(row -> row.getField("region")).sorted().toList());
            assertEquals(
                    tiles.size(),
                    tiles.stream()
                            .map(row -> row.getField("row") + " " + row.getField("column"))
                            .distinct()
                            .count());
        }
    }

    @Test
    void aTileMapTellsItsExtremesAndKnowsTheRegionsOfEitherYear() {
        assertEquals(
                "Tile map of the regions: agreements (2011); 3 regions with a value, from Alsace (9) down to Corse (1).",
                TileMap.of(TextTable.of("""
                        year | region | name   | agreements
                        2008 | 42     | Alsace | 99
                        2011 | 42     | Alsace | 9
                        2011 | 94     | Corse  | 1
                        2011 | Z9     | Ours   | 5
                        """), "Agreements", "agreements").sentence());
        assertTrue(script(TileMap.of(TextTable.of("""
                region | name      | agreements
                76     | Occitanie | 9
                Z9     | Elsewhere | 1
                """), "Agreements", "agreements"))
                .matches("(?s).*Grand Est.*Elsewhere.*|(?s).*Elsewhere.*Grand Est.*"));
    }

    @Test
    void smallMultiplesTellTheirExtremes() {
        var table = TextTable.of("""
                region | modality | agreements
                Alsace | x        | 7
                Corse  | y        | 2
                """);
        assertEquals(
                "Small multiples, by region, modality: modalities; 2 panels of 2 bars on one scale, "
                        + "from Alsace, x (7) down to Corse, y (2).",
                Multiples.byGroup(table, "Modalities", "agreements").sentence());
        assertEquals(2, Multiples.byGroup(table, "Modalities", "agreements").getTraces().length);
    }

    @Test
    void aTableWithoutValuesSaysSo() {
        var none = TextTable.of(PAIRS).emptyCopy();
        for (var chart : List.of(
                Network.of(none, "Pairs", "n"),
                Sankey.of(none, "Pairs", "n"),
                WorldMap.of(none, "Pairs", "n"),
                TileMap.of(none, "Pairs", "n"),
                Multiples.byGroup(none, "Pairs", "n"))) {
            assertTrue(chart.isEmpty());
            assertEquals("No chart of pairs: the table has no rows.", chart.sentence());
        }
    }

    @Test
    void aFormThatWantsOtherColumnsSaysWhich() {
        var table = TextTable.of("""
                year | agreements
                2008 | 1
                """);
        for (var form : List.<org.junit.jupiter.api.function.Executable>of(
                () -> Network.of(table, "t", "a"),
                () -> Sankey.of(table, "t", "a"),
                () -> WorldMap.of(table, "t", "a"),
                () -> TileMap.of(table, "t", "a"),
                () -> Multiples.byGroup(table, "t", "a"))) {
            assertThrows(IllegalArgumentException.class, form);
        }
    }

    private static String script(Figure figure) {
        return figure.getTraces()[0].asJavascript(0) + figure.getTraces()[1].asJavascript(1);
    }
}
