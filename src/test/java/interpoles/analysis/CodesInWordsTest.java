package interpoles.analysis;

import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Given;
import interpoles.chart.Bars;
import interpoles.chart.HeatMap;
import interpoles.chart.TileMap;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import interpoles.table.ValueLabels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** A program asks by the data's codes, and a reader sees words. */
class CodesInWordsTest {
    private static Survey survey(Settings settings) {
        return Given.waves(2008)
                .with("agreements", """
                agreement | signed | ended | charter             | motives              | signatories
                A1        | 2007   |       | framework-agreement | pooling/of-their-own | P1 P2
                A2        | 2007   |       | memorandum          | pooling              | P1 F1
                """)
                .with("clusters", """
                cluster | kind    | country | regions
                P1      | pole    | FRA     | 82
                P2      | pole    | FRA     | 11/82
                F1      | foreign | DEU     |
                """)
                .in(settings)
                .survey();
    }

    private static CrossTab of(Table cases, String... by) {
        return CrossTab.of(cases, List.of(by), Settings.NONE);
    }

    private static String shown(Table table, String column, String code) {
        return ValueLabels.of(table).value(column, code, Settings.NONE.words());
    }

    @Test
    void aRegionIsKeyedByItsCodeAndShownByItsName() {
        var regions = of(Cases.agreements(survey(Settings.NONE)), "regions").each("regions");
        var table = regions.table();
        assertTable(table, """
                regions | n
                11      | 1
                82      | 2
                """);
        assertEquals("Rhône-Alpes", shown(table, "regions", "82"));
        assertEquals("82", regions.first());
        var map = TileMap.of(table).sentence();
        assertTrue(map.endsWith("from Rhône-Alpes (2) down to Île-de-France (1)."), map);
        assertEquals(
                "Agreements in force, by charter (regions: Rhône-Alpes)",
                CaptionedTable.subject(of(Cases.agreements(survey(Settings.NONE)), "charter")
                        .inRegion("82")
                        .table()));
    }

    @Test
    void eachOfSeveralValuesHasItsWordsAndOneOfASurveysOwnItsCode() {
        var cases = Cases.agreements(survey(Settings.NONE));
        assertEquals("pooling, of-their-own", shown(cases, "motives", "pooling|of-their-own"));
        assertEquals("foreign clusters, pôles", shown(cases, "kinds", "foreign|pole"));
        var chart = HeatMap.of(
                        of(cases, "countries", "charter").each("countries").table())
                .sentence();
        assertTrue(chart.contains("Germany, memorandum of understanding"), chart);
    }

    @Test
    void aPivotIsNamedByCodesAndHeadedByWords() {
        var shares = of(Cases.agreements(survey(Settings.NONE)), "partner", "charter")
                .shareOfColumn()
                .pivot();
        assertEquals(
                List.of(
                        "partner",
                        "framework-agreement share",
                        "framework-agreement n",
                        "memorandum share",
                        "memorandum n",
                        "total share",
                        "total n"),
                shares.columnNames());
        var labels = ValueLabels.of(shares);
        var words = Settings.NONE.words();
        assertEquals("framework agreement", labels.head("framework-agreement share", words));
        assertEquals("memorandum of understanding n", labels.head("memorandum n", words));
        assertEquals("total", labels.head("total share", words));
        assertEquals("partner", labels.head("partner", words));
    }

    @Test
    void anAnswerOfSqlIsInWordsWhereThatIsAskedFor() {
        var french = Settings.of(Map.of("INTERPOLES_LANG", "fr"));
        var survey = survey(french);
        var table = survey.query("SELECT country, COUNT(*) AS n FROM clusters GROUP BY country ORDER BY country");
        assertEquals("DEU", shown(table, "country", "DEU"));
        var worded = Cases.inWords(survey, table);
        assertEquals("Allemagne", shown(worded, "country", "DEU"));
        assertEquals("[DEU, FRA]", worded.stringColumn("country").asList().toString());
        var sentence = Bars.ranked(worded).in(french.words()).sentence();
        assertTrue(sentence.contains("(France)") && sentence.contains("(Allemagne)"), sentence);
    }
}
