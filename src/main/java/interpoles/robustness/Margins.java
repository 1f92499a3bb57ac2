package interpoles.robustness;

import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.Margin.Method;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Heard;
import interpoles.robustness.hearing.HeardEvents;
import interpoles.robustness.hearing.Hearing;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.Interval;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.Growth;
import interpoles.statistics.silence.Response;
import interpoles.statistics.silence.StatedShare;
import interpoles.statistics.spread.Moments;
import interpoles.survey.Survey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The intervals beside measures: what silence may have kept from them, in closed form.
 *
 * <p>An interval that takes silence to be drawn by lot is there only where every event is known from the answers, at
 * most a third was silent and at least ten answered; otherwise there are bounds, unless they say nothing (the upper one is
 * more than twice what was observed, or the lower one less than half of it). Above 2,000 events of a wave there are bounds
 * alone for what is counted, for the variance of an estimate is a sum over pairs of events. None where everybody answered,
 * where nobody did, where all gave the same, of a measure that no closed form is known for, and where small cells are kept
 * back.
 */
public final class Margins {
    private static final int FEWEST_STATED = 10;

    private final Survey survey;
    private final Hearing hearing;
    private final PoleValues values;
    /** Measures, checks and sentences ask for the same. */
    private final Map<Measure, Optional<Bounded>> bounded = new HashMap<>();

    /**
     * What silence may have kept from a measure.
     *
     * @param bounds whatever the silent kept
     * @param areUseful whether these say anything
     * @param byLot if who was silent was drawn by lot, where that may be assumed
     */
    private record Bounded(Interval bounds, boolean areUseful, Optional<Margin> byLot) {
        private Optional<Margin> margin() {
            return byLot.or(() -> areUseful ? Optional.of(new Margin(bounds, Method.BOUNDS)) : Optional.empty());
        }
    }

    private Margins(Survey survey) {
        this.survey = survey;
        this.hearing = Hearing.of(survey);
        this.values = PoleValues.of(survey);
    }

    public static Margins of(Survey survey) {
        return survey.once(Margins.class, Margins::new);
    }

    /** That of a measure, if one is shown. */
    public Optional<Margin> of(Measure measure) {
        return bounded(measure).flatMap(Bounded::margin).filter(margin -> isWide(margin.interval()));
    }

    /**
     * A measure whatever the silent kept from it, which needs no model and stands before an interval by lot; of no width
     * where they can have kept nothing. None of a census, and where small cells are kept back.
     */
    public Optional<Interval> bounds(Measure measure) {
        return withIndices(measure).filter(Bounded::areUseful).map(Bounded::bounds);
    }

    /** Bounds of a measure that are not shown, for they say nothing. */
    public Optional<Interval> useless(Measure measure) {
        return withIndices(measure).filter(one -> !one.areUseful()).map(Bounded::bounds);
    }

    /** Pôles of the survey, or its grappes and regional clusters: those that could state a positioning. */
    public int clusters(boolean poles) {
        return values.clusters(poles);
    }

    private static boolean isWide(Interval interval) {
        return interval.low() < interval.high();
    }

    /** That of an index and of a share of pairs, too, which {@code measures.csv} has no interval of. */
    private Optional<Bounded> withIndices(Measure measure) {
        return bounded(measure)
                .or(() -> measure.value().isEmpty() || survey.settings().withholds() || isUnanswered(measure)
                        ? Optional.empty()
                        : measure.year().isEmpty() ? pairs(measure) : index(measure));
    }

    private Optional<Bounded> pairs(Measure measure) {
        return switch (measure.name()) {
            case "foreign.european", "foreign.european-union" ->
                IndexBounds.ofPairs(survey, measure)
                        .map(bounds -> new Bounded(bounds, !Bounds.areTooWideOfShare(bounds), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private Optional<Bounded> index(Measure measure) {
        var kind = measure.name().startsWith("projects.") ? EventKind.PROJECTS : EventKind.AGREEMENTS;
        return heard(kind, measure)
                .flatMap(heard -> IndexBounds.of(survey, measure, heard)
                        .map(bounds -> new Bounded(
                                bounds,
                                !(measure.unit() == Unit.SHARE && kind == EventKind.AGREEMENTS
                                        ? Bounds.areTooWide(heard.bounds())
                                        : Bounds.areTooWide(
                                                bounds,
                                                measure.value().orElseThrow().doubleValue())),
                                Optional.empty())));
    }

    private synchronized Optional<Bounded> bounded(Measure measure) {
        if (!bounded.containsKey(measure)) {
            bounded.put(
                    measure,
                    measure.value().isEmpty() || survey.settings().withholds() || isUnanswered(measure)
                            ? Optional.empty()
                            : silenced(measure));
        }
        return bounded.get(measure);
    }

    private boolean isUnanswered(Measure measure) {
        return measure.year().stream()
                .anyMatch(wave -> Responses.of(survey).at(wave).answered() == 0);
    }

    private Optional<Bounded> silenced(Measure measure) {
        var group = measure.group();
        return switch (measure.name()) {
            case "agreements.in-force" -> count(EventKind.AGREEMENTS, measure, any -> true);
            case "agreements.by-partner" -> count(EventKind.AGREEMENTS, measure, sort -> sort.startsWith(group + ":"));
            case "projects.co-labelled" -> count(EventKind.PROJECTS, measure, any -> true);
            case "missions.joint" -> count(EventKind.MISSIONS, measure, any -> true);
            case "agreements.growth" -> growth(EventKind.AGREEMENTS, measure);
            case "projects.growth" -> growth(EventKind.PROJECTS, measure);
            case "missions.growth" -> growth(EventKind.MISSIONS, measure);
            case "territory.between-poles" -> share(EventKind.AGREEMENTS, measure, EventKind::isBetweenPolesInside);
            case "territory.outside" -> share(EventKind.AGREEMENTS, measure, EventKind::isOutside);
            case "missions.convention" -> share(EventKind.MISSIONS, measure, EventKind::isUnderConvention);
            case "foreign.per-pole" -> mean(EventKind.AGREEMENTS, measure);
            case "projects.partners" -> mean(EventKind.PROJECTS, measure);
            case "positioning.share" -> stated(measure);
            default -> Optional.empty();
        };
    }

    private Optional<Bounded> count(EventKind kind, Measure measure, Predicate<String> some) {
        return heard(kind, measure)
                .map(heard -> bounded(
                        measure,
                        heard.bounds(
                                measure.group(), measure.value().orElseThrow().longValueExact()),
                        estimated(kind, measure, heard)
                                .flatMap(events -> events.of(some).estimate())
                                .map(total -> new Margin(total.interval(), Method.HORVITZ_THOMPSON))));
    }

    private Optional<Bounded> growth(EventKind kind, Measure measure) {
        var waves = survey.waves();
        var first = waves.get(0);
        var last = waves.get(waves.size() - 1);
        var before = hearing.counted(kind, first);
        var after = hearing.counted(kind, last);
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().response().answered() == 0
                || after.get().response().answered() == 0
                || before.get().response().isCensus() && after.get().response().isCensus()) {
            return Optional.empty();
        }
        var one = hearing.at(kind, first).flatMap(HeardEvents::estimate);
        var other = hearing.at(kind, last).flatMap(HeardEvents::estimate).filter(total -> total.value() > 0);
        return Optional.of(bounded(
                measure,
                Bounds.growth(before.get().bounds(), after.get().bounds()),
                one.flatMap(earlier -> other.map(
                        later -> new Margin(Growth.independent(earlier, later).interval(), Method.HORVITZ_THOMPSON)))));
    }

    private Optional<Bounded> share(EventKind kind, Measure measure, Predicate<String> some) {
        return heard(kind, measure)
                .map(heard -> new Bounded(
                        Bounds.share(IndexBounds.having(measure), heard.events(), heard.unheard()),
                        !Bounds.areTooWide(heard.bounds()),
                        estimated(kind, measure, heard)
                                .map(events -> new Margin(events.share(some), Method.HORVITZ_THOMPSON))));
    }

    private Optional<Bounded> mean(EventKind kind, Measure measure) {
        var wave = measure.year().orElseThrow();
        var response = Responses.of(survey).at(wave);
        var sums = values.moments(measure.name(), wave);
        return heard(kind, measure)
                .map(heard -> bounded(
                        measure,
                        Bounds.mean(sums.moments().sum(), response, sums.most()),
                        heard.allowsIntervals()
                                ? Optional.of(new Margin(finite(sums.moments(), response), Method.FINITE_POPULATION))
                                : Optional.empty()));
    }

    /** Of no width where all gave the same. */
    private static Interval finite(Moments values, Response response) {
        return values.finite(response.asked()).orElseGet(() -> new Interval(values.mean(), values.mean()));
    }

    private Optional<Bounded> stated(Measure measure) {
        var stated = Math.toIntExact(measure.n().orElseThrow());
        var all = values.clusters(measure.group().startsWith("pole:"));
        if (stated == all) {
            return Optional.empty();
        }
        var having = Math.toIntExact(IndexBounds.having(measure));
        return Optional.of(bounded(
                measure,
                Bounds.proportion(having, stated, all),
                stated >= FEWEST_STATED && 3 * (all - stated) <= all
                        ? Optional.of(new Margin(new StatedShare(having, stated, all).exact(), Method.HYPERGEOMETRIC))
                        : Optional.empty()));
    }

    private static Bounded bounded(Measure measure, Interval bounds, Optional<Margin> byLot) {
        return new Bounded(
                bounds, !Bounds.areTooWide(bounds, measure.value().orElseThrow().doubleValue()), byLot);
    }

    /** What was heard at a measure's wave; none where the survey does not bring it, and of a census, which kept nothing. */
    private Optional<Heard> heard(EventKind kind, Measure measure) {
        return hearing.counted(kind, measure.year().orElseThrow())
                .filter(heard -> !heard.response().isCensus());
    }

    /** The events of which an interval of silence by lot may be shown, where they are few enough to pair. */
    private Optional<HeardEvents> estimated(EventKind kind, Measure measure, Heard heard) {
        return heard.allowsIntervals() ? hearing.at(kind, measure.year().orElseThrow()) : Optional.empty();
    }

    /** A wave's values over its answering pôles. */
    record Sums(Moments moments, long most) {}
}
