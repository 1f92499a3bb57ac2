package interpoles.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LimeSurvey's exports, with headings in its four styles. */
class LimeSurveyTest {
    private static final String QUESTIONS = """
            table,column,question,split
            agreements,partners,Q5[{i}_nom],;
            agreements,signed,Q5[{i}_annee],
            agreements,motives,Q6[{option}],
            """;
    private static final String ROWS = """
            1,2008-05-02 10:00:00,3,fr,t1,Pole deux; AGRI-SUD,2007,,,Y,N
            2,2008-05-03 10:00:00,3,fr,t2,premier,,Pôle Trois,2008,N,Y
            3,,1,fr,t3,Pôle Un,2008,,,"",""
            """;

    @TempDir
    Path root;

    private RawFolder raw;

    private RawFolder exported(String headings) {
        raw = RawFolder.in(root)
                .with("exports.csv", "file,year\n2008.csv,2008\n")
                .with("2008.csv", headings + ROWS);
        return raw;
    }

    @Test
    void codesAsHeadings() {
        exported(
                        "id,submitdate,lastpage,startlanguage,token,Q5[1_nom],Q5[1_annee],Q5[2_nom],Q5[2_annee],Q6[SQ001],Q6[SQ002]\n")
                .with("questions.csv", QUESTIONS)
                .with(
                        "answers.csv",
                        "question,answer,value\nQ6[{option}],SQ001,pooling\nQ6[{option}],SQ002,visibility\n")
                .importedWhole(25);
        assertEquals("""
                agreement,signed,ended,motives
                A001,2007,,
                A002,2008,,
                A003,2008,,
                """, raw.table("agreements"));
    }
}
