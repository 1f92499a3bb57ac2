package interpoles.chart.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutlinesTest {
    @Test
    void everyCountryOfTheReferenceHasAPlace() {
        var places = Outlines.middles().keySet();
        assertTrue(Reference.rows("countries").stream().allMatch(row -> places.contains(row.getField("country"))));
        assertEquals(new Outlines.Place(0, 0), Outlines.projected(0, 0));
    }
}
