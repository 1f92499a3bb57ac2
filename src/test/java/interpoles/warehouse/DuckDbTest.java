package interpoles.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tech.tablesaw.api.ColumnType;

class DuckDbTest {
    private final DuckDb warehouse = DuckDb.inMemory(Settings.NONE);

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void typesOfSqlBecomeColumnsAndNullIsMissing() {
        var table = warehouse.query("""
                SELECT 1 AS whole, COUNT(*) AS counted, SUM(1) AS summed, 0.5 AS half, true AS yes, DATE '2011-12-31' AS day, 'x' AS word
                UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL ORDER BY 1 NULLS LAST
                """, "types");
        assertEquals(
                "[INTEGER, LONG, LONG, DOUBLE, BOOLEAN, LOCAL_DATE, STRING]",
                table.types().stream().map(ColumnType::name).toList().toString());
        assertTrue(table.columns().stream().allMatch(column -> column.isMissing(1) && !column.isMissing(0)));
    }

    @Test
    void wholeNumbersOfAnyKindAreNumbersAndThoseBeyondLongDecimals() {
        var table = warehouse.query("""
                SELECT CAST(7 AS uhugeint) AS a, CAST(7 AS ubigint) AS b, CAST(7 AS utinyint) AS c,
                       CAST(0.25 AS decimal(38, 2)) AS d, SUM(9223372036854775807) AS e FROM range(2)
                """, "numbers");
        assertEquals(
                "[LONG, LONG, INTEGER, DOUBLE, DOUBLE]",
                table.types().stream().map(ColumnType::name).toList().toString());
        assertEquals(7, table.longColumn("a").getLong(0));
        assertEquals(0.25, table.doubleColumn("d").get(0));
        assertEquals(18446744073709551614.0, table.doubleColumn("e").get(0));
    }

    @Test
    void aRefusalShowsTheTextAsItWasWrittenAndWhereInIt() {
        warehouse.execute("CREATE TABLE clusters AS SELECT 'P1' AS cluster, 'it''s' AS kind");
        assertRefused("SELEC kind", "syntax error at or near \"SELEC\"\n\nLINE 1: SELEC kind\n        ^");
        assertRefused("SELECT kid\nFROM clusters", "LINE 1: SELECT kid\n               ^");
        assertRefused(
                "SELECT kind\nFROM cluster", "Did you mean \"clusters\"?\n\nLINE 2: FROM cluster\n             ^");
        assertRefused(
                "SELECT kind\nFROM clusters WHERE CAST(kind AS integer) > 1",
                "LINE 2: FROM clusters WHERE CAST(kind AS integer) > 1\n                            ^");
        assertRefused("COMMIT; DROP TABLE clusters; SELECT 1", "Expected a single SELECT statement");
        assertEquals(1, warehouse.query("SELECT * FROM clusters", "still there").rowCount());
    }

    private void assertRefused(String sql, String end) {
        var told =
                assertThrows(QueryFailed.class, () -> warehouse.query(sql, "x")).getMessage();
        assertTrue(told.endsWith(end), told);
    }

    @Test
    void rowsComeInAsTheyAre() {
        warehouse.execute("CREATE TABLE t (a VARCHAR, b INTEGER, c BOOLEAN)");
        try (var rows = warehouse.rows("t")) {
            rows.add("l\u2019\u00e9t\u00e9 \uD83D\uDE00 \"'\n", 2011, true);
            rows.add(null, null, null);
        }
        var table = warehouse.query("SELECT * FROM t", "t");
        assertEquals(
                "l\u2019\u00e9t\u00e9 \uD83D\uDE00 \"'\n",
                table.stringColumn("a").get(0));
        assertEquals(1, table.intColumn("b").countMissing());
    }

    @Test
    void aQueryNeitherReadsFilesNorChangesAnything() {
        warehouse.execute("CREATE TABLE t AS SELECT 1 AS x");
        warehouse.seal();
        for (var sql : new String[] {
            "SELECT * FROM read_csv('/etc/hostname')",
            "SELECT * FROM '/etc/hostname'",
            "COPY t TO '/tmp/t.csv'",
            "ATTACH '/tmp/t.db'",
            "INSTALL httpfs",
            "LOAD httpfs",
            "SET memory_limit = '1GB'",
            "SET enable_external_access = true",
            "DROP TABLE t",
            "DELETE FROM t",
            "COMMIT; DROP TABLE t; SELECT 1",
            "SELECT 1) ; DROP TABLE t; FROM query('SELECT 1'"
        }) {
            var refused = assertThrows(QueryFailed.class, () -> warehouse.query(sql, "x"), sql);
            assertEquals(0, refused.getStackTrace().length);
        }
        assertEquals(1, warehouse.query("SELECT * FROM t", "t").rowCount());
    }

    @Test
    void theOrderOfTheRowsAndWithAndCommentsAreKept() {
        var table = warehouse.query(
                "WITH n AS (SELECT range AS x FROM range(5000)) -- it's a comment\nSELECT x FROM n ORDER BY x % 7, x DESC;",
                "n");
        assertEquals(
                "[4998, 4991]", table.longColumn("x").asList().subList(0, 2).toString());
        assertEquals(5000, table.rowCount());
    }

    @Test
    @Timeout(60)
    void anInterruptedQueryEndsAndTheNextOneRuns() {
        var asking = Thread.currentThread();
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(asking::interrupt);
        assertThrows(
                CancellationException.class,
                () -> warehouse.query(
                        "SELECT COUNT(*) FROM range(10000000) a, range(10000000) b WHERE a.range + b.range = 3",
                        "long"));
        assertTrue(Thread.interrupted());
        assertEquals(1, warehouse.query("SELECT 1 AS x", "next").rowCount());
    }
}
