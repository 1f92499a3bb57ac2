package interpoles.claim;

import interpoles.answer.Prose;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.AnotherDraw;
import interpoles.robustness.MoreThanChance;
import interpoles.robustness.NamedMotives;
import interpoles.survey.Survey;
import java.util.List;
import java.util.Optional;

/** Whether a number is more than chance, or than words, could give: of the few measures of which that can be asked. */
final class ChanceCheck {
    /** So many times as wide as a claim's band another draw must be for the band to be called a rounding. */
    private static final int NARROW = 5;

    /** Under this p more than chance is told of. */
    private static final double LEVEL = 0.05;

    private final Survey survey;
    private final Prose prose;
    private final Measure row;
    private final RowProse told;
    private final List<Measure> measures;

    private ChanceCheck(Survey survey, RowProse told, List<Measure> measures) {
        this.survey = survey;
        this.prose = told.prose();
        this.row = told.row();
        this.told = told;
        this.measures = measures;
    }

    /** @param measures the survey's */
    static ChanceCheck of(Survey survey, RowProse told, List<Measure> measures) {
        return new ChanceCheck(survey, told, measures);
    }

    /** That a claim's band is so narrow beside another draw that it tells a rounded number and nothing of evidence. */
    String rounding(Claim claim) {
        var low = claim.bounds().low();
        var high = claim.bounds().high();
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) >= 0) {
            return "";
        }
        var band = high.get().subtract(low.get()).doubleValue();
        return AnotherDraw.of(survey)
                .of(row.name(), row.year())
                .filter(drawn -> drawn.high() - drawn.low() >= NARROW * band)
                .map(drawn -> prose.text(
                        "how-sure.rounding",
                        told.exactly(low.get()),
                        told.exactly(high.get()),
                        prose.number(Math.round((drawn.high() - drawn.low()) / band)),
                        prose.end(row.unit(), drawn.low()),
                        prose.end(row.unit(), drawn.high())))
                .orElse("");
    }

    /** The sentences; the empty text where there is nothing to ask. */
    String sentence() {
        if (row.year().isEmpty()) {
            return "";
        }
        var wave = row.year().getAsInt();
        return switch (row.name()) {
            case "modalities.variation" ->
                MoreThanChance.of(survey)
                        .modalities(wave)
                        .map(one -> Prose.paragraph(
                                prose.text(
                                        one.isMoreThanChance() ? "how-sure.more" : "how-sure.no-more",
                                        told.number(one.permuted().mean()),
                                        told.number(one.corrected())),
                                one.few() == 0
                                        ? ""
                                        : prose.text(
                                                "how-sure.few-expected",
                                                prose.number(one.few()),
                                                prose.number(one.cells()))))
                        .orElse("");
            case "motives.count" ->
                NamedMotives.of(survey)
                        .at(wave)
                        .filter(any -> survey.has("claims"))
                        .map(named -> prose.text(
                                named.isNamed() ? "how-sure.named.first" : "how-sure.named",
                                prose.number(named.stated()),
                                told.number(named.share(), Unit.SHARE),
                                prose.value("motive", named.first()),
                                told.number(named.firstShare(), Unit.SHARE)))
                        .orElse("");
            case "projects.partners" -> Prose.paragraph(rarefied(), sameRegion(wave));
            default -> "";
        };
    }

    /** Whether a pôle has more partners at the last wave for want of fewer projects, or for each project, too. */
    private String rarefied() {
        var first = survey.waves().get(0).toString();
        var before = Measure.among(measures, row.name(), first, "");
        var isLast = row.yearText()
                .equals(survey.waves().get(survey.waves().size() - 1).toString());
        return before.flatMap(Measure::value)
                .filter(any -> isLast)
                .flatMap(value -> MoreThanChance.of(survey).rarefiedPartners().map(drawn -> {
                    var middle = drawn.middle();
                    var how = value.doubleValue() < middle.low()
                            ? "wider"
                            : value.doubleValue() > middle.high() ? "narrower" : "as-wide";
                    return prose.text(
                            "how-sure.rarefied." + how,
                            first,
                            told.number(drawn.mean()),
                            prose.end(Unit.MEAN, middle.low()),
                            prose.end(Unit.MEAN, middle.high()),
                            prose.number(before.get()));
                }))
                .orElse("");
    }

    /** Whether pôles of one region label together more often than projects that trade their pôles by lot give. */
    private String sameRegion(int wave) {
        return Optional.ofNullable(MoreThanChance.of(survey).network(wave).get("same_region"))
                .map(drawn -> prose.text(
                        "how-sure.same-region."
                                + (drawn.pValue() >= LEVEL
                                        ? "chance"
                                        : drawn.observed() > drawn.mean() ? "more" : "less"),
                        prose.end(Unit.SHARE, drawn.observed()),
                        prose.end(Unit.SHARE, drawn.middle().low()),
                        prose.end(Unit.SHARE, drawn.middle().high()),
                        prose.end(Unit.INDEX, drawn.pValue())))
                .orElse("");
    }
}
