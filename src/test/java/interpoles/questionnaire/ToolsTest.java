package interpoles.questionnaire;

import static interpoles.questionnaire.RawFolder.columns;
import static interpoles.questionnaire.RawFolder.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The other tools' exports, a small one of each. */
class ToolsTest {
    @TempDir
    Path root;

    private RawFolder raw(String exports, String questions) {
        return RawFolder.in(root)
                .with("exports.csv", "file,year,tool,header,respondent,complete\n" + exports)
                .with("questions.csv", "table,column,question,split,default\n" + questions);
    }

    @Test
    void googleFormsPartsChoicesThatAreKnown() {
        var raw = raw(
                        "2008.csv,2008,,,Votre pôle,\n",
                        "agreements,partners,Partenaire,,\nagreements,signed,Année,,\nagreements,motives,Motifs,,\n")
                .with("2008.csv", """
                        Horodateur,Votre pôle,Partenaire,Année,Motifs
                        2008/05/02 10:00:00,Pôle Un,Agri Sud,2007,"Moyens, services, Image"
                        """)
                .with(
                        "answers.csv",
                        "question,answer,value\nMotifs,\"Moyens, services\",pooling\nMotifs,Image,visibility\n")
                .importedWhole(5);
        assertEquals("agreement,signed,ended,motives\nA001,2007,,pooling|visibility\n", raw.table("agreements"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moyens, services;Image", "Moyens, services; Image", "Image;Moyens, services"})
    void googleFormsPartsChoicesThatAreKnownAtSemicolonsToo(String chosen) {
        var raw = raw(
                        "2008.csv,2008,,,Votre pôle,\n",
                        "agreements,partners,Partenaire,,\nagreements,motives,Motifs,,\n")
                .with("2008.csv", "Horodateur,Votre pôle,Partenaire,Motifs\n1,P1,G1,\"" + chosen + "\"\n")
                .with(
                        "answers.csv",
                        "question,answer,value\nMotifs,\"Moyens, services\",pooling\nMotifs,Image,visibility\n")
                .importedWhole(4);
        assertTrue(raw.table("agreements").matches("(?s).*(pooling\\|visibility|visibility\\|pooling)\n"));
    }

    @Test
    void agreementsWithoutAQuestionAboutPartnersAreAskedFor() {
        var raw = raw("2008.csv,2008,,,Votre pôle,\n", "agreements,signed,Année,,\n")
                .with("2008.csv", "Horodateur,Votre pôle,Partenaire,Année\n1,P1,G1,2007\n");
        assertEquals("questions.csv:2:3 import-no-partners \"Année\"", problems(raw.imported()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "limesurvey;Antwort ID,Datum Abgeschickt,Letzte Seite,Start-Sprache,Zugangscode,",
                "limesurvey;ID de respuesta,Fecha de envío,Última página,Lenguaje inicial,Código de acceso,",
                "limesurvey;ID risposta,Data invio,Ultima pagina,Lingua iniziale,Codice di accesso,",
                "microsoft-forms;ID,Startzeit,Fertigstellungszeit,E-Mail,Name,",
                "microsoft-forms;ID,Hora de inicio,Hora de finalización,Correo electrónico,Nombre,",
                "google-forms;Zeitstempel,",
                "google-forms;Marca temporal,",
                "surveymonkey;ID répondant,ID collecteur,"
            })
    void aToolIsKnownByTheColumnsItMakesInOtherLanguages(String tool, String columns) {
        var cells =
                "2008-05-01,".repeat((int) columns.chars().filter(c -> c == ',').count());
        var raw = raw("2008.csv,2008,,,pole,\n", "agreements,partners,avec,,\n")
                .with("2008.csv", columns + "pole,avec\n" + cells + "P1,G1\n");
        var notes = raw.imported().notes().toString();
        assertTrue(notes.contains("was made by " + tool), notes);
    }

    @Test
    void aCommaInsideAChoiceIsAskedForAndNeverGuessed() {
        var raw = raw(
                        "2008.csv,2008,,,Votre pôle,\n",
                        "agreements,partners,Partenaire,,\nagreements,motives,Motifs,,\n")
                .with("2008.csv", "Timestamp,Votre pôle,Partenaire,Motifs\n1,P1,G1,\"Moyens, services\"\n");
        var imported = raw.imported();
        assertEquals("""
                2008.csv:2:4 import-unknown-answer "Moyens"
                2008.csv:2:4 import-unknown-answer "services\"""", problems(imported));
        assertEquals("""
                Motifs | Moyens |  | 1
                Motifs | services |  | 1""", columns(raw.text("answers.draft.csv"), "question", "answer", "value", "times"));
    }

    @Test
    void microsoftFormsEndsEachChoiceWithASemicolon() {
        var raw = raw("2008.xlsx,2008,,,Votre pôle,\n", """
                        agreements,partners,Partenaires,;,
                        agreements,signed,Année,,
                        agreements,motives,Motifs,,
                        """)
                .workbook(
                        "2008.xlsx",
                        Map.of(
                                "Enquête",
                                List.of(
                                        List.of(
                                                "ID",
                                                "Heure de début",
                                                "Heure de fin",
                                                "Adresse de messagerie",
                                                "Nom",
                                                "Votre pôle",
                                                "Partenaires",
                                                "Année",
                                                "Motifs"),
                                        List.of(
                                                "1",
                                                "a",
                                                "b",
                                                "anonymous",
                                                "",
                                                "pole un",
                                                "Agri Sud;P2;",
                                                "2007",
                                                "Moyens;Image;"),
                                        List.of("2", "a", "", "anonymous", "", "P2", "P1", "", ""))))
                .importedWhole(13);
        assertEquals("agreement,signed,ended,motives\nA001,2007,,Moyens|Image\n", raw.table("agreements"));
        assertEquals("P1,2008,true P2,2008,false P3,2008,false", responses(raw));
    }

    @Test
    void qualtricsHasThreeHeaderRowsPreviewsAndUnfinishedAnswers() {
        var raw = raw("2008.csv,2008,,,ExternalReference,\n", """
                        agreements,partners,Q1_{i},,
                        agreements,motives,Q5_{option},,
                        """)
                .with("2008.csv", """
                        StartDate,Status,Finished,ExternalReference,UserLanguage,Q1_1,Q5_1,Q5_2
                        Start,Status,Finished,Ref,Lang,"Partner
                        of the first",Why - Pooling,Why - Image
                        "{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""x""}","{""ImportId"":""l""}","{""ImportId"":""QID1""}","{""ImportId"":""QID5""}","{""ImportId"":""QID5""}"
                        2008,0,True,t1,FR,Agri Sud,,
                        2008,Survey Preview,True,t2,FR,P1,,
                        2008,0,False,t3,FR,P1,,
                        """)
                .importedWhole(18);
        assertTrue(raw.table("signatories").contains("A001,G1,false\nA001,P1,true\n"));
        assertEquals(1, raw.table("agreements").lines().count() - 1);
        assertTrue(raw.beside("answers.csv").contains("Q1_1,P1,,test\n"));
        assertTrue(raw.beside("answers.csv").contains("Q1_1,P1,,incomplete\n"));
    }

    @Test
    void surveyMonkeyHasTwoHeaderRowsAndAColumnAnOption() {
        var raw =
                raw("2008.csv,2008,,,Votre pôle,\n", """
                        agreements,partners,Partenaires [{option}],,
                        agreements,motives,Motifs [{option}],,
                        """).with("2008.csv", """
                        Respondent ID,Collector ID,Email Address,Custom Data 1,Votre pôle,Partenaires,,Motifs,
                        ,,,,Open-Ended Response,Agri Sud,Abroad,Moyens,Image
                        11,22,a@b.fr,,P1,Agri Sud,,Moyens,
                        """).importedWhole(6);
        assertEquals("agreement,signed,ended,motives\nA001,2008,,Moyens\n", raw.table("agreements"));
        assertTrue(raw.beside("differences.csv").contains("A001,signed,2008,,,P1,2008,no-year"));
        assertTrue(!raw.beside("answers.csv").contains("a@b.fr"));
    }

    @Test
    void koboToolboxRepeatsInASheetOfTheirOwn() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put(
                "Enquête 2008",
                List.of(
                        List.of(
                                "start",
                                "end",
                                "pole",
                                "q5",
                                "q5/moyens",
                                "q5/image",
                                "_id",
                                "_uuid",
                                "_submission_time",
                                "_index"),
                        List.of("a", "b", "P1", "moyens image", "1", "1", "7", "u7", "t", "1"),
                        List.of("a", "b", "P2", "", "0", "0", "8", "u8", "t", "2")));
        sheets.put(
                "accords",
                List.of(
                        List.of(
                                "accords/partenaire",
                                "accords/annee",
                                "accords/motifs",
                                "_index",
                                "_parent_table_name",
                                "_parent_index"),
                        List.of("Agri Sud", "2007", "moyens image", "1", "Enquête 2008", "1"),
                        List.of("Abroad", "2008", "", "2", "Enquête 2008", "1"),
                        List.of("P1", "", "", "3", "Enquête 2008", "2")));
        var raw = raw("2008.xlsx,2008,,,pole,\n", """
                        agreements,partners,accords/partenaire,,
                        agreements,signed,accords/annee,,
                        agreements,motives,accords/motifs,,
                        """)
                .workbook("2008.xlsx", sheets)
                .importedWhole(34);
        assertEquals("""
                agreement,signed,ended,motives
                A001,2007,,moyens|image
                A002,2008,,
                A003,2008,,
                """, raw.table("agreements"));
    }

    @Test
    void anyOtherExportSaysWhatItIs() {
        var raw = raw("2008.csv:,2008,other,2,Structure,Fini\n".replace(":", ""), """
                        agreements,partners,Partenaires,",",
                        """)
                .with("2008.csv", "Bloc A;;\nStructure;Partenaires;Fini\nP1;Agri Sud, P2;oui\nP2;P3;\n");
        raw.with(
                        "exports.csv",
                        "file,year,tool,header,respondent,complete\n2008.csv,2008,other,2,Bloc A / Structure,Fini\n")
                .importedWhole(5);
        assertTrue(raw.table("signatories").contains("A001,G1,false\nA001,P1,true\nA001,P2,false\n"));
    }

    @Test
    void aLabelAboveMergedCellsIsThatOfEachColumnBelowIt() {
        var rows = List.of(
                List.of("", "Accord 1", "", "Accord 2", "", "Suite"),
                List.of("Pôle", "Partenaire", "Année", "Partenaire", "Année", ""),
                List.of("P1", "Agri Sud", "2006", "Abroad", "2007", "oui"));
        var raw = raw("2008.xlsx,2008,,2,Pôle,\n", """
                        agreements,partners,Accord {i} / Partenaire,,
                        agreements,signed,Accord {i} / Année,,
                        """)
                .workbook("2008.xlsx", Map.of("2008", rows))
                .importedWhole(6);
        assertEquals("agreement,signed,ended\nA001,2006,\nA002,2007,\n", raw.table("agreements"));
        assertEquals("A001,G1,false A001,P1,true A002,F1,false A002,P1,true", rows(raw.table("signatories")));
        assertTrue(raw.beside("answers.csv").contains(",3,Suite,oui,,not-mapped\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Enquête 2008,,/Pôle,Partenaire,Année; Enquête 2008 / Pôle|Partenaire|Année",
                "Enquête 2008,,/,Accord 1,/Pôle,Partenaire,Année; Enquête 2008 / Pôle|Accord 1 / Partenaire|Accord 1 / Année",
                "Pôle,,Année/,Partenaire,; Pôle|Partenaire|Année",
                "Pôle,Accord 1,,,/,Partenaire,Année,,Remarque; Pôle|Accord 1 / Partenaire|Accord 1 / Année|column D|Remarque",
                "Q1,Q2,Q3/Pôle,Partenaire,Année; Q1 / Pôle|Q2 / Partenaire|Q3 / Année"
            })
    void aLabelIsCarriedFromAHeadingOfItsOwnToTheNextGap(String header, String questions) {
        var lines = header.split("/");
        var raw = RawFolder.in(root)
                .with("exports.csv", "file,year,header\n2008.csv,2008," + lines.length + "\n")
                .with("2008.csv", String.join("\n", lines) + "\nP1,P2,2006,x,y\n");
        raw.imported();
        assertEquals(questions.replace("|", "\n"), columns(raw.text("questions.draft.csv"), "question"));
    }

    @Test
    void aMatrixHasARowAPartner() {
        var raw = raw("2008.csv,2008,,,Qui,\n", """
                        agreements,partners,Q7[{partner}],,
                        agreements,signed,Q8[{partner}],,
                        """).with("2008.csv", """
                        Qui,Q7[Agri Sud],Q7[Pôle Deux],Q8[Agri Sud],Q8[Pôle Deux]
                        P1,Oui,Non,2007,
                        """).importedWhole(4);
        assertEquals("agreement,signed,ended\nA001,2007,\n", raw.table("agreements"));
        assertTrue(raw.beside("answers.csv").contains("Q7[Pôle Deux],Non,,not-chosen\n"));
    }

    @Test
    void ofSeveralSheetsTheOneNamedAsTheFileHoldsTheAnswers() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("Lisez-moi", List.of(List.of("Texte"), List.of("rien")));
        sheets.put("enquete", List.of(List.of("Qui", "Partenaires"), List.of("P1", "G1")));
        raw("enquete.xlsx,2008,,,Qui,\n", "agreements,partners,Partenaires,,\n")
                .workbook("enquete.xlsx", sheets)
                .importedWhole(2);
    }

    @Test
    void severalSheetsThatMayHoldTheAnswersAreAsked() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("A", List.of(List.of("Qui", "Partenaires"), List.of("P1", "G1")));
        sheets.put("B", List.of(List.of("Qui", "Partenaires"), List.of("P1", "G1")));
        var raw = raw("enquete.xlsx,2008,,,Qui,\n", "agreements,partners,Partenaires,,\n")
                .workbook("enquete.xlsx", sheets);
        assertTrue(problems(raw.imported()).startsWith("enquete.xlsx import-several-sheets \"A, B\""));
        raw("enquete.xlsx:B,2008,,,Qui,\n", "agreements,partners,Partenaires,,\n")
                .importedWhole(2);
    }

    @Test
    void whatAColumnSaysOfAnUnfinishedAnswerIsNoCompletion() {
        var raw = raw("2008.csv,2008,,,pole,enquete_complete\n", "agreements,partners,nom_{i},,\n")
                .with("2008.csv", "record_id,pole,nom_1,enquete_complete\n1,P1,P2,2\n2,P2,P1,0\n3,P3,P1,Incomplete\n")
                .importedWhole(12);
        assertEquals("P1,2008,true P2,2008,false P3,2008,false", responses(raw));
    }

    @Test
    void aPreviewInFrenchIsNoAnswer() {
        var raw = raw("2008.csv,2008,,,ExternalReference,\n", "agreements,partners,Q1,,\n")
                .with("2008.csv", """
                        StartDate,Status,Finished,ExternalReference,Q1
                        a,b,c,d,Qui ?
                        "{""ImportId"":""startDate""}","{""ImportId"":""s""}","{""ImportId"":""f""}","{""ImportId"":""e""}","{""ImportId"":""QID1""}"
                        a,Adresse IP,Vrai,t1,Agri Sud
                        a,Aperçu de l'enquête,Vrai,t2,Agri Sud
                        a,9,Vrai,t3,Agri Sud
                        """)
                .importedWhole(15);
        assertEquals("P1,2008,true P2,2008,false P3,2008,false", responses(raw));
    }

    @Test
    void whoeverIsWrittenUnderOtherIsAPartner() {
        var raw = raw("2008.csv,2008,,,Votre pôle,\n", "agreements,partners,Partenaires [{option}],,\n")
                .with("2008.csv", """
                        Respondent ID,Collector ID,Custom Data 1,Votre pôle,Partenaires,,
                        ,,,Open-Ended Response,Agri Sud,Other (please specify),"Autre, précisez"
                        11,22,,P1,Agri Sud,Pôle Deux,Abroad
                        """)
                .importedWhole(6);
        assertTrue(raw.table("signatories").contains("A001,F1,false\nA001,G1,false\nA001,P1,true\nA001,P2,false\n"));
    }

    @Test
    void aYearWithDecimalsThatAreNoneIsAYear() {
        var raw = raw(
                        "2008.csv,2008,,,Qui,\n",
                        "agreements,partners,Avec,,\nagreements,signed,Depuis,,\nagreements,ended,Jusque,,\n")
                .with("2008.csv", "Qui,Avec,Depuis,Jusque\nP1,G1,2006.0000000000,\"2008,00\"\n")
                .importedWhole(4);
        assertEquals("agreement,signed,ended\nA001,2006,2008\n", raw.table("agreements"));
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsToldByItsCell() throws java.io.IOException {
        var raw = raw("2008.xlsx,2008,,,Qui,\n", "agreements,partners,Avec,,\n")
                .workbook("2008.xlsx", Map.of("R", List.of(List.of("Qui", "Avec"), List.of("P1", "G1"))))
                .formula("2008.xlsx", "G1", "UPPER(A1)");
        assertEquals("2008.xlsx:R:2:2 unreadable-cell \"=UPPER(A1)\"", problems(raw.imported()));
    }

    @Test
    void anExportIsNamedOnceAndWhatLiesBesideIsTold() {
        var raw = raw("2008.csv,2008,,,Qui,\n2008.csv,2008,,,Qui,\n", "agreements,partners,Avec,,\n")
                .with("2008.csv", "Qui,Avec\nP1,G1\n")
                .with("2008 (1).csv", "Qui,Avec\nP1,G1\n")
                .with("names (1).csv", "written,cluster\n")
                .with("questions.xlsx", "");
        var imported = raw.imported();
        assertEquals("exports.csv:3:1 duplicate-key \"2008.csv\"", problems(imported));
        assertTrue(imported.problems().get(0).expected().contains("line 2"));
        assertEquals(
                java.util.Set.of(
                        "names (1).csv is left alone; if it is meant as names.csv, save it as a CSV under that name",
                        "questions.xlsx is left alone; if it is meant as questions.csv, add its rows to that",
                        "2008 (1).csv lies beside the exports and is left alone, as exports.csv does not name it"),
                imported.notes().stream()
                        .filter(note -> note.contains("left alone"))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void aFirstRunAsksForWhatIsMissingAndNotForEachRow() {
        var raw = RawFolder.in(root).with("2008.csv", "Timestamp,Qui,Avec\n1,P1,G1\n2,P2,G1\n");
        assertEquals(
                "exports.csv import-missing-file \"exports.draft.csv\"\nquestions.csv import-missing-file \"questions.draft.csv\"",
                missing(raw));
    }

    @Test
    void aDefaultThatIsNoYearIsToldByItsLine() {
        var raw = raw("2008.csv,2008,,,Qui,\n", "agreements,partners,Avec,,\nagreements,signed,Depuis,,never\n")
                .with("2008.csv", "Qui,Avec,Depuis\nP1,G1,\n");
        assertEquals("questions.csv:3:5 import-bad-year \"never\"", problems(raw.imported()));
    }

    @Test
    void aQuestionThatIsNamedTwiceIsNotCalledUnknown() {
        var raw = raw("2008.csv,2008,,,Qui,\n", "agreements,partners,Avec,,\nagreements,partners,Avec,,\n")
                .with("2008.csv", "Qui,Avec\nP1,G1\n");
        assertEquals("questions.csv:3:3 import-question-twice \"Avec\"", problems(raw.imported()));
    }

    private static String missing(RawFolder raw) {
        return raw.imported().problems().stream()
                .map(problem -> problem.file() + " " + problem.code() + " \"" + problem.expected() + "\"")
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    @Test
    void aRepeatWithinARepeatIsOfTheOneThatItsRowIsIn() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put(
                "Enquête",
                List.of(
                        List.of("pole", "_id", "_uuid", "_submission_time", "_index"),
                        List.of("P2", "7", "u7", "t", "1"),
                        List.of("P1", "8", "u8", "t", "2")));
        sheets.put(
                "accords",
                List.of(
                        List.of("annee", "_index", "_parent_table_name", "_parent_index"),
                        List.of("2007", "1", "Enquête", "2"),
                        List.of("2006", "2", "Enquête", "2"),
                        List.of("2006", "3", "Enquête", "1"),
                        List.of("2005", "4", "Enquête", "9")));
        sheets.put(
                "partenaires",
                List.of(
                        List.of("nom", "_index", "_parent_table_name", "_parent_index"),
                        List.of("Agri Sud", "1", "accords", "1"),
                        List.of("Abroad", "2", "accords", "1"),
                        List.of("P2", "3", "accords", "2"),
                        List.of("P1", "4", "accords", "3"),
                        List.of("P3", "5", "accords", "4")));
        var raw = raw("2008.xlsx,2008,,,pole,\n", "agreements,partners,nom,,\nagreements,signed,annee,,\n")
                .workbook("2008.xlsx", sheets)
                .importedWhole(46);
        assertEquals("agreement,signed,ended\nA001,2006,\nA002,2007,\n", raw.table("agreements"));
        assertEquals(
                "A001,P1,true A001,P2,true A002,F1,false A002,G1,false A002,P1,true", rows(raw.table("signatories")));
        assertTrue(raw.beside("answers.csv").contains("2008.xlsx:accords,5,annee,2005,,no-answer\n"));
        assertTrue(raw.beside("answers.csv").contains("2008.xlsx:partenaires,6,nom,P3,,no-answer\n"));
    }

    @Test
    void rowsOfTwoSheetsOfRepeatsAreNotPutTogether() {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("Enquête", List.of(List.of("pole", "_id", "_uuid", "_index"), List.of("P1", "7", "u7", "1")));
        sheets.put("poles", List.of(List.of("poles/nom", "_parent_index"), List.of("P2", "1")));
        sheets.put("autres", List.of(List.of("autres/nom", "_parent_index"), List.of("G1", "1")));
        var raw = raw("2008.xlsx,2008,,,pole,\n", "agreements,partners,poles/nom,,\nagreements,partners,autres/nom,,\n")
                .workbook("2008.xlsx", sheets)
                .importedWhole(8);
        assertEquals("A001,G1,false A001,P1,true A002,P1,true A002,P2,false", rows(raw.table("signatories")));
    }

    @Test
    void columnsOfYesAndNoAloneStandForAnOptionEach() {
        for (var answers : List.of("1,0,1 0,1,0", "x,,X ,x,", "Oui,Non,oui non,oui,")) {
            var raw = raw("2008.csv,2008,,,Qui,\n", """
                            agreements,partners,Avec,,
                            agreements,motives,Moyens,,
                            agreements,motives,Image,,
                            agreements,motives,Accès,,
                            """)
                    .with("2008.csv", "Qui,Avec,Moyens,Image,Accès\nP1,G1," + answers.replace(" ", "\nP3,G1,") + "\n");
            assertEquals("", problems(raw.imported()));
            assertEquals("A001,2008,,Moyens|Accès A002,2008,,Image", rows(raw.table("agreements")));
        }
    }

    @Test
    void columnsOfCodesAreNoOptions() {
        var raw =
                raw("2008.csv,2008,,,Qui,\n", """
                        agreements,partners,Avec,,
                        agreements,motives,Premier,,
                        agreements,motives,Second,,
                        """).with("2008.csv", "Qui,Avec,Premier,Second\nP1,G1,1,2\nP3,G1,3,1\n");
        assertEquals("", problems(raw.imported()));
        assertEquals("A001,2008,,1|2 A002,2008,,3|1", rows(raw.table("agreements")));
    }

    @Test
    void anApostropheOfACharterStaysAsItIs() {
        var raw = raw("2008.csv,2008,,,Qui,\n", "agreements,partners,Avec,,\nagreements,charter,Charte,,\n")
                .with("2008.csv", "Qui,Avec,Charte\nP1,G1,Lettre  d’intention\nP3,G1,Lettre d'intention\n");
        assertEquals("", problems(raw.imported()));
        assertEquals("A001,2008,,Lettre d’intention A002,2008,,Lettre d'intention", rows(raw.table("agreements")));
    }

    @Test
    void whatIsAskedOnceIsAboutEachBlockThatDoesNotStateIt() {
        var raw =
                raw("2008.csv,2008,,,Qui,\n", """
                        agreements,partners,Avec {i},,
                        agreements,charter,Charte {i},,
                        agreements,charter,Charte,,
                        agreements,motives,Motifs [{option}],,
                        """).with("2008.csv", """
                        Qui,Avec 1,Charte 1,Avec 2,Charte 2,Charte,Motifs [Moyens],Motifs [Image]
                        P1,G1,A,P2,,B,Oui,Non
                        P3,ras,,G1,,B,Oui,
                        P2,,,,,,Oui,
                        """).with("names.csv", "written,cluster\nras,-\n");
        var imported = raw.imported();
        assertEquals("", problems(imported));
        assertTrue(
                imported.notes()
                        .contains(
                                "questions.csv:5: Motifs [{option}] stands in no block, so that its answers are about each of the agreements that a respondent names"),
                imported.notes()::toString);
        assertEquals("A001,2008,,A,Moyens A002,2008,,B,Moyens A003,2008,,B,Moyens", rows(raw.table("agreements")));
        assertEquals("""
                Qui | respondent
                Avec 1 | used
                Charte 1 | used
                Avec 2 | used
                Charte | used
                Motifs [Moyens] | used
                Motifs [Image] | not-chosen
                Qui | respondent
                Avec 1 | no-cluster
                Avec 2 | used
                Charte | used
                Motifs [Moyens] | used
                Qui | respondent
                Motifs [Moyens] | no-partner""", columns(raw.beside("answers.csv"), "question", "reason"));
    }

    @Test
    void aYesToAnOptionIsTheOptionThoughItsColumnIsNamedWhole() {
        var raw = raw("2008.csv,2008,,,Qui,\n", """
                        agreements,partners,Avec [Agri Sud],,
                        agreements,motives,Motifs [Moyens],,
                        agreements,motives,Motifs [Image],,
                        agreements,motives,Export,,
                        """).with("2008.csv", """
                        Qui,Avec [Agri Sud],Motifs [Moyens],Motifs [Image],Export
                        P1,Oui,Oui,non,Oui
                        """);
        assertEquals("2008.csv:2:5 import-unknown-answer \"Oui\"", problems(raw.imported()));
        raw.with("answers.csv", "question,answer,value\nExport,Oui,exports\n").importedWhole(5);
        assertEquals("A001,2008,,Moyens|exports", rows(raw.table("agreements")));
        assertEquals("A001,G1,false A001,P1,true", rows(raw.table("signatories")));
    }

    @Test
    void aCodeThatIsAlsoAYesIsTheOptionsWhereItIsChosen() {
        var raw = raw("2008.csv,2008,,,pole,\n", "agreements,partners,nom,,\nagreements,motives,motifs___{option},,\n")
                .with("2008.csv", "pole,nom,motifs___1,motifs___2\nP1,G1,1,1\n")
                .with("answers.csv", "question,answer,value\nmotifs___{option},1,pooling\nmotifs___{option},2,image\n")
                .importedWhole(4);
        assertEquals("A001,2008,,pooling|image", rows(raw.table("agreements")));
    }

    @Test
    void answersToAQuestionAreThoseToItsPartsWhereNoColumnHasItsName() {
        var raw = raw("2008.csv,2008,,,Qui,\n", "agreements,partners,Q5[{i}_nom],,\n")
                .with("2008.csv", "Qui,Q5[1_nom],Q5[2_nom],Q6_1,q7/a,Q7,Pourquoi ? [Image]\nP1,G1,F1,x,1,y,Oui\n");
        var questionnaire = raw.open();
        assertEquals(
                List.of("G1", "F1"),
                questionnaire.answers("Q5").stringColumn("answer").asList());
        assertEquals(
                List.of("x"), questionnaire.answers("Q6").stringColumn("answer").asList());
        assertEquals(
                List.of("y"), questionnaire.answers("Q7").stringColumn("answer").asList());
        assertEquals(
                List.of("Oui"),
                questionnaire.answers("Pourquoi ?").stringColumn("answer").asList());
        var none = assertThrows(IllegalArgumentException.class, () -> questionnaire.answers("q7/b"));
        assertEquals("No export has a question “q7/b”: did you mean “q7/a”? questions() lists them", none.getMessage());
    }

    @Test
    void aBlankMayStandBetweenSeveralAnswers() {
        var raw = raw("2008.csv,2008,,,pole,\n", "agreements,partners,p,,\nagreements,motives,q5, ,\n")
                .with("2008.csv", "KEY,pole,p,q5\nuuid:1,P1,G1,moyens image\n")
                .importedWhole(4);
        assertEquals("A001,2008,,moyens|image", rows(raw.table("agreements")));
    }

    @Test
    void whatIsWrittenBesideAnOptionOfQualtricsIsFreeText() {
        var raw = raw("2008.csv,2008,,,ExternalReference,\n", """
                        agreements,partners,Q1,,
                        agreements,motives,Q5_{option},,
                        """)
                .with("2008.csv", """
                        StartDate,Finished,ExternalReference,Q1,Q5_1,Q5_2,Q5_2_TEXT
                        a,b,c,Qui ?,Pourquoi ? - Selected Choice - Image,Pourquoi ? - Selected Choice - Autre :,Pourquoi ? - Autre : - Text
                        "{""ImportId"":""s""}","{""ImportId"":""f""}","{""ImportId"":""e""}","{""ImportId"":""1""}","{""ImportId"":""2""}","{""ImportId"":""3""}","{""ImportId"":""4""}"
                        a,True,t1,Agri Sud,Image,,Export
                        """)
                .importedWhole(6);
        assertEquals("A001,2008,,Image|Export", rows(raw.table("agreements")));
    }

    @Test
    void olderHeadingsWithoutBlanksAreThoseOfSurveyMonkey() {
        raw("2008.csv,2008,,,Votre pôle,\n", "agreements,partners,Avec,,\n")
                .with("2008.csv", """
                        RespondentID,CollectorID,StartDate,EndDate,IP Address,LastName,CustomData,Votre pôle,Avec
                        ,,,,,,,Open-Ended Response,Open-Ended Response
                        1,2,3,4,5,,,P1,G1
                        """)
                .importedWhole(7);
    }

    @Test
    void headingsWithUnderscoresForBlanksAreThoseOfLimeSurvey() {
        var raw = raw("2008.csv,2008,,,,\n", "agreements,partners,Votre_partenaire,,\n")
                .with("2008.csv", """
                        ID_de_la_réponse,Date_de_soumission,Dernière_page,Langue_de_départ,Code_d'accès,Votre_partenaire
                        1,2008-06-01,3,fr,t1,G1
                        2,,1,fr,t2,G1
                        """)
                .importedWhole(11);
        assertEquals("P1,2008,true P2,2008,false P3,2008,false", responses(raw));
    }

    @Test
    void aColumnOfTheToolThatIsMappedIsUsed() {
        var raw = raw("2008.csv,2008,,,pole,\n", "agreements,partners,_nom,,\n")
                .with("2008.csv", "pole,_nom,_id,_uuid\nP1,G1,1,u\n")
                .importedWhole(4);
        assertTrue(raw.beside("answers.csv").contains("2008.csv,2,_nom,G1,G1,used\n"));
    }

    @Test
    void ofTwoSeriesAQuestionIsOfTheOneThatStandsLastBeforeIt() {
        var raw = raw("2008.csv,2008,,,Qui,\n", """
                        agreements,partners,Q2_1,,
                        agreements,signed,Q2_2,,
                        agreements,partners,Q2_3,,
                        agreements,signed,Q2_4,,
                        """)
                .with("2008.csv", "Qui,Q2_1,Q2_2,Q2_3,Q2_4\nP1,G1,2007,F1,2006\n")
                .importedWhole(5);
        assertEquals("A001,2006, A002,2007,", rows(raw.table("agreements")));
        assertTrue(raw.table("signatories").contains("A001,F1,false\n"));
    }

    private static String rows(String table) {
        return table.lines().skip(1).collect(Collectors.joining(" "));
    }

    private static String responses(RawFolder raw) {
        return raw.table("responses")
                .lines()
                .skip(1)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
