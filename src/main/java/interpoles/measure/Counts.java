package interpoles.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
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
    private final Observations observations;

    private Counts(Observations observations) {
        this.observations = observations;
    }

    private Counts(List<OptionalInt> periods, IntPredicate asked, Table rows) {
        this(new Observations(periods, asked, new CountedRows(periods.get(0), rows)));
    }

    /**
     * @param periods the waves that are counted at, in ascending order; an empty one for the whole period
     * @param asked whether the survey brings what is counted; without it every n is missing
     */
    public static Counts of(List<OptionalInt> periods, boolean asked, Table rows) {
        return new Counts(periods.isEmpty() ? List.of(OptionalInt.empty()) : List.copyOf(periods), wave -> asked, rows);
    }

    /** The same, of something that the survey may not ask about, so that all n are missing. */
    public Counts askedIf(boolean itIs) {
        return asked(wave -> itIs);
    }

    /** The same, of something that was asked at some waves alone: at the others n is missing. */
    public Counts askedAt(Collection<Integer> waves) {
        var before = observations.asked();
        return asked(wave -> before.test(wave) && (wave == Observations.WHOLE_PERIOD || waves.contains(wave)));
    }

    private Counts asked(IntPredicate asked) {
        return new Counts(observations.periods(), asked, table());
    }

    private Counts with(Table rows) {
        return new Counts(observations.periods(), observations.asked(), rows);
    }

    private CountedRows rows() {
        return observations.rows();
    }

    /** The same with one more column, where there is anything. */
    public Counts deriving(String column, String from, LongUnaryOperator derivation) {
        return rows().isEmpty() ? this : with(rows().deriving(column, from, derivation));
    }

    /**
     * The counts of one column as those of a group: {@code inGroup(GROUP, COLUMN)} has a column of the name {@code
     * count}.
     */
    public Counts inGroup(String group, String column) {
        return rows().isEmpty() ? this : with(rows().inGroup(group, column));
    }

    /** These rows and then those. */
    public Counts and(Counts others) {
        return rows().isEmpty() ? this : with(table().copy().append(others.table()));
    }

    /** The rows as SQL gave them. */
    public Table table() {
        return rows().table();
    }

    /** A count, named after its measure. */
    public Counting count(String measure) {
        return column ->
                observations.quotients(Definition.of(measure, Unit.COUNT, own(measure), own(measure)), column, column);
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
        return (column, counted) -> observations.growth(Definition.of(measure, Unit.RATIO, counted, counted), column);
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
            return (whole, among) ->
                    observations.quotients(Definition.of(measure, unit, counted, among), column, whole);
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
            return observations.indices(definition, column, wave -> formula.apply(rows().numbers(wave, column)));
        }

        /** Of the contingency table of the counts by what two columns name. */
        public Series by(String row, String across, Function<long[][], Optional<BigDecimal>> formula) {
            return observations.indices(
                    definition, column, wave -> formula.apply(rows().contingency(wave, row, across, column)));
        }
    }

    private static Count own(String measure) {
        return Count.named(measure).by(CountedRows.GROUP);
    }
}
