package interpoles.robustness;

import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.HeardEvents;
import interpoles.robustness.hearing.Hearing;
import interpoles.statistics.Estimate;
import interpoles.statistics.spread.Diversity;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Plausible readings of a claim's words, side by side: the same survey, counted another way. They are declared in {@code
 * readings.csv}: a row a reading of one measure or several, with SQL that may ask the relations of {@code relations.sql} beside the survey's.
 *
 * <p>SQL gives a number {@code value}, or one a {@code year}: of a growth the last is divided by the first, of any other
 * measure that of the claim's wave counts. A reading of role {@code placebo} ought not to hold, and counts for nothing.
 * How many hold is a number of readings, never a probability.
 *
 * <p>Source: S. Steegen, F. Tuerlinckx, A. Gelman and W. Vanpaemel, “Increasing transparency through a multiverse
 * analysis”, <i>Perspectives on Psychological Science</i> 11 (2016).
 */
public final class Readings {
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private static final int MOST_AGREEMENTS = 50_000;

    private final Survey survey;
    private final List<Reading> readings;

    private Readings(Survey survey, List<Reading> readings) {
        this.survey = survey;
        this.readings = List.copyOf(readings);
    }

    /** Those that are declared. */
    public static Readings of(Survey survey) {
        return new Readings(survey, Reading.declared(survey.words()));
    }

    /** The same of another survey, such as a part of the waves. */
    public Readings in(Survey other) {
        return new Readings(other, readings);
    }

    /**
     * One more reading of a measure's claims.
     *
     * @param measure one, or several joined by {@code |}
     */
    public Readings with(String measure, String words, String sql) {
        var more = new ArrayList<>(readings);
        Reading.of(measure, words, "", "", sql).forEach(more::add);
        return new Readings(survey, more);
    }

    /**
     * What a claim gives by one reading.
     *
     * @param role {@code default}, {@code placebo}, or the empty text
     * @param value empty where it cannot be measured
     * @param holds whether the claim then holds
     */
    public record Result(String reading, String role, OptionalDouble value, boolean holds) {}

    /**
     * Every reading of a claim; none where small cells are kept back, nor of more than 50,000 agreements of a wave, whose
     * pairs would take minutes.
     *
     * @param year the claim's wave; the empty text for the whole period
     * @param group the claim's group; the empty text where it has none
     * @param holds whether a value satisfies the claim
     */
    public List<Result> of(String measure, String year, String group, Predicate<BigDecimal> holds) {
        return survey.waves().isEmpty() || Shown.isKeptBack(survey) || isTooLarge()
                ? List.of()
                : readings.stream()
                        .filter(reading -> reading.measure().equals(measure))
                        .map(reading -> result(reading, year, group, holds))
                        .toList();
    }

    private boolean isTooLarge() {
        return EventKind.AGREEMENTS.events(survey).values().stream().anyMatch(events -> events > MOST_AGREEMENTS);
    }

    Optional<LeftOut> leftOut() {
        return isTooLarge() ? Optional.of(new LeftOut("readings", MOST_AGREEMENTS)) : Optional.empty();
    }

    private Result result(Reading reading, String year, String group, Predicate<BigDecimal> holds) {
        var values = values(reading, year, group);
        var value = values.value();
        var held = value.isPresent()
                && (reading.asksForIncrease()
                        ? values.first().isPresent()
                                && value.getAsDouble() > values.first().getAsDouble()
                        : holds.test(BigDecimal.valueOf(value.getAsDouble()).round(DIGITS)));
        return new Result(reading.words(), reading.role(), value, held);
    }

    /** A value, and the same at the first wave. */
    private record Values(OptionalDouble first, OptionalDouble value) {}

    private Values values(Reading reading, String year, String group) {
        var growth = reading.measure().endsWith(".growth");
        if (growth && survey.waves().size() < 2) {
            return new Values(OptionalDouble.empty(), OptionalDouble.empty());
        }
        return switch (reading.sql()) {
            case "horvitz-thompson" -> new Values(OptionalDouble.empty(), weighted(reading.measure(), year));
            case "variation", "corrected", "dealt" ->
                new Values(
                        OptionalDouble.empty(),
                        varied(reading.sql(), year.isEmpty() ? last() : Integer.parseInt(year)));
            case "shannon" ->
                new Values(OptionalDouble.empty(), entropy(year.isEmpty() ? last() : Integer.parseInt(year)));
            case "rarefied" ->
                new Values(
                        OptionalDouble.empty(),
                        MoreThanChance.of(survey)
                                .rarefiedPartners()
                                .map(drawn -> OptionalDouble.of(drawn.mean()))
                                .orElse(OptionalDouble.empty()));
            default -> asked(reading, year, group, growth);
        };
    }

    private Values asked(Reading reading, String year, String group, boolean growth) {
        var wave = year.isEmpty() ? last() : Integer.parseInt(year);
        var rows = survey.query(Relations.with(reading.sql(), first(), last(), wave, group, survey.lines()));
        if (!rows.containsColumn("year")) {
            return new Values(OptionalDouble.empty(), rows.isEmpty() ? OptionalDouble.empty() : number(rows.row(0)));
        }
        var byWave = byWave(rows);
        var before = Optional.ofNullable(byWave.get(first()));
        var after = Optional.ofNullable(byWave.get(wave));
        if (growth) {
            return new Values(
                    OptionalDouble.empty(),
                    before.filter(value -> value > 0).isPresent() && after.isPresent()
                            ? OptionalDouble.of(after.get() / before.get())
                            : OptionalDouble.empty());
        }
        return new Values(optional(before), optional(after));
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static TreeMap<Integer, Double> byWave(Table rows) {
        var byWave = new TreeMap<Integer, Double>();
        for (var row : rows) {
            number(row).ifPresent(value -> byWave.put(((Number) row.getObject("year")).intValue(), value));
        }
        return byWave;
    }

    /** A mean of shares hangs in its last digits on the order in which a database adds them: those are left out. */
    private static OptionalDouble number(Row row) {
        if (row.isMissing("value")) {
            return OptionalDouble.empty();
        }
        var value = ((Number) row.getObject("value")).doubleValue();
        return OptionalDouble.of(
                Double.isFinite(value) ? BigDecimal.valueOf(value).round(DIGITS).doubleValue() : value);
    }

    /** Logarithms of a database may differ in their last digits from one to another. */
    private OptionalDouble entropy(int wave) {
        return Diversity.of(survey.query("""
                                SELECT charter AS charter, COUNT(*) AS agreements
                                FROM in_force
                                WHERE year = %d AND charter IS NOT NULL
                                GROUP BY charter
                                ORDER BY charter
                                """.formatted(wave)).stream()
                        .mapToLong(row -> ((Number) row.getObject("agreements")).longValue())
                        .toArray())
                .exponentialShannon();
    }

    private OptionalDouble varied(String how, int wave) {
        return MoreThanChance.of(survey)
                .modalities(wave)
                .map(one -> OptionalDouble.of(
                        switch (how) {
                            case "variation" -> one.permuted().observed();
                            case "corrected" -> one.corrected();
                            default -> one.permuted().mean();
                        }))
                .orElse(OptionalDouble.empty());
    }

    /** What was heard, or its growth, each event by its chance to be. */
    private OptionalDouble weighted(String measure, String year) {
        var total = year.isEmpty()
                ? Optional.<Double>empty()
                : EventKind.countedBy(measure)
                        .flatMap(kind -> estimate(kind, Integer.parseInt(year)))
                        .map(Estimate::value);
        return optional(total.or(() -> EventKind.growingIn(measure).flatMap(this::weightedGrowth)));
    }

    private Optional<Double> weightedGrowth(EventKind kind) {
        return estimate(kind, first())
                .filter(before -> before.value() > 0)
                .flatMap(before -> estimate(kind, last()).map(after -> after.value() / before.value()));
    }

    private Optional<Estimate> estimate(EventKind kind, int wave) {
        return Hearing.of(survey).at(kind, wave).flatMap(HeardEvents::estimate);
    }

    private int first() {
        return survey.waves().get(0);
    }

    private int last() {
        return survey.waves().get(survey.waves().size() - 1);
    }
}
