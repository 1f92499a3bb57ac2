package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableCsvTest {
    @Test
    void aHeadIsNoFormulaAndALongNumberKeepsItsDigits() {
        var table = Table.create("x", LongColumn.create("=1+1", 9_007_199_254_740_993L));
        assertEquals("'=1+1\n9007199254740993\n", TableCsv.of(table));
    }

    @Test
    void aTableIsTakenAwayWholeWithItsOwnCodesAndPlainNumbers() {
        var table = Table.create(
                "x",
                IntColumn.create("year", 2008, 2011),
                StringColumn.create("partner", "between-poles", "=1+1"),
                DoubleColumn.create("share", 0.487309644670051, Double.NaN));
        assertEquals("""
                year,partner,share
                2008,between-poles,0.487309644670051
                2011,'=1+1,
                """, TableCsv.of(table));
    }
}
