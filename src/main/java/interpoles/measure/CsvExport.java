package interpoles.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An exported CSV: RFC 4180, UTF-8, LF, quotes only where they are needed, numbers written plainly, a missing value
 * as an empty field.
 *
 * <p>A text that a spreadsheet would take for a formula (it begins with {@code =}, {@code +}, {@code -}, {@code @},
 * tab or carriage return) gets an apostrophe before it; a number does not.
 */
public final class CsvExport {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvExport() {}

    /** @param rows of {@code String}, {@code Integer}, {@code Long} or {@code BigDecimal} cells */
    public static String text(List<String> head, List<List<Object>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(head);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvExport::field).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @throws UncheckedIOException if the file cannot be written */
    public static void write(String csv, Path file) {
        try {
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text ? unexecuted(text) : cell.toString();
    }

    /** A text that no spreadsheet takes for a formula. */
    public static String unexecuted(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
