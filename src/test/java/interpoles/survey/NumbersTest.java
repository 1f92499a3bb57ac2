package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.load.Reading;
import interpoles.settings.Settings;
import interpoles.warehouse.DuckDb;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** A column of numbers is one that SQL adds up exactly, whichever way its file is read. */
class NumbersTest {
    private static final String EXPECTED =
            "a number such as 0.5, with at most 20 digits before the point and 18 after it";

    @TempDir
    Path folder;

    private SurveyFolder claims(String... bounds) {
        var rows = new StringBuilder(
                "claim,measure,year,above,at_least,below,at_most,statement_fr,statement_en,group,published,source\n");
        for (int i = 0; i < bounds.length; i++) {
            rows.append("c" + i + ",agreements.in-force,2008," + bounds[i] + ",,,,,,,,\n");
        }
        return SurveyFolder.in(folder).with("claims.csv", rows.toString());
    }

    private Table asked(long fromBytes, String sql) {
        try (var reading =
                Reading.found(folder.toString(), Settings.NONE).read(fromBytes, () -> DuckDb.inMemory(Settings.NONE))) {
            assertTrue(reading.check().problems().isEmpty(), reading.check().toString());
            return reading.warehouse().query(sql, "numbers");
        }
    }

    @Test
    void sqlSumsThemExactly() {
        claims("0.1", "0.2", "", "+5", "-.5", "00000000000000000000000000007.", "1.0000000000000000000000000");
        for (var fromBytes : new long[] {0, Long.MAX_VALUE}) {
            var sum = asked(
                    fromBytes, "SELECT SUM(above) AS total, CAST(SUM(above) AS varchar) AS exact FROM rows_claims");
            assertEquals(12.8, sum.doubleColumn("total").get(0));
            assertEquals("12.800000000000000000", sum.stringColumn("exact").get(0));
        }
    }

    @Test
    void theLargestAndTheSmallestAreHeldToTheLastDigit() {
        claims("99999999999999999999.999999999999999999", "-0.000000000000000001");
        for (var fromBytes : new long[] {0, Long.MAX_VALUE}) {
            assertEquals(
                    "[99999999999999999999.999999999999999999, -0.000000000000000001]",
                    asked(fromBytes, "SELECT CAST(above AS varchar) AS above FROM rows_claims ORDER BY claim")
                            .stringColumn("above")
                            .asList()
                            .toString());
        }
    }

    @Test
    void theTableShowsThemAsNumbers() {
        claims("0.45", "");
        try (var survey = Survey.open(folder)) {
            var above = survey.table("claims").column("above");
            assertEquals(ColumnType.DOUBLE, above.type());
            assertEquals(0.45, above.get(0));
            assertTrue(above.isMissing(1));
        }
    }

    @Test
    void whatSqlCannotHoldIsAProblem() {
        claims("100000000000000000000", "0.0000000000000000001", "1e5");
        assertEquals(
                """
                claims.csv:2:4: "100000000000000000000" is not {0} (above)
                claims.csv:3:4: "0.0000000000000000001" is not {0} (above)
                claims.csv:4:4: "1e5" is not {0} (above)
                """.replace("{0}", EXPECTED).strip(),
                new SurveyAddress(folder.toString(), Settings.NONE).check().list());
    }
}
