package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a survey says of itself in {@code datapackage.json} is honoured, and nothing is guessed beside it. */
class DataPackageTest {
    private SurveyFolder survey;

    @AfterEach
    void unlink() throws java.io.IOException {
        survey.unlink();
    }

    @BeforeEach
    void valid(@TempDir Path folder) {
        survey = SurveyFolder.in(folder);
    }

    @Test
    void theNameTheTitleAndTheFilesAreItsOwn() {
        survey.with("asked/who.csv", "cluster,year,answered\nP1,2008,true\n").without("responses.csv");
        describe("{\"name\":\"responses\",\"path\":\"asked/who.csv\"}");
        var opened = survey.open();
        assertEquals("The title", opened.title());
        assertEquals("[2008]", opened.waves().toString());
    }

    @Test
    void encodingDelimiterQuoteAndMissingValuesAreTakenFromIt() {
        survey.with(
                "responses.csv",
                "structure;année;répondu\n'P1';2008;oui\nP2;2011;non\n",
                Charset.forName("iso-8859-15"));
        survey.change("agreements.csv", "A1,2007,", "A1,2007,-");
        survey.change("agreements.csv", "A3,2008,", "A3,2008,-");
        describe("""
                {"name":"reponses","path":"responses.csv","encoding":"iso-8859-15","dialect":{"delimiter":";","quoteChar":"'"}}""", "{\"name\":\"agreements\",\"path\":\"agreements.csv\",\"schema\":{\"missingValues\":[\"-\"]}}");
        assertEquals("", survey.problems());
        assertEquals("[2008, 2011]", survey.open().waves().toString());
        assertEquals(2, survey.open().table("agreements").intColumn("ended").countMissing());
    }

    @Test
    void itsNotesAreToldAmongTheSurveysInOneLineEach() {
        describe();
        survey.change("datapackage.json", "\"title\":", "\"notes\":[\"Made by\\n a rule.\"],\"title\":");
        assertEquals("", survey.problems());
        assertTrue(
                survey.notes().contains("datapackage.json says: Made by a rule."),
                survey.notes().toString());
    }

    @Test
    void aNoteThatIsNoSentenceIsAProblem() {
        describe();
        survey.change("datapackage.json", "\"title\":", "\"notes\":[7],\"title\":");
        assertEquals("datapackage.json malformed-datapackage \"notes: 7\"", survey.problems());
    }

    /** Programs write what is not set as null. */
    @Test
    void aPropertyOfADialectThatIsNullIsNotSet() {
        describe("""
                {"name":"agreements","path":"agreements.csv",
                 "dialect":{"commentChar":null,"escapeChar":null,"nullSequence":null}}""");
        assertEquals("", survey.problems());
    }

    @Test
    void anEncodingThatItDoesNotDeclareIsAProblem() {
        survey.change("clusters.csv", "Pole 1", "Pôle 1")
                .with("clusters.csv", survey.text("clusters.csv"), Charset.forName("windows-1252"));
        describe();
        assertEquals("clusters.csv:2:2 undecodable-text \"P\\uFFFFle 1\"", survey.problems());
    }

    @Test
    void itsConstraintsAreEnforced() {
        survey.change("agreements.csv", "agreement,signed,ended", "agreement,signed,ended,amount")
                .change("agreements.csv", "A1,2007,", "A1,2007,,5")
                .change("agreements.csv", "2006,2009", "2006,2009,12")
                .change("agreements.csv", "A3,2008,", "A3,2008,,5");
        describe("""
                {"name":"agreements","path":"agreements.csv","schema":{"fields":[
                  {"name":"agreement","constraints":{"pattern":"A[12]","maxLength":2}},
                  {"name":"signed","constraints":{"minimum":"2007"}},
                  {"name":"ended","constraints":{"required":true}},
                  {"name":"amount","constraints":{"unique":true,"enum":["5","6"]}}]}}""");
        assertEquals("""
                agreements.csv:2:3 missing-field
                agreements.csv:3:2 broken-constraint "2006"
                agreements.csv:3:4 broken-constraint "12"
                agreements.csv:4:1 broken-constraint "A3"
                agreements.csv:4:3 missing-field
                agreements.csv:4:4 not-unique "5"
                """.strip(), survey.problems());
    }

    @Test
    void aPathStaysInsideTheFolder() throws java.io.IOException {
        var outside = Files.createTempFile("outside", ".csv");
        Files.delete(survey.path().resolve("responses.csv"));
        survey.link("responses.csv", outside);
        assertTrue(survey.problems().contains("responses.csv unsafe-path"), survey.problems());
        for (var path :
                new String[] {"../x.csv", "/etc/passwd", "http://example.org/x.csv", "a/../../x.csv", "..\\\\x.csv"}) {
            describe("{\"name\":\"agreements\",\"path\":\"" + path + "\"}");
            assertTrue(survey.problems().contains("datapackage.json unsafe-path"), path);
        }
    }

    @Test
    void whatIsNoDataPackageIsToldByItself() {
        survey.with("datapackage.json", "{\"name\":\"x\",\n \"resources\":[}");
        assertTrue(survey.problems().startsWith("datapackage.json:2 malformed-datapackage"), survey.problems());
        survey.with("datapackage.json", "[]");
        assertEquals("datapackage.json malformed-datapackage \"resources: []\"", survey.problems());
        describe("{\"path\":5}");
        assertTrue(survey.problems().startsWith("datapackage.json malformed-datapackage \"name"), survey.problems());
    }

    @Test
    void whoMadeTheSurveyIsSaidByTitleNameOrOrganization() {
        describe();
        assertEquals(List.of(), survey.open().contributors());
        var described = survey.text("datapackage.json");
        survey.with("datapackage.json", described.replace("\"title\":", """
                "contributors": [{"title": "Ministry", "email": "a@example.org"}, {"role": "author"}, "?",
                    {"givenName": "Ada", "familyName": "Martin"}, {"organization": "Office"}], "title":"""));
        assertEquals(List.of("Ministry", "Ada Martin", "Office"), survey.open().contributors());
    }

    private void describe(String... resources) {
        var written = String.join(",", resources);
        var others = java.util.stream.Stream.of("clusters", "responses", "agreements", "signatories")
                .filter(name -> !written.contains("\"" + name + "\"")
                        && !(name.equals("responses") && written.contains("reponses")))
                .map(name -> "{\"name\":\"" + name + "\",\"path\":\"" + name + ".csv\"}");
        var all = java.util.stream.Stream.concat(
                written.isEmpty() ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(written), others);
        survey.with(
                "datapackage.json",
                "{\"name\":\"test\",\"title\":\"The title\",\"resources\":["
                        + all.collect(java.util.stream.Collectors.joining(",")) + "]}");
    }

    @Test
    void encodingsHaveTheNamesThatPythonHasForThem() {
        var text = survey.text("clusters.csv").replace("Pole 1", "Pôle 1");
        for (var name :
                java.util.List.of("latin-1", "windows_1252", "utf-16-le", "utf_16_be", "cp65001", "mac_roman")) {
            var charset = java.util.Map.of(
                            "latin-1", "ISO-8859-1",
                            "windows_1252", "windows-1252",
                            "utf-16-le", "UTF-16LE",
                            "utf_16_be", "UTF-16BE",
                            "cp65001", "UTF-8",
                            "mac_roman", "x-MacRoman")
                    .get(name);
            survey.with("clusters.csv", text, Charset.forName(charset));
            describe("{\"name\":\"clusters\",\"path\":\"clusters.csv\",\"encoding\":\"" + name + "\"}");
            assertEquals("", survey.problems(), name);
        }
        describe("{\"name\":\"clusters\",\"path\":\"clusters.csv\",\"encoding\":\"ANSI\"}");
        assertEquals("datapackage.json malformed-datapackage \"encoding: ANSI\"", survey.problems());
    }

    @Test
    void aConstraintAmongDatesOrListsIsNoted() {
        survey.change("responses.csv", "cluster,year,answered", "cluster,year,answered,on,tags")
                .change("responses.csv", "P1,2008,true", "P1,2008,true,2008-01-02,[1]")
                .change("responses.csv", "P2,2008,true", "P2,2008,true,,")
                .change("responses.csv", "P3,2008,false", "P3,2008,false,,");
        describe("""
                {"name":"responses","path":"responses.csv","schema":{"fields":[
                {"name":"on","type":"date","constraints":{"minimum":"2008-01-01"}},
                {"name":"tags","type":"array","constraints":{"enum":[[1],[2]]}}]}}""");
        assertEquals("", survey.problems());
        assertEquals(
                "[datapackage.json: the constraint minimum of responses.on is not checked, datapackage.json: the"
                        + " constraint enum of responses.tags is not checked]",
                survey.notes().toString());
    }

    @Test
    void aPatternThatIsNotMatchedInLinearTimeIsRefusedByItsName() {
        describe("""
                {"name":"clusters","path":"clusters.csv","schema":{"fields":[
                {"name":"cluster","constraints":{"pattern":"(?!X)[A-Z]\\\\d"}}]}}""");
        assertEquals(
                "datapackage.json unsupported-datapackage \"clusters.cluster.constraints.pattern: (?!X)[A-Z]\\d\"",
                survey.problems());
    }

    @Test
    void aRemarkOfOtherProgramsIsANote() {
        describe();
        survey.change("datapackage.json", "\"title\":", "\"notes\":\"Free remark\",\"title\":");
        assertEquals("", survey.problems());
        assertTrue(survey.notes().contains("datapackage.json says: Free remark"));
    }

    @Test
    void aTableThatStandsBothInTheFileAndElsewhereIsRefused() {
        describe("""
                {"name":"responses","path":"responses.csv","data":[["cluster","year","answered"],["P1",2008,true]]}""");
        assertEquals("datapackage.json unsupported-datapackage \"responses.path: responses.csv\"", survey.problems());
    }

    @Test
    void aDialectOfATableInTheFileItselfIsRefused() {
        describe("""
                {"name":"responses","dialect":{"header":false},"data":[["P1",2008,true]]}""");
        assertEquals("datapackage.json unsupported-datapackage \"responses.dialect.header\"", survey.problems());
    }

    @Test
    void aColumnThatTheSchemaNamesIsThereEvenWhereNoObjectHasIt() {
        describe("""
                {"name":"agreements","schema":{"fields":[{"name":"agreement"},{"name":"signed"},{"name":"ended"}]},
                "data":[{"agreement":"A1","signed":2007},{"agreement":"A2","signed":2006},{"agreement":"A3","signed":2008}]}""");
        assertEquals("", survey.problems());
    }

    @Test
    void noQuoteIsNotTakenForTheUsualOne() {
        describe("{\"name\":\"clusters\",\"path\":\"clusters.csv\",\"dialect\":{\"quoteChar\":null}}");
        assertEquals("datapackage.json malformed-datapackage \"quoteChar: null\"", survey.problems());
    }

    @Test
    void whatItSaysOfWavesAndTheRowsDoNotIsNoted() {
        survey.with("projects.csv", "project,year\nR1,2008\n").with("labels.csv", "project,cluster\nR1,P1\nR1,P2\n");
        describe("""
                {"name":"projects","path":"projects.csv","collected":[2011]},
                {"name":"labels","path":"labels.csv","collected":[2008]}""");
        assertEquals(
                java.util.List.of(
                        "datapackage.json: collected of labels changes nothing: it is read of projects and of missions",
                        "projects.csv: its rows of 2008 are not counted, as collected in datapackage.json does not name that wave",
                        "datapackage.json: collected of projects names 2011, which is no wave: the waves are 2008"),
                survey.notes());
    }

    @Test
    void aSurveyOfAnotherCountryWithoutItsRegionsIsTold() {
        survey.change("clusters.csv", "FRA", "BEL");
        describe();
        survey.change("datapackage.json", "\"title\":", "\"home\":\"BEL\",\"title\":");
        assertEquals(
                "[datapackage.json: the survey is of BEL, and its regions are looked for among those of France: bring a"
                        + " table regions of its own]",
                survey.notes().toString());
    }

    @Test
    void halfOfACharacterIsNoText() {
        describe("""
                {"name":"agreements","data":[["agreement","signed","ended","charter"],
                  ["A1",2007,"","al\\ud800"],["A2",2006,2009,"\\udc00x"],["A3",2008,"","\\ud83d\\ude00"]]}""");
        assertEquals("""
                datapackage.json:agreements:2:4 undecodable-text "al\\uD800"
                datapackage.json:agreements:3:4 undecodable-text "\\uDC00x\"""", survey.problems());
        assertEquals(
                "datapackage.json:agreements:2:4: bytes that are not text, as half of a character is missing: \"al\\uD800\"",
                survey.check().problems().get(0).message(Settings.NONE.words()));
    }

    /** The standard's own program has them of Python. */
    @ParameterizedTest
    @CsvSource({
        "\\w+ \\w+, true",
        "\\w+\\s\\w+, true",
        "P[\\w]le U[^\\W\\d], true",
        "P\\Wle Un, false",
        "P[\\W\\d]le Un, false",
        "P\\wle\\SUn, false",
        "P[]\\w]le [\\[U]n, true",
        "P\\\\wle Un, false",
        "P[[:alpha:]\\w]le[\\s]Un, true",
        "(?i)p\\wLE \\Q\\w\\E|Pô.. Un, true"
    })
    void aPatternKnowsTheLettersOfEveryScript(String pattern, boolean matches) {
        survey.change("clusters.csv", "Pole 1", "Pôle Un")
                .change("clusters.csv", "Pole 2", "Pôle Un")
                .change("clusters.csv", "Pole 3", "Pôle Un")
                .change("clusters.csv", "Grappe 1", "Pôle Un")
                .change("clusters.csv", "Abroad 1", "Pôle Un");
        describe("""
                {"name":"clusters","path":"clusters.csv","schema":{"fields":[
                  {"name":"name","constraints":{"pattern":"%s"}}]}}""".formatted(pattern.replace("\\", "\\\\")));
        assertEquals(matches ? 0 : 5, survey.check().problems().size(), survey.problems());
        if (!matches) {
            assertTrue(
                    survey.check().list().contains("\"Pôle Un\" is not of the form " + pattern + ","),
                    survey.check().list());
        }
    }

    @Test
    void blanksAndDigitsOfAPatternAreThoseOfEveryScript() {
        survey.change("clusters.csv", "Pole 1", "Pôle\u00A0Un").change("clusters.csv", "Pole 2", "Pôle \u0664");
        describe("""
                {"name":"clusters","path":"clusters.csv","schema":{"fields":[
                  {"name":"name","constraints":{"pattern":"\\\\w+\\\\s(\\\\d|Un)"}}]}}""");
        assertEquals("", survey.problems());
    }

    /** No matcher in linear time that is at hand knows them of other letters than those of English. */
    @Test
    void aBoundOfWordsInAPatternIsRefusedByItsName() {
        describe("""
                {"name":"clusters","path":"clusters.csv","schema":{"fields":[
                  {"name":"name","constraints":{"pattern":"\\\\bP.*"}},
                  {"name":"cluster","constraints":{"pattern":"[\\\\d\\\\w]+\\\\B"}}]}}""");
        assertEquals("""
                datapackage.json unsupported-datapackage "clusters.cluster.constraints.pattern: [\\d\\w]+\\B"
                datapackage.json unsupported-datapackage "clusters.name.constraints.pattern: \\bP.*\"""", survey.problems());
    }

    @Test
    void aKeyThatTheContractDoesNotHaveIsNoted() {
        describe("""
                {"name":"accords","path":"agreements.csv","schema":{"primaryKey":"ended","foreignKeys":[
                  {"fields":["charter"],"reference":{"resource":"clusters","fields":["cluster"]}}]}}""", """
                {"name":"agreements","path":"agreements.csv"},{"name":"clusters","path":"clusters.csv"}""");
        survey.change("datapackage.json", ",{\"name\":\"agreements\",\"path\":\"agreements.csv\"}", "")
                .change("datapackage.json", "\"signatories.csv\"", """
                        "signatories.csv","schema":{"primaryKey":["cluster","accord"],"uniqueKeys":[["cluster"]],"foreignKeys":[
                          {"fields":"cluster","reference":{"resource":"structures","fields":["structure"]}},
                          {"fields":["agreement"],"reference":{"resource":"clusters","fields":["cluster"]}}]}""");
        assertEquals("", survey.problems());
        assertEquals(
                List.of(
                        "datapackage.json: the key ended of accords (primaryKey) is not checked: a table has the keys of the contract",
                        "datapackage.json: the key charter → clusters.cluster of accords (foreignKeys) is not checked: a table has the keys of the contract",
                        "datapackage.json: the key agreement → clusters.cluster of signatories (foreignKeys) is not checked: a table has the keys of the contract",
                        "datapackage.json: the key cluster of signatories (uniqueKeys) is not checked: a table has the keys of the contract"),
                survey.notes());
    }

    @Test
    void twoDescriptionsOfOneColumnAreAProblem() {
        describe("""
                {"name":"agreements","path":"agreements.csv","schema":{"fields":[
                  {"name":"signed"},{"name":"signé","constraints":{"minimum":2007}},{"name":"Note"},{"name":"note"}]}}""");
        assertEquals("""
                datapackage.json malformed-datapackage "agreements.fields: note"
                datapackage.json malformed-datapackage "agreements.fields: signé\"""", survey.problems());
    }

    @Test
    void aTableThatIsThereAndNotNamedIsToBeAddedToTheResources() {
        describe();
        survey.change("datapackage.json", "{\"name\":\"clusters\",\"path\":\"clusters.csv\"},", "");
        assertTrue(
                survey.check()
                        .list()
                        .contains(
                                "datapackage.json: clusters.csv is there and not among the resources: add it, as the table clusters"
                                        + " is missing"),
                survey.check().list());
        assertTrue(
                !survey.check().list().contains("did you mean"), survey.check().list());
    }

    @Test
    void aPathWithStepsThatLeadNowhereNamesItsFile() {
        describe(
                "{\"name\":\"clusters\",\"path\":\"./clusters.csv\"}",
                "{\"name\":\"responses\",\"path\":\".//./responses.csv\"}");
        assertEquals("", survey.problems());
        assertEquals(List.of(), survey.notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resources\": [ | {\"resources\": [: not whole JSON: it ends too early",
                "{\"x\":NaN,\"resources\":[]} | {\"x\":NaN,\"resources\":[]}: not JSON",
                "{// no\"} | {// no\"}: not JSON",
                "{\"a\":1,\"a\":2} | \"a\": not a name that stands once in its object",
                "{\"a\":1} x | {\"a\":1} x: not JSON",
                "[[[[ | [[[[: not whole JSON: it ends too early"
            })
    void whatIsNoJsonIsToldInWordsOfOurs(String json, String told) {
        survey.with("datapackage.json", json);
        assertEquals("datapackage.json:1: " + told, survey.check().list());
    }

    @Test
    void jsonOfTooManyLevelsAndAnEmptyFileAreTold() {
        survey.with("datapackage.json", "[".repeat(5_000));
        assertEquals(
                "datapackage.json: […]: not JSON of at most 1,000 levels, and numbers of at most 1,000 digits",
                survey.check().list());
        survey.with("datapackage.json", "  ");
        assertEquals(
                "datapackage.json: resources: not there, as the file is empty",
                survey.check().list());
    }

    @Test
    void aResourceWithoutANameIsToldByItsPlaceAndPath() {
        describe("{\"path\":\"a.csv\"}", "{\"title\":\"x\"}");
        assertEquals("""
                datapackage.json malformed-datapackage "name: resources[0] (a.csv)"
                datapackage.json malformed-datapackage "name: resources[1]\"""", survey.problems());
    }

    @Test
    void aTextThatMeansBothTrueAndFalseIsAProblem() {
        describe("""
                {"name":"responses","path":"responses.csv","schema":{"fields":[
                  {"name":"answered","trueValues":["true","false"],"falseValues":["false"]}]}}""");
        assertEquals("datapackage.json malformed-datapackage \"responses.answered: false\"", survey.problems());
        describe("""
                {"name":"responses","path":"responses.csv","schema":{"fields":[
                  {"name":"answered","trueValues":["true","0"]}]}}""");
        assertEquals("datapackage.json malformed-datapackage \"responses.answered: 0\"", survey.problems());
    }
}
