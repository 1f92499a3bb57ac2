package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a decision decides: as it is written, and nothing beside. */
class DecisionsTest {
    @TempDir
    Path root;

    private RawFolder raw(String questions, String export) {
        return RawFolder.in(root)
                .with("exports.csv", "file,year,respondent\n2008.csv,2008,who\n")
                .with("questions.csv", "table,column,question,split\n" + questions)
                .with("2008.csv", export);
    }

    @Test
    void whatStandsBetweenPartnersHasItsBlanks() {
        var raw = raw("agreements,partners,p1,\" et \"\n", "who,p1\nP1,Pôle Deux et Net Sud\n");
        assertEquals("2008.csv:2:2 import-unknown-name \"Net Sud\"", problems(raw.imported()));
        raw.with("names.csv", "written,cluster\nNet Sud,G1\n");
        assertEquals("", problems(raw.imported()));
        assertEquals("A001 | G1\nA001 | P1\nA001 | P2", columns(raw.table("signatories"), "agreement", "cluster"));
    }
}
