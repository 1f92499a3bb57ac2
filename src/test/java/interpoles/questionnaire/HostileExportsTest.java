package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.questionnaire.account.Reason;
import java.nio.file.Path;
import java.util.List;
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
}
