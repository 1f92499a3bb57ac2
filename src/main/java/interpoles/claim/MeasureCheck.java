package interpoles.claim;

import interpoles.answer.Answer;
import interpoles.answer.Prose;
import interpoles.measure.Bounds;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.WithoutOne;
import interpoles.statistics.Interval;
import interpoles.survey.Survey;
import java.util.List;
import java.util.Optional;

/** How far one measure holds, in a few sentences: its last wave, or its period. */
public final class MeasureCheck implements Answer {
    private final Survey survey;
    private final List<Measure> measures;
    private final String measure;
    private final String group;
    private final Optional<ClaimCheck> published;
    private final String read;

    /**
     * @param measures the survey's
     * @param group the empty text of a measure without one
     * @param published the check of what was published of it last, if anything was
     * @param read how many of its readings hold, in words; the empty text where there is none
     */
    public MeasureCheck(
            Survey survey,
            List<Measure> measures,
            String measure,
            String group,
            Optional<ClaimCheck> published,
            String read) {
        this.survey = survey;
        this.measures = measures;
        this.measure = measure;
        this.group = group;
        this.published = published;
        this.read = read;
    }

    @Override
    public String question() {
        return Prose.in(survey.words()).text("question.how-sure");
    }

    @Override
    public String sentence() {
        var prose = Prose.in(survey.words());
        if (survey.settings().withholds()) {
            return prose.text("withheld.why");
        }
        var row = row();
        if (row.flatMap(Measure::value).isEmpty()) {
            return prose.text(
                    survey.waves().isEmpty() ? "no-wave" : isGrouped() ? "how-sure.grouped" : "how-sure.unmeasured",
                    measure);
        }
        return Prose.paragraph(
                ResponseCheck.of(survey, prose, row.get()).sentence(),
                told(new RowProse(prose, row.get())),
                Omissions.of(survey, prose));
    }

    private Optional<Measure> row() {
        var claim = published.map(ClaimCheck::claim);
        var rows = measures.stream()
                .filter(one -> one.name().equals(measure))
                .filter(one -> one.group().equals(group))
                .filter(one ->
                        claim.isEmpty() || one.yearText().equals(claim.get().year()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }

    /** Whether it has a number for each group, and none was asked for. */
    private boolean isGrouped() {
        return group.isEmpty()
                && measures.stream()
                        .anyMatch(one ->
                                one.name().equals(measure) && !one.group().isEmpty());
    }

    private String told(RowProse told) {
        var prose = told.prose();
        var row = told.row();
        var mean = MeanCheck.of(survey, told);
        var chance = ChanceCheck.of(survey, told, measures);
        var check = published.orElseGet(() -> unpublished(row));
        var isExact =
                published.map(ClaimCheck::claim).filter(ClaimCheck::isExact).isPresent();
        var silence = Silence.of(survey, prose, measure, row.yearText());
        return Prose.paragraph(
                isExact ? "" : bounds(told, check, silence),
                check.interval()
                        .filter(within -> check.bounds().filter(within::equals).isEmpty())
                        .map(within -> interval(told, within))
                        .orElse(""),
                check.interval()
                        .map(any -> silence.inProportion(value -> told.fraction(value)))
                        .orElse(""),
                silence.frame(),
                isExact ? prose.text("how-sure.exact") : "",
                check.tipping()
                        .map(unheard -> Prose.paragraph(tipping(told, unheard), silence.expected()))
                        .orElse(""),
                check.same()
                        .map(same -> prose.text(
                                "how-sure.same",
                                told.number(same),
                                survey.waves().get(0).toString(),
                                survey.waves().get(survey.waves().size() - 1).toString()))
                        .orElse(""),
                check.same().map(any -> mean.followed()).orElse(""),
                mean.difference(),
                published.map(one -> chance.rounding(one.claim())).orElse(""),
                mean.hidden(),
                check.withoutOne().map(one -> withoutOne(told, one)).orElse(""),
                chance.sentence(),
                read.isEmpty() ? "" : prose.text("how-sure.read", read));
    }

    private static String withoutOne(RowProse told, WithoutOne.Result one) {
        var of = one.unit() == WithoutOne.Unit.POLE ? "" : "." + one.unit();
        return one.why().map(why -> told.text("how-sure.one." + why + of)).orElseGet(() -> {
            var range = one.range().orElseThrow();
            return Prose.paragraph(
                    range.least() == range.most()
                            ? told.text("how-sure.whichever" + of, told.number(range.least()))
                            : told.text(
                                    "how-sure.one" + of,
                                    told.number(range.least()),
                                    range.leastWithout(),
                                    told.number(range.most()),
                                    range.mostWithout()),
                    one.missing().isEmpty()
                            ? ""
                            : told.text(
                                    "how-sure.one.missing",
                                    one.missing().get(0),
                                    told.prose().number(one.missing().size()),
                                    one.missing().size()));
        });
    }

    /** The check of a claim that allows whatever the measure is. */
    private ClaimCheck unpublished(Measure row) {
        var bounds = new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var any = new Claim(measure, "", measure, row.yearText(), "", "", row.group(), "", bounds);
        return ClaimCheck.of(any, survey, measures, row.value());
    }

    /** Bounds, which need no model, or that they are of no use. */
    private String bounds(RowProse told, ClaimCheck check, Silence silence) {
        return check.bounds()
                .map(within -> within.low() == within.high()
                        ? told.text("how-sure.bounds.stays", told.number(within.low()))
                        : told.text(
                                "how-sure.bounds",
                                told.number(),
                                told.number(within.low()),
                                told.number(within.high())))
                .orElseGet(() -> check.useless()
                        .map(within -> told.row().unit() == Unit.SHARE
                                        || silence.useless().isEmpty()
                                ? useless(told, within)
                                : silence.useless())
                        .orElse(""));
    }

    private static String useless(RowProse told, Interval bounds) {
        return told.text(
                told.row().yearText().isEmpty() ? "how-sure.useless.period" : "how-sure.useless",
                told.row().yearText(),
                told.number(bounds.low()),
                told.number(bounds.high()));
    }

    private static String interval(RowProse told, Interval within) {
        var number = told.number();
        var ends = told.prose().ends(told.row().unit(), within.low(), within.high());
        return ends.get(0).equals(ends.get(1))
                ? told.text("how-sure.interval.stays", ends.get(0))
                : told.text("how-sure.interval", number, ends.get(0), ends.get(1));
    }

    private static String tipping(RowProse told, long unheard) {
        if (told.row().unit() != Unit.MEAN) {
            return told.text("how-sure.tipping", told.prose().number(unheard));
        }
        return unheard == 0
                ? told.text("how-sure.tipping.none")
                : told.text("how-sure.tipping.partners", told.prose().number(unheard));
    }
}
