package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.AnotherDraw;
import interpoles.robustness.Robustness;
import interpoles.survey.Survey;

/** What a mean over answering pôles hides, and how that of the same respondents changed; nothing of any other measure. */
final class MeanCheck {
    private final Survey survey;
    private final Prose prose;
    private final Measure row;
    private final RowProse told;

    private MeanCheck(Survey survey, RowProse told) {
        this.survey = survey;
        this.prose = told.prose();
        this.row = told.row();
        this.told = told;
    }

    static MeanCheck of(Survey survey, RowProse told) {
        return new MeanCheck(survey, told);
    }

    /** By how much the mean of the same respondents changed from the first wave to the last, and another draw of them. */
    String difference() {
        var waves = survey.waves();
        var first = waves.get(0);
        var last = waves.get(waves.size() - 1);
        return Robustness.of(survey).means().stream()
                .filter(means -> means.getString("measure").equals(row.name()))
                .filter(means -> first.equals(means.getInt("first_wave")) && last.equals(means.getInt("last_wave")))
                .filter(means -> row.yearText().equals(last.toString()))
                .findFirst()
                .map(means -> Prose.paragraph(
                        prose.text(
                                "how-sure.difference",
                                first.toString(),
                                told.number(means.getDouble("difference")),
                                prose.number(means.getLong("n"))),
                        AnotherDraw.of(survey)
                                .difference(row.name(), first, last)
                                .map(drawn -> prose.text(
                                        "another-draw",
                                        prose.text(
                                                "another-draw.difference",
                                                prose.end(Unit.MEAN, drawn.low()),
                                                prose.end(Unit.MEAN, drawn.high()))))
                                .orElse("")))
                .orElse("");
    }

    /** What is one where pôles became others: beside the mean of all that answered the value of the same is of fewer. */
    String followed() {
        return row.unit() == Unit.MEAN && !survey.lines().isEmpty() ? prose.text("how-sure.followed") : "";
    }

    /** What a mean over several pôles hides. */
    String hidden() {
        return Robustness.of(survey).inequality().stream()
                .filter(spread -> spread.getString("measure").equals(row.name()))
                .filter(spread -> row.yearText().equals(Integer.toString(spread.getInt("year"))))
                .filter(spread -> spread.getLong("n") > 1 && !spread.isMissing("gini"))
                .findFirst()
                .map(spread -> prose.text(
                        "how-sure.hidden",
                        prose.number(spread.getLong("median")),
                        prose.number(spread.getLong("lower_quartile")),
                        prose.number(spread.getLong("upper_quartile")),
                        prose.number(spread.getLong("none")),
                        prose.number(spread.getLong("n")),
                        told.number(spread.getDouble("top_three"), Unit.SHARE),
                        told.number(spread.getDouble("top_tenth"), Unit.SHARE),
                        told.number(spread.getDouble("gini"), Unit.INDEX)))
                .orElse("");
    }
}
