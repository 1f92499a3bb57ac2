package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import interpoles.contract.Contract;
import interpoles.file.csv.Scan;
import interpoles.problem.Problem;
import interpoles.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A workbook with one sheet a table is a survey, read by the values that its cells show, and told by sheet, row and
 * cell.
 */
class WorkbookTest {
    private final WorkbookFile workbook = WorkbookFile.valid().styled();

    @TempDir
    private Path folder;

    @Test
    void aSheetIsATable() throws IOException {
        var file = workbook.in(folder);
        try (var survey = Survey.open(file)) {
            assertEquals("survey", survey.name());
            assertEquals("[2008]", survey.waves().toString());
            assertEquals(
                    "[2007, 2006]",
                    survey.table("agreements").intColumn("signed").asList().toString());
            assertEquals("survey.xlsx 11 " + Scan.sha256(file), provenance(survey));
        }
    }

    @Test
    void theProjectsOwnSurveyIsTheSameInAWorkbook() throws IOException {
        var own = Path.of("data/phase-2");
        var written = new WorkbookFile();
        for (var table : Contract.ofSurveys().tables()) {
            if (Files.exists(own.resolve(table.name() + ".csv"))) {
                var rows = new StringBuilder();
                try (var csv = CsvReader.builder().ofCsvRecord(own.resolve(table.name() + ".csv"))) {
                    csv.forEach(record -> rows.append(row(
                            record.getFields().stream().map(WorkbookTest::cell).reduce("", String::concat))));
                }
                written.rows(table.name(), rows.toString());
            }
        }
        try (var expected = Survey.open(own);
                var survey = Survey.open(written.in(folder))) {
            for (var table : Contract.ofSurveys().tables()) {
                assertEquals(
                        expected.table(table.name()).setName("").printAll(),
                        survey.table(table.name()).setName("").printAll());
            }
        }
    }

    @Test
    void sheetsAndHeadersMayBeFrenchInAnyCaseAndAccents() {
        workbook.without("agreements")
                .without("responses")
                .sheet("ACCORDS", "Accord,SIGNE,Terminé\nA1,2007,\nA2,2006,2009")
                .sheet(" Re\u0301ponses", "structure,Annee,Re\u0301pondu\nP1,2008,Oui");
        assertProblems("");
        try (var survey = Survey.open(workbook.in(folder))) {
            assertEquals("[2008]", survey.waves().toString());
        }
    }

    @Test
    void aNumberIsReadAsItStandsThere() {
        workbook.rows(
                        "agreements",
                        row(text("agreement") + text("signed") + text("ended") + text("amount"))
                                + row("<c><v>1</v></c><c><v>2008.0</v></c><c/><c><v>1.0E7</v></c>")
                                + row(
                                        "<c><v>20</v></c><c><v>2.006E3</v></c><c><v>2009</v></c><c s=\"3\"><v>0.30000000000000004</v></c>"))
                .sheet("signatories", "agreement,cluster\n1,P1\n1,P2\n20,P2\n20,P3");
        try (var survey = Survey.open(workbook.in(folder))) {
            assertEquals(
                    "[1, 20]",
                    survey.table("agreements")
                            .stringColumn("agreement")
                            .asList()
                            .toString());
            assertEquals(
                    "[2008, 2006]",
                    survey.table("agreements").intColumn("signed").asList().toString());
            assertEquals(
                    "[10000000, 0.3]",
                    survey.table("agreements").stringColumn("amount").asList().toString());
        }
    }

    @Test
    void aLeadingZeroIsLostAndSaid() {
        workbook.rows(
                "clusters",
                row(text("cluster") + text("name") + text("kind") + text("country") + text("regions"))
                        + row(text("P1") + text("Pole") + text("pole") + text("FRA") + "<c><v>1</v></c>")
                        + row(text("P2") + text("Pole") + text("pole") + text("FRA") + text("01"))
                        + row(text("P3") + text("Pole") + text("pole") + text("FRA") + text("01")));
        assertProblems("survey.xlsx:clusters:2:5 unknown-code \"1\" > 01");
    }

    @Test
    void aDateIsNoYear() {
        workbook.rows(
                "agreements",
                row(text("agreement") + text("signed") + text("ended") + text("when"))
                        + row(text("A1") + "<c s=\"1\"><v>39448</v></c>" + "<c s=\"2\"><v>2008</v></c>"
                                + "<c s=\"2\"><v>39448.5</v></c>")
                        + row(text("A2") + "<c t=\"d\"><v>2006-01-01T00:00:00</v></c>"));
        assertProblems("""
                survey.xlsx:agreements:2:2 bad-year "2008-01-01" > 2008
                survey.xlsx:agreements:2:3 bad-year "1905-06-30"
                survey.xlsx:agreements:3:2 bad-year "2006-01-01" > 2006
                """);
    }

    @Test
    void aDateInAColumnOfTextIsADayWhicheverDayIsTheFirst() {
        var days = row(text("agreement") + text("signed") + text("ended") + text("when"))
                + row(text("A1") + "<c><v>2007</v></c><c/><c s=\"1\"><v>59</v></c>")
                + row(text("A2") + "<c><v>2007</v></c><c/><c s=\"1\"><v>61.25</v></c>");
        assertEquals("[1900-02-28, 1900-03-01T06:00]", read(workbook.rows("agreements", days), "agreements", "when"));
        assertEquals("[1904-02-29, 1904-03-02T06:00]", read(workbook.from1904(), "agreements", "when"));
    }

    @Test
    void aTruthIsABooleanAndAFormulaTheValueItHad() {
        workbook.rows(
                "responses",
                row(text("cluster") + text("year") + text("answered"))
                        + row(
                                "<c t=\"str\"><f>\"P\"&amp;1</f><v>P1</v></c><c><f>2000+8</f><v>2008</v></c><c t=\"b\"><v>1</v></c>")
                        + row(text("P2") + "<c><v>2008</v></c><c t=\"b\"><f>FALSE()</f><v>0</v></c>"));
        assertEquals("[true, false]", read(workbook, "responses", "answered"));
    }

    @Test
    void aCellThatShowsNoValueIsToldAndBreaksNothingElse() {
        workbook.rows(
                "responses",
                row(text("cluster") + text("year") + text("answered"))
                        + row("<c t=\"e\"><f>X</f><v>#N/A</v></c><c><f>NOW()</f></c><c t=\"b\"><v>7</v></c>")
                        + row(
                                "<c t=\"s\"><v>2000000000</v></c><c s=\"1\"><v>-5</v></c><c t=\"str\"><f>Y</f><v>#REF!</v></c>")
                        + row("<c t=\"?\"><v>P1</v></c><c><v>1E999</v></c><c t=\"n\"><v>oui</v></c>"));
        assertProblems("""
                survey.xlsx:responses:2:1 unreadable-cell "#N/A"
                survey.xlsx:responses:2:2 unreadable-cell "=NOW()"
                survey.xlsx:responses:2:3 unreadable-cell "7"
                survey.xlsx:responses:3:1 unreadable-cell "2000000000"
                survey.xlsx:responses:3:2 unreadable-cell "-5"
                survey.xlsx:responses:3:3 unreadable-cell "#REF!"
                survey.xlsx:responses:4:1 unreadable-cell "P1"
                survey.xlsx:responses:4:2 unreadable-cell "1E999"
                survey.xlsx:responses:4:3 unreadable-cell "oui"
                """);
    }

    @Test
    void sharedAndRichTextIsTheTextAlone() {
        workbook.shared(
                        "<t>P1</t>",
                        "<r><t>P</t></r><r><rPr><b/></rPr><t>2</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh>",
                        "<t>tab_x0009_ed</t>",
                        "\n <t>bell_x0007_</t>\n")
                .rows(
                        "signatories",
                        row(text("agreement") + text("cluster"))
                                + row(text("A1") + "<c t=\"s\"><v>0</v></c>")
                                + row(text("A1") + "<c t=\"s\"><v>1</v></c>")
                                + row(text("A2") + text("P2"))
                                + row(text("A2") + text("P3")))
                .rows(
                        "clusters",
                        row(text("cluster") + text("name") + text("kind") + text("country") + text("regions"))
                                + row(text("P1") + "<c t=\"s\"><v>2</v></c>" + text("pole") + text("FRA") + text("11"))
                                + row(text("P2") + "<c t=\"s\"><v>3</v></c>" + text("pole") + text("FRA") + text("11"))
                                + row(text("P3") + text("3") + text("pole") + text("FRA") + text("11")));
        assertProblems("survey.xlsx:clusters:3:2 control-character \"bell\\u0007\"");
    }

    @Test
    void emptyRowsAreBlankLinesAndCellsMayBeLeftOut() {
        workbook.rows(
                        "agreements",
                        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>agreement</t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>ended</t></is></c>"
                                + "<c r=\"D3\" t=\"inlineStr\"><is><t>signed</t></is></c><c r=\"E3\" s=\"1\"/></row>"
                                + "<row r=\"4\"><c r=\"A4\"/><c r=\"XFD4\" s=\"1\"/></row><row r=\"6\"><c r=\"A6\"><v>0</v></c><c r=\"D6\"><v>2007</v></c><c r=\"G6\" s=\"2\"/></row><row/>"
                                + "<row r=\"8\"><c r=\"A8\"><v>1</v></c><c r=\"C8\"><v>20</v></c><c r=\"D8\"><v>2006</v></c></row>"
                                + "<row r=\"9\"><c r=\"A9\"><v>2</v></c><c r=\"D9\"><v>2006</v></c><c r=\"F9\"><v>5</v></c></row>")
                .sheet("signatories", "agreement,cluster\n0,P1\n0,P2\n1,P2\n1,P3\n2,P2\n2,P3");
        assertProblems("""
                survey.xlsx:agreements:8:3 bad-year "20"
                survey.xlsx:agreements:9:5 ragged-row "6"
                """);
    }

    @Test
    void aHiddenSheetIsReadAndSaidAndAnUnknownOneLeftAlone() {
        var check = new SurveyAddress(
                        workbook.hidden("responses")
                                .sheet("Notes & more", "x")
                                .in(folder)
                                .toString(),
                        Settings.NONE)
                .check();
        assertEquals(
                "[survey.xlsx: the sheet \"responses\" is hidden, and is read, survey.xlsx: \"Notes & more\" is not a table of the contract and is left alone]",
                check.notes().toString());
    }

    @Test
    void whatIsMissingOrThereTwiceIsToldBySheet() {
        workbook.without("responses")
                .sheet("accords", "agreement,signed,ended\n")
                .sheet("projets", "project,year\nR1,2008");
        assertProblems("""
                survey.xlsx:responses missing-table "responses"
                survey.xlsx:accords duplicate-table "survey.xlsx:agreements"
                survey.xlsx:labels missing-table "labels"
                """);
    }

    @Test
    void whatIsNoWorkbookIsToldAsSuch() throws IOException {
        var file = folder.resolve("survey.xlsx");
        for (var bytes : new byte[][] {
            {}, {'P', 'K', 3, 4}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "a;b".getBytes(StandardCharsets.UTF_8)
        }) {
            Files.write(file, bytes);
            var said = new SurveyAddress(file.toString(), Settings.NONE).check().list();
            assertEquals(
                    "survey.xlsx: the file cannot be read as an .xlsx workbook without a password",
                    said.replaceFirst(": it is [^;]*; save it as .xlsx in a spreadsheet$", ""));
        }
        var whole = Files.readAllBytes(workbook.in(folder));
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertEquals(
                "survey.xlsx: the file cannot be read as an .xlsx workbook without a password: it is cut off or damaged; save it as .xlsx in a spreadsheet",
                new SurveyAddress(file.toString(), Settings.NONE).check().list());
    }

    @Test
    void aWorkbookInAFolderInsideIsNamedWhereTheTablesAreMissing() throws IOException {
        workbook.in(Files.createDirectory(folder.resolve("raw")));
        var check = new SurveyAddress(folder.toString(), Settings.NONE).check();
        assertEquals(
                List.of("clusters", "responses", "agreements", "signatories"),
                check.problems().stream()
                        .filter(problem -> problem.nearest().equals(Optional.of("raw/survey.xlsx")))
                        .map(Problem::found)
                        .toList());
        assertEquals(
                List.of(
                        "raw/survey.xlsx is left alone: a folder with one .xlsx workbook and no table is a survey, and so is "
                                + "the workbook itself"),
                check.notes());
    }

    @Test
    void aPartMayBeUtf16AndSaysNothingByItself() {
        var sheet = "\uFEFF<worksheet><sheetData>" + row(text("agreement") + text("signed") + text("ended") + text("é"))
                + row(text("A1") + "<c><v>2007</v></c><c/>" + text("è")) + row(text("A2") + "<c><v>2007</v></c>")
                + "</sheetData></worksheet>";
        for (var encoding :
                new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8}) {
            assertEquals(
                    "[è, ]",
                    read(workbook.part("xl/worksheets/sheet3.xml", sheet.getBytes(encoding)), "agreements", "é"));
        }
        var said = new ByteArrayOutputStream();
        var terminal = System.err;
        System.setErr(new PrintStream(said));
        try {
            assertProblems(
                    workbook.part("xl/worksheets/sheet3.xml", sheet.substring(1).getBytes(StandardCharsets.ISO_8859_1)),
                    "survey.xlsx:agreements:1 unreadable-file");
        } finally {
            System.setErr(terminal);
        }
        assertEquals("", said.toString());
    }

    @Test
    void aHundredThousandAmpersandsAreRead() {
        var names = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            names.append(row(text("C" + i) + text("R&D & <co>") + text("pole") + text("FRA") + text("11")));
        }
        workbook.rows(
                        "clusters",
                        row(text("cluster") + text("name") + text("kind") + text("country") + text("regions")) + names)
                .sheet("signatories", "agreement,cluster\nA1,C1\nA1,C2\nA2,C2\nA2,C3")
                .sheet("responses", "cluster,year,answered\nC1,2008,1");
        assertProblems("");
    }

    @Test
    void entitiesAreRefused() {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        var outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\" [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        for (var type : new String[] {laughs, outside, ""}) {
            workbook.part(
                    "xl/worksheets/sheet3.xml",
                    type
                            + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>");
            assertProblems("survey.xlsx:agreements" + (type.isEmpty() ? ":1" : "") + " unreadable-file");
        }
        workbook.part("xl/workbook.xml", laughs + "<workbook/>");
        assertProblems("survey.xlsx unreadable-file");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanAHundredMegabytesIsRefused() {
        workbook.part("xl/media/zeros.bin", new byte[101_000_000]);
        assertTimeout(Duration.ofMinutes(1), () -> assertProblems("survey.xlsx oversized"));
        assertEquals(
                "survey.xlsx: too large: a workbook of at most 100 MB unpacked",
                new SurveyAddress(folder.resolve("survey.xlsx").toString(), Settings.NONE)
                        .check()
                        .list());
    }

    @Test
    void aCellFarOutIsRefusedAndTakesNoMemory() {
        var header = row(text("agreement") + text("signed") + text("ended"));
        assertProblems(
                workbook.rows("agreements", header + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"),
                "survey.xlsx:agreements:2 oversized");
        assertProblems(
                workbook.rows("agreements", header + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"),
                "survey.xlsx:agreements:2 unreadable-file");
        assertProblems(
                workbook.rows("agreements", header + "<row r=\"9999999999\"/>"),
                "survey.xlsx:agreements:1 unreadable-file");
        assertProblems(
                workbook.rows(
                        "agreements",
                        header + row("<c t=\"inlineStr\"><is><t>" + "x".repeat((1 << 20) + 1) + "</t></is></c>")),
                "survey.xlsx:agreements:2 oversized");
    }

    @Test
    void rowsOrCellsOutOfOrderAreRefusedAsNoWorkbookHasThem() {
        var header = row(text("agreement") + text("signed") + text("ended"));
        assertProblems(
                workbook.rows("agreements", header + "<row r=\"1\"/>"), "survey.xlsx:agreements:1 unreadable-file");
        assertProblems(
                workbook.rows("agreements", header + "<row><c r=\"B2\"/><c r=\"A2\"/></row>"),
                "survey.xlsx:agreements:2 unreadable-file");
    }

    @Test
    void aFormulaWithResultsInSeveralCellsLeavesNoneOfThemEmpty() {
        var header = header("agreement,signed,ended,charter");
        workbook.rows(
                "agreements",
                header
                        + "<row><c r=\"A2\" t=\"str\"><v>A1</v></c><c r=\"B2\"><v>2007</v></c>"
                        + "<c r=\"D2\" t=\"str\"><f t=\"array\" ref=\"D2:D3\">UPPER(A2:A3)</f><v>x</v></c></row>"
                        + "<row><c r=\"A3\" t=\"str\"><v>A2</v></c><c r=\"B3\"><v>2006</v></c><c r=\"D3\"/></row>");
        assertProblems("survey.xlsx:agreements:3:4 unreadable-cell \"=UPPER(A2:A3)\"");
        workbook.rows(
                "agreements",
                header
                        + "<row><c r=\"A2\" t=\"str\"><v>A1</v></c><c r=\"B2\"><v>2007</v></c>"
                        + "<c r=\"D2\" t=\"str\"><f t=\"array\" ref=\"D2:D3\">UPPER(A2:A3)</f><v>x</v></c></row>"
                        + "<row><c r=\"A3\" t=\"str\"><v>A2</v></c><c r=\"B3\"><v>2006</v></c><c r=\"D3\" t=\"str\"><v/></c></row>");
        assertProblems("");
    }

    @Test
    void aSheetThatAsksToBeCalculatedHasNoResults() {
        workbook.rows(
                "agreements",
                header("agreement,signed,ended")
                        + "<row><c t=\"str\"><v>A1</v></c><c><f>2000+7</f><v>2007</v></c></row>"
                        + "<row><c t=\"str\"><v>A2</v></c><c><v>2006</v></c></row>"
                        + "</sheetData><sheetCalcPr fullCalcOnLoad=\"1\"/><sheetData>");
        assertProblems("survey.xlsx:agreements:2:2 unreadable-cell \"=2000+7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c t=\"e\"><v/></c>", "<c t=\"e\"/>", "<c t=\"s\"><v/></c>", "<c t=\"b\"><v></v></c>"})
    void aCellThatIsNeverEmptyIsNotReadAsEmpty(String cell) {
        workbook.rows(
                "agreements",
                header("agreement,signed,ended") + "<row><c t=\"str\"><v>A1</v></c><c><v>2007</v></c>" + cell
                        + "</row><row><c t=\"str\"><v>A2</v></c><c><v>2006</v></c></row>");
        assertProblems("survey.xlsx:agreements:2:3 unreadable-cell");
    }

    @Test
    void rowsAndColumnsWithoutHeightOrWidthAreHidden() {
        workbook.rows(
                "agreements",
                header("agreement,signed,ended")
                        + "<row r=\"2\" ht=\"0\" customHeight=\"1\"><c t=\"str\"><v>A1</v></c><c><v>2007</v></c></row>"
                        + "<row r=\"3\" ht=\"12.5\"><c t=\"str\"><v>A2</v></c><c><v>2006</v></c></row>");
        assertEquals(
                "[survey.xlsx:agreements: a hidden row is read (line 2)]",
                new SurveyAddress(workbook.in(folder).toString(), Settings.NONE)
                        .check()
                        .notes()
                        .toString());
    }

    private String read(WorkbookFile written, String table, String column) {
        try (var survey = Survey.open(written.in(folder))) {
            return survey.table(table).column(column).asList().toString();
        }
    }

    private static String provenance(Survey survey) {
        var rows = survey.provenance();
        assertEquals(1, rows.rowCount());
        return rows.stringColumn("file").get(0) + " " + rows.longColumn("rows").get(0) + " "
                + rows.stringColumn("sha256").get(0);
    }

    /** A cell as a spreadsheet would type it. */
    private static String cell(String field) {
        if (field.equals("true") || field.equals("false")) {
            return "<c t=\"b\"><v>" + (field.equals("true") ? 1 : 0) + "</v></c>";
        }
        return field.matches("[1-9]\\d{3}|\\d\\.\\d+")
                ? "<c><v>" + field + "</v></c>"
                : field.isEmpty() ? "<c/>" : text(field);
    }

    private static String row(String cells) {
        return "<row>" + cells + "</row>";
    }

    /** A row of the names of columns. */
    private static String header(String names) {
        return row(java.util.Arrays.stream(names.split(","))
                .map(WorkbookTest::text)
                .reduce("", String::concat));
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + WorkbookFile.escaped(text) + "</t></is></c>";
    }

    private void assertProblems(String expected) {
        assertProblems(workbook, expected);
    }

    private void assertProblems(WorkbookFile written, String expected) {
        assertEquals(
                expected.strip(),
                SurveyFolder.brief(new SurveyAddress(written.in(folder).toString(), Settings.NONE).check()));
    }

    @Test
    void aResourceThatNamesNoSheetIsTheFirstAndThisIsSaid() throws IOException {
        workbook.in(folder);
        Files.writeString(
                folder.resolve("datapackage.json"),
                java.util.stream.Stream.of("clusters", "responses", "agreements", "signatories")
                        .map(name -> "{\"name\":\"" + name + "\",\"path\":\"survey.xlsx\"}")
                        .collect(java.util.stream.Collectors.joining(",", "{\"resources\":[", "]}")));
        var check = new SurveyAddress(folder.toString(), Settings.NONE).check();
        assertEquals(
                List.of(
                        "survey.xlsx: its first sheet, \"clusters\", is read as responses, as datapackage.json names none (dialect: sheetName)",
                        "survey.xlsx: its first sheet, \"clusters\", is read as agreements, as datapackage.json names none (dialect: sheetName)",
                        "survey.xlsx: its first sheet, \"clusters\", is read as signatories, as datapackage.json names none (dialect: sheetName)"),
                check.notes().stream()
                        .filter(note -> note.contains("first sheet"))
                        .toList());
        assertTrue(
                check.list()
                        .contains(
                                "not the names of the columns: delete the rows above them, or name the sheet in datapackage.json"
                                        + " (dialect: sheetName) if it is another"),
                check.list());
    }

    @Test
    void cellsThatAreMergedAreNotMissingToo() {
        var sheet = "<worksheet><sheetData>" + header("agreement,cluster") + row(text("A1") + text("P1"))
                + row("<c/>" + text("P2")) + row(text("A2") + text("P2")) + row(text("A2") + text("P1"))
                + row(text("A2") + "<c/>")
                + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>";
        assertEquals(
                List.of(
                        "survey.xlsx:signatories:2:1 merged-cells \"A2:A3\"",
                        "survey.xlsx:signatories:6:2 missing-field"),
                SurveyFolder.brief(new SurveyAddress(
                                        workbook.part("xl/worksheets/sheet4.xml", sheet)
                                                .in(folder)
                                                .toString(),
                                        Settings.NONE)
                                .check())
                        .lines()
                        .filter(line -> line.contains("signatories"))
                        .toList());
    }
}
