package interpoles.survey;

import interpoles.contract.TableContract;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.columns.Column;

/**
 * The rows of a survey's table by their keys, in the order of the file: of each only where it stands, so that a large
 * table is not held twice.
 */
final class KeyedRows {
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final List<String> keys;
    private final Map<String, Integer> places;

    private KeyedRows(List<String> keys, int rows) {
        this.keys = keys;
        this.places = new HashMap<>(rows * 4 / 3 + 1);
    }

    /** The rows of a table; none where the survey has no such table. */
    static KeyedRows of(Survey survey, TableContract contract) {
        if (!survey.has(contract.name())) {
            return new KeyedRows(contract.key(), 0);
        }
        var table = survey.table(contract.name());
        var rows = new KeyedRows(contract.key(), table.rowCount());
        table.columns().forEach(column -> rows.columns.put(column.name(), column));
        for (int row = 0; row < table.rowCount(); row++) {
            rows.places.put(rows.key(row), row);
        }
        return rows;
    }

    private String key(int row) {
        return keys.stream()
                .map(column -> String.valueOf(columns.get(column).get(row)))
                .collect(Collectors.joining(", "));
    }

    Stream<String> keys() {
        int rows = columns.values().stream().findFirst().map(Column::size).orElse(0);
        return Stream.iterate(0, row -> row < rows, row -> row + 1).map(this::key);
    }

    boolean has(String key) {
        return places.containsKey(key);
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** A cell as text; empty where there is no value, or no such column. */
    String text(String key, String column) {
        var values = columns.get(column);
        int row = places.get(key);
        return values == null || values.isMissing(row) ? "" : text(values.get(row));
    }

    private static String text(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
