package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them, each kind in several ways. */
class EverydayFilesTest {
    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private SurveyFolder survey;

    @BeforeEach
    void valid(@TempDir Path folder) {
        survey = SurveyFolder.in(folder);
    }

    @Test
    void theFirstLineMayNameAnyDelimiterInAnyEncoding() {
        var text = survey.text("clusters.csv");
        for (var delimiter : List.of(";", "\t", ":", "^", ",")) {
            var said = "sep=" + delimiter + "\r\n" + text.replace(",", delimiter);
            for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                survey.with("clusters.csv", '\uFEFF' + said, encoding);
                assertEquals("", survey.problems(), delimiter);
            }
        }
        survey.with("clusters.csv", "sep=;\n" + text.replace(",", ";").replace(";pole;", ";polo;"));
        assertEquals(
                "clusters.csv:3:3 unknown-code \"polo\" > pole",
                survey.problems().lines().findFirst().orElse(""));
    }

    @Test
    void macRomanIsReadWhereItsWordsAreNoWordsOtherwise() {
        var text = survey.text("clusters.csv").replace("Pole", "Pôle").replace("Abroad", "Réseau d’énergie");
        survey.with("clusters.csv", text, MAC_ROMAN);
        assertEquals("[clusters.csv: read as Mac Roman]", survey.notes().toString());
        assertEquals(
                "Pôle 1", survey.open().table("clusters").stringColumn("name").get(0));
        survey.with("clusters.csv", text, WINDOWS_1252);
        assertEquals("[clusters.csv: read as windows-1252]", survey.notes().toString());
    }

    @Test
    void whatBothEncodingsCouldMeanIsAsked() {
        survey.with("clusters.csv", survey.text("clusters.csv").replace("Pole 1", "Île"), WINDOWS_1252);
        assertEquals("clusters.csv ambiguous-encoding \"Île (windows-1252), Œle (Mac Roman)\"", survey.problems());
    }

    /** Marks that windows-1252 has where Mac Roman has letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Numérique 5‰", "Numerique 5‰", "Céréales 3 ‰", "Bio™ Éveil", "• Étang à côté", "‹Éveil› côté"})
    void whatTheMarksOfWindowsStandBesideIsReadAsWindows(String name) {
        survey.with("clusters.csv", survey.text("clusters.csv").replace("Pole 1", name), WINDOWS_1252);
        assertEquals("[clusters.csv: read as windows-1252]", survey.notes().toString());
    }

    @Test
    void whatIsAskedShowsAWordInEachEncodingHoweverLongTheName() {
        var name = "Une grappe de communes rurales de l’air et de la terre de nos provinces";
        survey.with("clusters.csv", survey.text("clusters.csv").replace("Pole 1", name), WINDOWS_1252);
        assertEquals("clusters.csv ambiguous-encoding \"l’air (windows-1252), líair (Mac Roman)\"", survey.problems());
    }

    @Test
    void aYearThatAnotherProgramWroteOtherwiseIsSuggested() {
        for (var written : List.of("2008.0", "2008,00", "2008\u00A0", "2008-03", "01/03/2008", "2008-03-01 00:00:00")) {
            survey.with("agreements.csv", "agreement,signed,ended\nA1,2007,\nA2,2006,\nA3,\"" + written + "\",\n");
            var problems = survey.problems();
            assertTrue(problems.startsWith("agreements.csv:4:2 bad-year") && problems.endsWith(" > 2008"), problems);
        }
    }

    @Test
    void aConstraintThatAnAllowedValueBreaksSuggestsNotTheSame() {
        survey.with("agreements.csv", "agreement,signed,ended,charter\nA1,2007,,pact\nA2,2006,,pact\nA3,2008,,pact\n")
                .with("datapackage.json", """
                        {"resources": [{"name": "clusters", "path": "clusters.csv"},
                            {"name": "responses", "path": "responses.csv"},
                            {"name": "signatories", "path": "signatories.csv"},
                            {"name": "agreements", "path": "agreements.csv", "schema": {"fields": [
                                {"name": "charter", "constraints": {"enum": ["pact"], "minLength": 5}}]}}]}
                        """);
        assertEquals("""
                agreements.csv:2:4 broken-constraint "pact"
                agreements.csv:3:4 broken-constraint "pact"
                agreements.csv:4:4 broken-constraint "pact\"""", survey.problems());
    }

    @Test
    void utf16IsReadWithoutItsMark() {
        survey.with("clusters.csv", survey.text("clusters.csv").replace("Pole 1", "Pôle 1"), StandardCharsets.UTF_16LE);
        assertEquals("[clusters.csv: read as UTF-16LE]", survey.notes().toString());
    }

    @Test
    void utf8WhereAnotherEncodingIsDeclaredIsAProblem() {
        survey.change("clusters.csv", "Pole 1", "Pôle 1");
        describe("\"encoding\":\"windows-1252\"");
        assertEquals("clusters.csv undecodable-text \"UTF-8\"", survey.problems());
        assertEquals(
                "clusters.csv: bytes that are not text in the encoding that datapackage.json declares; declare the one that "
                        + "they are in: \"UTF-8\"",
                survey.check().list());
    }

    @ParameterizedTest
    @CsvSource({"#N/A", "#REF!", "#NOM?", "#VALEUR!", "#NULL!", "Err:502"})
    void theErrorOfASpreadsheetIsNoValue(String error) {
        survey.change("agreements.csv", "agreement,signed,ended", "agreement,signed,ended,charter,motives")
                .change("agreements.csv", "A1,2007,", "A1,2007,," + error + ",a|" + error)
                .change("agreements.csv", "2006,2009", "2006,2009,x,y")
                .change("agreements.csv", "A3,2008,", "A3,2008,,z,");
        assertEquals(
                "agreements.csv:2:4 unreadable-cell \"" + error + "\"\nagreements.csv:2:5 unreadable-cell \"" + error
                        + "\"",
                survey.problems());
    }

    @Test
    void countriesAndRegionsMayBeNamed() {
        survey.change("clusters.csv", "FRA,11,", "France,Île-de-France,")
                .change("clusters.csv", "FRA,11|82", "FR,ile-de-france|Rhône-Alpes")
                .change("clusters.csv", "DEU", "Allemagne");
        assertEquals("", survey.problems());
        assertTrue(survey.notes().contains("clusters.csv: \"Allemagne\" is read as DEU (country, once)"));
        assertEquals(
                "[11, 11|82, 93, 82, ]",
                survey.open().table("clusters").stringColumn("regions").asList().toString());
    }

    @ParameterizedTest
    @CsvSource({"Cote d'Ivoire,CIV", "COTE D’IVOIRE,CIV", "Sri-lanka,LKA", "Pays Bas,NLD", "Coree du Sud,KOR"})
    void hyphensAndApostrophesOfTheNameOfAPlaceDoNotMatter(String name, String code) {
        survey.change("clusters.csv", "FRA,11,", "FRA,Ile de France,").change("clusters.csv", "DEU", name);
        assertEquals("", survey.problems());
        assertTrue(
                survey.notes().contains("clusters.csv: \"" + name + "\" is read as " + code + " (country, once)"),
                survey.notes().toString());
        assertTrue(survey.notes().contains("clusters.csv: \"Ile de France\" is read as 11 (regions, once)"));
    }

    @Test
    void regionsAreOfOneListOrOfTheOther() {
        survey.change("clusters.csv", "|82", "|84").change("clusters.csv", "FRA,82", "FRA,84");
        assertEquals("", survey.problems());
        assertEquals(
                "Auvergne-Rhône-Alpes",
                survey.open()
                        .query("SELECT name FROM reference_regions WHERE region = '84'")
                        .stringColumn("name")
                        .get(0));
        survey.change("clusters.csv", "FRA,93", "FRA,22");
        assertEquals("clusters.csv:3:5 unknown-code \"84\"\nclusters.csv:5:5 unknown-code \"84\"", survey.problems());
        assertTrue(
                survey.check().list().contains("it is one of the regions since 2016"),
                survey.check().list());
    }

    @Test
    void whatBecameOfAClusterIsAnotherAndNeverItself() {
        survey.change("clusters.csv", "positioning", "successor")
                .change("clusters.csv", "FRA,11,collaborative-rd", "FRA,11,P2|P9")
                .change("clusters.csv", "FRA,11|82,", "FRA,11|82,P3")
                .change("clusters.csv", "FRA,93,both", "FRA,93,P2")
                .change("clusters.csv", "territorial-development", "");
        assertEquals("""
                clusters.csv:2:6 broken-reference "P9" > P1
                clusters.csv:3:6 succeeds-itself "P2"
                clusters.csv:4:6 succeeds-itself "P3"
                """.strip(), survey.problems());
    }

    @Test
    void theCountryOfASurveyIsItsOwn() {
        survey.change("clusters.csv", "FRA", "DEU").change("clusters.csv", "foreign,DEU", "foreign,FRA");
        describe("", "\"home\":\"DEU\",\"names\":{\"pole\":[\"Spitzencluster\",\"Spitzencluster\"]},");
        assertEquals("", survey.problems());
        survey.change("clusters.csv", "foreign,FRA", "foreign,DEU");
        assertEquals("clusters.csv:6:4 foreign-in-france \"DEU\"", survey.problems());
        describe("", "\"home\":\"XYZ\",");
        assertEquals(
                "datapackage.json malformed-datapackage \"home: XYZ\"",
                survey.problems().lines().findFirst().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"dialect\":{\"delimiter\":\";\",\"commentChar\":\"#\"}~# exported\\ncluster;year;answered\\n# more\\nP1;2008;true\\n",
                "\"dialect\":{\"escapeChar\":\"\\\\\",\"doubleQuote\":false}~cluster,year,answered\\n\"P\\1\",2008,true\\n",
                "\"dialect\":{\"headerRows\":[3]}~Survey\\n\\ncluster,year,answered\\nP1,2008,true\\n",
                "\"dialect\":{\"header\":false},\"schema\":{\"fields\":[{\"name\":\"cluster\"},{\"name\":\"year\"},{\"name\":\"answered\"}]}~P1,2008,true\\n",
                "\"schema\":{\"fields\":[{\"name\":\"answered\",\"trueValues\":[\"J\"],\"falseValues\":[\"N\"]}]}~cluster,year,answered\\nP1,2008,J\\n",
                "\"dialect\":{\"quoteChar\":\"'\",\"skipInitialSpace\":true}~cluster, year, answered\\n'P1', 2008, 'true'\\n",
                "\"format\":\"tsv\"~cluster\\tyear\\tanswered\\nP1\\t2008\\ttrue\\n"
            })
    void aDialectIsHonoured(String described, String text) {
        survey.with("responses.csv", text.replace("\\n", "\n").replace("\\t", "\t"));
        describeResponses(described);
        assertEquals("", survey.problems());
        assertEquals(
                "[true]",
                survey.open()
                        .table("responses")
                        .booleanColumn("answered")
                        .asList()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"dialect\":{\"trim\":true}~responses.dialect.trim",
                "\"dialect\":{\"lineTerminator\":\"|\"}~responses.dialect.lineTerminator",
                "\"dialect\":{\"header\":false}~responses.dialect.header: false",
                "\"compression\":\"zip\"~responses.compression: zip",
                "\"format\":\"ods\"~responses.format: ods",
                "\"layout\":{}~responses.layout",
                "\"missingValues\":[\"\",\"NA\"]~responses.missingValues",
                "\"trueValues\":[\"J\"]~responses.trueValues",
                "\"delimiter\":\";\"~responses.delimiter",
                "\"schema\":{\"fields\":[{\"name\":\"year\",\"type\":\"date\",\"format\":\"%d/%m/%Y\"}]}~responses.year.format: %d/%m/%Y"
            })
    void whatIsNotSupportedIsRefusedByItsName(String described, String name) {
        describeResponses(described);
        assertEquals("datapackage.json unsupported-datapackage \"" + name + "\"", survey.problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"missingValues\":[\"NA\"],~missingValues",
                "\"dialect\":{\"commentChar\":\"#\"},~dialect",
                "\"schema\":{},~schema"
            })
    void whatIsSaidOfAllTablesAtOnceIsRefusedByItsName(String described, String name) {
        resources("", "", described);
        assertEquals("datapackage.json unsupported-datapackage \"" + name + "\"", survey.problems());
    }

    @Test
    void missingValuesThatAreTheUsualOnesSayNothing() {
        describeResponses("\"missingValues\":[\"\"]");
        assertEquals("", survey.problems());
    }

    @Test
    void aSchemaMayStandInAFileOfItsOwnInsideTheFolder() {
        survey.with("schemas/r.json", "{\"missingValues\":[{\"value\":\"NSP\",\"label\":\"unknown\"}],\"fields\":[]}")
                .change("agreements.csv", "A1,2007,", "A1,2007,NSP")
                .change("agreements.csv", "A3,2008,", "A3,2008,NSP");
        describe("agreements", "\"schema\":\"schemas/r.json\"", "");
        assertEquals("", survey.problems());
        describe("agreements", "\"schema\":\"../r.json\"", "");
        assertEquals("datapackage.json unsafe-path \"../r.json\"", survey.problems());
        describe("agreements", "\"dialect\":\"https://example.org/d.json\"", "");
        assertEquals("datapackage.json unsafe-path \"https://example.org/d.json\"", survey.problems());
    }

    @Test
    void theLinesOfAPartAreItsOwn() throws IOException {
        survey.with("signatories.csv", "agreement,cluster\nA1,P1\nA1,P2\nA2,P2\n")
                .with("more/s2.csv.gz", gzip("agreement,cluster\nA2,G1\nA3,P3\nA3,F9\n"));
        resources(
                "signatories",
                "{\"name\":\"signatories\",\"path\":[\"signatories.csv\",\"more/s2.csv.gz\"],\"compression\":\"gz\"}",
                "");
        assertEquals("signatories.csv unreadable-file", survey.problems());
        survey.with("more/s2.csv", "A2,G1\nA3,P3\nA3,F9\n");
        resources("signatories", "{\"name\":\"signatories\",\"path\":[\"signatories.csv\",\"more/s2.csv\"]}", "");
        assertEquals("more/s2.csv:3:2 broken-reference \"F9\" > F1", survey.problems());
        survey.with("more/s2.csv", "cluster,agreement\nG1,A2\n");
        assertEquals(
                "more/s2.csv:1 other-header \"cluster,agreement\"",
                survey.problems().lines().findFirst().orElse(""));
    }

    @Test
    void aTableMayStandInTheDescriptionItself() {
        resources(
                "responses",
                "{\"name\":\"responses\",\"data\":[[\"cluster\",\"year\",\"answered\"],[\"P1\",2008,true],[\"P2\",2008,null]]}",
                "");
        assertEquals("datapackage.json:responses:3:3 missing-field", survey.problems());
        resources("responses", "{\"name\":\"responses\",\"data\":\"cluster,year\"}", "");
        assertEquals("datapackage.json unsupported-datapackage \"responses.data\"", survey.problems());
    }

    @Test
    void aResourceOfTheContractIsNotFetched() {
        resources("responses", "{\"name\":\"responses\",\"path\":\"https://example.org/responses.csv\"}", "");
        assertEquals("datapackage.json unsafe-path \"https://example.org/responses.csv\"", survey.problems());
    }

    @Test
    void anotherFormatUnderTheNameIsNamed() throws IOException {
        survey.with("responses.csv", gzip("cluster,year,answered\n"));
        assertEquals("responses.csv unreadable-file \"a gzip archive (.gz)\"", survey.problems());
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void describe(String clusters) {
        describe("clusters", clusters, "");
    }

    private void describe(String clusters, String more) {
        describe("clusters", clusters, more);
    }

    private void describeResponses(String more) {
        describe("responses", more, "");
    }

    private void describe(String table, String more, String survey) {
        resources(
                table,
                "{\"name\":\"" + table + "\",\"path\":\"" + table + ".csv\"" + (more.isEmpty() ? "" : "," + more) + "}",
                survey);
    }

    private void resources(String table, String resource, String more) {
        var all = List.of("clusters", "responses", "agreements", "signatories").stream()
                .map(name ->
                        name.equals(table) ? resource : "{\"name\":\"" + name + "\",\"path\":\"" + name + ".csv\"}")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        survey.with("datapackage.json", "{" + more + "\"resources\":[" + all + "]}");
    }

    @ParameterizedTest
    @CsvSource({"Pôle", "énergie", "ça va", "été à Nîmes"})
    void theCodePageOfDosIsTakenForNoOther(String word) {
        survey.with("clusters.csv", survey.text("clusters.csv").replace("Pole 1", word), Charset.forName("IBM850"));
        var problems = survey.problems();
        assertTrue(problems.startsWith("clusters.csv ambiguous-encoding"), problems);
        assertTrue(problems.contains("(cp850)"), problems);
    }

    @Test
    void whatIsOfOneEncodingIsReadInSpiteOfMarksThatDosHasForLetters() {
        var text = survey.text("clusters.csv").replace("Pole 1", "Pôle Rhône–Alpes é");
        survey.with("clusters.csv", text, WINDOWS_1252);
        assertEquals("[clusters.csv: read as windows-1252]", survey.notes().toString());
        survey.with("clusters.csv", text.replace(" é", " façade"), MAC_ROMAN);
        assertEquals("[clusters.csv: read as Mac Roman]", survey.notes().toString());
    }

    @Test
    void utf32IsReadByItsMark() {
        var text = survey.text("clusters.csv").replace("Pole 1", "Pôle 1");
        for (var encoding : List.of("UTF-32LE", "UTF-32BE")) {
            survey.with("clusters.csv", '\uFEFF' + text, Charset.forName(encoding));
            assertEquals(
                    "[clusters.csv: read as " + encoding + ", by its byte-order mark]",
                    survey.notes().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DataPackage.json",
        "datapackage.json.txt",
        "datapackage (1).json",
        "datapackage.yaml",
        "data-package.json"
    })
    void aDescriptionUnderAnotherNameIsSaidToBeLeftAlone(String file) {
        survey.with(file, "{\"resources\":[]}");
        assertEquals(
                "[" + file + " is left alone, with all that it says; if it is the description of the survey, name it"
                        + " datapackage.json]",
                survey.notes().toString());
    }

    @ParameterizedTest
    @CsvSource({"motivations,motives", "modal,modality", "chartes signées,charter", "Positions,positioning"})
    void aColumnOfTheSameStemIsNamed(String header, String meant) {
        boolean ofClusters = meant.equals("positioning");
        survey.change("clusters.csv", "regions,positioning", "regions," + (ofClusters ? header : "positioning"))
                .change("agreements.csv", "agreement,signed,ended", "agreement,signed,ended," + header)
                .change("agreements.csv", "A1,2007,", "A1,2007,,x")
                .change("agreements.csv", "2006,2009", "2006,2009,y")
                .change("agreements.csv", "A3,2008,", "A3,2008,,z");
        assertTrue(
                survey.notes().toString().contains("\"" + header + "\" is left alone; if it is meant as " + meant),
                survey.notes().toString());
    }

    @Test
    void linesThatAreQuotedWholeAreToldInASentence() {
        survey.with("clusters.csv", survey.text("clusters.csv").replaceAll("(?m)^(.+)$", "\"$1\""));
        assertEquals(
                "clusters.csv:1: the first line is \"cluster,name,kind,country,regions,positioning\", not the names of"
                        + " the columns: each line stands in quotes, as one field; take away the quotes around whole"
                        + " lines, or export the table anew",
                survey.check().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", ":", " ", "^"})
    void quotesAroundWhatIsPartedOtherwiseAreNotWhatIsWrong(String delimiter) {
        survey.with(
                "clusters.csv",
                survey.text("clusters.csv").replaceAll("([^,\n]+)", "\"$1\"").replace(",", delimiter));
        assertTrue(
                survey.problems().startsWith("clusters.csv:1 not-a-header \"\"cluster\"" + delimiter + "\"name\""),
                survey.problems());
    }

    @Test
    void aDelimiterThatTheFirstLineSaysAmissIsNotTakenForQuotes() {
        survey.with("responses.csv", "sep=;\n" + survey.text("responses.csv"));
        assertEquals("responses.csv:2 not-a-header \"cluster,year,answered\"", survey.problems());
        assertTrue(
                survey.check().list().contains("dialect: delimiter"),
                survey.check().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey.xltx", "survey.fods"})
    void aTemplateOrAFlatWorkbookIsNamedWhereTheTablesAreMissing(String file) throws IOException {
        var folder = Files.createTempDirectory(survey.path(), "other");
        Files.writeString(folder.resolve(file), "x");
        var check = new SurveyAddress(folder.toString(), interpoles.settings.Settings.NONE).check();
        assertTrue(check.list().contains("did you mean \"" + file + ", saved as .xlsx\"?"), check.list());
    }

    @Test
    void aGzipFileThatIsCutOffOrTooLargeIsSaidToBe() throws IOException {
        var whole = gzip(survey.text("clusters.csv"));
        survey.with("clusters.csv.gz", Arrays.copyOf(whole, whole.length - 12));
        resources("clusters", "{\"name\":\"clusters\",\"path\":\"clusters.csv.gz\"}", "");
        assertEquals(
                "clusters.csv.gz: the file cannot be read as a gzip file: it is cut off or damaged",
                survey.check().list());
        whole[whole.length / 2] ^= 0x55;
        survey.with("clusters.csv.gz", whole);
        assertEquals(
                "clusters.csv.gz: the file cannot be read as a gzip file: it is cut off or damaged",
                survey.check().list());
        survey.with("clusters.csv.gz", gzip("cluster\n".repeat(13_000_000)));
        assertEquals(
                "clusters.csv.gz: too large: a gzip file of at most 100 MB unpacked",
                survey.check().list());
    }

    @Test
    void aDialectInAFileThatIsNotThereIsMissing() {
        describe("\"dialect\":\"d/dialect.json\"");
        survey.change("datapackage.json", "\"responses.csv\"", "\"responses.csv\",\"dialect\":\"d/dialect.json\"");
        assertEquals("d/dialect.json: there is no such file", survey.check().list());
    }

    @Test
    void aTextThatIsNoNumberIsNotBelowTheLeast() {
        survey.change("agreements.csv", "ended", "ended,amount")
                .change("agreements.csv", "A1,2007,", "A1,2007,,1e3")
                .change("agreements.csv", "2006,2009", "2006,2009,5")
                .change("agreements.csv", "A3,2008,", "A3,2008,,-1");
        describe(
                "agreements",
                "\"schema\":{\"fields\":[{\"name\":\"amount\",\"type\":\"number\",\"constraints\":{\"minimum\":0}}]}",
                "");
        assertEquals("""
                agreements.csv:2:4: "1e3" is not a number such as 0.5, with at most 20 digits before the point and 18 after it, as datapackage.json asks (amount)
                agreements.csv:4:4: "-1" is not at least 0, as datapackage.json asks (amount)""", survey.check().list());
    }

    @Test
    void halfOfACharacterAtTheEndOfAFileIsUndecodable() {
        var bytes = ("\uFEFF" + survey.text("agreements.csv")).getBytes(StandardCharsets.UTF_16LE);
        survey.with("agreements.csv", Arrays.copyOf(bytes, bytes.length + 1));
        assertEquals("agreements.csv:5:1 undecodable-text \"\\uFFFF\"", survey.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "UK,GBR",
        "us,USA",
        "deu,DEU",
        "ROM,ROU",
        "République tchèque,CZE",
        "Grande-Bretagne,GBR",
        "Vietnam du Sud,",
        "États-Unis d’Amérique,USA",
        "Birmanie,MMR",
        "Holland,NLD",
        "Hong Kong,HKG",
        "germny,",
        "DEV,DEU"
    })
    void aCountryByAnotherNameIsSuggested(String written, String meant) {
        survey.change("clusters.csv", "DEU", written);
        assertEquals(
                "clusters.csv:6:4 unknown-code \"" + written + "\"" + (meant == null ? "" : " > " + meant),
                survey.problems());
    }

    @ParameterizedTest
    @CsvSource({"US,USA", "Tchéquie,CZE", "South Korea,KOR"})
    void aCountryByItsAlpha2CodeOrNameIsRead(String written, String code) {
        survey.change("clusters.csv", "DEU", written);
        assertEquals("", survey.problems());
        assertEquals(
                List.of("clusters.csv: \"" + written + "\" is read as " + code + " (country, once)"), survey.notes());
    }

    @Test
    void aKeyThatLostItsZeroIsMeant() {
        survey.change("clusters.csv", "P1,", "1,")
                .change("clusters.csv", "P2,", "02,")
                .change("responses.csv", "P1,", "01,")
                .change("responses.csv", "P2,", "02,")
                .change("signatories.csv", ",P1", ",01")
                .change("signatories.csv", ",P2", ",02");
        assertEquals("""
                responses.csv:2:1 broken-reference "01" > 1
                signatories.csv:2:2 broken-reference "01" > 1""", survey.problems());
    }

    @Test
    void aWorkbookOfAnotherFormatIsToBeSavedAnew() throws IOException {
        for (var table : List.of("clusters", "responses", "agreements", "signatories")) {
            survey.without(table + ".csv");
        }
        survey.with("survey.xlsm", "");
        assertEquals(List.of("survey.xlsm is left alone: save it as .xlsx in a spreadsheet"), survey.notes());
        assertTrue(
                survey.check()
                        .list()
                        .contains(
                                "clusters.csv: the table clusters is missing; did you mean \"survey.xlsm, saved as .xlsx\"?"),
                survey.check().list());
    }
}
