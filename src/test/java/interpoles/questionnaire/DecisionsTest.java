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

    @Test
    void besideAMarkBlanksDoNotMatter() {
        var raw = raw(
                "agreements,partners,p1,\"; \"\nagreements,motives,m,\", \"\n",
                "who,p1,m\nP1,P2;Agri Sud ; P3,\"moyens,image\"\n");
        raw.with("answers.csv", "question,answer,value\nm,moyens,a\nm,image,b\n");
        assertEquals("", problems(raw.imported()));
        assertEquals(
                "A001 | G1\nA001 | P1\nA001 | P2\nA001 | P3",
                columns(raw.table("signatories"), "agreement", "cluster"));
        assertEquals("a|b", columns(raw.table("agreements"), "motives"));
    }

    @Test
    void aKeyOfTheRegisterIsItselfBesideAnotherThatIsTheSameButForPunctuation() {
        var raw = raw("agreements,partners,p1,\n", "who,p1\nP2,P1\nP3,P-1\n").with("clusters.csv", """
                        cluster,name,kind,country,regions
                        P1,Pôle Un,pole,FRA,11
                        P2,Pôle Deux,pole,FRA,11
                        P3,Pôle Trois,pole,FRA,93
                        P-1,Pôle Autre,pole,FRA,82
                        """);
        assertEquals("", problems(raw.imported()));
        assertEquals(
                "A001 | P-1\nA001 | P3\nA002 | P1\nA002 | P2",
                columns(raw.table("signatories"), "agreement", "cluster"));
        raw.with("2008.csv", "who,p1\nP2,P1\nP3,p 1\n");
        assertEquals("2008.csv:3:2 import-unknown-name \"p 1\"", problems(raw.imported()));
        raw.with("names.csv", "written,cluster\np 1,P-1\n");
        assertEquals("", problems(raw.imported()));
        assertEquals(
                "A001 | P-1\nA001 | P3\nA002 | P1\nA002 | P2",
                columns(raw.table("signatories"), "agreement", "cluster"));
    }

    @Test
    void aPlaceForPartnersAloneIsNeitherWhoAnsweredNorWhetherTheyFinished() {
        var raw = raw("agreements,partners,{partner},\n", "who,done,Pôle Deux,Agri Sud\nP1,1,1,0\nP3,1,oui,\n")
                .with("exports.csv", "file,year,respondent,complete\n2008.csv,2008,who,done\n");
        assertEquals("", problems(raw.imported()));
        assertEquals(
                "A001 | P1\nA001 | P2\nA002 | P2\nA002 | P3",
                columns(raw.table("signatories"), "agreement", "cluster"));
    }
}
