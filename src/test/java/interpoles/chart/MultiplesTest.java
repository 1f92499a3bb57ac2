package interpoles.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MultiplesTest {
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
}
