package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.contract.Contract;
import interpoles.settings.Settings;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One small survey as the programs write it that people use, each with one thing changed: it is read as the survey that
 * was meant, or it is refused, and never read otherwise without a word.
 */
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c02-sep-line",
                "c06-delim-only-rows",
                "f02-skipInitialSpace",
                "f10-path-array",
                "f11-gz",
                "f12-inline-data",
                "f13-schema-path",
                "f14-extra-resource-remote",
                "f30-xlsx-resource",
                "h05-optional-tables",
                "x07e-folder-with-xlsx",
                "x17-backslash-entries"
            })
    void whatCanBeMeantInOneWayAloneIsReadSo(String folder) {
        assertEquals(tables("base"), tables(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c02-sep-line | agreements.csv: the first line says that the delimiter is ;",
                "c06-delim-only-rows | agreements.csv: 3 rows of nothing but delimiters are skipped",
                "c16-header-newline | agreements.csv: the column \"charter\\u000A(free text)\" is left alone; if it is meant as charter, name it so",
                "f13-schema-path | datapackage.json: the schema of agreements, schemas/agreements.json, is not there: the table is read as the contract says alone",
                "f14-extra-resource-remote | datapackage.json: \"codebook\" is not a table of the contract and is left alone",
                "h01-motive | agreements.csv: the column \"motive\" is left alone; if it is meant as motives, name it so",
                "h02-charter-unit | agreements.csv: the column \"charter (type)\" is left alone; if it is meant as charter, name it so",
                "h05-optional-tables | project.csv is left alone; if it is meant as the table projects, name it so",
                "h05-optional-tables | label.csv is left alone; if it is meant as the table labels, name it so"
            })
    void whatWasMadeOfItIsSaid(String folder, String note) {
        var notes = new SurveyAddress(CASES.resolve(folder).toString(), Settings.NONE)
                .check()
                .notes();
        assertTrue(notes.contains(note), notes.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "c07-comments | `agreements.csv:1 not-a-header \"# exported 2012\"`",
                "c15-preamble | `agreements.csv:1 not-a-header \"Survey of agreements\"`",
                "n04-csv-txt | `agreements.csv missing-table \"agreements\" > agreements.csv.txt`",
                "n05-copy | `agreements.csv missing-table \"agreements\" > agreements (1).csv`",
                "x06-ods-as-xlsx | `survey.xlsx unreadable-file \"an OpenDocument spreadsheet (.ods)\"`",
                "x07d-html-as-xlsx | `survey.xlsx unreadable-file \"an HTML page (.html)\"`",
                "x09b-merged-optional | `survey.xlsx:agreements:2:4 merged-cells \"D2:D6\"`"
            })
    void whatCannotBeReadIsRefusedInOneSentence(String folder, String problem) {
        assertEquals(problem, problems(folder));
    }

    @Test
    void aFileInAnotherDialectIsRefusedByItsFirstLine() {
        assertEquals("""
                clusters.csv:1 not-a-header "cluster|name|kind|country|regions|positioning"
                responses.csv:1 not-a-header "cluster|year|answered"
                agreements.csv:1 not-a-header "agreement|signed|ended|charter|modality|motives"
                signatories.csv:1 not-a-header "agreement|cluster"
                """.strip(), problems("c03-pipe"));
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsNoEmptyCell() {
        assertEquals("""
                survey.xlsx:agreements:2:3 unreadable-cell "=2000+9"
                survey.xlsx:agreements:3:3 unreadable-cell "=B3+2"
                """.strip(), problems("x01-openpyxl-formula-ended"));
        assertEquals(5, problems("x01b-openpyxl-formula-charter").lines().count());
    }

    @Test
    void anErrorAsTextIsAnErrorStill() {
        assertEquals("""
                survey.xlsx:agreements:2:4 unreadable-cell "#NULL!"
                survey.xlsx:agreements:3:4 unreadable-cell "#NULL!"
                """.strip(), problems("x10b-spss-null-text"));
    }

    @Test
    void aFieldHasMissingValuesOfItsOwn() {
        try (var survey = Survey.open(CASES.resolve("f07-field-missing"))) {
            assertEquals(
                    "[alpha, , alpha, , alpha]",
                    survey.table("agreements").stringColumn("charter").asList().toString());
        }
    }

    @Test
    void aSuggestionThatLooksAlikeSaysHowItDiffers() {
        var check = new SurveyAddress(CASES.resolve("y16-nfd-id").toString(), Settings.NONE).check();
        assertEquals(5, check.problems().size());
        assertTrue(
                check.list()
                        .lines()
                        .allMatch(line -> line.endsWith("(written without combining accents, where here they are)")),
                check.list());
    }

    private static String problems(String folder) {
        return SurveyFolder.brief(new SurveyAddress(CASES.resolve(folder).toString(), Settings.NONE).check());
    }

    private static String tables(String folder) {
        try (var survey = Survey.open(CASES.resolve(folder))) {
            return Contract.ofSurveys().tables().stream()
                    .filter(table -> survey.has(table.name()))
                    .map(table ->
                            survey.table(table.name()).setName(table.name()).printAll())
                    .collect(Collectors.joining("\n"));
        }
    }
}
