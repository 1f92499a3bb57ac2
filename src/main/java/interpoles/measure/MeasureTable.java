package interpoles.measure;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Measures as a table for a chart: {@code year}, the group, the value and, but for counts, {@code n}.
 *
 * <p>Left out is what no chart can place: a measure without its wave or its group, or of something that the survey does
 * not bring. A value that is missing for want of a denominator stays, as a missing value with n = 0; one that is
 * withheld stays without an n.
 */
public final class MeasureTable {
    /** Where the most comes first, what is withheld would be told by its place. */
    private static final Comparator<Measure> WITHHELD_LAST =
            Comparator.comparing(Measure::withheld).thenComparing(measure -> measure.withheld() ? measure.group() : "");

    private MeasureTable() {}

    public static Table byWave(List<Measure> measures, Unit unit, String value) {
        var rows = measures.stream().filter(MeasureTable::isAtWave).toList();
        return Table.create(years(rows)).concat(values(rows, unit, value));
    }

    public static Table byWaveAndGroup(List<Measure> measures, Unit unit, String group, String value) {
        var rows = grouped(measures, MeasureTable::isAtWave);
        return Table.create(years(rows), groups(rows, group)).concat(values(rows, unit, value));
    }

    public static Table byGroup(List<Measure> measures, Unit unit, String group, String value) {
        var rows = grouped(measures, Measure::isAsked);
        return Table.create(groups(rows, group)).concat(values(rows, unit, value));
    }

    /** The rows of a table in the order of its measures, those withheld last, by group. */
    public static Table withheldLast(Table table, List<Measure> measures) {
        return table.rows(IntStream.range(0, measures.size())
                .boxed()
                .sorted(Comparator.comparing(measures::get, WITHHELD_LAST))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    /** The counts of measures, or their n, as a column. */
    public static LongColumn counts(List<Measure> rows, String name) {
        var counts = LongColumn.create(name);
        for (var row : rows) {
            row.n().ifPresentOrElse(counts::append, counts::appendMissing);
        }
        return counts;
    }

    private static boolean isAtWave(Measure measure) {
        return measure.year().isPresent() && measure.isAsked();
    }

    private static List<Measure> grouped(List<Measure> measures, Predicate<Measure> placed) {
        return measures.stream()
                .filter(placed)
                .filter(measure -> !measure.group().isEmpty() || measure.value().isPresent())
                .sorted(Comparator.comparing(Measure::yearText).thenComparing(WITHHELD_LAST))
                .toList();
    }

    private static IntColumn years(List<Measure> rows) {
        return IntColumn.create(
                "year", rows.stream().mapToInt(row -> row.year().getAsInt()).toArray());
    }

    private static StringColumn groups(List<Measure> rows, String name) {
        return StringColumn.create(name, rows.stream().map(Measure::group).toList());
    }

    private static Table values(List<Measure> rows, Unit unit, String name) {
        if (unit == Unit.COUNT) {
            return Table.create(counts(rows, name));
        }
        var values = DoubleColumn.create(name);
        for (var row : rows) {
            row.value().ifPresentOrElse(value -> values.append(value.doubleValue()), values::appendMissing);
        }
        return Table.create(values, counts(rows, "n"));
    }
}
