package interpoles.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What a table says of itself. */
class CaptionedTableTest {
    private final Table table = CaptionedTable.of(
            "Agreements", "A survey — with a dash", "number of agreements", Table.create(IntColumn.create("n", 1, 2)));

    @Test
    void aTableSaysSubjectSourceAndUnit() {
        assertEquals("Agreements — A survey — with a dash", table.name());
        assertCaption(table);
    }

    @Test
    void whatIsMadeOfItsRowsSaysTheSame() {
        var part = table.where(table.intColumn("n").isEqualTo(1));
        assertEquals(1, part.rowCount());
        assertCaption(part);
        assertCaption(table.sortDescendingOn("n"));
        assertCaption(table.copy());
        assertCaption(table.first(1));
        assertCaption(table.dropWhere(table.intColumn("n").isEqualTo(1)));
    }

    @Test
    void aTableThatIsRenamedIsAboutWhatItsNameSays() {
        var renamed = table.copy().setName("Mine — of somebody");
        assertEquals("Mine", CaptionedTable.subject(renamed));
        assertEquals("of somebody", CaptionedTable.source(renamed));
        assertEquals(Optional.empty(), CaptionedTable.unit(renamed));
    }

    @Test
    void aTableWithoutANameIsAboutNothing() {
        var plain = Table.create(IntColumn.create("n"));
        assertEquals("", CaptionedTable.subject(plain));
        assertEquals("", CaptionedTable.source(plain));
    }

    private static void assertCaption(Table table) {
        assertEquals("Agreements", CaptionedTable.subject(table));
        assertEquals("A survey — with a dash", CaptionedTable.source(table));
        assertEquals(Optional.of("number of agreements"), CaptionedTable.unit(table));
    }
}
