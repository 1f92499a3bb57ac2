package interpoles.survey;

import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.survey.Changes.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

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
        var was = KeyedRows.of(before, contract);
        var is = KeyedRows.of(after, contract);
        var removed = was.keys().filter(key -> !is.has(key)).toList();
        var added = is.keys().filter(key -> !was.has(key)).toList();
        tell("rows-added", contract, added, "", told(added));
        tell("rows-removed", contract, removed, told(removed), "");
        var columns = new LinkedHashSet<>(was.columns());
        columns.addAll(is.columns());
        var cells = new ArrayList<Change>();
        var changed = was.keys()
                .filter(is::has)
                .filter(key -> {
                    var others = columns.stream()
                            .filter(column -> !was.text(key, column).equals(is.text(key, column)))
                            .toList();
                    others.stream()
                            .limit(SHOWN - cells.size())
                            .map(column -> cell(contract.name(), key, column, was, is))
                            .forEach(cells::add);
                    return !others.isEmpty();
                })
                .toList();
        tell("rows-changed", contract, changed, "", told(changed));
        changes.addAll(cells);
    }

    private static Change cell(String table, String key, String column, KeyedRows was, KeyedRows is) {
        var place = new LinkedHashMap<String, String>();
        place.put("table", table);
        place.put("key", key);
        place.put("column", column);
        return new Change("cell", table + " " + key + " " + column, was.text(key, column), is.text(key, column), place);
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
}
