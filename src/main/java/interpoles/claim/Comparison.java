package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.answer.Trend;
import interpoles.robustness.SamePoles;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.panel.ConstantPanel.Counts;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What must be said before a first and a last wave are compared. Where the response to them differs by more than 10
 * points, or is under 80% at either, what changed may be who answered: a verdict on a growth then stands only where the
 * same respondents give it, too.
 */
public final class Comparison {
    private final Survey survey;
    private final Responses responses;

    private Comparison(Survey survey) {
        this.survey = survey;
        this.responses = Responses.of(survey);
    }

    public static Comparison of(Survey survey) {
        return new Comparison(survey);
    }

    private boolean isWarned() {
        return !responses.areComparable();
    }

    /** The warning, or nothing; of waves in between where the first and the last may be compared and these may not. */
    public String warning(Prose prose) {
        if (!isWarned()) {
            return between(prose);
        }
        return isKeptBack()
                ? prose.text("not-comparable.kept-back")
                : prose.text(
                        "not-comparable",
                        answered(prose, "answered.wave", first()),
                        answered(prose, "answered.wave", last()));
    }

    private String between(Prose prose) {
        var waves = responses.pairs().stream()
                .filter(pair -> !responses.areComparable(pair.get(0), pair.get(1)))
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        if (waves.isEmpty()) {
            return "";
        }
        return isKeptBack()
                ? prose.text("not-comparable.between.kept-back")
                : prose.text(
                        "not-comparable.between",
                        prose.list(waves.stream()
                                .map(wave -> answered(prose, "answered.wave", wave))
                                .toList()));
    }

    /**
     * The growth that the same respondents tell of, where the warning stands before the other.
     *
     * @param events what is counted, in words
     */
    public String sameRespondents(Prose prose, EventKind kind, String events) {
        if (!isWarned() || isKeptBack()) {
            return "";
        }
        return SamePoles.of(survey)
                .heardBySameRespondents(kind, first(), last())
                .filter(counts -> counts.first() > 0)
                .map(counts -> prose.text(
                        "growth.same",
                        prose.number(SamePoles.of(survey).respondents(first(), last())),
                        events,
                        Trend.change(
                                prose,
                                BigDecimal.valueOf(counts.first()),
                                Integer.toString(first()),
                                BigDecimal.valueOf(counts.last()),
                                Integer.toString(last()),
                                "")))
                .orElse("");
    }

    /** The response at the first and the last wave, to stand beside a growth; nothing where the warning has said it. */
    public String response(Prose prose) {
        if (isKeptBack() || isWarned()) {
            return "";
        }
        if (survey.waves().size() < 2) {
            return prose.text("answered", answered(prose, "answered.first", first()));
        }
        return responses.at(first()).isCensus() && responses.at(last()).isCensus()
                ? prose.text("growth.census")
                : prose.text(
                        "growth.response",
                        answered(prose, "answered.first", first()),
                        answered(prose, "answered.wave", last()));
    }

    /** A verdict as it stands: of a growth that the waves do not allow, only if the same respondents give it. */
    public Verdict verdict(Claim claim, Verdict computed) {
        if (!isWarned() || computed == Verdict.NOT_MEASURABLE) {
            return computed;
        }
        return EventKind.growingIn(claim.measure())
                .map(kind -> SamePoles.of(survey)
                        .heardBySameRespondents(kind, first(), last())
                        .flatMap(Comparison::growth)
                        .map(growth -> claim.bounds().hold(growth) ? Verdict.CONFIRMED : Verdict.NOT_CONFIRMED)
                        .filter(computed::equals)
                        .orElse(Verdict.NOT_COMPARABLE))
                .orElse(computed);
    }

    private static Optional<BigDecimal> growth(Counts counts) {
        return counts.first() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(counts.last())
                        .divide(BigDecimal.valueOf(counts.first()), MathContext.DECIMAL64));
    }

    private String answered(Prose prose, String key, int wave) {
        var response = responses.at(wave);
        return prose.text(
                key, prose.number(response.answered()), prose.number(response.asked()), Integer.toString(wave));
    }

    private boolean isKeptBack() {
        return survey.settings().withholds();
    }

    private int first() {
        return survey.waves().get(0);
    }

    private int last() {
        return survey.waves().get(survey.waves().size() - 1);
    }
}
