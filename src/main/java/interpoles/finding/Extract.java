package interpoles.finding;

import interpoles.survey.Survey;
import interpoles.words.Words;
import java.util.List;
import java.util.function.Predicate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Measures as a table for a chart: {@code year}, the group, the value and, but for counts, {@code n}.
 *
 * <p>Left out is what no chart can place: a measure without its wave or its group, or of something that the survey does
 * not bring. A value that is missing for want of a denominator stays, as a missing value with n = 0.
 */
final class Extract {
    private Extract() {}

    /** What a table is about, then the survey's title, in which the word <i>reconstruction</i> travels. */
    static String caption(Survey survey, String subject) {
        return Words.current().text("finding.caption." + subject) + " — " + survey.title();
    }

    static Table byWave(String caption, List<Measure> measures, String value) {
        var rows = measures.stream()
                .filter(measure -> measure.year().isPresent() && measure.n().isPresent())
                .toList();
        return Table.create(caption).addColumns(years(rows)).concat(values(rows, measures.get(0).unit(), value));
    }

    static Table byWaveAndGroup(String caption, List<Measure> measures, String group, String value) {
        var rows = grouped(measures, measure -> measure.year().isPresent());
        return Table.create(caption)
                .addColumns(years(rows), groups(rows, group))
                .concat(values(rows, measures.get(0).unit(), value));
    }

    static Table byGroup(String caption, List<Measure> measures, String group, String value) {
        var rows = grouped(measures, measure -> true);
        return Table.create(caption).addColumns(groups(rows, group)).concat(values(rows, measures.get(0).unit(), value));
    }

    private static List<Measure> grouped(List<Measure> measures, Predicate<Measure> placed) {
        return measures.stream()
                .filter(placed)
                .filter(measure -> measure.n().isPresent())
                .filter(measure -> !measure.group().isEmpty() || measure.value().isPresent())
                .toList();
    }

    private static IntColumn years(List<Measure> rows) {
        return IntColumn.create("year", rows.stream().mapToInt(row -> row.year().getAsInt()).toArray());
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

    private static LongColumn counts(List<Measure> rows, String name) {
        return LongColumn.create(name, rows.stream().mapToLong(row -> row.n().getAsLong()).toArray());
    }
}
