package interpoles.survey;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.survey.Changes.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The rows of each table that were added, removed and changed, told apart by their keys: how many, the keys of the first
 * of them, and of those that changed the first cells. Tables of the same bytes are not read.
 */
final class RowChanges {
    /** How many are shown of each table. */
    private static final int SHOWN = 20;

    private final Survey before;
    private final Survey after;
    private final List<Change> changes = new ArrayList<>();

    private RowChanges(Survey before, Survey after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> between(Survey before, Survey after) {
        var changes = new RowChanges(before, after);
        Contract.ofSurveys().tables().stream()
                .filter(contract -> !isSame(contract.name(), before, after))
                .forEach(changes::compare);
        return changes.changes;
    }

    private static boolean isSame(String table, Survey before, Survey after) {
        return before.digest(table).equals(after.digest(table));
    }

    private void compare(TableContract contract) {
        var was = rows(before, contract);
        var is = rows(after, contract);
        var removed = was.keySet().stream().filter(key -> !is.containsKey(key)).toList();
        var added = is.keySet().stream().filter(key -> !was.containsKey(key)).toList();
        tell("rows-added", contract, added, "", told(added));
        tell("rows-removed", contract, removed, told(removed), "");
        var cells = new ArrayList<Change>();
        var changed = was.keySet().stream()
                .filter(is::containsKey)
                .filter(key -> {
                    var ofRow = cells(contract.name(), key, was.get(key), is.get(key));
                    cells.addAll(ofRow.subList(0, Math.min(ofRow.size(), SHOWN - Math.min(SHOWN, cells.size()))));
                    return !ofRow.isEmpty();
                })
                .toList();
        tell("rows-changed", contract, changed, "", told(changed));
        changes.addAll(cells);
    }

    private void tell(String kind, TableContract contract, List<String> keys, String was, String is) {
        if (!keys.isEmpty()) {
            var place = new LinkedHashMap<String, String>();
            place.put("table", contract.name());
            place.put("rows", String.valueOf(keys.size()));
            changes.add(new Change(kind, contract.name(), was, is, place));
        }
    }

    private static String told(Collection<String> keys) {
        return keys.size() + " ("
                + keys.stream().limit(SHOWN).collect(Collectors.joining("; "))
                + (keys.size() > SHOWN ? "; …)" : ")");
    }

    private static List<Change> cells(String table, String key, Map<String, String> was, Map<String, String> is) {
        var columns = new LinkedHashSet<>(was.keySet());
        columns.addAll(is.keySet());
        return columns.stream()
                .filter(column -> !was.getOrDefault(column, "").equals(is.getOrDefault(column, "")))
                .map(column -> new Change(
                        "cell",
                        table + " " + key + " " + column,
                        was.getOrDefault(column, ""),
                        is.getOrDefault(column, ""),
                        place(table, key, column)))
                .toList();
    }

    private static Map<String, String> place(String table, String key, String column) {
        var place = new LinkedHashMap<String, String>();
        place.put("table", table);
        place.put("key", key);
        place.put("column", column);
        return place;
    }

    /** The cells of each row by its key, in the order of the file. */
    private static Map<String, Map<String, String>> rows(Survey survey, TableContract contract) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        if (survey.has(contract.name())) {
            var table = survey.table(contract.name());
            table.forEach(row -> rows.put(key(contract, row), cells(table, row)));
        }
        return rows;
    }

    private static String key(TableContract contract, Row row) {
        return contract.key().stream()
                .map(column -> String.valueOf(row.getObject(column)))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> cells(Table table, Row row) {
        return table.columnNames().stream()
                .filter(column -> !row.isMissing(column))
                .collect(Collectors.toMap(
                        column -> column,
                        column -> String.valueOf(row.getObject(column)),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }
}
