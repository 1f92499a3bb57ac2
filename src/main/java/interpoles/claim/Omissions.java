package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.robustness.Robustness;
import interpoles.survey.Survey;

/** What is left out of a large survey, in a sentence. */
public final class Omissions {
    private Omissions() {}

    /** The sentence; the empty text where nothing is left out. */
    public static String of(Survey survey, Prose prose) {
        var left = Robustness.of(survey).leftOut().stream()
                .map(one -> prose.text("how-sure.left-out." + one.what(), prose.number(one.most())))
                .toList();
        return left.isEmpty() ? "" : prose.text("how-sure.left-out", prose.list(left));
    }
}
