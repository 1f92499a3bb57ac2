package interpoles.load;

import interpoles.file.Declared;
import interpoles.problem.Notes;
import interpoles.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** At which waves things that happen in a year are taken as not asked, where the survey does not say it itself. */
public final class Collected {
    private static final List<String> TABLES = List.of("projects", "missions");

    private Collected() {}

    /** Notes the waves of which such a table has no row. */
    public static void note(Warehouse warehouse, Map<String, LoadedTable> tables, Declared declared, Notes notes) {
        TABLES.stream()
                .filter(table -> declared.wavesOf(table).isEmpty())
                .filter(table -> isWhole(tables, table) && isWhole(tables, "responses"))
                .forEach(table -> note(warehouse, tables.get(table), notes));
    }

    private static boolean isWhole(Map<String, LoadedTable> tables, String table) {
        return tables.containsKey(table)
                && tables.get(table).complete()
                && tables.get(table).has("year");
    }

    private static void note(Warehouse warehouse, LoadedTable table, Notes notes) {
        var name = table.contract().name();
        var waves = years(warehouse, "SELECT DISTINCT year FROM rows_responses WHERE year IS NOT NULL ORDER BY year");
        var years =
                years(warehouse, "SELECT DISTINCT year FROM " + LoadedTable.rowsOf(name) + " WHERE year IS NOT NULL");
        var missing = waves.stream().filter(wave -> !years.contains(wave)).toList();
        if (!missing.isEmpty()) {
            notes.add("survey.note.not-collected", table.file().source().name(), joined(missing), name, joined(waves));
        }
    }

    private static List<Integer> years(Warehouse warehouse, String sql) {
        return warehouse.query(sql, "years").intColumn("year").asList();
    }

    private static String joined(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
