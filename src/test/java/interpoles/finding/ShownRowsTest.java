package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What is shown where small counts are withheld stands beside the same words as where none is. */
class ShownRowsTest {
    private static final String FOLDER = "data/phase-2";

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 20})
    void aWithheldRowMovesNoOther(int threshold) throws Exception {
        try (var whole = Survey.open(FOLDER, Settings.NONE);
                var kept = Survey.open(FOLDER, Settings.NONE.withMinimumCell(Integer.toString(threshold)))) {
            var all = tables(whole);
            var shown = tables(kept);
            assertEquals(all.keySet(), shown.keySet());
            assertTrue(all.size() > 20, all.keySet().toString());
            shown.forEach((name, table) -> {
                var columns = table.columnNames();
                var rows = rows(all.get(name), columns);
                for (var row : rows(table, columns)) {
                    assertTrue(rows.stream().anyMatch(one -> isShownOf(row, one)), name + " " + row);
                }
            });
        }
    }

    /** Of each finding but the claims, whose verdicts may be withheld, each table that it gives, by its name. */
    private static Map<String, Table> tables(Survey survey) throws ReflectiveOperationException {
        var tables = new HashMap<String, Table>();
        for (var finding : Findings.of(survey)) {
            for (var method : finding.getClass().getMethods()) {
                if (isTable(method)) {
                    tables.put(finding.getClass().getSimpleName() + "." + method.getName(), (Table)
                            method.invoke(finding));
                }
            }
        }
        return tables;
    }

    private static boolean isTable(Method method) {
        return method.getParameterCount() == 0
                && Table.class.isAssignableFrom(method.getReturnType())
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Claims.class;
    }

    private static List<List<String>> rows(Table table, List<String> columns) {
        var rows = new ArrayList<List<String>>();
        for (var row : table) {
            rows.add(columns.stream().map(column -> cell(row, column)).toList());
        }
        return rows;
    }

    private static String cell(Row row, String column) {
        return Stream.of(column)
                .filter(row.columnNames()::contains)
                .filter(one -> !row.isMissing(one))
                .map(one -> row.getObject(one).toString())
                .findFirst()
                .orElse("");
    }

    /** Whether what is there of a row is what is there of the other. */
    private static boolean isShownOf(List<String> row, List<String> whole) {
        return IntStream.range(0, row.size())
                .allMatch(at -> row.get(at).isEmpty() || row.get(at).equals(whole.get(at)));
    }
}
