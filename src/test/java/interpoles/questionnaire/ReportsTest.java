package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One agreement, told by several. */
class ReportsTest {
    private static final String HEAD = "who,a1,s1,e1,c1,m1,a2,s2,e2,c2,m2\n";

    @TempDir
    Path root;

    private RawFolder raw;

    @BeforeEach
    void twoWaves() {
        raw = RawFolder.in(root)
                .with("asked.csv", "cluster,year\nP1,2008\nP2,2008\nP3,2008\nP1,2011\nP2,2011\nP3,2011\n")
                .with("exports.csv", "file,year,respondent\n2008.csv,2008,who\n2011.csv,2011,who\n")
                .with("2008.csv", HEAD)
                .with("2011.csv", HEAD)
                .with("questions.csv", """
                        table,column,question,split
                        agreements,partners,a{i},;
                        agreements,signed,s{i},
                        agreements,ended,e{i},
                        agreements,charter,c{i},
                        agreements,motives,m{i},;
                        """);
    }

    private RawFolder told(String first, String last) {
        return raw.with("2008.csv", HEAD + first).with("2011.csv", HEAD + last);
    }

    private String agreements() {
        assertEquals("", problems(raw.imported()));
        return raw.table("agreements");
    }

    @Test
    void bothSidesTellOneAgreement() {
        told("P1,P2,2007,,,\nP2,P1,2007,,,\n", "");
        assertEquals("agreement,signed,ended,charter,motives\nA001,2007,,,\n", agreements());
        assertEquals("""
                agreement,reciprocity,clusters,told,not_told,not_answered
                A001,confirmed,P1|P2,P1|P2,,
                """, raw.beside("reciprocity.csv"));
    }

    @Test
    void yearsThatAreMissingOrOneApartAreOneAgreementSignedInTheEarliest() {
        told("P1,P2;P3,2007,,,\nP2,P1;P3,2006,,,\nP3,P1;P2,,,,\n", "");
        assertEquals("agreement,signed,ended,charter,motives\nA001,2006,,,\n", agreements());
        assertEquals(
                "A001 | signed | 2006 | 2007 | P1 | earliest",
                columns(raw.beside("differences.csv"), "key", "column", "holds", "stated", "by", "why"));
    }

    @Test
    void yearsFurtherApartAreTwoUntilSomebodyDecides() {
        told("P1,P2,2005,,,\nP2,P1,2007,,,\n", "");
        assertEquals(3, agreements().lines().count());
        assertEquals(
                "P1 2008 1 | P2 2008 1 |  | 2005 | 2007 | 2008 -1, 2011 -1",
                columns(
                        raw.text("same.draft.csv"),
                        "one",
                        "other",
                        "decision",
                        "one_signed",
                        "other_signed",
                        "if_same"));
        raw.with("same.csv", "one,other,decision\nP1 2008 1,P2 2008 1,same\n");
        assertEquals("agreement,signed,ended,charter,motives\nA001,2005,,,\n", agreements());
    }

    @Test
    void severalReportsOfOneRespondentMeetInTheOrderOfTheirYears() {
        told("P1,P2,2007,,x,,P2,2006,,y,\nP2,P1,2008,,x,,P1,2007,,y,\n", "");
        assertEquals("""
                agreement,signed,ended,charter,motives
                A001,2006,,y,
                A002,2007,,x,
                """, agreements());
    }

    @Test
    void oneSetWithinTheOtherIsListedAndDistinctUntilDecided() {
        told("P1,P2;G1,2007,,,\nP2,P1,2007,,,\n", "");
        assertEquals(3, agreements().lines().count());
        assertEquals(
                "P2 2008 1 | P1 2008 1 | P1|P2 | G1|P1|P2",
                columns(raw.text("same.draft.csv"), "one", "other", "one_clusters", "other_clusters"));
        raw.with("same.csv", "one,other,decision\nP2 2008 1,P1 2008 1,same\n");
        assertEquals(2, agreements().lines().count());
        assertTrue(raw.table("signatories").contains("A001,G1,false\nA001,P1,true\nA001,P2,true\n"));
        raw.with("same.csv", "one,other,decision\nP2 2008 1,P1 2008 1,distinct\n");
        assertEquals(3, agreements().lines().count());
    }

    @Test
    void whatWasDecidedDistinctIsNotMergedByTheRule() {
        told("P1,P2,2007,,,\nP2,P1,2007,,,\n", "");
        raw.with("same.csv", "one,other,decision\nP1 2008 1,P2 2008 1,distinct\n");
        assertEquals(3, agreements().lines().count());
    }

    @Test
    void motivesAreAllThatWereStatedAndTheCharterIsTheFirstRespondentsByKey() {
        told("P2,P1,2007,2012,accord,b;a\nP1,P2,2007,2010,convention,c\n", "");
        assertEquals("agreement,signed,ended,charter,motives\nA001,2007,2010,convention,c|b|a\n", agreements());
        assertEquals(
                """
                ended | 2010 | 2012 | P2
                charter | convention | accord | P2
                motives | c|b|a | b|a | P2
                motives | c|b|a | c | P1""".lines().sorted().toList(),
                columns(raw.beside("differences.csv"), "column", "holds", "stated", "by")
                        .lines()
                        .sorted()
                        .toList());
        assertTrue(raw.beside("answers.csv").contains("2008.csv,2,c1,accord,,stated-otherwise\n"));
    }

    @Test
    void withoutAYearItLastsFromTheFirstToTheLastWaveInWhichItWasTold() {
        told("P1,P2,,,,,G1,,,,\n", "P1,G1,,,,\n");
        assertEquals("""
                agreement,signed,ended,charter,motives
                A001,2008,,,
                A002,2008,2008,,
                """, agreements());
        assertTrue(raw.beside("differences.csv").contains("agreements,A001,signed,2008,,,P1,2008|2011,no-year"));
    }

    @Test
    void anAgreementToldInBothWavesIsOne() {
        told("P1,P2,2007,,,\nP2,P1,2007,,,\n", "P1,P2,2007,,,\nP2,P1,2007,,,\n");
        assertEquals(2, agreements().lines().count());
    }

    @Test
    void reciprocityIsConfirmedUnconfirmedOrUntold() {
        told("P1,P2,2007,,,,P3,2007,,,\nP2,P1,2007,,,,G1,2007,,,\n", "P3,P2,2010,,,\nP2,,,,,\n");
        agreements();
        assertEquals(
                """
                P1|P2 | confirmed | P1|P2 |  |\s
                P1|P3 | untold | P1 |  | P3
                P2|P3 | unconfirmed | P3 | P2 |\s""",
                columns(raw.beside("reciprocity.csv"), "clusters", "reciprocity", "told", "not_told", "not_answered"));
        var confirmed = raw.imported(Rule.CONFIRMED);
        assertEquals(4, raw.table("agreements").lines().count());
        assertTrue(raw.beside("answers.csv").contains("2011.csv,2,a1,P2,,unconfirmed\n"));
        assertTrue(raw.table("agreements").contains("A001,")
                && !raw.table("agreements").contains("A004,"));
        assertTrue(confirmed.accounts().containsKey(interpoles.questionnaire.account.Reason.UNCONFIRMED));
    }

    @Test
    void whoNamesItselfIsListedAndNotUsed() {
        told("P1,Premier;G1,2007,,,,P1,2006,,x,\n", "");
        assertEquals("agreement,signed,ended,charter,motives\nA001,2007,,,\n", agreements());
        assertTrue(raw.beside("answers.csv").contains("a1,Premier;G1,(self)|G1,used-in-part\n"));
        assertTrue(raw.beside("answers.csv").contains("a2,P1,,self\n"));
        assertTrue(raw.beside("answers.csv").contains("c2,x,,no-partner\n"));
    }

    @Test
    void theLastCompleteAnswerCounts() {
        told("P1,P2,2007,,,\nP1,G1,2006,,,\n", "");
        assertEquals("agreement,signed,ended,charter,motives\nA001,2006,,,\n", agreements());
        assertTrue(raw.beside("answers.csv").contains("2008.csv,2,a1,P2,,answered-again\n"));
    }

    @Test
    void aProjectOfSeveralWavesWithoutAYearIsOfTheFirstAndSaysSo() {
        raw.with("questions.csv", """
                        table,column,question,split
                        projects,project,c{i},
                        projects,partners,a{i},;
                        """);
        told("P1,P2,,,AXE,\n", "P2,P3,,,AXE,\n");
        assertEquals("", problems(raw.imported()));
        assertEquals("project,year\nPR001,2008\n", raw.table("projects"));
        assertTrue(
                columns(raw.beside("differences.csv"), "table", "key", "column", "holds", "by", "wave", "why")
                        .contains("projects | PR001 | year | 2008 | P1|P2 | 2008|2011 | no-year"),
                raw.beside("differences.csv"));
    }

    @Test
    void aPoleThatADecisionAddsIsAPoleOfProjectsToo() {
        raw.with("questions.csv", """
                        table,column,question,split
                        projects,project,c{i},
                        projects,partners,a{i},;
                        """).with("names.csv", """
                        written,cluster,name,kind,country,regions
                        Pôle Neuf,P9,Pôle Neuf,Pôle,FRA,11
                        """);
        told("P1,Pôle Neuf,,,AXE,\n", "");
        assertEquals("", problems(raw.imported()));
        assertEquals("project,cluster\nPR001,P1\nPR001,P9\n", raw.table("labels"));
    }

    @Test
    void theLastAnswerIsThatGivenLastWhereverItStands() {
        raw.with("exports.csv", "file,year\n2008.csv,2008\n")
                .with("asked.csv", "cluster,year,token\nP1,2008,t1\nP2,2008,t2\n")
                .with("questions.csv", "table,column,question\nagreements,partners,a\n")
                .with("2008.csv", """
                        id,submitdate,lastpage,startlanguage,token,a
                        9,2008-06-20 10:00:00,3,fr,t1,P2
                        2,2008-06-01 10:00:00,3,fr,t1,P3
                        3,2008-06-02 10:00:00,3,fr,t2,G1
                        4,2008-06-02 10:00:00,3,fr,t2,P1
                        """);
        agreements();
        assertEquals("agreement,cluster,reported\nA001,P1,true\nA001,P2,true\n", raw.table("signatories"));
        assertTrue(raw.beside("answers.csv").contains("2008.csv,3,a,P3,,answered-again\n"));
        assertTrue(raw.beside("answers.csv").contains("2008.csv,4,a,G1,,answered-again\n"));
    }

    @Test
    void whoWasNotAskedIsAProblemUntilDecided() {
        told("Somebody,P2,2007,,,\nP1,G1,2006,,,\n", "");
        assertEquals("2008.csv:2:1 import-unknown-respondent \"Somebody\"", problems(raw.imported()));
        assertFalse(raw.survey().toFile().exists());
        raw.with("names.csv", "written,cluster\nsomebody,-\n");
        agreements();
        assertTrue(raw.beside("answers.csv").contains("2008.csv,2,a1,P2,,not-asked\n"));
    }

    @Test
    void projectsAreOneByNameOrElseByTheirPolesAndYear() {
        raw.with("questions.csv", """
                        table,column,question,split
                        projects,project,c{i},
                        projects,partners,a{i},;
                        """);
        told("P1,P2,,,AXE,,P3,,,,\nP2,P1;P3,,,axe,\nP3,P1,,,,,P1,,,,\n", "");
        assertEquals("", problems(raw.imported()));
        assertEquals("project,year\nPR001,2008\nPR002,2008\nPR003,2008\n", raw.table("projects"));
        assertTrue(
                raw.table("labels").startsWith("project,cluster\nPR001,P1\nPR001,P2\nPR001,P3\nPR002,P1\nPR002,P3\n"));
    }
}
