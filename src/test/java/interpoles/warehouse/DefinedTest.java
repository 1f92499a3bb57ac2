package interpoles.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class DefinedTest {
    private final Map<String, String> definitions = new LinkedHashMap<>();

    DefinedTest() {
        definitions.put("agreements", "SELECT * FROM (VALUES ('A1', 2007), ('A2', 2010)) AS a (agreement, signed)");
        definitions.put("waves", "SELECT * FROM (VALUES (2008), (2011)) AS w (year)");
        definitions.put("in_force", "SELECT w.year, a.agreement FROM waves w JOIN agreements a ON a.signed <= w.year");
    }

    @Test
    void aQueryGetsTheDefinitionsThatItNamesAndThoseThatTheseName() {
        assertEquals(
                "WITH waves AS (\n" + definitions.get("waves") + "\n)\nSELECT year FROM Waves",
                sql("SELECT year FROM Waves"));
        assertEquals("SELECT 1 AS x", sql("SELECT 1 AS x"));
        assertEquals("[2008, 2011, 2011]", asked("SELECT year FROM in_force ORDER BY year"));
    }

    @Test
    void theyComeBeforeTheQuerysOwn() {
        assertEquals(
                "[2]",
                asked(
                        "-- two\nWITH latest (n) AS (SELECT COUNT(*) FROM in_force WHERE year = 2011), other AS (SELECT 1) SELECT n FROM latest"));
        assertEquals(
                "[1, 2, 3]",
                asked(
                        "with recursive r (n) as (select 1 union all select n + 1 from r where n < (select count(*) from in_force)) select n from r order by n"));
    }

    @Test
    void aNameInATextOrARemarkIsNone() {
        assertEquals(
                "SELECT 'waves ''in_force' AS x -- agreements\n, 1",
                sql("SELECT 'waves ''in_force' AS x -- agreements\n, 1 /* waves */"));
    }

    @Test
    void aTextMayBeLong() {
        var text = "'" + "a''".repeat(200_000) + "'";
        assertEquals("SELECT " + text + " AS x", sql("SELECT " + text + " AS x"));
    }

    @Test
    void aQuotedNameIsOne() {
        assertEquals("[2008, 2011]", asked("SELECT year FROM \"waves\" ORDER BY year;\n"));
    }

    @Test
    void aDefinitionShadowsATableOfItsName() {
        var shadow = Map.of("t", "SELECT 1 AS x");
        assertEquals(
                "WITH t AS (\nSELECT 1 AS x\n)\nSELECT x FROM t",
                new Defined(new Nothing(), shadow, Settings.NONE.words()).withDefinitions("SELECT x FROM t"));
    }

    @Test
    void aQueryThatDefinesTheSameNameIsRefused() {
        var refused = assertThrows(
                QueryFailed.class,
                () -> sql("WITH a AS (SELECT 1 AS year, 2), waves AS (SELECT * FROM a) SELECT * FROM waves"));
        assertEquals(
                "The query’s WITH defines waves, which the survey already has: give it another name.",
                refused.getMessage());
        assertTrue(sql("SELECT * FROM (WITH waves AS (SELECT 1 AS year) SELECT year FROM waves) w")
                .startsWith("WITH waves"));
    }

    @Test
    void onlyWhatCannotWriteIsAQuery() {
        for (var sql : List.of(
                "SELECT 1", " /* x */ with a as (select 1) select 1", "-- x\n(VALUES 1)", "TABLE t", "SHOW TABLES")) {
            assertTrue(new SqlText(sql).reads(), sql);
        }
        for (var sql : List.of(
                "",
                ";",
                "DROP TABLE t",
                "-- SELECT\nDELETE FROM t",
                "'SELECT'",
                "EXPLAIN ANALYZE DELETE FROM t",
                "CALL x()")) {
            assertFalse(new SqlText(sql).reads(), sql);
        }
    }

    private String sql(String query) {
        return new Defined(new Nothing(), definitions, Settings.NONE.words()).withDefinitions(query);
    }

    private String asked(String query) {
        try (var warehouse = new Defined(DuckDb.inMemory(Settings.NONE), definitions, Settings.NONE.words())) {
            return warehouse.query(query, "asked").column(0).asList().toString();
        }
    }

    private static final class Nothing implements Warehouse {
        @Override
        public Table query(String sql, String name) {
            throw new AssertionError("not asked");
        }

        @Override
        public void close() {}
    }
}
