package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WorldMapTest {
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
}
