package interpoles.finding;

import interpoles.disclosure.Suppression;
import interpoles.settings.Settings;
import interpoles.survey.Survey;

/** What may be told of a survey's findings, all taken together, so that no small count is. */
public final class Disclosure {
    private Disclosure() {}

    /** The minimum frequency that is asked for ({@code MIN_CELL}): counts above 0 and below it are not shown. */
    public static long threshold() {
        return Settings.ofEnvironment().minimumCell();
    }

    /** The suppression of a survey's findings, which are counted and audited once. */
    static Suppression of(Survey survey) {
        var minimum = survey.settings().minimumCell();
        if (minimum < 2) {
            return Suppression.NONE;
        }
        var findings = Findings.of(survey);
        return survey.once(
                Suppression.class,
                any -> Suppression.of(
                        findings.stream().flatMap(one -> one.series().stream()).toList(),
                        findings.stream().flatMap(one -> one.sums().stream()).toList(),
                        minimum));
    }
}
