package interpoles.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What a table says of itself. */
class CaptionedTableTest {
    private final Table table = CaptionedTable.of(
            "Agreements — all", "A survey", "number of agreements", Table.create(IntColumn.create("n", 1, 2)));

    @Test
    void aTableSaysSubjectSourceAndUnit() {
        assertEquals("Agreements — all — A survey", table.name());
        assertEquals("Agreements — all", CaptionedTable.subject(table));
        assertEquals("A survey", CaptionedTable.source(table));
        assertEquals(Optional.of("number of agreements"), CaptionedTable.unit(table));
    }

    @Test
    void whatIsMadeOfItKeepsSubjectAndSource() {
        var part = table.where(table.intColumn("n").isEqualTo(1));
        assertEquals(1, part.rowCount());
        assertEquals("Agreements — all", CaptionedTable.subject(part));
        assertEquals(Optional.empty(), CaptionedTable.unit(part));
    }

    @Test
    void aTableWithoutANameIsAboutNothing() {
        var plain = Table.create(IntColumn.create("n"));
        assertEquals("", CaptionedTable.subject(plain));
        assertEquals("", CaptionedTable.source(plain));
    }
}
