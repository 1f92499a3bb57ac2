package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of problem by file, line and field, and no more than what is wrong. */
class ProblemsTest {
    private SurveyFolder survey;

    @BeforeEach
    void valid(@TempDir Path folder) {
        survey = SurveyFolder.in(folder);
        assertEquals("", survey.problems());
    }

    @Test
    void aYearIsFourDigitsFrom1900To2100() {
        survey.with("agreements.csv", """
                agreement,signed,ended
                A1,20l7,
                A2,1899,
                A3,2008,2101
                """);
        assertProblems("""
                agreements.csv:2:2 bad-year "20l7"
                agreements.csv:3:2 bad-year "1899"
                agreements.csv:4:3 bad-year "2101"
                """);
    }

    @Test
    void aMistypedCodeIsToldWithTheNearest() {
        survey.change(
                "clusters.csv",
                "G1,Grappe 1,grappe,FRA,82,territorial-development",
                "G1,Grappe 1,grape,FRX,1|27,bothe");
        assertProblems("""
                clusters.csv:5:3 unknown-code "grape" > grappe
                clusters.csv:5:4 unknown-code "FRX" > FRA
                clusters.csv:5:5 unknown-code "1" > 01
                clusters.csv:5:5 unknown-code "27"
                clusters.csv:5:6 unknown-code "bothe" > both
                """);
        assertTrue(survey.check().list().contains("it is one of the regions since 2016"));
    }

    @Test
    void aMissingFieldIsToldOnceAndBreaksNothingElse() {
        survey.change("clusters.csv", "P1,Pole 1", ",")
                .change("signatories.csv", "A1,P1", ",P1")
                .change("responses.csv", "P3,2008,false", "P3,,");
        assertProblems("""
                clusters.csv:2:1 missing-field
                clusters.csv:2:2 missing-field
                responses.csv:4:2 missing-field
                responses.csv:4:3 missing-field
                signatories.csv:2:1 missing-field
                """);
    }

    @Test
    void aDuplicateBlamesTheLaterRow() {
        survey.change("agreements.csv", "A3,2008,", "A3,2008,\nA1,2008,")
                .change("signatories.csv", "A1,P2", "A1,P1\nA1,P2");
        assertProblems("""
                agreements.csv:5:1 duplicate-key "A1"
                signatories.csv:3:1 duplicate-key "A1, P1"
                """);
    }

    @Test
    void aReferenceToNothingIsBroken() {
        survey.change("signatories.csv", "A1,P2", "A1,P22").change("responses.csv", "P3,2008", "Q3,2008");
        assertProblems("""
                responses.csv:4:1 broken-reference "Q3" > P3
                signatories.csv:3:2 broken-reference "P22" > P2
                """);
    }

    @Test
    void anAgreementNeedsTwoSignatoriesAndAPole() {
        survey.change("signatories.csv", "A1,P2\n", "").change("signatories.csv", "A2,P2", "A2,F1");
        assertProblems("""
                agreements.csv:2:1 too-few-signatories "A1"
                agreements.csv:3:1 no-pole "A2"
                """);
    }

    @Test
    void anAgreementEndsAfterItIsSigned() {
        survey.change("agreements.csv", "2006,2009", "2006,2005");
        assertProblems("agreements.csv:3:3 ended-before-signed \"2005\"\n");
    }

    @Test
    void onlyPolesRespondLabelAndTakePart() {
        survey.change("responses.csv", "P3,2008", "G1,2008")
                .with("projects.csv", "project,year\nR1,2008\n")
                .with("labels.csv", "project,cluster\nR1,P1\nR1,G1\n")
                .with("missions.csv", "mission,year,country,convention\nM1,2008,CHN,1\n")
                .with("participants.csv", "mission,cluster\nM1,F1\n");
        assertProblems("""
                responses.csv:4:1 not-a-pole "G1"
                labels.csv:3:2 not-a-pole "G1"
                participants.csv:2:2 not-a-pole "F1"
                """);
    }

    @Test
    void regionsAndCountryFollowTheKind() {
        survey.change("clusters.csv", "foreign,DEU,,", "foreign,FRA,11,")
                .change("clusters.csv", "P3,Pole 3,pole,FRA,93,", "P3,Pole 3,pole,FRA,|,");
        assertProblems("""
                clusters.csv:4:5 without-region "P3"
                clusters.csv:6:4 foreign-in-france "FRA"
                clusters.csv:6:5 foreign-with-regions "11"
                """);
    }

    @Test
    void tablesAndColumnsMustBeThereAndPairsWhole() {
        survey.without("responses.csv")
                .change("agreements.csv", "signed", "sined")
                .with("labels.csv", "project,cluster\nR1,P1\n");
        assertProblems("""
                responses.csv missing-table "responses"
                agreements.csv missing-column > sined
                projects.csv missing-table "projects"
                """);
    }

    @Test
    void aHeaderStandsOnce() {
        survey.with(
                "signatories.csv",
                "agreement,cluster,Accord\nA1,P1,A1\nA1,P2,A1\nA2,P2,A2\nA2,G1,A2\nA3,P3,A3\nA3,F1,A3\n");
        assertProblems("signatories.csv:1:3 duplicate-header \"Accord\"\n");
    }

    @Test
    void aRaggedRowIsOneProblem() {
        survey.change("agreements.csv", "A2,2006,2009", "A2,2006")
                .change("responses.csv", "P1,2008,true", "P1,2008,true,");
        assertProblems("""
                responses.csv:2:4 ragged-row "4"
                agreements.csv:3:3 ragged-row "2"
                """);
    }

    @Test
    void theLineIsTheEditorsAlsoAfterQuotedLinesAndBlankOnes() {
        survey.with(
                "agreements.csv",
                "agreement,signed,ended,charter\r\n\r\nA1,2007,,\"two\r\nlines\"\r\n\r\nA2,2006,2009,\r\nA3,20O8,,\r\n");
        assertProblems("agreements.csv:7:2 bad-year \"20O8\"\n");
    }

    @Test
    void aFileMayEndItsLinesWithCarriageReturns() {
        survey.with("agreements.csv", "agreement,signed,ended\rA1,2007,\rA2,2006,2009\rA3,x,\r");
        assertProblems("agreements.csv:4:2 bad-year \"x\"\n");
    }

    @Test
    void aStrayQuoteEndsTheReadingOfItsFileAndBreaksNothingElse() {
        survey.change("agreements.csv", "A2,2006", "A2,\"2006");
        assertProblems("agreements.csv:3 malformed-quote\n");
    }

    @Test
    void textThatIsNoneIsTold() {
        var bytes =
                "cluster,name,kind,country,regions,positioning\nP1,P\u00f4le 1,pole,FRA,11,\nP2,P?le,pole,FRA,11,\nP3,3,pole,FRA,93,\nG1,\u0007,grappe,FRA,82,\nF1,F,foreign,DEU,,\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xF4 : bytes[i];
        }
        survey.with("clusters.csv", bytes);
        assertProblems("""
                clusters.csv:3:2 undecodable-text "P\\uFFFFle"
                clusters.csv:5:2 control-character "\\u0007"
                """);
    }

    @Test
    void windows1252IsRecognisedAndSaid() {
        survey.change("clusters.csv", "Pole 1", "Pôle 1")
                .with("clusters.csv", survey.text("clusters.csv"), Charset.forName("windows-1252"));
        assertEquals(
                "Pôle 1", survey.open().table("clusters").stringColumn("name").get(0));
        assertEquals("[clusters.csv: read as windows-1252]", survey.notes().toString());
    }

    @Test
    void pastAThousandProblemsTheRestIsCounted() {
        survey.with(
                "agreements.csv",
                IntStream.range(0, 5000)
                        .mapToObj(i -> "A" + i + ",x,")
                        .collect(Collectors.joining("\n", "agreement,signed,ended\n", "\n")));
        var check = survey.check();
        assertEquals(1000, check.problems().size());
        assertEquals(
                "agreements.csv:2:1: fewer than two clusters signed \"A0\" (agreement)",
                check.problems().get(0).message(Settings.NONE.words()));
        assertEquals(
                "agreements.csv:2:2: \"x\" is not a year (signed)",
                check.problems().get(1).message(Settings.NONE.words()));
        assertEquals(5000 + 4997 - 1000, check.unlisted());
        assertTrue(check.list().endsWith("… and 8997 more"));
    }

    @Test
    void anInvalidSurveyIsAReadableListWithoutAStackTrace() {
        survey.change("agreements.csv", "2007", "20l0");
        var invalid = assertThrows(InvalidSurvey.class, survey::open);
        assertEquals(0, invalid.getStackTrace().length);
        assertEquals(
                survey.path() + ": 1 problem\nagreements.csv:2:2: \"20l0\" is not a year (signed)",
                invalid.getMessage());
    }

    @Test
    void aMissingSurveyIsSaid(@TempDir Path empty) {
        assertEquals(1, Survey.check(empty.resolve("nowhere").toString()).rowCount());
        assertEquals(4, Survey.check(empty.toString()).rowCount());
        assertEquals(
                "missing-survey",
                Survey.check(empty.resolve("nowhere").toString())
                        .stringColumn("code")
                        .get(0));
    }

    private void assertProblems(String expected) {
        assertEquals(expected.strip(), survey.problems());
    }

    @Test
    void oneFieldIsOneInBothLanguages() {
        survey.with("responses.csv", "cluster,year,answered\nP1\nP1,2008\n");
        assertEquals("""
                responses.csv:2:2: 1 field, where the header has 3
                responses.csv:3:3: 2 fields, where the header has 3""", survey.check().list().lines().limit(2).collect(java.util.stream.Collectors.joining("\n")));
        var french = new SurveyAddress(survey.path().toString(), Settings.NONE.in(java.util.Locale.FRENCH)).check();
        assertEquals("""
                responses.csv:2:2: 1 champ, là où l’en-tête en a 3
                responses.csv:3:3: 2 champs, là où l’en-tête en a 3""", french.list().lines().limit(2).collect(java.util.stream.Collectors.joining("\n")));
    }

    @Test
    void whatStandsInASecondColumnCausesNoFurtherProblem() {
        survey.with("agreements.csv", "agreement,signed,ended,signé\nA1,2007,,share\nA2,2006,2009,2010\nA3,2008,,\n");
        assertProblems("agreements.csv:1:4 duplicate-header \"signé\"\n");
    }
}
