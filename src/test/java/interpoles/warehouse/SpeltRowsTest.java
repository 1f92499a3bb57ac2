package interpoles.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeltRowsTest {
    @Test
    void eachColumnIsATextThatTheClusterSplits() {
        var rows = new SpeltRows(List.of("name", "n"), List.of("VARCHAR", "BIGINT"));
        rows.add(rows.spelt("", 1L));
        rows.add(rows.spelt("l'un", null));
        assertEquals(
                "SELECT CAST(NULLIF(name, chr(31)) AS VARCHAR) AS name, CAST(NULLIF(n, chr(31)) AS BIGINT) AS n"
                        + " FROM UNNEST(split('\u001El''un', chr(30)), split('1\u001E\u001F', chr(30))) AS t (name, n)",
                rows.query());
    }
}
