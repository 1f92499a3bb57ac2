package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.table.CaptionedTable;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import interpoles.words.Words;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableViewTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words FRENCH = Words.in(Locale.FRENCH);

    @Test
    void aTableIsAlignedTextUnderItsName() {
        var table = Table.create(
                "Agreements — Reconstruction",
                IntColumn.create("year", 2008, 2011),
                StringColumn.create("name-of-it", "one", "another"),
                IntColumn.create("so-many", 194, 12345),
                DoubleColumn.create("share", 0.487309644670051, 0.5));
        assertText("""
                Agreements — Reconstruction
                wave  name-of-it  so-many  share (%)
                2008  one             194       48.7
                2011  another      12,345       50.0""", table);
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        var table = Table.create(
                "x",
                IntColumn.create("x1", new int[] {12345}),
                DoubleColumn.create("x2", 4.8028169),
                DoubleColumn.create("x-share", 0.487));
        assertEquals(
                "x\n    x1    x2  x-share (%)\n12 345  4,80         48,7",
                TableView.of(table, FRENCH).text().replaceAll("[\u00a0\u202f]", " "));
    }

    @Test
    void yearsHaveNoThousandsSeparator() {
        assertText("x\nlatest\n  2011", Table.create("x", IntColumn.create("latest", new int[] {2011})));
    }

    @Test
    void whatIsMissingIsADashAndNeverZero() {
        var table = Table.create(
                "x",
                IntColumn.create("a", new Integer[] {null}),
                DoubleColumn.create("mean", Double.NaN),
                StringColumn.create("b", ""));
        assertText("x\na  mean  b\n–     –  –", table);
        assertTrue(TableView.of(table, ENGLISH).html().contains("title=\"missing\">–</td>"));
    }

    @Test
    void aSmallShareIsNotShownAsNone() {
        assertText("x\nshare (%)\n    < 0.1\n      0.0", Table.create("x", DoubleColumn.create("share", 0.0001, 0)));
    }

    @Test
    void aShareAboveOneIsANumberLikeAnother() {
        assertText("x\nshare\n48.70\n 0.50", Table.create("x", DoubleColumn.create("share", 48.7012, 0.5)));
    }

    @Test
    void aTableSaysWhichOfItsNumbersAreShares() {
        var table = Table.create(
                StringColumn.create("measure", "territory.outside", "agreements.growth"),
                DoubleColumn.create("value", 0.335, 2.0309),
                DoubleColumn.create("top", 0.264, 1.02));
        var shares = ValueLabels.OF_VOCABULARIES;
        assertText(
                """
                x — y
                measure                              value   top
                agreements that leave the territory  33.5%  0.26
                growth of the agreements in force     2.03  1.02""",
                CaptionedTable.of("x", "y", "", table)
                        .labelled(shares.sharing(Shares.where("measure", Set.of("territory.outside"), "value"))));
        assertText("""
                x — y
                measure                              value  top (%)
                agreements that leave the territory   0.34     26.4
                growth of the agreements in force     2.03    102.0""", CaptionedTable.of("x", "y", "", table).labelled(shares.sharing(Shares.of("top"))));
    }

    @Test
    void aNumberBelowZeroHasAMinusSign() {
        assertText(
                "x\nchange  by\n −4.17  −3",
                Table.create("x", DoubleColumn.create("change", -4.1667), IntColumn.create("by", new int[] {-3})));
    }

    @Test
    void aSmallNumberKeepsItsDigits() {
        assertText("x\n mean\n0.012", Table.create("x", DoubleColumn.create("mean", 0.01234)));
    }

    @Test
    void aRoundedNumberKeepsItsWholeValueAtHand() {
        assertTrue(TableView.of(Table.create("x", DoubleColumn.create("mean", 4.8028169)), ENGLISH)
                .html()
                .contains("title=\"4.8028169\">4.80</td>"));
    }

    @Test
    void yesAndNoAreWords() {
        assertText(
                "x — y\nb\nyes\nno",
                CaptionedTable.of("x", "y", "", Table.create("x", BooleanColumn.create("b", true, false))));
    }

    @Test
    void anAnalystsOwnTableHasTheCodesOfTheDataAndAFindingsTableTheirWords() {
        var own = Table.create("x", StringColumn.create("kind", "pole"), BooleanColumn.create("answered", true));
        assertText("x\nkind  answered\npole  true", own);
        assertText("x — y\nkind   answered\npôles  yes", CaptionedTable.of("x", "y", "", own));
    }

    @Test
    void twoValuesThatLookAlikeAreToldApart() {
        var table = Table.create("x", StringColumn.create("motive", "alpha", "alpha ", "alpha"));
        assertText("x\nmotive\nalpha\nalpha␣\nalpha", table);
        assertTrue(TableView.of(table, ENGLISH).html().contains(">alpha␣</td>"));
    }

    @Test
    void aLongTableSaysHowMuchOfItIsShown() {
        var table = Table.create(
                "Long", IntColumn.create("row", IntStream.rangeClosed(1, 1234).toArray()));
        var text = TableView.of(table, ENGLISH).text();
        assertTrue(text.endsWith("\n 20\nShowing 20 of 1,234 rows."), text);
        assertTrue(TableView.of(table, ENGLISH)
                .html()
                .endsWith("<p class=\"interpoles-remark\">Showing 20 of 1,234 rows.</p>"));
    }

    @Test
    void anEmptyTableSaysSo() {
        assertText("x\nempty\nNo rows.", Table.create("x", StringColumn.create("empty")));
    }

    @Test
    void htmlHasACaptionAndHeadsForColumns() {
        var table = Table.create("x", IntColumn.create("n1", new int[] {1}));
        assertEquals("""
                <table class="interpoles-table tex2jax_ignore">
                <caption style="text-align: left; font-weight: bold"><div style="width: 0"><div style="width: 44rem; max-width: 85vw">x</div></div></caption>
                <thead>
                <tr><th scope="col" style="text-align: right">n1</th></tr>
                </thead>
                <tbody>
                <tr><td style="text-align: right">1</td></tr>
                </tbody>
                </table>""", TableView.of(table, ENGLISH).html());
    }

    @Test
    void hostileTextDoesNothing() {
        var hostile = "<img src=x onerror=\"alert('1')\">\u001b[31m\u202egnp.exe\n$x$";
        var html = TableView.of(Table.create(hostile, StringColumn.create(hostile, hostile)), ENGLISH)
                .html();
        assertFalse(html.contains("<img"));
        assertFalse(html.contains("\u001b") || html.contains("\u202e"));
        assertTrue(
                html.contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;\ufffd[31m\ufffdgnp.exe $x$"),
                html);
        var text = TableView.of(Table.create("x", StringColumn.create("a", hostile)), ENGLISH)
                .text();
        assertEquals(3, text.lines().count());
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void aVeryLongTextIsCut() {
        var text = TableView.of(Table.create("x", StringColumn.create("a", "é".repeat(5000))), ENGLISH)
                .text();
        assertTrue(text.endsWith("é…"));
        assertEquals(
                Sanitized.LONGEST + 1,
                text.lines().skip(2).findFirst().orElseThrow().length());
    }

    private static void assertText(String expected, Table table) {
        assertEquals(expected, TableView.of(table, ENGLISH).text());
    }
}
