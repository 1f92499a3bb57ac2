package interpoles.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interpoles.measure.CsvExport;
import interpoles.words.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as the CSV that Excel of a language opens. */
record CsvFile(Words words) {
    private static final char MARK = '\uFEFF';

    String of(Table table) {
        var text = new StringWriter();
        text.append(MARK);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(isFrench() ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(
                    table.columnNames().stream().map(CsvExport::unexecuted).toList());
            for (var row = 0; row < table.rowCount(); row++) {
                var at = row;
                csv.writeRecord(table.columns().stream()
                        .map(column -> field(column, at))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private boolean isFrench() {
        return words.language().equals(Locale.FRENCH);
    }

    private String field(Column<?> column, int row) {
        if (column.isMissing(row)) return "";
        if (!(column instanceof NumericColumn<?> numbers))
            return CsvExport.unexecuted(column.get(row).toString());
        if (!Double.isFinite(numbers.getDouble(row))) return "";
        var plain = Columns.code(column, row);
        return isFrench() ? plain.replace('.', ',') : plain;
    }
}
