package interpoles.measure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * What counted rows observe of a declared measure, at each wave and in each group. Without a row its value is missing, one
 * a wave or period.
 *
 * @param periods the waves that are counted at; an empty one for the whole period
 * @param asked whether what is counted was asked at a wave, {@link #WHOLE_PERIOD} for all of them
 */
record Observations(List<OptionalInt> periods, IntPredicate asked, CountedRows rows) {
    /** Stands for the year of what has none. */
    static final int WHOLE_PERIOD = 0;

    Series quotients(Definition definition, String column, String whole) {
        return rows.isEmpty()
                ? missing(definition)
                : Series.of(
                        definition,
                        rows.places()
                                .mapToObj(row ->
                                        quotient(definition, row, rows.number(row, column), rows.number(row, whole)))
                                .toList());
    }

    private Observation quotient(Definition definition, int row, long count, long n) {
        var none = rows.areGrouped() && rows.text(row, CountedRows.GROUP).isEmpty() && count == 0;
        var value = definition.unit() == Unit.COUNT ? Quotient.of(count, 1) : Quotient.of(count, n);
        var group = rows.areGrouped() ? rows.text(row, CountedRows.GROUP) : "";
        var reveals = new LinkedHashMap<Cell, Long>();
        reveals.put(rows.cell(definition.counted(), row), count);
        reveals.put(rows.cell(definition.among(), row), n);
        var determinant = definition.among().determinant().map(other -> rows.cell(other, row));
        return observation(
                new Measure(
                        definition.name(),
                        rows.year(row),
                        group,
                        none ? Optional.empty() : value,
                        definition.unit(),
                        OptionalLong.of(n)),
                rows.cell(definition.counted(), row),
                rows.cell(definition.among(), row),
                reveals,
                determinant.map(Set::of).orElse(Set.of()));
    }

    Series growth(Definition definition, String column) {
        if (rows.isEmpty()) {
            return Series.of(definition, List.of(missing(definition, OptionalInt.empty())));
        }
        var end = rows.last();
        var first = rows.cell(definition.among(), 0);
        var last = rows.cell(definition.counted(), end);
        var n = rows.number(0, column);
        var value = end == 0 ? Optional.<BigDecimal>empty() : Quotient.of(rows.number(end, column), n);
        var reveals = new LinkedHashMap<Cell, Long>();
        reveals.put(first, n);
        value.ifPresent(any -> reveals.put(last, rows.number(end, column)));
        var measure = new Measure(definition.name(), OptionalInt.empty(), "", value, Unit.RATIO, OptionalLong.of(n));
        var asked = isAsked(rows.year(0)) && isAsked(rows.year(end));
        return Series.of(definition, List.of(observation(asked, measure, last, first, reveals, Set.of())));
    }

    Series indices(Definition definition, String column, Function<List<Integer>, Optional<BigDecimal>> formula) {
        if (rows.isEmpty()) {
            return missing(definition);
        }
        var waves = rows.places()
                .boxed()
                .collect(Collectors.groupingBy(rows::year, LinkedHashMap::new, Collectors.toList()));
        return Series.of(
                definition,
                waves.values().stream()
                        .map(wave -> index(definition, wave, rows.numbers(wave, column), formula.apply(wave)))
                        .toList());
    }

    private Observation index(
            Definition definition, List<Integer> wave, List<Long> counts, Optional<BigDecimal> value) {
        var n = counts.stream().mapToLong(Long::longValue).sum();
        var total = rows.cell(definition.among(), wave.get(0));
        var parts = wave.stream()
                .map(row -> rows.cell(definition.counted().by(CountedRows.GROUP), row))
                .collect(Collectors.toUnmodifiableSet());
        return observation(
                new Measure(definition.name(), rows.year(wave.get(0)), "", value, Unit.INDEX, OptionalLong.of(n)),
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
}
