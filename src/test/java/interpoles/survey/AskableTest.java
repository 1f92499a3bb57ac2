package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.settings.Settings;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class AskableTest {
    private static final String ONE = """
            agreement | signed | motives       | signatories
            A1        | 2007   | export/pooled | P1 P2
            """;

    @Test
    void everyTableIsListedWithWhatItIsAndItsRows() {
        var survey = Given.survey(2008, ONE);
        var tables = survey.tables();
        assertEquals("What SQL can ask — " + survey.shownTitle(), tables.name());
        var rows = rows(tables);
        assertEquals(
                Map.of("clusters", 2L, "agreement_motives", 2L, "in_force", 1L, "missions", 0L),
                Map.of(
                        "clusters", rows.get("clusters"),
                        "agreement_motives", rows.get("agreement_motives"),
                        "in_force", rows.get("in_force"),
                        "missions", rows.get("missions")));
        assertTrue(rows.get("reference_countries") > 200);
        assertFalse(rows.keySet().stream().anyMatch(name -> name.startsWith("rows_")), rows.toString());
        tables.stringColumn("about").forEach(sentence -> assertTrue(sentence.endsWith("."), sentence));
    }

    @Test
    void claimsAreListedWhereThereAreSome() {
        var claims = """
                claim | statement_fr | statement_en | measure             | year | group | published | above | at_least | below | at_most | source
                C1    | Un accord.   | One.         | agreements.in-force | 2008 |       | 1         |       | 1        |       |         |
                """;
        assertFalse(rows(Given.survey(2008, ONE).tables()).containsKey("claims"));
        var claimed =
                Given.waves(2008).with("agreements", ONE).with("claims", claims).survey();
        assertEquals(1, rows(claimed.tables()).get("claims"));
    }

    @Test
    void whatTheyAreIsSaidInTheSurveysOwnNouns() {
        var hubs = Given.waves(2008).with("agreements", ONE).describedBy("""
                {"name": "hubs", "names": {"pole": ["hub", "hubs"]},
                 "resources": [{"name": "clusters", "path": "clusters.csv"},
                               {"name": "responses", "path": "responses.csv"},
                               {"name": "agreements", "path": "agreements.csv"},
                               {"name": "signatories", "path": "signatories.csv"}]}
                """).survey();
        var about = hubs.tables().stringColumn("about").asList();
        assertTrue(about.contains("A row for each hub asked in each wave."), about.toString());
        assertFalse(about.toString().contains("pôle"), about.toString());
    }

    @Test
    void aCellThatEndsInASurveySaysWhichItIs() {
        var survey = Given.survey(2008, ONE);
        assertEquals(survey.shownTitle(), survey.toString());
    }

    @Test
    void whatTheyAreIsSaidInTheReadersLanguage() {
        var french = Given.waves(2008)
                .with("agreements", ONE)
                .in(Settings.NONE.in(Locale.FRENCH))
                .survey()
                .tables();
        assertTrue(french.stringColumn("about").asList().contains("Une ligne par motif qu’un accord indique."));
        assertTrue(french.name().startsWith("Ce que SQL peut interroger"));
    }

    @Test
    void whereSmallCellsAreKeptBackNoNumberOfRowsIsTold() {
        var tables = Given.waves(2008)
                .with("agreements", ONE)
                .in(Settings.of(Map.of("INTERPOLES_MIN_CELL", "5")))
                .survey()
                .tables();
        assertEquals(tables.rowCount(), tables.column("rows").countMissing());
    }

    private static Map<String, Long> rows(Table tables) {
        var rows = new TreeMap<String, Long>();
        tables.forEach(row -> rows.put(row.getString("table"), row.getLong("rows")));
        return rows;
    }
}
