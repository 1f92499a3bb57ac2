package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import interpoles.settings.Settings;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a survey refuses is told where it was written. */
class OriginsTest {
    @TempDir
    Path root;

    private RawFolder raw;

    @BeforeEach
    void oneWave() {
        raw = RawFolder.in(root)
                .with("exports.csv", "file,year,respondent\n2008.csv,2008,who\n")
                .with("questions.csv", """
                        table,column,question,split,default
                        agreements,partners,p1,,
                        agreements,signed,a1,,
                        agreements,ended,f1,,
                        """);
    }

    @Test
    void anEndBeforeTheSignatureIsToldAtItsAnswerWithThatOfTheSignature() {
        raw.with("2008.csv", "who,p1,a1,f1\nP1,P2,,2006\nP2,P1,2007,\nP3,G1,2008,2005\n");
        assertEquals(
                "2008.csv:2:4 import-ended-before-signed \"2006\"\n2008.csv:4:4 import-ended-before-signed \"2005\"",
                problems(raw.imported()));
        assertEquals(
                """
                2008.csv:2:4: "2006" is before the year of signature, 2007, which P2 states in 2008.csv:3:3: if they are two agreements, write P1 2008 1,P2 2008 1,distinct in same.csv; else give one of these answers another value, or -, in answers.csv
                2008.csv:4:4: "2005" is before the year of signature, 2008, which P3 states in 2008.csv:4:3: give one of these answers another value, or -, in answers.csv""",
                raw.imported().problems().stream()
                        .map(problem -> problem.message(Settings.NONE.words()))
                        .collect(Collectors.joining("\n")));
        raw.with("same.csv", "one,other,decision\nP1 2008 1,P2 2008 1,distinct\n")
                .with("answers.csv", "question,answer,value\nf1,2005,-\n");
        assertEquals(
                "2008.csv:2:4: \"2006\" is before the year of signature, 2008, when it was first told, as nobody states another: give the answer another value, or -, in answers.csv",
                raw.imported().problems().get(0).message(Settings.NONE.words()));
        raw.with("answers.csv", "question,answer,value\nf1,2005,-\nf1,2006,-\n");
        assertEquals("", problems(raw.imported()));
    }

    @Test
    void aClusterIsToldAtItsLineOfTheRegisterOrOfTheNames() {
        raw.with("clusters.csv", """
                        aliases,cluster,kind,name,regions,country
                        ,P1,pole,Un,11,FRA

                        ,P2,pol,Deux,11,FRA
                        """)
                .with("asked.csv", "cluster,year\nP1,2008\n")
                .with("names.csv", """
                        written,cluster,name,kind,country,regions

                        ras,-,,,,
                        Neuf,P9,Neuf,cluster,FRA,11
                        """)
                .with("2008.csv", "who,p1,a1,f1\nP1,Neuf,2007,\n");
        var expected = "clusters.csv:4:3 unknown-code \"pol\"\nnames.csv:4:4 unknown-code \"cluster\"";
        assertEquals(expected, problems(raw.imported()));
        var refused = assertThrows(IllegalStateException.class, () -> raw.open().survey());
        assertEquals("clusters.csv:4:3\nnames.csv:4:4", refused.getMessage().replaceAll(": .*", ""));
    }

    @Test
    void aDefaultIsToldAtItsLineOfTheQuestions() {
        raw.with("questions.csv", """
                        table,column,question,split,default
                        missions,mission,m,,
                        missions,partners,p,,
                        missions,country,c,,Nulle part
                        missions,convention,v,,peut-être
                        """).with("2008.csv", "who,m,p,c,v\nP1,Salon,P2,,\nP2,Foire,P3,DEU,oui\n");
        assertEquals(
                "questions.csv:4:5 unknown-code \"Nulle part\"\nquestions.csv:5:5 bad-boolean \"peut-être\"",
                problems(raw.imported()));
    }

    @Test
    void anAnswerThatTheSurveysOwnVocabularyLacksIsToldAtItsCell() {
        raw.with("questions.csv", """
                        table,column,question
                        missions,mission,m
                        missions,partners,p
                        missions,country,c
                        missions,convention,v
                        """)
                .with("countries.csv", "country,continent,european_union\nFRA,Europe,true\nDEU,Europe,true\n")
                .with("2008.csv", "who,m,p,c,v\nP1,Salon,P2,DEU,oui\nP2,Foire,P3,ITA,oui\n");
        assertEquals("2008.csv:3:4 unknown-code \"ITA\"", problems(raw.imported()));
    }
}
