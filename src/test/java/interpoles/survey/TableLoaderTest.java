package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.load.LoadedTable;
import interpoles.load.Reading;
import interpoles.settings.Settings;
import interpoles.warehouse.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that is loaded at once is, cell for cell and note for note, what it is when it is read row by row. The
 * more seconds {@code interpoles.fuzz.seconds} says, the more cases are tried.
 */
class TableLoaderTest {
    private static final int CASES = 10 * Integer.getInteger("interpoles.fuzz.seconds", 1);
    private static final String[] PIECES = {
        "a",
        "B",
        "é",
        "\uD83D\uDE00",
        " ",
        "\t",
        ",",
        ";",
        "\"",
        "'",
        "|",
        "||",
        "\\",
        "#",
        "NA",
        "null",
        "NULL",
        "0",
        "1e3",
        "=1+1",
        "\u00A0",
        "\u2028",
        "x".repeat(90)
    };

    private Path folder;
    private SurveyFolder survey;

    @BeforeProperty
    void valid() throws IOException {
        folder = Files.createTempDirectory("loader");
        survey = SurveyFolder.complete(folder);
    }

    @AfterProperty
    void gone() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 1)
    void anyTextInAnyDialectIsReadTheSame(@ForAll Random random) {
        int loaded = 0;
        for (int i = 0; i < CASES; i++) {
            survey.with("agreements.csv", file(random));
            loaded += assertSame(folder).contains("loaded_agreements") ? 1 : 0;
        }
        assertTrue(loaded > CASES / 2, "most of them were loaded at once: " + loaded);
    }

    @Property(tries = 1)
    void anyDamageIsToldTheSame(@ForAll Random random) {
        var files = List.of(
                "clusters.csv",
                "responses.csv",
                "agreements.csv",
                "signatories.csv",
                "labels.csv",
                "missions.csv",
                "countries.csv");
        for (int i = 0; i < CASES; i++) {
            var file = files.get(random.nextInt(files.size()));
            var whole = survey.text(file);
            int at = random.nextInt(whole.length());
            survey.with(
                    file,
                    whole.substring(0, at)
                            + text(random)
                            + whole.substring(Math.min(whole.length(), at + random.nextInt(3))));
            assertSame(folder);
            survey.with(file, whole);
        }
    }

    @Test
    void aDelimiterTooManyIsToldTheSame(@TempDir Path folder) {
        var survey = SurveyFolder.complete(folder);
        for (var row :
                List.of("P1,2008,true,é,", "P1,2008,true,,", "P1,2008,true,\"a,b\",", "P1,2008,true,\"\",\"\"")) {
            survey.with("responses.csv", "cluster,year,answered,note\n" + row + "\nP2,2008,oui,NA\nP3,2008,0,\n");
            var loaded = assertSame(folder);
            assertFalse(loaded.contains("loaded_responses"), row);
        }
    }

    @Test
    void whatIsNormalisedIsNotedTheSame(@TempDir Path folder) {
        SurveyFolder.in(folder)
                .with("responses.csv", "Structure;ANNÉE;Répondu\nP1;2008;Oui\nP2;2008;vrai\nP3;2008;NON\nP1;2009;oui\n")
                .with("clusters.csv", """
                        cluster,name,kind,country,regions,positioning
                        P1,Pole 1,Pôle,FRA,11,RD-collaborative
                        P2,Pole 2,pôle,FRA,|11||82|11,les-deux
                        P3,Pole 3,POLE,FRA,93,both
                        G1,Grappe 1,grappe,FRA,82,
                        F1,Abroad 1,cluster étranger,DEU,|,
                        """);
        assertEquals(
                3,
                assertSame(folder).stream()
                        .filter(List.of("loaded_clusters", "loaded_responses", "loaded_signatories")::contains)
                        .count());
    }

    @Test
    void whatTheDataPackageAsksIsAskedTheSame(@TempDir Path folder) {
        var survey = SurveyFolder.in(folder).with("datapackage.json", """
                {"name": "x", "resources": [
                  {"name": "clusters", "path": "clusters.csv", "schema": {"missingValues": ["", "none"], "fields": [
                    {"name": "name", "constraints": {"pattern": "[A-Z].*", "minLength": 3, "unique": true}},
                    {"name": "country", "constraints": {"enum": ["FRA", "DEU"]}}]}},
                  {"name": "responses", "path": "responses.csv", "schema": {"fields": [{"name": "year", "constraints": {"minimum": 2000, "maximum": 2020}}]}},
                  {"name": "agreements", "path": "agreements.csv"}, {"name": "signatories", "path": "signatories.csv"}]}
                """);
        assertEquals(
                4,
                assertSame(folder).stream()
                        .filter(table -> table.startsWith("loaded_"))
                        .count());
        survey.change("clusters.csv", "Pole 2", "pole 2");
        assertSame(folder);
        survey.change("clusters.csv", "pole 2", "Pole 1");
        assertSame(folder);
        survey.change("clusters.csv", "Pole 1,pole,FRA,11|82", "none,pole,FRA,11|82");
        assertSame(folder);
    }

    /** Reads a survey in both ways, and gives the tables that the warehouse of the first holds. */
    private static List<String> assertSame(Path folder) {
        try (var atOnce =
                        Reading.found(folder.toString(), Settings.NONE).read(0, () -> DuckDb.inMemory(Settings.NONE));
                var byRow = Reading.found(folder.toString(), Settings.NONE)
                        .read(Long.MAX_VALUE, () -> DuckDb.inMemory(Settings.NONE))) {
            assertEquals(byRow.check(), atOnce.check());
            assertEquals(byRow.tables().keySet(), atOnce.tables().keySet());
            for (var contract : Contract.ofSurveys().tables()) {
                var columns = new ArrayList<>(LoadedTable.definitions(contract, List.of()));
                var names = columns.stream()
                        .map(column -> column.substring(0, column.lastIndexOf(' ')))
                        .skip(1)
                        .collect(Collectors.joining(", "));
                var rows = "SELECT " + names + unknown(byRow, contract) + " FROM rows_" + contract.name()
                        + " ORDER BY line";
                assertEquals(cells(byRow, rows), cells(atOnce, rows), contract.name());
                contract.fields().stream()
                        .flatMap(field -> field.child().stream())
                        .forEach(child -> {
                            var pieces = "SELECT * FROM " + child.table() + " ORDER BY ALL";
                            assertEquals(cells(byRow, pieces), cells(atOnce, pieces), child.table());
                        });
                if (byRow.tables().containsKey(contract.name())) {
                    assertEquals(
                            byRow.tables().get(contract.name()).rows(),
                            atOnce.tables().get(contract.name()).rows());
                }
            }
            return atOnce.warehouse()
                    .query("SELECT table_name FROM duckdb_tables()", "tables")
                    .stringColumn("table_name")
                    .asList();
        }
    }

    private static String unknown(Reading reading, TableContract contract) {
        int unknown = reading.tables().containsKey(contract.name())
                ? reading.tables().get(contract.name()).unknownColumns().size()
                : 0;
        return IntStream.range(0, unknown).mapToObj(i -> ", unknown_" + i).collect(Collectors.joining());
    }

    private static String cells(Reading reading, String sql) {
        return reading.warehouse().query(sql, "rows").printAll();
    }

    private static String file(Random random) {
        var delimiter = ",;\t".charAt(random.nextInt(3));
        var end = random.nextInt(4) == 0 ? "\r\n" : "\n";
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("agreement", "signed", "ended", "charter", "modality", "motives", "note"));
        for (var agreement : List.of("A1", "A2", "A3")) {
            lines.add(List.of(
                    agreement,
                    "2007",
                    random.nextBoolean() ? "" : "2009",
                    text(random),
                    text(random),
                    text(random),
                    text(random)));
        }
        return (random.nextInt(6) == 0 ? "\uFEFF" : "")
                + lines.stream()
                        .map(line -> line.stream()
                                .map(field -> written(field, delimiter, random))
                                .collect(Collectors.joining("" + delimiter)))
                        .collect(Collectors.joining(end))
                + end.repeat(random.nextInt(3));
    }

    private static String written(String field, char delimiter, Random random) {
        boolean quoted = field.indexOf(delimiter) >= 0 || field.indexOf('"') >= 0 || random.nextInt(5) == 0;
        return quoted ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                .collect(Collectors.joining());
    }
}
