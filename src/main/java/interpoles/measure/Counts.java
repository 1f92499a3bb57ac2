package interpoles.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What SQL counted, and the measures that are declared of it: SQL counts, this divides.
 *
 * <pre>{@code
 * counts.share("territory.outside").of("outside").among("agreements", IN_FORCE)
 * }</pre>
 *
 * <p>Its rows have columns of whole numbers and, where it is by wave or by group, {@code year} and {@code group}. It
 * has no rows where the survey lacks what is counted or has no wave: its measures are then missing, one a wave or
 * period. A row without a group that counts 0 stands for a wave or period where no group occurs: its measure is missing
 * too.
 */
public final class Counts {
    private static final String GROUP = "group";
    /** Stands for the year of what has none. */
    private static final int WHOLE_PERIOD = 0;

    private final List<OptionalInt> periods;
    private final IntPredicate asked;
    private final Table rows;

    private Counts(List<OptionalInt> periods, IntPredicate asked, Table rows) {
        this.periods = periods.isEmpty() ? List.of(OptionalInt.empty()) : List.copyOf(periods);
        this.asked = asked;
        this.rows = rows;
    }

    /**
     * @param periods the waves that are counted at, in ascending order; an empty one for the whole period
     * @param asked whether the survey brings what is counted; without it every n is missing
     */
    public static Counts of(List<OptionalInt> periods, boolean asked, Table rows) {
        return new Counts(periods, wave -> asked, rows);
    }

    /** The same, of something that the survey may not ask about, so that all n are missing. */
    public Counts askedIf(boolean itIs) {
        return new Counts(periods, wave -> itIs, rows);
    }

    /** The same, of something that was asked at some waves alone: at the others n is missing. */
    public Counts askedAt(Collection<Integer> waves) {
        return new Counts(periods, wave -> asked.test(wave) && (wave == WHOLE_PERIOD || waves.contains(wave)), rows);
    }

    /** The same with one more column, where there is anything. */
    public Counts deriving(String column, String from, LongUnaryOperator derivation) {
        if (rows.isEmpty()) {
            return this;
        }
        var derived = places().mapToLong(row -> derivation.applyAsLong(number(row, from)));
        return new Counts(periods, asked, rows.copy().addColumns(LongColumn.create(column, derived.toArray())));
    }

    /**
     * The counts of one column as those of a group: {@code inGroup(GROUP, COLUMN)} has a column of the name {@code
     * count}.
     */
    public Counts inGroup(String group, String column) {
        if (rows.isEmpty()) {
            return this;
        }
        var groups = StringColumn.create(GROUP, places().mapToObj(row -> group).toList());
        var counted = rows.column(column).copy().setName("count");
        return new Counts(periods, asked, Table.create(rows.column("year").copy(), groups, counted));
    }

    /** These rows and then those. */
    public Counts and(Counts others) {
        return rows.isEmpty() ? this : new Counts(periods, asked, rows.copy().append(others.rows));
    }

    /** The rows as SQL gave them. */
    public Table table() {
        return rows;
    }

    /** A count, named after its measure. */
    public Counting count(String measure) {
        return column -> quotients(Definition.of(measure, Unit.COUNT, own(measure), own(measure)), column, column);
    }

    /** A part of a whole. */
    public Dividend share(String measure) {
        return new Dividend(measure, Unit.SHARE);
    }

    /** A total over a number. */
    public Dividend mean(String measure) {
        return new Dividend(measure, Unit.MEAN);
    }

    /**
     * A count at the last wave ÷ the count at the first, which is its n. It is missing with one wave, and without an n
     * where either was not asked.
     */
    public Growth growth(String measure) {
        return (column, counted) -> growth(Definition.of(measure, Unit.RATIO, counted, counted), column);
    }

    /** A number made of each wave's counts by group, whose n is their sum. */
    public Index index(String measure) {
        return new Index(measure);
    }

    /** A count that lacks the column that is counted. */
    public interface Counting {
        Series of(String column);
    }

    /** A growth that lacks the column that has grown, and what it counts. */
    public interface Growth {
        Series of(String column, Count counted);
    }

    /** A quotient that lacks what is divided. */
    public final class Dividend {
        private final String measure;
        private final Unit unit;

        private Dividend(String measure, Unit unit) {
            this.measure = measure;
            this.unit = unit;
        }

        /** What the column counts has the measure's name and the row's group. */
        public Divisor of(String column) {
            return of(column, own(measure));
        }

        public Divisor of(String column, Count counted) {
            return (whole, among) -> quotients(Definition.of(measure, unit, counted, among), column, whole);
        }
    }

    /** A quotient that lacks what divides. */
    public interface Divisor {
        Series among(String column, Count count);
    }

    /** An index that lacks the counts that it is made of. */
    public final class Index {
        private final String measure;

        private Index(String measure) {
            this.measure = measure;
        }

        /**
         * @param counted what the column counts in each group
         * @param total what all groups together are
         */
        public Formula of(String column, Count counted, Count total) {
            return new Formula(Definition.of(measure, Unit.INDEX, counted, total), column);
        }
    }

    /** An index that lacks its formula. */
    public final class Formula {
        private final Definition definition;
        private final String column;

        private Formula(Definition definition, String column) {
            this.definition = definition;
            this.column = column;
        }

        /** Of the counts. */
        public Series by(Function<List<Long>, Optional<BigDecimal>> formula) {
            return indices(definition, column, wave -> formula.apply(numbers(wave, column)));
        }

        /** Of the contingency table of the counts by what two columns name. */
        public Series by(String row, String across, Function<long[][], Optional<BigDecimal>> formula) {
            return indices(definition, column, wave -> formula.apply(contingency(wave, row, across, column)));
        }
    }

    private Series quotients(Definition definition, String column, String whole) {
        return rows.isEmpty()
                ? missing(definition)
                : Series.of(
                        definition,
                        places().mapToObj(row -> quotient(definition, row, number(row, column), number(row, whole)))
                                .toList());
    }

    private Observation quotient(Definition definition, int row, long count, long n) {
        var none = rows.containsColumn(GROUP) && text(row, GROUP).isEmpty() && count == 0;
        var value = definition.unit() == Unit.COUNT ? Quotient.of(count, 1) : Quotient.of(count, n);
        var group = rows.containsColumn(GROUP) ? text(row, GROUP) : "";
        var reveals = new LinkedHashMap<Cell, Long>();
        reveals.put(cell(definition.counted(), row), count);
        reveals.put(cell(definition.among(), row), n);
        var determinant = definition.among().determinant().map(other -> cell(other, row));
        return observation(
                new Measure(
                        definition.name(),
                        year(row),
                        group,
                        none ? Optional.empty() : value,
                        definition.unit(),
                        OptionalLong.of(n)),
                cell(definition.counted(), row),
                cell(definition.among(), row),
                reveals,
                determinant.map(Set::of).orElse(Set.of()));
    }

    private Series growth(Definition definition, String column) {
        if (rows.isEmpty()) {
            return Series.of(definition, List.of(missing(definition, OptionalInt.empty())));
        }
        var end = rows.rowCount() - 1;
        var first = cell(definition.among(), 0);
        var last = cell(definition.counted(), end);
        var n = number(0, column);
        var value = end == 0 ? Optional.<BigDecimal>empty() : Quotient.of(number(end, column), n);
        var reveals = new LinkedHashMap<Cell, Long>();
        reveals.put(first, n);
        value.ifPresent(any -> reveals.put(last, number(end, column)));
        var measure = new Measure(definition.name(), OptionalInt.empty(), "", value, Unit.RATIO, OptionalLong.of(n));
        var asked = isAsked(year(0)) && isAsked(year(end));
        return Series.of(definition, List.of(observation(asked, measure, last, first, reveals, Set.of())));
    }

    private Series indices(
            Definition definition, String column, Function<List<Integer>, Optional<BigDecimal>> formula) {
        if (rows.isEmpty()) {
            return missing(definition);
        }
        var waves =
                places().boxed().collect(Collectors.groupingBy(this::year, LinkedHashMap::new, Collectors.toList()));
        return Series.of(
                definition,
                waves.values().stream()
                        .map(wave -> index(definition, wave, numbers(wave, column), formula.apply(wave)))
                        .toList());
    }

    private Observation index(
            Definition definition, List<Integer> wave, List<Long> counts, Optional<BigDecimal> value) {
        var n = counts.stream().mapToLong(Long::longValue).sum();
        var total = cell(definition.among(), wave.get(0));
        var parts = wave.stream()
                .map(row -> cell(definition.counted().by(GROUP), row))
                .collect(Collectors.toUnmodifiableSet());
        return observation(
                new Measure(definition.name(), year(wave.get(0)), "", value, Unit.INDEX, OptionalLong.of(n)),
                total,
                total,
                Map.of(total, n),
                parts);
    }

    private Observation observation(
            Measure measure, Cell counted, Cell among, Map<Cell, Long> reveals, Set<Cell> dependsOn) {
        return observation(isAsked(measure.year()), measure, counted, among, reveals, dependsOn);
    }

    private static Observation observation(
            boolean asked, Measure measure, Cell counted, Cell among, Map<Cell, Long> reveals, Set<Cell> dependsOn) {
        return asked
                ? new Observation(measure, counted, among, reveals, dependsOn)
                : new Observation(measure.unasked(), counted, among, Map.of(), Set.of());
    }

    private boolean isAsked(OptionalInt year) {
        return asked.test(year.orElse(WHOLE_PERIOD));
    }

    /** The measure where there is nothing to compute it from: a row a wave or period. */
    private Series missing(Definition definition) {
        return Series.of(
                definition,
                periods.stream().map(period -> missing(definition, period)).toList());
    }

    private Observation missing(Definition definition, OptionalInt period) {
        var measure = Measure.missing(definition.name(), period, definition.unit(), OptionalLong.of(0));
        var among = definition.among().at(measure.yearText());
        var counted =
                definition.unit() == Unit.INDEX ? among : definition.counted().at(measure.yearText());
        var reveals = new LinkedHashMap<Cell, Long>();
        reveals.put(counted, 0L);
        reveals.put(among, 0L);
        return observation(measure, counted, among, reveals, Set.of());
    }

    private static Count own(String measure) {
        return Count.named(measure).by(GROUP);
    }

    private Cell cell(Count count, int row) {
        var year = year(row);
        return count.at(
                year.isPresent() ? Integer.toString(year.getAsInt()) : "",
                column -> rows.containsColumn(column) ? text(row, column) : "");
    }

    private OptionalInt year(int row) {
        return rows.containsColumn("year") ? OptionalInt.of(Math.toIntExact(number(row, "year"))) : periods.get(0);
    }

    private String text(int row, String column) {
        return rows.column(column).isMissing(row)
                ? ""
                : rows.column(column).get(row).toString();
    }

    private long number(int row, String column) {
        return ((Number) rows.column(column).get(row)).longValue();
    }

    private List<Long> numbers(List<Integer> wave, String column) {
        return wave.stream().map(row -> number(row, column)).toList();
    }

    private long[][] contingency(List<Integer> wave, String down, String across, String column) {
        var rowGroups = wave.stream().map(row -> text(row, down)).distinct().toList();
        var columnGroups =
                wave.stream().map(row -> text(row, across)).distinct().toList();
        var table = new long[rowGroups.size()][columnGroups.size()];
        for (var row : wave) {
            table[rowGroups.indexOf(text(row, down))][columnGroups.indexOf(text(row, across))] = number(row, column);
        }
        return table;
    }

    private IntStream places() {
        return IntStream.range(0, rows.rowCount());
    }
}
