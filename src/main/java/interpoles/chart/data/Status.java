package interpoles.chart.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Which state holds where a row and a column of a status matrix meet.
 *
 * @param down the code of the row
 * @param across the code of the column
 * @param state the code of the state
 */
public record Status(String down, String across, String state) {
    /**
     * Those of a table: its first three columns of texts name the row, the column and the state; a column {@code name}
     * is none of them. A row without one of the three says nothing.
     *
     * @throws Refusal if the table has fewer such columns and any row, or two rows of one place
     */
    public static List<Status> of(Table table) {
        var columns = Columns.of(table).groups();
        if (table.isEmpty()) return List.of();
        if (columns.size() < 3) throw Refusal.columns("chart.refused.status-matrix", columns);
        var named = columns.subList(0, 3);
        var all = new ArrayList<Status>();
        var places = new HashSet<List<String>>();
        for (var i = 0; i < table.rowCount(); i++) {
            int row = i;
            var codes = named.stream()
                    .map(column -> table.column(column).getString(row))
                    .toList();
            if (codes.contains("")) continue;
            if (!places.add(codes.subList(0, 2))) {
                throw Refusal.twoRows(List.of(codes.get(0), codes.get(1), ""), List.of(named.get(0), named.get(1), ""));
            }
            all.add(new Status(codes.get(0), codes.get(1), codes.get(2)));
        }
        return List.copyOf(all);
    }
}
