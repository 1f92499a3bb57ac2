package interpoles.robustness;

import interpoles.measure.Measure;
import interpoles.robustness.Margin.Method;
import interpoles.statistics.Interval;
import interpoles.statistics.silence.Bounds;
import interpoles.statistics.silence.Growth;
import interpoles.statistics.silence.StatedShare;
import interpoles.statistics.spread.Moments;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The intervals beside measures: what silence may have kept from them, in closed form.
 *
 * <p>An interval that takes silence to be drawn by lot is there only where every event is known from the answers, at
 * most a third was silent and at least ten answered; otherwise there are bounds, unless they say nothing (the upper one is
 * more than twice the lower). None where everybody answered, where nobody did, where all gave the same, above 2,000 events of a wave, of a
 * measure that no closed form is known for, and where small cells are kept back.
 */
public final class Margins {
    private static final int FEWEST_STATED = 10;
    private static final int MOST_CLUSTERS = 20_000;

    private final Survey survey;
    private final Hearing hearing;
    private final PoleValues values;
    /** Measures, checks and sentences ask for the same. */
    private final Map<Measure, Optional<Margin>> margins = new HashMap<>();

    private Margins(Survey survey) {
        this.survey = survey;
        this.hearing = Hearing.of(survey);
        this.values = PoleValues.of(survey);
    }

    public static Margins of(Survey survey) {
        return survey.once(Margins.class, Margins::new);
    }

    /** That of a measure, if one is shown. */
    public synchronized Optional<Margin> of(Measure measure) {
        if (!margins.containsKey(measure)) {
            margins.put(measure, shown(measure));
        }
        return margins.get(measure);
    }

    private Optional<Margin> shown(Measure measure) {
        if (measure.value().isEmpty() || survey.settings().withholds()) {
            return Optional.empty();
        }
        return margin(measure)
                .filter(margin -> margin.interval().low() < margin.interval().high())
                .filter(margin -> measure.year().stream()
                        .allMatch(wave -> Responses.of(survey).at(wave).answered() > 0));
    }

    private Optional<Margin> margin(Measure measure) {
        var group = measure.group();
        return switch (measure.name()) {
            case "agreements.in-force" -> count(EventKind.AGREEMENTS, measure, any -> true);
            case "agreements.by-partner" -> count(EventKind.AGREEMENTS, measure, sort -> sort.startsWith(group + ":"));
            case "projects.co-labelled" -> count(EventKind.PROJECTS, measure, any -> true);
            case "missions.joint" -> count(EventKind.MISSIONS, measure, any -> true);
            case "agreements.growth" -> growth(EventKind.AGREEMENTS);
            case "projects.growth" -> growth(EventKind.PROJECTS);
            case "missions.growth" -> growth(EventKind.MISSIONS);
            case "territory.between-poles" -> share(EventKind.AGREEMENTS, measure, EventKind::isBetweenPolesInside);
            case "territory.outside" -> share(EventKind.AGREEMENTS, measure, EventKind::isOutside);
            case "missions.convention" -> share(EventKind.MISSIONS, measure, EventKind::isUnderConvention);
            case "foreign.per-pole" -> mean(EventKind.AGREEMENTS, measure);
            case "projects.partners" -> mean(EventKind.PROJECTS, measure);
            case "positioning.share" -> stated(measure);
            default -> Optional.empty();
        };
    }

    private Optional<Margin> count(EventKind kind, Measure measure, Predicate<String> some) {
        return heard(kind, measure)
                .map(all -> all.of(some))
                .filter(heard -> !heard.response().isCensus())
                .flatMap(heard -> heard.allowsIntervals()
                        ? heard.estimate().map(total -> new Margin(total.interval(), Method.HORVITZ_THOMPSON))
                        : useful(heard.bounds()));
    }

    private Optional<Margin> growth(EventKind kind) {
        var waves = survey.waves();
        var before = hearing.at(kind, waves.get(0));
        var after = hearing.at(kind, waves.get(waves.size() - 1));
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        var first = before.get();
        var last = after.get();
        if (first.response().isCensus() && last.response().isCensus()) {
            return Optional.empty();
        }
        var one = first.estimate();
        var other = last.estimate().filter(total -> total.value() > 0);
        return one.isPresent() && other.isPresent()
                ? Optional.of(
                        new Margin(Growth.independent(one.get(), other.get()).interval(), Method.HORVITZ_THOMPSON))
                : useful(Bounds.growth(first.bounds(), last.bounds()));
    }

    private Optional<Margin> share(EventKind kind, Measure measure, Predicate<String> some) {
        return heard(kind, measure)
                .filter(heard -> !heard.response().isCensus())
                .flatMap(heard -> {
                    if (heard.allowsIntervals()) {
                        return Optional.of(new Margin(heard.share(some), Method.HORVITZ_THOMPSON));
                    }
                    return Bounds.areTooWide(heard.bounds())
                            ? Optional.empty()
                            : Optional.of(new Margin(heard.shareBounds(some), Method.BOUNDS));
                });
    }

    private Optional<Margin> mean(EventKind kind, Measure measure) {
        var wave = measure.year().orElseThrow();
        var response = Responses.of(survey).at(wave);
        var frame = hearing.at(kind, wave);
        if (frame.isEmpty() || response.isCensus()) {
            return Optional.empty();
        }
        var sums = values.moments(measure.name(), wave);
        if (response.allowsIntervals(frame.get().elsewhere())) {
            return sums.moments()
                    .finite(response.asked())
                    .map(interval -> new Margin(interval, Method.FINITE_POPULATION));
        }
        return useful(Bounds.mean(sums.moments().sum(), response, sums.most()));
    }

    private Optional<Margin> stated(Measure measure) {
        var stated = Math.toIntExact(measure.n().orElseThrow());
        var all = values.clusters(measure.group().startsWith("pole:"));
        if (stated == all || all > MOST_CLUSTERS) {
            return Optional.empty();
        }
        var having = having(measure.value().orElseThrow(), stated);
        return stated >= FEWEST_STATED && 3 * (all - stated) <= all
                ? Optional.of(new Margin(new StatedShare(having, stated, all).exact(), Method.HYPERGEOMETRIC))
                : useful(Bounds.proportion(having, stated, all));
    }

    private static int having(BigDecimal share, int stated) {
        return share.multiply(BigDecimal.valueOf(stated))
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private Optional<HeardEvents> heard(EventKind kind, Measure measure) {
        return hearing.at(kind, measure.year().orElseThrow());
    }

    private static Optional<Margin> useful(Interval bounds) {
        return Bounds.areTooWide(bounds) ? Optional.empty() : Optional.of(new Margin(bounds, Method.BOUNDS));
    }

    /** A wave's values over its answering pôles. */
    record Sums(Moments moments, long most) {}
}
