package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is still to decide, as files to fill in. */
class DraftsTest {
    private static final String EXPORT = """
            Horodateur,Votre pôle,"Vos
            partenaires",Année,Motif
            1,P1,Agri Sude,2007,Image
            2,P2,agri sudd,2008,Image
            3,P3,ras,2008,Image
            """;
    private static final String QUESTIONS = "table,column,question,split\nagreements,partners,Vos partenaires,\n";
    private static final String EXPORTS = "file,year,respondent\n2008.csv,2008,Votre pôle\n";

    @TempDir
    Path root;

    @Test
    void aFirstRunOnNothingButTheExportsWritesDrafts() throws IOException {
        var raw = RawFolder.in(root).with("2008.csv", EXPORT);
        Files.delete(raw.path().resolve("clusters.csv"));
        Files.delete(raw.path().resolve("asked.csv"));
        var imported = raw.imported();
        assertEquals(1, imported.exitCode());
        assertEquals(
                "[exports.draft.csv, questions.draft.csv]", imported.drafts().toString());
        assertEquals(
                """
                exports.csv import-missing-file "file,year,tool,header,respondent,complete"
                clusters.csv import-missing-file "cluster,name,kind,country,regions,aliases"
                asked.csv import-missing-file "cluster,year,token\"""",
                problems(imported)
                        .lines()
                        .limit(3)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
        assertEquals(
                "2008.csv |  | 2008 | google-forms",
                columns(raw.text("exports.draft.csv"), "file", "year", "seems_year", "seems_tool"));
        assertEquals(
                """
                Horodateur | A | 3 |  | made by the tool
                Votre pôle | B | 3 | P1 | free text
                Vos partenaires | C | 3 | Agri Sude | free text
                Année | D | 3 | 2007 | a year
                Motif | E | 3 | Image | one of a few answers""", columns(raw.text("questions.draft.csv"), "question", "position", "answers", "example_1", "seems"));
    }

    @Test
    void theDraftNamesBlocksAndOptionsAsARowForAllOfThem() {
        var raw = RawFolder.in(root).with("2008.csv", """
                id,submitdate,lastpage,startlanguage,Q5[1_nom],Q5[2_nom],Q6[SQ001],Q6[SQ002],Q7_1,Q7_2,Q8
                1,d,2,fr,G1,F1,Y,,2007,2008,2
                """);
        raw.imported();
        assertEquals("""
                id |\s
                submitdate |\s
                lastpage |\s
                startlanguage |\s
                Q5[1_nom] | Q5[{i}_nom]
                Q5[2_nom] | Q5[{i}_nom]
                Q6[SQ001] | Q6[{option}]
                Q6[SQ002] |\s
                Q7_1 | Q7_{i}
                Q7_2 | Q7_{i}
                Q8 |\s""", columns(raw.text("questions.draft.csv"), "question", "seems_block"));
    }

    @Test
    void beforeItIsSaidWhoWasAskedNobodyIsToldNotToBe() throws IOException {
        var raw = RawFolder.in(root).with("2008.csv", EXPORT);
        Files.delete(raw.path().resolve("asked.csv"));
        assertEquals(
                "[TECHNICAL, TO_DECIDE]", raw.imported().accounts().keySet().toString());
    }

    @Test
    void rowsThatSayTheSameAreOne() {
        RawFolder.in(root)
                .with("exports.csv", EXPORTS)
                .with("questions.csv", """
                        table,column,question
                        agreements,partners,Partenaire {i}
                        agreements,partners,Partenaire {i}
                        """)
                .with("2008.csv", "Horodateur,Votre pôle,Partenaire 1,Partenaire 2\n1,P3,G1,F1\n")
                .importedWhole(4);
    }

    @Test
    void whatAnAnswerCanBeIsSaid() {
        var raw = RawFolder.in(root)
                .with("exports.csv", EXPORTS)
                .with("questions.csv", QUESTIONS + "clusters,positioning,Motif,\nagreements,signed,Année,\n")
                .with("2008.csv", "Horodateur,Votre pôle,Vos partenaires,Année,Motif\n1,P3,G1,vers 2007,A1\n");
        assertEquals(
                "[one of both, collaborative-rd, territorial-development, a year from 1900 to 2100]",
                raw.imported().problems().stream()
                        .map(problem -> problem.expected())
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList()
                        .toString());
    }

    @Test
    void spellingsAlikeStandTogetherWithTheMostSimilarClusters() {
        var raw = raw();
        assertEquals("""
                2008.csv:3:3 import-unknown-name "Agri Sude"
                2008.csv:4:3 import-unknown-name "agri sudd"
                2008.csv:5:3 import-unknown-name "ras\"""", problems(raw.imported()));
        var rows = columns(raw.text("names.draft.csv"), "written", "cluster", "times", "where", "similar_1", "group")
                .lines()
                .toList();
        assertTrue(rows.get(0).startsWith("Agri Sude |  | 1 | 2008.csv:3:3 | G1 Agri Sud | "), rows.toString());
        assertTrue(rows.get(1).startsWith("agri sudd |  | 1 | 2008.csv:4:3 | G1 Agri Sud | "), rows.toString());
        assertEquals(group(rows.get(0)), group(rows.get(1)));
        assertFalse(group(rows.get(1)).equals(group(rows.get(2))));
    }

    private static String group(String row) {
        return row.substring(row.lastIndexOf('|'));
    }

    @Test
    void decisionsAboutNamesMakeTheSurvey() {
        var raw = raw().with("names.csv", """
                        written,cluster,name,kind,country,regions
                        AGRI-SUDE,G1,,,,
                        Agri Sudd,G2,Agri Sudd,grappe,FRA,93
                        ras,-,,,,
                        """).importedWhole(15);
        assertTrue(raw.table("clusters").contains("G2,Agri Sudd,grappe,FRA,93\n"));
        assertTrue(raw.table("signatories").contains("G1,")
                && raw.table("signatories").contains("G2,"));
        assertEquals("""
                agri sudd | G2 | names.csv:3
                Agri Sude | G1 | names.csv:2
                ras | - | names.csv:4""", columns(raw.beside("names.csv"), "written", "cluster", "origin"));
    }

    @Test
    void aKeyOfTheRegisterBesideAnotherNameIsAskedAbout() {
        var raw = raw().with("names.csv", """
                        written,cluster,name,kind,country,regions
                        AGRI-SUDE,G1,agri  SUD,grappe,FRA,82
                        Agri Sudd,G1,Agri Sudd,grappe,FRA,93
                        ras,-,,,,
                        """);
        assertEquals("names.csv:3 import-key-of-another \"G1\"", problems(raw.imported()));
    }

    @Test
    void aNameThatTwoClustersHaveIsNobodys() {
        var raw = RawFolder.in(root)
                .with(
                        "clusters.csv",
                        "cluster,name,kind,country,regions,aliases\nP1,A,pole,FRA,11,ras\nP2,B,pole,FRA,11,Ras\nP3,C,pole,FRA,11,\n")
                .with("exports.csv", EXPORTS)
                .with("questions.csv", QUESTIONS)
                .with("2008.csv", "Horodateur,Votre pôle,Vos partenaires\n1,P3,ras\n");
        assertEquals("2008.csv:2:3 import-unknown-name \"ras\"", problems(raw.imported()));
    }

    @Test
    void aDraftInWhichSomebodyWroteIsLeftAlone() {
        var raw = raw();
        raw.imported();
        raw.with("names.draft.csv", raw.text("names.draft.csv").replaceFirst("Agri Sude,", "Agri Sude,G1"));
        var filled = raw.text("names.draft.csv");
        assertEquals("[names-2.draft.csv]", raw.imported().drafts().toString());
        assertEquals(filled, raw.text("names.draft.csv"));
    }

    @Test
    void theSameFolderGivesTheSameDraft() {
        var raw = raw();
        raw.imported();
        var first = raw.text("names.draft.csv");
        assertEquals("[names.draft.csv]", raw.imported().drafts().toString());
        assertEquals(first, raw.text("names.draft.csv"));
    }

    @Test
    void everyProblemHasItsFileAndLine() {
        var raw = RawFolder.in(root)
                .with("exports.csv", "file,year,tool,respondent\n2008.csv,08,lime,Votre pôle\nno.csv,2008,,\n")
                .with("questions.csv", """
                        table,column,question
                        agreement,partners,Vos partenaires
                        agreements,partner,Vos partenaires
                        agreements,partners,Vos partenairs
                        """)
                .with("asked.csv", "cluster,year\nP9,2008\nG1,2008\nP1,x\nP2,2008\nP2,2008\n")
                .with("same.csv", "one,other,decision\na,b,perhaps\nc,d,same\n")
                .with("2008.csv", EXPORT);
        assertEquals(
                """
                exports.csv:2:2 import-bad-year "08"
                exports.csv:2:3 import-unknown-tool "lime"
                exports.csv:3:1 import-no-such-export "no.csv"
                asked.csv:2:1 import-not-in-register "P9"
                asked.csv:3:1 not-a-pole "G1"
                asked.csv:4:2 import-bad-year "x"
                asked.csv:6:1 duplicate-key "P2"
                questions.csv:2:1 import-unknown-meaning "agreement"
                questions.csv:3:2 import-unknown-meaning "partner"
                questions.csv:4:3 import-unknown-question "Vos partenairs"
                same.csv:2 import-unknown-decision "perhaps\"""",
                problems(raw.imported())
                        .lines()
                        .limit(11)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""));
        assertTrue(problems(raw.imported()).contains("same.csv:3 import-unknown-report \"c\""));
        assertEquals(
                "Vos partenaires",
                raw.imported().problems().stream()
                        .filter(problem -> problem.found().equals("Vos partenairs"))
                        .findFirst()
                        .flatMap(problem -> problem.nearest())
                        .orElse(""));
    }

    @Test
    void anAnswerOfAFixedVocabularyThatIsNotKnownIsAskedFor() {
        var raw = RawFolder.in(root)
                .with("exports.csv", EXPORTS)
                .with("questions.csv", QUESTIONS + "agreements,signed,Année,\n")
                .with("2008.csv", "Horodateur,Votre pôle,Vos partenaires,Année\n1,P3,G1,vers 2007\n");
        assertEquals("2008.csv:2:4 import-unknown-answer \"vers 2007\"", problems(raw.imported()));
        raw.with("answers.csv", "question,answer,value\nAnnée,Vers 2007,2007\n").importedWhole(4);
        assertEquals("agreement,signed,ended\nA001,2007,\n", raw.table("agreements"));
    }

    @ParameterizedTest
    @CsvSource({
        "45/99/2007, import-unknown-answer, 2007",
        "29/02/2007, import-unknown-answer, 2007",
        "2007-99-99 n importe quoi, import-unknown-answer, 2007",
        "2007-05-01 ou 2008, import-unknown-answer, ''",
        "2007-05-01, '', ''",
        "2007-05-01T10:30, '', ''",
        "01/06/2007 00:00:00, '', ''",
        "31/12/2007, '', ''",
        "12/31/2007, '', ''",
        "31.12.2007, '', ''",
        "30/06/1905, import-unknown-answer, 2008"
    })
    void aDateTellsAYearOnlyIfItIsADate(String answer, String code, String meant) {
        var imported = RawFolder.in(root)
                .with("exports.csv", EXPORTS)
                .with("questions.csv", QUESTIONS + "agreements,signed,Année,\n")
                .with("2008.csv", "Horodateur,Votre pôle,Vos partenaires,Année\n1,P3,G1," + answer + "\n")
                .imported();
        assertEquals(code.isEmpty() ? "" : "2008.csv:2:4 " + code + " \"" + answer + "\"", problems(imported));
        assertEquals(
                meant,
                imported.problems().stream()
                        .flatMap(problem -> problem.nearest().stream())
                        .collect(Collectors.joining()));
    }

    @Test
    void aYearInACellOfDatesIsAskedAbout() throws IOException {
        var raw = RawFolder.in(root)
                .with("exports.csv", "file,year,respondent\n2008.xlsx,2008,Qui\n")
                .with("questions.csv", "table,column,question\nagreements,partners,Avec\nagreements,signed,Année\n")
                .workbook(
                        "2008.xlsx",
                        Map.of("2008", List.of(List.of("Qui", "Avec", "Année"), List.of("P1", "G1", "2008"))))
                .inCellOfDates("2008.xlsx", "2008");
        assertEquals(
                "2008.xlsx:2008:2:3: \"1905-06-30\" is not a year that somebody told, but how a cell formatted as a date shows"
                        + " 2008: decide what it means in answers.csv (agreements.signed); did you mean \"2008\"?",
                raw.imported().problems().get(0).message(Settings.NONE.words()));
        raw.with("answers.csv", "question,answer,value\nAnnée,1905-06-30,2008\n")
                .importedWhole(3);
        assertEquals("agreement,signed,ended\nA001,2008,\n", raw.table("agreements"));
    }

    @Test
    void whereDecisionsAreThereTheRowsOfADraftAreToBeAddedToThem() {
        var raw = raw().with("names.csv", "written,cluster\nAgri Sude,G1\nras,-\n");
        assertEquals("agri sudd", columns(draft(raw, "names.draft.csv"), "written"));
        assertEquals(
                "To fill in: names.draft.csv (add its rows to names.csv, each value under the same heading)",
                toFill(raw));
        raw.with("2008.csv", EXPORT.replace("2007", "vers 2007"))
                .with("names.csv", "written,cluster\nAgri Sude,G1\nagri sudd,G1\nras,-\n")
                .with("questions.csv", QUESTIONS + "agreements,signed,Année,\n");
        assertEquals("To fill in: answers.draft.csv (save it without .draft in its name)", toFill(raw));
        raw.with("answers.csv", "question,answer,value\nMotif,Image,image\n");
        assertEquals(
                "To fill in: answers.draft.csv (add its rows to answers.csv, each value under the same heading)",
                toFill(raw));
    }

    @Test
    void aDraftOfQuestionsInWhichNobodyWroteGivesWayToTheNextOne() throws IOException {
        var raw = RawFolder.in(root).with("2008.csv", EXPORT);
        raw.imported();
        raw.with("2008.csv", EXPORT.replace("Motif", "Motif de l’accord")).with("exports.csv", EXPORTS);
        assertEquals("[questions.draft.csv]", raw.imported().drafts().toString());
        assertTrue(raw.text("questions.draft.csv").contains("Motif de l"));
    }

    @Test
    void besideADraftInWhichSomebodyWroteItIsSaidWhereTheRowsOfTheNextGo() {
        var raw = raw();
        raw.imported();
        raw.with("names.draft.csv", raw.text("names.draft.csv").replaceFirst("Agri Sude,", "Agri Sude,G1"));
        assertEquals(
                "To fill in: names-2.draft.csv (somebody wrote in names.draft.csv: save that as names.csv and add the rows of this one, each value under the same heading)",
                toFill(raw));
        raw.with("names-2.csv", "written,cluster\nras,-\n").with("names.csv", "written,cluster\nras,-\n");
        assertTrue(raw.imported()
                .notes()
                .contains("names-2.csv is left alone; if it is meant as names.csv, add its rows to that"));
        assertEquals(
                "To fill in: names-2.draft.csv (add its rows to names.csv, each value under the same heading)",
                toFill(raw));
    }

    @Test
    void whereNoSurveyIsWrittenThatOfAnEarlierRunIsSaidToBeOfOtherFiles() throws IOException {
        Files.createDirectories(raw().survey());
        assertTrue(raw().imported().earlier().isEmpty());
        var raw = raw().with("names.csv", "written,cluster\nAgri Sude,G1\nagri sudd,G1\nras,-\n");
        assertEquals(0, raw.imported().exitCode());
        raw.with("2008.csv", EXPORT + "4,P1,Inconnu,2008,Image\n");
        var sentences = raw.imported().sentences(Settings.NONE.words());
        assertEquals(
                "No survey is written: 1 thing to decide or to mend. " + raw.survey()
                        + " still holds the survey of an earlier run, which is not of these files",
                sentences.get(sentences.size() - 1));
    }

    private static String draft(RawFolder raw, String name) {
        raw.imported();
        return raw.text(name);
    }

    private static String toFill(RawFolder raw) {
        return raw.imported().sentences(Settings.NONE.words()).stream()
                .filter(sentence -> sentence.startsWith("To fill in"))
                .collect(Collectors.joining("\n"));
    }

    private RawFolder raw() {
        return RawFolder.in(root)
                .with("exports.csv", EXPORTS)
                .with("questions.csv", QUESTIONS)
                .with("2008.csv", EXPORT);
    }
}
