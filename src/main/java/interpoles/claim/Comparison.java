package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.robustness.EventKind;
import interpoles.robustness.Responses;
import interpoles.robustness.SamePoles;
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

    public boolean isWarned() {
        return !responses.areComparable();
    }

    /** The warning, or nothing. */
    public String warning(Prose prose) {
        if (!isWarned()) {
            return "";
        }
        return isKeptBack()
                ? prose.text("not-comparable.kept-back")
                : prose.text("not-comparable", answered(prose, first()), answered(prose, last()));
    }

    /** The growth that the same respondents tell of, where the warning stands before the other. */
    public String sameRespondents(Prose prose, EventKind kind) {
        if (!isWarned() || isKeptBack()) {
            return "";
        }
        return SamePoles.of(survey)
                .heardBySameRespondents(kind, first(), last())
                .filter(counts -> counts.first() > 0)
                .map(counts -> prose.text(
                        "growth.same",
                        prose.number(SamePoles.of(survey).respondents(first(), last())),
                        prose.list(List.of(
                                prose.text("series.wave", prose.number(counts.first()), Integer.toString(first())),
                                prose.text("series.wave", prose.number(counts.last()), Integer.toString(last())))),
                        prose.ratio(counts.growth())))
                .orElse("");
    }

    /** The response at both waves, to stand beside a growth. */
    public String response(Prose prose) {
        if (isKeptBack() || isWarned() || survey.waves().size() < 2) {
            return "";
        }
        return responses.at(first()).isCensus() && responses.at(last()).isCensus()
                ? prose.text("growth.census")
                : prose.text("growth.response", answered(prose, first()), answered(prose, last()));
    }

    /** A verdict as it stands: of a growth that the waves do not allow, only if the same respondents give it. */
    public Verdict verdict(Claim claim, Verdict computed) {
        if (!isWarned() || computed == Verdict.NOT_MEASURABLE) {
            return computed;
        }
        for (var kind : EventKind.values()) {
            if (claim.measure().equals(kind.growth())) {
                return SamePoles.of(survey)
                        .heardBySameRespondents(kind, first(), last())
                        .flatMap(Comparison::growth)
                        .map(growth -> claim.bounds().hold(growth) ? Verdict.CONFIRMED : Verdict.NOT_CONFIRMED)
                        .filter(computed::equals)
                        .orElse(Verdict.NOT_COMPARABLE);
            }
        }
        return computed;
    }

    private static Optional<BigDecimal> growth(Counts counts) {
        return counts.first() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(counts.last())
                        .divide(BigDecimal.valueOf(counts.first()), MathContext.DECIMAL64));
    }

    private String answered(Prose prose, int wave) {
        var response = responses.at(wave);
        return prose.text(
                "answered.wave",
                prose.number(response.answered()),
                prose.number(response.asked()),
                Integer.toString(wave));
    }

    private boolean isKeptBack() {
        return survey.settings().minimumCell() > 1;
    }

    private int first() {
        return survey.waves().get(0);
    }

    private int last() {
        return survey.waves().get(survey.waves().size() - 1);
    }
}
