package interpoles.chart;

import interpoles.table.CaptionedTable;
import java.util.ArrayList;
import java.util.Arrays;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as a test writes it: a head line, then rows, fields between bars, an empty field missing. */
final class TextTable {
    private TextTable() {}

    static Table of(String text) {
        var lines = text.strip()
                .lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        var table = Table.create("The table — a survey");
        for (var i = 0; i < lines.get(0).size(); i++) {
            var fields = new ArrayList<String>();
            for (var line : lines.subList(1, lines.size())) {
                fields.add(line.get(i));
            }
            table.addColumns(column(lines.get(0).get(i), fields));
        }
        return CaptionedTable.of("The table", "a survey", "", table);
    }

    private static Column<?> column(String name, java.util.List<String> fields) {
        if (fields.stream().allMatch(field -> field.matches("-?\\d*"))) {
            var column = IntColumn.create(name);
            fields.forEach(field -> column.append(field.isEmpty() ? null : Integer.valueOf(field)));
            return column;
        }
        if (fields.stream().allMatch(field -> field.matches("-?[\\d.]*"))) {
            var column = DoubleColumn.create(name);
            fields.forEach(field -> column.append(field.isEmpty() ? null : Double.valueOf(field)));
            return column;
        }
        return StringColumn.create(name, fields);
    }
}
