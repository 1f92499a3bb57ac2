package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.measure.Measure;
import interpoles.robustness.Margins;
import interpoles.robustness.SamePoles;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Responses;
import interpoles.survey.Survey;

/**
 * Who told what a number is made of: clusters that state something, pôles heard at any wave, or who answered at the waves
 * that it is about; census and near-census in words.
 */
final class ResponseCheck {
    private final Survey survey;
    private final Prose prose;
    private final Measure row;

    private ResponseCheck(Survey survey, Prose prose, Measure row) {
        this.survey = survey;
        this.prose = prose;
        this.row = row;
    }

    static ResponseCheck of(Survey survey, Prose prose, Measure row) {
        return new ResponseCheck(survey, prose, row);
    }

    String sentence() {
        if (row.name().equals("positioning.share")) {
            var poles = row.group().startsWith("pole:");
            return prose.text(
                    poles ? "how-sure.stated" : "how-sure.stated.local-cluster",
                    prose.number(row.n().orElseThrow()),
                    prose.number(Margins.of(survey).clusters(poles)));
        }
        if (row.year().isEmpty() && row.name().startsWith("foreign.")) {
            return heard();
        }
        return row.year().isPresent()
                ? response(row.year().getAsInt())
                : EventKind.growingIn(row.name()).isPresent() ? ofBoth() : response(last());
    }

    private String heard() {
        var poles = SamePoles.of(survey);
        return poles.everAnswered() == poles.everAsked()
                ? prose.text("how-sure.heard.all", prose.number(poles.everAsked()), poles.everAsked())
                : prose.text(
                        "continents.heard",
                        prose.number(poles.everAnswered()),
                        prose.number(poles.everAsked()),
                        poles.everAnswered());
    }

    private String response(int wave) {
        var response = Responses.of(survey).at(wave);
        return response.isCensus()
                ? prose.text("how-sure.census", prose.number(response.asked()), response.asked())
                : prose.text(
                        Silence.kind(row.name()).isPresent() ? "how-sure.near-census" : "how-sure.response",
                        Integer.toString(wave),
                        prose.number(response.answered()),
                        prose.number(response.asked()),
                        prose.number(response.silent()));
    }

    /** The same of a growth. */
    private String ofBoth() {
        var first = Responses.of(survey).at(survey.waves().get(0));
        var last = Responses.of(survey).at(last());
        return first.isCensus() && last.isCensus()
                ? prose.text("growth.census")
                : prose.text(
                        "how-sure.near-census.both",
                        survey.waves().get(0).toString(),
                        prose.number(first.answered()),
                        prose.number(first.asked()),
                        Integer.toString(last()),
                        prose.number(last.answered()),
                        prose.number(last.asked()),
                        prose.number(first.silent()),
                        prose.number(last.silent()));
    }

    private int last() {
        return survey.waves().get(survey.waves().size() - 1);
    }
}
