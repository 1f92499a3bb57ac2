package interpoles.claim;

import interpoles.measure.Measure;
import interpoles.robustness.Margin;
import interpoles.robustness.Margins;
import interpoles.robustness.MoreThanChance;
import interpoles.robustness.Replay;
import interpoles.robustness.SamePoles;
import interpoles.robustness.WithoutOne;
import interpoles.robustness.hearing.EventKind;
import interpoles.statistics.Interval;
import interpoles.statistics.panel.ConstantPanel.Counts;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What each check says of one claim; empty where it says nothing. What silence kept is judged by bounds, which need no
 * model; an interval stands beside them and judges nothing.
 *
 * @param bounds the value whatever the silent kept; none of a number that was published exactly
 * @param useless bounds that say nothing, in the place of those
 * @param interval what silence may have made of the value if who was silent was drawn by lot, and where that may not be
 *     assumed the bounds; none of a number that was published exactly
 * @param tipping how many unheard events would turn the verdict ({@link Tipping})
 * @param same the value among the pôles that answered at both waves
 * @param chance whether it is more than chance
 * @param readings whether every other reading holds
 */
public record ClaimCheck(
        Claim claim,
        Optional<BigDecimal> value,
        Optional<Interval> bounds,
        Optional<Interval> useless,
        Optional<Interval> interval,
        Optional<Long> tipping,
        Optional<Double> same,
        Optional<WithoutOne.Result> withoutOne,
        Optional<Boolean> chance,
        Optional<Boolean> readings) {
    /** Measures that have no formula: silence is played again. */
    private static final Set<String> REPLAYED =
            Set.of("charters.effective", "modalities.variation", "projects.density");

    /** The checks, in the order in which they are told. */
    public static final List<String> NAMES = List.of("silence", "same-poles", "without-one", "readings", "chance");

    /**
     * @param survey as if it had the waves alone that the claim holds for
     * @param measures that survey's
     */
    public static ClaimCheck of(Claim claim, Survey survey, List<Measure> measures, Optional<BigDecimal> value) {
        var silenced = Measure.among(measures, claim.measure(), claim.year(), claim.group())
                .filter(any -> !isExact(claim));
        return new ClaimCheck(
                claim,
                value,
                silenced.flatMap(Margins.of(survey)::bounds),
                silenced.flatMap(Margins.of(survey)::useless),
                silenced.flatMap(row -> interval(row, survey)),
                Tipping.of(claim, survey, measures),
                value.flatMap(any -> same(claim, survey)),
                value.flatMap(any -> WithoutOne.of(survey).of(claim.measure(), claim.year(), claim.group())),
                value.flatMap(any -> chance(claim, survey)),
                Optional.empty());
    }

    public ClaimCheck read(boolean everyOneHolds) {
        return new ClaimCheck(
                claim,
                value,
                bounds,
                useless,
                interval,
                tipping,
                same,
                withoutOne,
                chance,
                value.map(any -> everyOneHolds));
    }

    /** How the claim stands by a check. */
    public Optional<Stand> stands(String check) {
        return switch (check) {
            case "silence" -> silenced();
            case "same-poles" ->
                isExact(claim) ? Optional.empty() : same.map(this::holds).map(Stand::of);
            case "without-one" -> isExact(claim) ? Optional.empty() : withoutOne.flatMap(this::hangs);
            case "readings" -> readings.map(Stand::of);
            default -> chance.map(Stand::of);
        };
    }

    private Optional<Stand> silenced() {
        return useless.map(any -> Stand.NO_BOUND)
                .or(() -> bounds.map(within -> Stand.of(holds(within.low()) && holds(within.high()))));
    }

    /** A claim that cannot be measured without one hangs on it. */
    private Optional<Stand> hangs(WithoutOne.Result one) {
        return one.range()
                .map(range -> Stand.of(one.missing().isEmpty() && holds(range.least()) && holds(range.most())));
    }

    private boolean holds(double number) {
        return claim.bounds().hold(BigDecimal.valueOf(number));
    }

    /** A number that was published exactly is a count of a list. */
    static boolean isExact(Claim claim) {
        var bounds = claim.bounds();
        return bounds.atLeast().isPresent()
                && bounds.atMost().isPresent()
                && bounds.atLeast().get().compareTo(bounds.atMost().get()) == 0;
    }

    private static Optional<Interval> interval(Measure row, Survey survey) {
        return Margins.of(survey)
                .of(row)
                .map(Margin::interval)
                .or(() -> REPLAYED.contains(row.name())
                        ? Replay.of(survey).of(row.name(), row.yearText()).map(replayed -> replayed.interval())
                        : Optional.empty())
                .map(interval -> interval.notUnder(0));
    }

    private static Optional<Double> same(Claim claim, Survey survey) {
        var waves = survey.waves();
        if (waves.size() < 2) {
            return Optional.empty();
        }
        var first = waves.get(0);
        var last = waves.get(waves.size() - 1);
        var poles = SamePoles.of(survey);
        return EventKind.growingIn(claim.measure())
                .flatMap(kind -> poles.heardBySameRespondents(kind, first, last))
                .filter(counts -> counts.first() > 0)
                .map(Counts::growth)
                .or(() -> claim.year().isEmpty()
                        ? Optional.empty()
                        : boxed(poles.mean(claim.measure(), first, last, Integer.parseInt(claim.year()))));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Optional<Boolean> chance(Claim claim, Survey survey) {
        if (claim.measure().equals("modalities.variation")) {
            return MoreThanChance.of(survey)
                    .modalities(Integer.parseInt(claim.year()))
                    .map(MoreThanChance.Variation::isMoreThanChance);
        }
        return claim.measure().equals("projects.partners")
                ? MoreThanChance.of(survey)
                        .rarefiedPartners()
                        .map(drawn -> claim.bounds()
                                        .hold(BigDecimal.valueOf(drawn.middle().low()))
                                && claim.bounds()
                                        .hold(BigDecimal.valueOf(drawn.middle().high())))
                : Optional.empty();
    }
}
