package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SankeyTest {
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
}
