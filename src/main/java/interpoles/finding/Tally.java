package interpoles.finding;

import interpoles.measure.Measure;
import interpoles.measure.Quotient;
import interpoles.measure.Unit;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * What SQL counted, and the measures that follow: SQL counts, this divides.
 *
 * <p>Its rows have columns of whole numbers and, where it is by wave or by group, {@code year} and {@code group}.
 * It has no rows where the survey lacks what is counted or has no wave: its measures are then missing, one a wave
 * or period. A row without a group that counts 0 stands for a wave or period where no group occurs: its measure is
 * missing too.
 */
final class Tally {
    private final boolean stated;
    private final List<OptionalInt> years;
    private final Table rows;

    private Tally(boolean stated, List<OptionalInt> years, Table rows) {
        this.stated = stated;
        this.years = years.isEmpty() ? List.of(OptionalInt.empty()) : years;
        this.rows = rows;
    }

    /**
     * Counts at each wave, in ascending order.
     *
     * @param stated whether the survey brings what the SQL asks about
     */
    static Tally byWave(Survey survey, boolean stated, String sql) {
        return new Tally(stated, waves(survey), rows(survey, stated, sql));
    }

    /** Counts of the whole period. */
    static Tally ofPeriod(Survey survey, boolean stated, String sql) {
        return new Tally(stated, List.of(OptionalInt.empty()), rows(survey, stated, sql));
    }

    /** Counts at the last wave. */
    static Tally atLastWave(Survey survey, boolean stated, String sql) {
        var waves = waves(survey);
        return new Tally(stated, waves.subList(Math.max(0, waves.size() - 1), waves.size()), rows(survey, stated, sql));
    }

    /** The same with one more column, where there is anything. */
    Tally deriving(String column, String from, LongUnaryOperator derivation) {
        if (rows.isEmpty()) {
            return this;
        }
        var derived =
                LongColumn.create(column, numbers(rows, from).map(derivation).toArray());
        return new Tally(stated, years, rows.copy().addColumns(derived));
    }

    List<Measure> counts(String measure, String part) {
        return quotients(measure, Unit.COUNT, part, part);
    }

    List<Measure> shares(String measure, String part, String whole) {
        return quotients(measure, Unit.SHARE, part, whole);
    }

    List<Measure> means(String measure, String total, String number) {
        return quotients(measure, Unit.MEAN, total, number);
    }

    /** The count at the last wave ÷ the count at the first, which is its n. */
    Measure growth(String measure, String part) {
        if (rows.isEmpty()) {
            return Measure.missing(measure, OptionalInt.empty(), Unit.RATIO, noN());
        }
        var first = number(0, part);
        var growth = Quotient.of(number(rows.rowCount() - 1, part), first);
        return new Measure(measure, OptionalInt.empty(), "", growth, Unit.RATIO, OptionalLong.of(first));
    }

    /** An index of each wave's counts by group; its n is their sum. */
    List<Measure> indices(String measure, String part, Function<List<Long>, Optional<BigDecimal>> index) {
        var byYear = new LinkedHashMap<OptionalInt, List<Long>>();
        for (var row = 0; row < rows.rowCount(); row++) {
            byYear.computeIfAbsent(year(row), year -> new ArrayList<>()).add(number(row, part));
        }
        if (byYear.isEmpty()) {
            return missing(measure, Unit.INDEX);
        }
        return byYear.entrySet().stream()
                .map(wave -> index(measure, wave, index))
                .toList();
    }

    private static Measure index(
            String measure, Map.Entry<OptionalInt, List<Long>> wave, Function<List<Long>, Optional<BigDecimal>> index) {
        var n = wave.getValue().stream().mapToLong(Long::longValue).sum();
        return new Measure(measure, wave.getKey(), "", index.apply(wave.getValue()), Unit.INDEX, OptionalLong.of(n));
    }

    /** The measure where there is nothing to compute it from: a row a wave or period. */
    List<Measure> missing(String measure, Unit unit) {
        return years.stream()
                .map(year -> Measure.missing(measure, year, unit, noN()))
                .toList();
    }

    Table rows() {
        return rows;
    }

    private List<Measure> quotients(String measure, Unit unit, String part, String whole) {
        if (rows.isEmpty()) {
            return missing(measure, unit);
        }
        var measures = new ArrayList<Measure>();
        for (var row = 0; row < rows.rowCount(); row++) {
            var count = number(row, part);
            var n = number(row, whole);
            var none = rows.containsColumn("group") && group(row).isEmpty() && count == 0;
            var value = unit == Unit.COUNT ? Quotient.of(count, 1) : Quotient.of(count, n);
            measures.add(new Measure(
                    measure, year(row), group(row), none ? Optional.empty() : value, unit, OptionalLong.of(n)));
        }
        return List.copyOf(measures);
    }

    private OptionalLong noN() {
        return stated ? OptionalLong.of(0) : OptionalLong.empty();
    }

    private OptionalInt year(int row) {
        return rows.containsColumn("year") ? OptionalInt.of(Math.toIntExact(number(row, "year"))) : years.get(0);
    }

    private String group(int row) {
        return rows.containsColumn("group") ? rows.stringColumn("group").get(row) : "";
    }

    private long number(int row, String column) {
        return number(rows, row, column);
    }

    private static long number(Table table, int row, String column) {
        return ((Number) table.column(column).get(row)).longValue();
    }

    private static LongStream numbers(Table table, String column) {
        return IntStream.range(0, table.rowCount()).mapToLong(row -> number(table, row, column));
    }

    private static List<OptionalInt> waves(Survey survey) {
        return survey.waves().stream().map(OptionalInt::of).toList();
    }

    private static Table rows(Survey survey, boolean stated, String sql) {
        return stated && !survey.waves().isEmpty() ? survey.query(sql) : Table.create();
    }
}
