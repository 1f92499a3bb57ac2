package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.measure.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** Tables and measures as a test shows them: cells between pipes, four decimals at most, nothing where missing. */
public final class Shown {
    private Shown() {}

    public static void assertTable(Table table, String expected) {
        var rows = new ArrayList<List<String>>(List.of(table.columnNames()));
        for (var row = 0; row < table.rowCount(); row++) {
            var number = row;
            rows.add(table.columns().stream()
                    .map(column -> column.isMissing(number) ? "" : cell(column.get(number)))
                    .toList());
        }
        assertRows(rows, expected);
    }

    /** The rows of {@code measures.csv} but for the unit: {@code measure | year | group | value | n}. */
    public static void assertMeasures(List<Measure> measures, String expected) {
        var rows = new ArrayList<List<String>>(List.of(List.of("measure", "year", "group", "value", "n")));
        measures.stream()
                .sorted(Measure.ORDER)
                .forEach(row -> rows.add(List.of(
                        row.name(),
                        row.yearText(),
                        row.group(),
                        row.value().map(Shown::cell).orElse(""),
                        row.n().isPresent() ? Long.toString(row.n().getAsLong()) : "")));
        assertRows(rows, expected);
    }

    /** The rows of these measures, whatever others their finding has. */
    public static List<Measure> only(List<Measure> measures, String... names) {
        return measures.stream()
                .filter(row -> List.of(names).contains(row.name()))
                .toList();
    }

    private static void assertRows(List<List<String>> rows, String expected) {
        var told = expected.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\\|", -1)).stream()
                        .map(String::strip)
                        .toList())
                .toList();
        assertEquals(aligned(told), aligned(rows));
    }

    private static String aligned(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> row.get(column)
                                + " ".repeat(widths[column] - row.get(column).length()))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Double || value instanceof BigDecimal) {
            var number = new BigDecimal(value.toString())
                    .setScale(4, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toPlainString();
        }
        return value.toString();
    }
}
