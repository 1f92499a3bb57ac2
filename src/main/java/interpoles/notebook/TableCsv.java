package interpoles.notebook;

import interpoles.measure.CsvExport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A whole table as CSV, with its columns' own names and codes: what a reader of a page takes away. */
final class TableCsv {
    private TableCsv() {}

    static String of(Table table) {
        var rows = new ArrayList<List<Object>>();
        for (var row = 0; row < table.rowCount(); row++) {
            var at = row;
            rows.add(table.columns().stream().map(column -> cell(column, at)).toList());
        }
        return CsvExport.text(
                table.columnNames().stream().map(CsvExport::unexecuted).toList(), rows);
    }

    private static Object cell(Column<?> column, int row) {
        if (column.isMissing(row)) return "";
        if (!(column instanceof NumericColumn<?> numbers)) return column.getString(row);
        return Double.isFinite(numbers.getDouble(row))
                ? new BigDecimal(String.valueOf(numbers.get(row))).stripTrailingZeros()
                : "";
    }
}
