package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LimeSurvey's exports, with headings in each of its styles. */
class LimeSurveyTest {
    private static final String ROWS = """
            1,2008-05-02 10:00:00,3,fr,t1,Pole deux; AGRI-SUD,2007,Y,"",,
            2,2008-05-03 10:00:00,3,fr,t2,"",,,,premier,2008
            3,,1,fr,t3,Pôle Un,2008,,,"",""
            """;
    private static final String AGREEMENTS = """
            agreement,signed,ended,motives
            A001,2007,,pooling
            A002,2008,,
            """;

    @TempDir
    Path root;

    private RawFolder exported(String headings) {
        return RawFolder.in(root)
                .with("exports.csv", "file,year\n2008.csv,2008\n")
                .with("2008.csv", headings + "\n" + ROWS)
                .with(
                        "answers.csv",
                        "question,answer,value\n,SQ1,pooling\n,SQ2,visibility\n,Moyens,pooling\n,Image,visibility\n");
    }

    private static final String CODES = """
            table,column,question,split
            agreements,partners,Q5[{i}_nom],;
            agreements,signed,Q5[{i}_annee],
            agreements,motives,Q6[{i}_{option}],
            """;

    @Test
    void codesAsHeadings() {
        var raw = exported(
                        "id,submitdate,lastpage,startlanguage,token,Q5[1_nom],Q5[1_annee],Q6[1_SQ1],Q6[1_SQ2],Q5[2_nom],Q5[2_annee]")
                .with("questions.csv", CODES)
                .importedWhole(21);
        assertEquals(AGREEMENTS, raw.table("agreements"));
        assertEquals("""
                agreement,cluster,reported
                A001,G1,false
                A001,P1,true
                A001,P2,false
                A002,P1,false
                A002,P2,true
                """, raw.table("signatories"));
        assertEquals("cluster,year,answered\nP1,2008,true\nP2,2008,true\nP3,2008,false\n", raw.table("responses"));
    }

    /** As LimeSurvey writes it in a language that is not known: the second of two answers was not completed. */
    @Test
    void whereNoColumnTellsWhoCompletedEveryAnswerCountsAndANoteSaysSo() {
        var raw = exported(
                "id,eingereicht,lastpage,startlanguage,token,Q5[1_nom],Q5[1_annee],Q6[1_SQ1],Q6[1_SQ2],Q5[2_nom],Q5[2_annee]");
        var note = "2008.csv: no column says whether an answer was completed";
        assertTrue(
                raw.with("questions.csv", CODES).imported().notes().stream().anyMatch(said -> said.startsWith(note)));
        var named = raw.with("exports.csv", "file,year,complete\n2008.csv,2008,eingereicht\n")
                .imported();
        assertTrue(named.notes().stream().noneMatch(said -> said.startsWith(note)));
    }

    @Test
    void codesWithUnderscores() {
        var raw = exported(
                        "id,submitdate,lastpage,startlanguage,token,Q5_1_nom,Q5_1_annee,Q6_1_SQ1,Q6_1_SQ2,Q5_2_nom,Q5_2_annee")
                .with("questions.csv", CODES)
                .importedWhole(21);
        assertEquals(AGREEMENTS, raw.table("agreements"));
    }

    @Test
    void codesAndTextsAsHeadings() {
        var raw = exported(
                        "id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,token. Access code,\"Q5[1_nom]. Which partners?\n[1][nom]\",Q5[1_annee]. When?,Q6[1_SQ1]. Why? [Moyens],Q6[1_SQ2]. Why? [Image],Q5[2_nom]. Which partners?,Q5[2_annee]. When?")
                .with("questions.csv", CODES)
                .importedWhole(21);
        assertEquals(AGREEMENTS, raw.table("agreements"));
    }

    @Test
    void frenchTextsAsHeadings() {
        var raw = exported(
                        "ID de la réponse,Date de soumission,Dernière page,Langue de départ,Code d’accès,\"Vos partenaires \n [Accord 1]\",Année [Accord 1],Motifs 1 [Moyens],Motifs 1 [Image],Vos partenaires [Accord 2],Année [Accord 2]")
                .with("questions.csv", """
                        table,column,question,split
                        agreements,partners,Vos partenaires [Accord {i}],;
                        agreements,signed,Année [Accord {i}],
                        agreements,motives,Motifs {i} [{option}],
                        """)
                .importedWhole(21);
        assertEquals(AGREEMENTS, raw.table("agreements"));
    }

    @Test
    void aQuestionNotShownIsToldFromOneNotAnswered() {
        var questions = exported(
                        "id,submitdate,lastpage,startlanguage,token,Q5[1_nom],Q5[1_annee],Q6[1_SQ1],Q6[1_SQ2],Q5[2_nom],Q5[2_annee]")
                .with("questions.csv", CODES)
                .open()
                .questions();
        var first = questions.where(questions.stringColumn("question").isEqualTo("Q5[2_nom]"));
        assertEquals(1, first.longColumn("answers").get(0));
        assertEquals(1, first.longColumn("empty").get(0));
        assertEquals(1, first.longColumn("not_shown").get(0));
    }

    @Test
    void windowsEncodingAndSemicolonsAreRecognised() {
        var raw = exported("")
                .with("questions.csv", CODES)
                .with(
                        "2008.csv",
                        "id;submitdate;lastpage;startlanguage;token;Q5[1_nom];Q5[1_annee]\n1;2008-05-02;3;fr;t1;Pôle Deux;2007\n",
                        Charset.forName("windows-1252"))
                .with("questions.csv", "table,column,question\nagreements,partners,Q5[{i}_nom]\n")
                .importedWhole(7);
        assertTrue(raw.table("signatories").contains("A001,P2"));
    }

    @Test
    void aTextThatTwoColumnsHaveIsAProblemThatNamesBoth() {
        var imported = exported(
                        "id,submitdate,lastpage,startlanguage,token,Le partenaire,Année,x,y,Le partenaire,Année")
                .with("questions.csv", "table,column,question\nagreements,signed,Le partenaire\n")
                .imported();
        assertTrue(problems(imported).startsWith("questions.csv:2:3 import-ambiguous-question \"Le partenaire\"\n"));
        assertTrue(imported.problems()
                .get(0)
                .message(interpoles.words.Words.in(java.util.Locale.ENGLISH))
                .contains("column F, column J"));
        assertEquals(1, imported.exitCode());
    }

    @Test
    void aColumnCanBeNamedByItsLetters() {
        var raw = exported("id,submitdate,lastpage,startlanguage,token,Le partenaire,Année,x,y,Le partenaire,Année")
                .with(
                        "questions.csv",
                        "table,column,question,split\nagreements,partners,column F,;\nagreements,signed,column G,\n")
                .importedWhole(21);
        assertEquals("agreement,signed,ended\nA001,2007,\n", raw.table("agreements"));
        assertEquals(
                "not-mapped",
                columns(raw.beside("answers.csv"), "reason")
                        .lines()
                        .skip(7)
                        .findFirst()
                        .orElse(""));
    }
}
