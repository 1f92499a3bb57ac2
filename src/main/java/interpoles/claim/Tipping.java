package interpoles.claim;

import interpoles.measure.Bounds;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.silence.TippingPoint;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many unheard events would turn the verdict on a claim that holds, all of them at the wave where it hurts: of a count,
 * a growth and a share of events. Of a mean over pôles it is how many partners the silent would have among them all, 0
 * where it turns if they have none. Nothing where nobody was silent at that wave, of a number that was published exactly
 * and of a claim that does not hold.
 */
final class Tipping {
    private final Survey survey;
    private final List<Measure> measures;
    private final Bounds bounds;

    private Tipping(Survey survey, List<Measure> measures, Bounds bounds) {
        this.survey = survey;
        this.measures = measures;
        this.bounds = bounds;
    }

    static Optional<Long> of(Claim claim, Survey survey, List<Measure> measures) {
        var tipping = new Tipping(survey, measures, claim.bounds());
        return ClaimCheck.isExact(claim)
                ? Optional.empty()
                : Measure.among(measures, claim.measure(), claim.year(), claim.group())
                        .filter(row -> row.value().filter(claim.bounds()::hold).isPresent())
                        .flatMap(tipping::of);
    }

    private Optional<Long> of(Measure row) {
        var growing = EventKind.growingIn(row.name());
        if (growing.isPresent()) {
            return growth(growing.get());
        }
        if (row.year().isEmpty() || isCensus(row.year().getAsInt())) {
            return Optional.empty();
        }
        if (row.unit() == Unit.MEAN) {
            return mean(row);
        }
        if (Silence.kind(row.name()).isEmpty()) {
            return Optional.empty();
        }
        return row.unit() == Unit.COUNT ? overstepped(row.value().orElseThrow()) : share(row);
    }

    private Optional<Long> growth(EventKind kind) {
        var waves = survey.waves();
        var first = waves.get(0);
        var last = waves.get(waves.size() - 1);
        return count(kind, first)
                .flatMap(before -> count(kind, last)
                        .flatMap(after -> least(
                                isCensus(first) ? Optional.empty() : undershot(before, after),
                                isCensus(last)
                                        ? Optional.empty()
                                        : least(
                                                bounds.below().map(some -> TippingPoint.below(some, before, after)),
                                                bounds.atMost()
                                                        .map(some -> TippingPoint.atMost(some, before, after))))));
    }

    private Optional<Long> share(Measure row) {
        var among = row.n().orElseThrow();
        var marked = row.value()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(among))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return least(
                undershot(among, marked),
                least(
                        bounds.below().flatMap(some -> TippingPoint.shareBelow(some, marked, among)),
                        bounds.atMost().flatMap(some -> TippingPoint.shareAtMost(some, marked, among))));
    }

    /** What is divided by more until it is too small. */
    private Optional<Long> undershot(long below, long above) {
        return least(
                bounds.above().filter(some -> some.signum() > 0).map(some -> TippingPoint.above(some, below, above)),
                bounds.atLeast()
                        .filter(some -> some.signum() > 0)
                        .map(some -> TippingPoint.atLeast(some, below, above)));
    }

    /** The partners of the silent until the mean over all asked is too large; none where it is too small without any. */
    private Optional<Long> mean(Measure row) {
        var asked = BigDecimal.valueOf(
                Responses.of(survey).at(row.year().orElseThrow()).asked());
        var answered = BigDecimal.valueOf(row.n().orElseThrow());
        var sum = row.value().orElseThrow().multiply(answered).setScale(0, RoundingMode.HALF_EVEN);
        var isTooSmall = bounds.above()
                        .filter(some -> sum.compareTo(some.multiply(asked)) <= 0)
                        .isPresent()
                || bounds.atLeast()
                        .filter(some -> sum.compareTo(some.multiply(asked)) < 0)
                        .isPresent();
        return isTooSmall
                ? Optional.of(0L)
                : least(
                        bounds.below()
                                .map(some -> TippingPoint.below(some, asked.longValueExact(), sum.longValueExact())),
                        bounds.atMost()
                                .map(some -> TippingPoint.atMost(some, asked.longValueExact(), sum.longValueExact())));
    }

    private Optional<Long> overstepped(BigDecimal count) {
        return least(
                bounds.below().map(some -> TippingPoint.below(some, 1, count.longValueExact())),
                bounds.atMost().map(some -> TippingPoint.atMost(some, 1, count.longValueExact())));
    }

    private Optional<Long> count(EventKind kind, int wave) {
        return Measure.among(measures, kind.count(), Integer.toString(wave), "")
                .flatMap(Measure::value)
                .map(BigDecimal::longValue);
    }

    private boolean isCensus(int wave) {
        return Responses.of(survey).at(wave).isCensus();
    }

    private static Optional<Long> least(Optional<Long> one, Optional<Long> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Long::compare);
    }
}
