package interpoles.load;

import interpoles.contract.Contract;
import interpoles.file.Declared;
import interpoles.problem.Notes;
import interpoles.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** At which waves things that happen in a year are taken as not asked, and what a survey says of it that cannot be meant. */
public final class Collected {
    private static final List<String> TABLES = List.of("projects", "missions");

    private Collected() {}

    /** Notes the waves of which such a table has no row, or has rows and says that nobody asked. */
    public static void note(Warehouse warehouse, Map<String, LoadedTable> tables, Declared declared, Notes notes) {
        declared.collected().keySet().stream()
                .filter(table -> !TABLES.contains(table))
                .forEach(table -> notes.add("survey.note.collected-idle", Contract.DESCRIPTOR, table));
        TABLES.stream()
                .filter(table -> isWhole(tables, table) && isWhole(tables, "responses"))
                .forEach(table -> note(warehouse, tables.get(table), declared.wavesOf(table), notes));
    }

    private static boolean isWhole(Map<String, LoadedTable> tables, String table) {
        return tables.containsKey(table)
                && tables.get(table).complete()
                && tables.get(table).has("year");
    }

    private static void note(Warehouse warehouse, LoadedTable table, Optional<List<Integer>> collected, Notes notes) {
        var name = table.contract().name();
        var waves = years(warehouse, "SELECT DISTINCT year FROM rows_responses WHERE year IS NOT NULL ORDER BY year");
        var years =
                years(warehouse, "SELECT DISTINCT year FROM " + LoadedTable.rowsOf(name) + " WHERE year IS NOT NULL");
        if (collected.isPresent()) {
            noteOdd(table, waves, years, collected.get(), notes);
            return;
        }
        var missing = waves.stream().filter(wave -> !years.contains(wave)).toList();
        if (!missing.isEmpty()) {
            notes.add("survey.note.not-collected", table.file().source().name(), joined(missing), name, joined(waves));
        }
    }

    private static void noteOdd(
            LoadedTable table, List<Integer> waves, List<Integer> years, List<Integer> collected, Notes notes) {
        var unasked = waves.stream()
                .filter(wave -> years.contains(wave) && !collected.contains(wave))
                .toList();
        if (!unasked.isEmpty()) {
            notes.add("survey.note.rows-not-collected", table.file().source().name(), joined(unasked));
        }
        var others = collected.stream().filter(year -> !waves.contains(year)).toList();
        if (!others.isEmpty()) {
            notes.add(
                    "survey.note.collected-no-wave",
                    Contract.DESCRIPTOR,
                    table.contract().name(),
                    joined(others),
                    joined(waves));
        }
    }

    private static List<Integer> years(Warehouse warehouse, String sql) {
        return warehouse.query(sql, "years").intColumn("year").asList();
    }

    private static String joined(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
