package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.questionnaire.account.Reason;
import interpoles.settings.Settings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are large, or written to do harm. */
class HostileExportsTest {
    @TempDir
    Path root;

    private RawFolder raw(String questions) {
        return RawFolder.in(root)
                .with("exports.csv", "file,year,respondent\n2008.csv,2008,who\n")
                .with("questions.csv", "table,column,question,split\n" + questions);
    }

    @Test
    void aFormulaIsATextEverywhere() {
        var raw = raw("agreements,partners,partner,\nagreements,charter,charter,\n")
                .with("2008.csv", "who,partner,charter,=head\nP1,=cmd|calc,<script>alert(1)</script>,=1+1\n");
        var imported = raw.imported();
        assertEquals("2008.csv:2:2 import-unknown-name \"=cmd|calc\"", problems(imported));
        assertTrue(raw.text("names.draft.csv").contains("\n'=cmd|calc,"));
        raw.with("names.csv", "written,cluster\n'=cmd|calc,G1\n").importedWhole(4);
        assertTrue(raw.beside("answers.csv").contains("2008.csv,2,'=head,'=1+1,,not-mapped\n"));
        assertFalse(raw.beside("answers.csv").contains(",=1+1"));
    }

    @Test
    void aControlCharacterIsAskedAbout() {
        var raw = raw("agreements,partners,partner,\nagreements,charter,charter,\n")
                .with("2008.csv", "who,partner,charter\nP1,G1,a\u0007b\n");
        assertEquals("2008.csv:2:3 import-unknown-answer \"a\\u0007b\"", problems(raw.imported()));
    }

    @Test
    void aBlankRowWithinTheHeaderIsOneOfItsRows() {
        for (var blank : List.of("", ",,", ",\" \",")) {
            var raw = raw("").with("exports.csv", "file,year,header,respondent\n2008.csv,2008,3,column A\n")
                    .with(
                            "2008.csv",
                            "sep=,\n\"Enquête\n2008\",,\n" + blank
                                    + "\nPôle,Partenaire,Année\nP1,P2,2006\n\nP3,P2,2007\n")
                    .with("questions.csv", """
                            table,column,question
                            agreements,partners,column B
                            agreements,signed,column C
                            """)
                    .importedWhole(6);
            assertEquals("agreement,signed,ended\nA001,2006,\nA002,2007,\n", raw.table("agreements"));
        }
    }

    @Test
    void blankRowsBeforeAHeaderThatNobodyCountedAreNoneOfIt() {
        var raw = raw("agreements,partners,partner,\n").with("2008.csv", "\n,\nwho,partner\nP1,P2\n");
        raw.importedWhole(2);
        assertEquals("agreement,signed,ended\nA001,2008,\n", raw.table("agreements"));
    }

    @Test
    void aQuoteThatNeverClosesIsAProblemWithItsLine() {
        var raw = raw("agreements,partners,partner,\n").with("2008.csv", "who,partner\nP1,G1\nP2,\"G1\n");
        assertTrue(problems(raw.imported()).startsWith("2008.csv:3 malformed-quote"), problems(raw.imported()));
    }

    @Test
    void aFileThatIsNoWorkbookIsAProblem() {
        var raw = raw("agreements,partners,partner,\n")
                .with("exports.csv", "file,year,respondent\n2008.xlsx,2008,who\n")
                .with("2008.xlsx", "no zip");
        assertTrue(problems(raw.imported()).startsWith("2008.xlsx unreadable-file"));
    }

    @Test
    void everyCellThatCannotBeReadIsToldInOneGoWhereItMatters() throws IOException {
        var raw = raw("agreements,partners,partner,\nagreements,signed,year,\n")
                .with("exports.csv", "file,year,respondent,complete\n2008.xlsx,2008,who,done\n")
                .workbook(
                        "2008.xlsx",
                        Map.of(
                                "2008",
                                List.of(
                                        List.of("who", "done", "partner", "year", "note"),
                                        List.of("P1", "1", "#N/A", "2006", "#N/A"),
                                        List.of("P2", "1", "P1", "#N/A", ""),
                                        List.of("#N/A", "1", "P1", "", ""),
                                        List.of("P3", "#N/A", "P1", "", ""),
                                        List.of("P3", "0", "#N/A", "", ""))))
                .errors("2008.xlsx", "#N/A");
        assertEquals("""
                2008.xlsx:2008:4:1 unreadable-cell "#N/A"
                2008.xlsx:2008:5:2 unreadable-cell "#N/A"
                2008.xlsx:2008:2:3 unreadable-cell "#N/A"
                2008.xlsx:2008:3:4 unreadable-cell "#N/A\"""", problems(raw.imported()));
    }

    @Test
    void aCellThatCannotBeReadAndIsNotAskedAboutIsListedAsItShows() throws IOException {
        var raw = raw("agreements,partners,partner,\n")
                .with("exports.csv", "file,year,respondent\n2008.xlsx,2008,who\n")
                .workbook(
                        "2008.xlsx",
                        Map.of(
                                "2008",
                                List.of(
                                        List.of("who", "partner", "note", "sum"),
                                        List.of("P1", "G1", "#N/A", "7"),
                                        List.of("P2", "G1", "fine", "7"))))
                .errors("2008.xlsx", "#N/A")
                .formula("2008.xlsx", "7", "SUM(A1)")
                .importedWhole(8);
        assertTrue(raw.beside("answers.csv").contains("2008.xlsx:2008,2,note,#N/A,,not-mapped\n"));
        assertTrue(raw.beside("answers.csv").contains("2008.xlsx:2008,3,sum,'=SUM(A1),,not-mapped\n"));
    }

    @Test
    void aRepeatWhoseParentCannotBeReadIsTold() throws IOException {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("2008", List.of(List.of("who", "_id", "_uuid", "_index"), List.of("P1", "7", "u7", "1")));
        sheets.put(
                "accords", List.of(List.of("partner", "_parent_index"), List.of("G1", "#N/A"), List.of("#N/A", "1")));
        var raw = raw("agreements,partners,partner,\n")
                .with("exports.csv", "file,year,respondent\n2008.xlsx,2008,who\n")
                .workbook("2008.xlsx", sheets)
                .errors("2008.xlsx", "#N/A");
        assertEquals("""
                2008.xlsx:accords:2:2 unreadable-cell "#N/A"
                2008.xlsx:accords:3:1 unreadable-cell "#N/A\"""", problems(raw.imported()));
    }

    @Test
    void aPathOutOfTheFolderIsNoExport() {
        var raw = raw("agreements,partners,partner,\n")
                .with("exports.csv", "file,year,respondent\n../secret.csv,2008,who\n");
        assertTrue(problems(raw.imported()).startsWith("exports.csv:2:1 import-no-such-export"));
    }

    @Test
    void ofManySpellingsTheMostFrequentAreListedAndTheRestIsSaid() {
        var rows = new StringBuilder("who,partner\n");
        var names = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            names.append(i == 0 ? "" : ";").append("Société ").append(Integer.toString(i * 7919, 36));
        }
        rows.append("P1,\"").append(names).append(";Société 0\"\n");
        var raw = raw("agreements,partners,partner,;\n").with("2008.csv", rows.toString());
        var imported = raw.imported();
        assertEquals(10_000, raw.text("names.draft.csv").lines().count() - 1);
        assertTrue(imported.notes().stream().anyMatch(note -> note.contains("10,000") && note.contains("30,000")));
        assertEquals(1_000, imported.problems().size());
        assertEquals(29_000, imported.unlisted());
        assertTrue(columns(raw.text("names.draft.csv"), "written", "times").contains("Société 0 | 2"));
    }

    @Test
    void onlyMappedAnswersOfWhoCountsAreKept() {
        var rows = new StringBuilder("who,partner");
        for (int i = 0; i < 900; i++) {
            rows.append(",q").append(i);
        }
        rows.append('\n');
        var row = ",x".repeat(900);
        for (int i = 0; i < 2_000; i++) {
            rows.append(i % 3 == 0 ? "P1" : i % 3 == 1 ? "P2" : "P3")
                    .append(",G1")
                    .append(row)
                    .append('\n');
        }
        var raw = raw("agreements,partners,partner,\n").with("2008.csv", rows.toString());
        var imported = raw.imported();
        assertEquals("", problems(imported));
        assertEquals(3L * 900, imported.accounts().get(Reason.NOT_MAPPED));
        assertEquals(3L, imported.accounts().get(Reason.USED));
        assertEquals(2_000L, imported.accounts().get(Reason.RESPONDENT));
        assertEquals(1_997L * 901, imported.accounts().get(Reason.ANSWERED_AGAIN));
    }

    /** Bytes that may be windows-1252, and may be Mac Roman. */
    private RawFolder undecidable() {
        var text = "who;partner;charter\nP1;Céréales;été\nP2;Mer Méditerranée;’œuf\n";
        return raw("agreements,partners,partner,\nagreements,charter,charter,\n")
                .with("names.csv", "written,cluster\nCéréales,G1\nMer Méditerranée,F1\n")
                .with("2008.csv", text, Charset.forName("windows-1252"));
    }

    @Test
    void anEncodingIsThatWhichIsDeclared() {
        var raw = undecidable();
        assertTrue(problems(raw.imported()).startsWith("2008.csv ambiguous-encoding"), problems(raw.imported()));
        raw.with("datapackage.json", """
                {"name": "raw", "resources": [
                  {"name": "names", "path": "names.csv", "encoding": "utf-8"},
                  {"name": "wave", "path": "./2008.csv", "encoding": "cp1252"}]}
                """).importedWhole(6);
        assertTrue(raw.table("agreements").contains("œuf\n"), raw.table("agreements"));
    }

    @Test
    void ofADecisionTooAnEncodingIsThatWhichIsDeclared() {
        raw("agreements,partners,partner,\n")
                .with("2008.csv", "who,partner\nP1,Céréales\nP2,’œuf\n")
                .with("names.csv", "written,cluster\nCéréales,G1\n’œuf,F1\n", Charset.forName("windows-1252"))
                .with("datapackage.json", """
                        {"resources": [{"name": "n", "path": "names.csv", "encoding": "windows-1252"}]}
                        """)
                .importedWhole(4);
    }

    @Test
    void anEncodingThatIsNoneIsToldWhereItIsDeclared() {
        var raw = undecidable();
        raw.with("datapackage.json", "{\"resources\": [{\"path\": \"2008.csv\", \"encoding\": \"windows\"}]}");
        assertEquals(
                "datapackage.json malformed-datapackage \"encoding: windows\"",
                problems(raw.imported()).lines().findFirst().orElse(""));
        raw.with("datapackage.json", "{\"resources\": [\n{");
        assertTrue(
                problems(raw.imported()).startsWith("datapackage.json:2 malformed-datapackage"),
                problems(raw.imported()));
        assertEquals(
                "datapackage.json:2: {: not whole JSON: it ends too early",
                raw.imported().problems().get(0).message(Settings.NONE.words()));
    }
}
