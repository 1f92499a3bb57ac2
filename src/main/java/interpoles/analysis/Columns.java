package interpoles.analysis;

import interpoles.problem.Nearest;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The columns of an analyst's table: found by name or else refused in a sentence, and read as codes. */
final class Columns {
    private static final char SEPARATOR = '|';

    private Columns() {}

    /** @throws IllegalArgumentException if the table has no such column */
    static Column<?> named(Table table, String name, Words words) {
        if (table.containsColumn(name)) return table.column(name);
        var known = String.join(", ", table.columnNames());
        throw new IllegalArgumentException(Nearest.to(name, table.columnNames())
                .map(nearest -> words.text("analysis.no-column.nearest", name, known, nearest))
                .orElseGet(() -> words.text("analysis.no-column", name, known)));
    }

    /** @throws IllegalArgumentException if the table has no such column, or it is none of numbers */
    static NumericColumn<?> numbers(Table table, String name, Words words) {
        if (named(table, name, words) instanceof NumericColumn<?> numbers) return numbers;
        throw new IllegalArgumentException(words.text("analysis.no-numbers", name));
    }

    /** A value as a code: a whole number without decimals; the empty text where it is missing. */
    static String code(Column<?> column, int row) {
        if (column.isMissing(row)) return "";
        if (column instanceof NumericColumn<?> numbers && Double.isFinite(numbers.getDouble(row))) {
            return new BigDecimal(Objects.toString(column.get(row)))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return Objects.toString(column.get(row), "");
    }

    /** The code in the column that was probably meant: the one whose word was given for it, or the nearest. */
    static Optional<String> meant(Column<?> column, String given, UnaryOperator<String> word) {
        var codes = IntStream.range(0, column.size())
                .mapToObj(row -> code(column, row))
                .distinct()
                .flatMap(text -> pieces(text).stream())
                .distinct()
                .toList();
        return codes.stream()
                .filter(code -> word.apply(code).equalsIgnoreCase(given))
                .findFirst()
                .or(() -> Nearest.to(given, codes));
    }

    /** The values that a text joins, each once, without the empty ones. */
    static List<String> pieces(String text) {
        return text.indexOf(SEPARATOR) < 0
                ? Stream.of(text).filter(piece -> !piece.isEmpty()).toList()
                : Stream.of(text.split("\\" + SEPARATOR))
                        .filter(piece -> !piece.isEmpty())
                        .distinct()
                        .toList();
    }
}
