package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answered, where an export does not say it as the register does. */
class RespondentsTest {
    @TempDir
    Path root;

    private RawFolder raw;

    @BeforeEach
    void oneWave() {
        raw = RawFolder.in(root)
                .with("exports.csv", "file,year,respondent\n2008.csv,2008,who\n")
                .with("questions.csv", "table,column,question\nagreements,partners,p1\n");
    }

    @Test
    void aRowThatNamesNobodyWaitsForALineThatLeavesSuchRowsOut() {
        raw.with("2008.csv", "who,p1\nP1,P2\n,P3\n");
        assertEquals("2008.csv:3:1 import-nobody-named", problems(raw.imported()));
        raw.with("names.csv", "written,cluster\n,-\n");
        assertEquals("", problems(raw.imported()));
        assertTrue(raw.beside("answers.csv").contains("2008.csv,3,p1,P3,,not-asked\n"));
        assertEquals("A001 | P1\nA001 | P2", columns(raw.table("signatories"), "agreement", "cluster"));
    }

    @Test
    void aRespondentWhoseSpellingIsUnknownWaitsAsAPartnerDoes() {
        raw.with("2008.csv", "who,p1\nPole Deu,P1\nPole Deu,P3\n");
        assertEquals(
                "2008.csv:2:1 import-unknown-respondent \"Pole Deu\"\n2008.csv:3:1 import-unknown-respondent \"Pole Deu\"",
                problems(raw.imported()));
        assertEquals(
                "Pole Deu |  | 2 | 2008.csv:2:1 2008.csv:3:1 | P2 Pôle Deux",
                columns(raw.text("names.draft.csv"), "written", "cluster", "times", "where", "similar_1"));
        raw.with("names.csv", "written,cluster\nPole Deu,P2\n");
        assertEquals("", problems(raw.imported()));
        assertEquals("A001 | P2\nA001 | P3", columns(raw.table("signatories"), "agreement", "cluster"));
    }

    @Test
    void whoCannotBeAskedIsNotToldToBe() {
        raw.with("2008.csv", "who,p1\nG1,P2\nAgri Sud,P3\n");
        assertEquals(
                "2008.csv:2:1 import-asked-no-pole \"G1\"\n2008.csv:3:1 import-asked-no-pole \"Agri Sud\"",
                problems(raw.imported()));
        raw.with("names.csv", "written,cluster\nG1,-\nAgri Sud,-\n");
        assertEquals("", problems(raw.imported()));
    }
}
