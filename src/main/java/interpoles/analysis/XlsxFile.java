package interpoles.analysis;

import interpoles.table.CaptionedTable;
import interpoles.table.ShareColumn;
import interpoles.table.ValueLabels;
import interpoles.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables as an Excel workbook: a sheet each, and one that says what they are about. */
record XlsxFile(Words words) {
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final long LARGEST_WHOLE = 999_999_999_999_999L;

    byte[] of(List<Table> tables) {
        if (tables.isEmpty()) throw new IllegalArgumentException(words.text("analysis.export.no-table"));
        var bytes = new ByteArrayOutputStream();
        var taken = new HashSet<String>();
        var about = words.text("analysis.export.about");
        taken.add(about.toLowerCase(Locale.ROOT));
        try (var workbook = new Workbook(bytes, "Interpôles", null)) {
            var names = tables.stream().map(table -> name(table, taken)).toList();
            for (var i = 0; i < tables.size(); i++) {
                write(tables.get(i), workbook.newWorksheet(names.get(i)));
            }
            explain(tables, names, workbook.newWorksheet(about));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What the table is about, as a sheet may be named: 31 characters, none of those that Excel keeps for itself. */
    private String name(Table table, Set<String> taken) {
        var about = harmless(CaptionedTable.subject(table))
                .replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ")
                .strip();
        var name = about.isEmpty() ? words.text("analysis.export.sheet") : about;
        for (var number = 1; ; number++) {
            var end = number == 1 ? "" : " (" + number + ")";
            var cut = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length()))
                            .strip()
                    + end;
            if (taken.add(cut.toLowerCase(Locale.ROOT))) return cut;
        }
    }

    private void write(Table table, Worksheet sheet) {
        if (table.rowCount() >= Worksheet.MAX_ROWS || table.columnCount() > Worksheet.MAX_COLS) {
            throw new IllegalArgumentException(
                    words.text("analysis.export.too-large", table.rowCount(), table.columnCount()));
        }
        for (var column = 0; column < table.columnCount(); column++) {
            sheet.value(0, column, harmless(table.column(column).name()));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (var column = 0; column < table.columnCount(); column++) {
            var shares = shares(table, table.column(column));
            for (var row = 0; row < table.rowCount(); row++) {
                write(table.column(column), shares.test(row), row, sheet, column);
            }
        }
    }

    private void write(Column<?> column, boolean isShare, int row, Worksheet sheet, int place) {
        if (column.isMissing(row)) return;
        var value = column.get(row);
        var line = row + 1;
        if (value instanceof Number number && isKept(number)) {
            sheet.value(line, place, number);
            if (isShare) sheet.style(line, place).format("0.0%").set();
        } else if (value instanceof Boolean truth) {
            sheet.value(line, place, truth);
        } else if (value instanceof LocalDate date) {
            sheet.value(line, place, date);
            sheet.style(line, place).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time) {
            sheet.value(line, place, time);
            sheet.style(line, place).format("yyyy-mm-dd hh:mm:ss").set();
        } else {
            sheet.value(line, place, text(value.toString(), column, line));
        }
    }

    /** Excel keeps 15 digits of a number, and knows none that is not finite. */
    private static boolean isKept(Number number) {
        return number instanceof Long whole ? Math.abs(whole) <= LARGEST_WHOLE : Double.isFinite(number.doubleValue());
    }

    /** In which rows a column's number is a share. */
    private static IntPredicate shares(Table table, Column<?> column) {
        if (!(column instanceof NumericColumn<?>)) return row -> false;
        if (ShareColumn.isCalled(column.name())) return row -> true;
        var shares = ValueLabels.of(table).shares();
        return row -> shares.holds(table, column.name(), row);
    }

    private String text(String value, Column<?> column, int line) {
        if (value.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(words.text("analysis.export.long-text", column.name(), line));
        }
        return harmless(value);
    }

    /** Without the characters that no XML may hold. */
    private static String harmless(String text) {
        return text.codePoints()
                .map(point -> point < ' ' && point != '\t' && point != '\n' && point != '\r'
                                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                                || point >= 0xFFFE && point <= 0xFFFF
                        ? 0xFFFD
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void explain(List<Table> tables, List<String> names, Worksheet sheet) {
        var heads = List.of("sheet", "subject", "unit", "source");
        for (var column = 0; column < heads.size(); column++) {
            sheet.value(0, column, words.text("analysis.export." + heads.get(column)));
            sheet.style(0, column).bold().set();
        }
        for (var i = 0; i < tables.size(); i++) {
            var table = tables.get(i);
            sheet.value(i + 1, 0, names.get(i));
            sheet.value(i + 1, 1, harmless(CaptionedTable.subject(table)));
            sheet.value(i + 1, 2, harmless(CaptionedTable.unit(table).orElse("")));
            sheet.value(i + 1, 3, harmless(CaptionedTable.source(table)));
        }
    }
}
