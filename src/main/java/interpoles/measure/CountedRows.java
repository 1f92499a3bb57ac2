package interpoles.measure;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Rows of whole numbers as SQL counted them: by wave where they have a {@code year}, by group where they have a {@code
 * group}.
 *
 * @param period the year of rows that do not say theirs; none for the whole period
 */
record CountedRows(OptionalInt period, Table table) {
    static final String GROUP = "group";

    boolean isEmpty() {
        return table.isEmpty();
    }

    boolean areGrouped() {
        return table.containsColumn(GROUP);
    }

    int last() {
        return table.rowCount() - 1;
    }

    /** The same with one more column. */
    Table deriving(String column, String from, LongUnaryOperator derivation) {
        var derived = places().mapToLong(row -> derivation.applyAsLong(number(row, from)));
        return table.copy().addColumns(LongColumn.create(column, derived.toArray()));
    }

    /** One column of each wave as the counts of a group, by the name {@code count}. */
    Table inGroup(String group, String column) {
        var groups = StringColumn.create(GROUP, places().mapToObj(row -> group).toList());
        var counted = table.column(column).copy().setName("count");
        return Table.create(table.column("year").copy(), groups, counted);
    }

    Cell cell(Count count, int row) {
        var year = year(row);
        return count.at(
                year.isPresent() ? Integer.toString(year.getAsInt()) : "",
                column -> table.containsColumn(column) ? text(row, column) : "");
    }

    OptionalInt year(int row) {
        return table.containsColumn("year") ? OptionalInt.of(Math.toIntExact(number(row, "year"))) : period;
    }

    String text(int row, String column) {
        return table.column(column).isMissing(row)
                ? ""
                : table.column(column).get(row).toString();
    }

    long number(int row, String column) {
        return ((Number) table.column(column).get(row)).longValue();
    }

    List<Long> numbers(List<Integer> wave, String column) {
        return wave.stream().map(row -> number(row, column)).toList();
    }

    long[][] contingency(List<Integer> wave, String down, String across, String column) {
        var rowGroups = wave.stream().map(row -> text(row, down)).distinct().toList();
        var columnGroups =
                wave.stream().map(row -> text(row, across)).distinct().toList();
        var table = new long[rowGroups.size()][columnGroups.size()];
        for (var row : wave) {
            table[rowGroups.indexOf(text(row, down))][columnGroups.indexOf(text(row, across))] = number(row, column);
        }
        return table;
    }

    IntStream places() {
        return IntStream.range(0, table.rowCount());
    }
}
