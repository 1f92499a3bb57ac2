package interpoles.finding;

import interpoles.measure.Measure;
import interpoles.measure.Quotient;
import interpoles.measure.Unit;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
 * not bring. A value that is missing for want of a denominator stays, as a missing value with n = 0; one
 * that is withheld stays without an n.
 */
final class Extract {
    /** Where the most comes first, what is withheld would be told by its place. */
    private static final Comparator<Measure> WITHHELD_LAST =
            Comparator.comparing(Measure::withheld).thenComparing(measure -> measure.withheld() ? measure.group() : "");

    private Extract() {}

    /** What a table is about, then the survey's title, in which the word <i>reconstruction</i> travels. */
    static String caption(Survey survey, String subject) {
        return Words.current().text("finding.caption." + subject) + " — " + survey.shownTitle();
    }

    static Table byWave(String caption, List<Measure> measures, String value) {
        var rows = measures.stream()
                .filter(measure -> measure.year().isPresent() && measure.isAsked())
                .toList();
        return Table.create(caption).addColumns(years(rows)).concat(values(rows, unit(measures), value));
    }

    static Table byWaveAndGroup(String caption, List<Measure> measures, String group, String value) {
        var rows = grouped(measures, measure -> measure.year().isPresent());
        return Table.create(caption)
                .addColumns(years(rows), groups(rows, group))
                .concat(values(rows, unit(measures), value));
    }

    static Table byGroup(String caption, List<Measure> measures, String group, String value) {
        var rows = grouped(measures, measure -> true);
        return Table.create(caption).addColumns(groups(rows, group)).concat(values(rows, unit(measures), value));
    }

    /**
     * The counts of a query's rows, each a measure: so that a table that is not of measures passes through
     * {@link Disclosure} as the others do.
     *
     * @param rows with {@code year} where they are by wave, the group and the count
     */
    static List<Measure> counts(String measure, Table rows, String group, String count) {
        return rows.stream()
                .map(row -> {
                    var number = ((Number) row.getObject(count)).longValue();
                    var year = rows.containsColumn("year") ? OptionalInt.of(row.getInt("year")) : OptionalInt.empty();
                    var code = row.getObject(group).toString();
                    return new Measure(
                            measure, year, code, Quotient.of(number, 1), Unit.COUNT, OptionalLong.of(number));
                })
                .toList();
    }

    /** The rows of a table in the order of its measures, those withheld last, by group. */
    static Table withheldLast(Table table, List<Measure> measures) {
        return table.rows(IntStream.range(0, measures.size())
                .boxed()
                .sorted(Comparator.comparing(measures::get, WITHHELD_LAST))
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private static List<Measure> grouped(List<Measure> measures, Predicate<Measure> placed) {
        return measures.stream()
                .filter(placed)
                .filter(Measure::isAsked)
                .filter(measure -> !measure.group().isEmpty() || measure.value().isPresent())
                .sorted(Comparator.comparing(Measure::yearText).thenComparing(WITHHELD_LAST))
                .toList();
    }

    /** No measure at all is of counts: those of a query without rows. */
    private static Unit unit(List<Measure> measures) {
        return measures.isEmpty() ? Unit.COUNT : measures.get(0).unit();
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

    /** The counts of measures, or their n, as a column. */
    static LongColumn counts(List<Measure> rows, String name) {
        var counts = LongColumn.create(name);
        for (var row : rows) {
            row.n().ifPresentOrElse(counts::append, counts::appendMissing);
        }
        return counts;
    }
}
