package interpoles.file.folder;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.contract.Contract;
import interpoles.file.RowSource;
import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * A table that stands in {@code datapackage.json} itself: an array of arrays, of which the first names the columns, or
 * of objects. A row's line is its place in the array, from 1.
 *
 * @param columns those that the schema names, which are there even where no object has them
 */
record InlineRows(String table, JsonNode data, List<String> columns, String sha256) implements RowSource {

    @Override
    public String name() {
        return file() + ":" + table;
    }

    @Override
    public String file() {
        return Contract.DESCRIPTOR;
    }

    @Override
    public void read(Taker taker) throws Unreadable {
        boolean arrays = data.path(0).isArray();
        var names = arrays ? texts(data.get(0)) : keys();
        taker.header(1, names);
        for (int i = arrays ? 1 : 0; i < data.size(); i++) {
            var fields = new ArrayList<String>();
            var unreadable = new TreeMap<Integer, String>();
            var values = arrays ? values(data.get(i)) : values(data.get(i), names);
            for (var value : values) {
                if (value.isContainerNode()) {
                    unreadable.put(fields.size(), "unreadable-cell");
                }
                fields.add(text(value));
            }
            taker.row(i + 1L, fields, unreadable);
        }
    }

    private List<String> keys() {
        var keys = new LinkedHashSet<>(columns);
        data.forEach(row -> row.fieldNames().forEachRemaining(keys::add));
        return List.copyOf(keys);
    }

    private static List<String> texts(JsonNode row) {
        return values(row).stream().map(InlineRows::text).toList();
    }

    private static List<JsonNode> values(JsonNode row) {
        var values = new ArrayList<JsonNode>();
        row.forEach(values::add);
        return values;
    }

    private static List<JsonNode> values(JsonNode row, List<String> names) {
        return names.stream().map(row::path).toList();
    }

    /** A value as a CSV file would have it: what is null or left out is empty. */
    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isBigDecimal() || value.isFloatingPointNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    /** Whether a value is of a form that is read: arrays alone or objects alone. */
    static boolean takes(JsonNode data) {
        if (!data.isArray()) {
            return false;
        }
        int arrays = 0;
        int objects = 0;
        for (var row : data) {
            arrays += row.isArray() ? 1 : 0;
            objects += row.isObject() ? 1 : 0;
        }
        return arrays == data.size() || objects == data.size();
    }
}
