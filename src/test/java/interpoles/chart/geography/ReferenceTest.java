package interpoles.chart.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {
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
}
