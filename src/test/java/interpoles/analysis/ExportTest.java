package interpoles.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ExportTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words FRENCH = Words.in(Locale.FRENCH);

    @TempDir
    private Path folder;

    private static Table table() {
        return Table.create(
                "agreements: by [region]? — a survey",
                StringColumn.create("région", "Île-de-France", "=1+1", ""),
                DoubleColumn.create("share", 0.487309644670051, 1e-7, Double.NaN),
                LongColumn.create("n", 9_007_199_254_740_993L, 3, 4),
                DateColumn.create("day", LocalDate.of(2011, 5, 1), null, null),
                BooleanColumn.create("held", new Boolean[] {true, false, null}));
    }

    @Test
    void aCsvOpensInExcelWithEveryDigitAndWithoutAFormula() {
        assertEquals(
                "\uFEFFrégion,share,n,day,held\r\n"
                        + "Île-de-France,0.487309644670051,9007199254740993,2011-05-01,true\r\n"
                        + "'=1+1,0.0000001,3,,false\r\n"
                        + ",,4,,\r\n",
                new CsvFile(ENGLISH).of(table()));
    }

    @Test
    void aFrenchCsvHasSemicolonsAndDecimalCommas() {
        var first = new CsvFile(FRENCH).of(table()).lines().skip(1).findFirst().orElseThrow();
        assertEquals("Île-de-France;0,487309644670051;9007199254740993;2011-05-01;true", first);
    }

    @Test
    void aWorkbookHasTheTableAndASheetThatSaysWhatItIsAbout() throws IOException {
        var parts = parts(new XlsxFile(ENGLISH).of(List.of(table(), table())));
        var book = parts.get("xl/workbook.xml");
        assertTrue(book.contains("name=\"agreements  by  region\""), book);
        assertTrue(book.contains("name=\"agreements  by  region (2)\""), book);
        assertTrue(book.contains("name=\"about\""), book);
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<v>0.487309644670051</v>"), sheet);
        assertFalse(sheet.contains("<f>"), sheet);
        var texts = parts.get("xl/sharedStrings.xml");
        assertTrue(texts.contains(">=1+1<"), texts);
        assertTrue(texts.contains(">9007199254740993<"), texts);
        assertTrue(texts.contains(">a survey<"), texts);
    }

    @Test
    void tablesawWritesAWorkbookWhereItLeftAnEmptyFile() throws IOException {
        Export.teachTablesaw(ENGLISH);
        var file = folder.resolve("x.xlsx");
        table().write().toFile(file.toString());
        assertTrue(parts(Files.readAllBytes(file)).size() > 5);
    }

    @Test
    void aFileIsThereWholeAndReplacesAnother() throws IOException {
        var file = folder.resolve("x.csv");
        Files.writeString(file, "before");
        AtomicFile.write(file.toString(), ENGLISH, new byte[] {1, 2});
        assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aNameThatSaysAnotherFormatIsRefused() throws IOException {
        var table = Table.create("t", StringColumn.create("a", "b"));
        assertEquals(
                "What is written is of the format xlsx, and the name “x.CSV” says another: let it end in .xlsx.",
                assertThrows(IllegalArgumentException.class, () -> Export.xlsx(table, "x.CSV"))
                        .getMessage());
        var plain = folder.resolve("results.2011");
        Export.csv(table, plain.toString());
        assertTrue(Files.size(plain) > 0);
    }

    @Test
    void whatCannotBeWrittenIsSaidInASentence() {
        var nowhere = folder.resolve("none").resolve("x.csv").toString();
        assertEquals(
                "The folder of " + nowhere + " does not exist: make it first, or write the file beside the notebook.",
                assertThrows(IllegalArgumentException.class, () -> AtomicFile.write(nowhere, ENGLISH, new byte[0]))
                        .getMessage());
        assertEquals(
                folder + " is a folder, and no file can be written over it.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> AtomicFile.write(folder.toString(), ENGLISH, new byte[0]))
                        .getMessage());
        var large = Table.create("t", StringColumn.create("a", "x".repeat(32_768)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new XlsxFile(ENGLISH).of(List.of(large)))
                .getMessage()
                .startsWith("A cell of a workbook holds 32,767 characters, and the text of “a” in row 1 has more"));
        assertEquals(
                "A workbook needs a table at least.",
                assertThrows(IllegalArgumentException.class, () -> new XlsxFile(ENGLISH).of(List.of()))
                        .getMessage());
    }

    @Test
    void withoutABrowserTheSentenceSaysWhatWorksWithout() throws IOException {
        var page = Files.writeString(folder.resolve("page.html"), "");
        assertTrue(assertThrows(
                        IllegalStateException.class,
                        () -> Browser.opened(List.of("no-such-browser"), page, folder.resolve("profile"), ENGLISH))
                .getMessage()
                .startsWith("No Chrome, Chromium or Edge was found"));
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("read.xlsx"), workbook).toFile())) {
            for (var part : zip.stream().toList()) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
