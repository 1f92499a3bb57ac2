package interpoles.claim;

import interpoles.answer.Answer;
import interpoles.answer.Prose;
import interpoles.measure.Bounds;
import interpoles.measure.Measure;
import interpoles.measure.Quotient;
import interpoles.measure.Unit;
import interpoles.robustness.AnotherDraw;
import interpoles.robustness.Margins;
import interpoles.robustness.MoreThanChance;
import interpoles.robustness.NamedMotives;
import interpoles.robustness.Robustness;
import interpoles.robustness.SamePoles;
import interpoles.robustness.WithoutOne;
import interpoles.robustness.hearing.EventKind;
import interpoles.robustness.hearing.Responses;
import interpoles.statistics.Interval;
import interpoles.survey.Survey;
import interpoles.words.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How far one measure holds, in a few sentences: its last wave, or its period. */
public final class MeasureCheck implements Answer {
    /** So many times as wide as a claim's band another draw must be for the band to be called a rounding. */
    private static final int NARROW = 5;

    /** Under this p more than chance is told of. */
    private static final double LEVEL = 0.05;

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
        return Prose.paragraph(response(prose, row.get()), told(prose, row.get()), Omissions.of(survey, prose));
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

    /** Who told what the number is made of: clusters that state something, pôles heard at any wave, or at the last. */
    private String response(Prose prose, Measure row) {
        if (measure.equals("positioning.share")) {
            var poles = group.startsWith("pole:");
            return prose.text(
                    poles ? "how-sure.stated" : "how-sure.stated.local-cluster",
                    prose.number(row.n().orElseThrow()),
                    prose.number(Margins.of(survey).clusters(poles)));
        }
        if (row.year().isEmpty() && measure.startsWith("foreign.")) {
            return heard(prose);
        }
        return row.year().isPresent()
                ? response(prose, row.year().getAsInt())
                : EventKind.growingIn(measure).isPresent() ? ofBoth(prose) : response(prose, last());
    }

    private String heard(Prose prose) {
        var poles = SamePoles.of(survey);
        return poles.everAnswered() == poles.everAsked()
                ? prose.text("how-sure.heard.all", prose.number(poles.everAsked()), poles.everAsked())
                : prose.text(
                        "continents.heard",
                        prose.number(poles.everAnswered()),
                        prose.number(poles.everAsked()),
                        poles.everAnswered());
    }

    /** Census and near-census in words. */
    private String response(Prose prose, int wave) {
        var response = Responses.of(survey).at(wave);
        return response.isCensus()
                ? prose.text("how-sure.census", prose.number(response.asked()), response.asked())
                : prose.text(
                        Silence.kind(measure).isPresent() ? "how-sure.near-census" : "how-sure.response",
                        Integer.toString(wave),
                        prose.number(response.answered()),
                        prose.number(response.asked()),
                        prose.number(response.silent()));
    }

    /** The same of a growth. */
    private String ofBoth(Prose prose) {
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

    private String told(Prose prose, Measure row) {
        var check = published.orElseGet(() -> unpublished(row));
        var isExact =
                published.map(ClaimCheck::claim).filter(ClaimCheck::isExact).isPresent();
        var silence = Silence.of(survey, prose, measure, row.yearText());
        return Prose.paragraph(
                isExact ? "" : bounds(prose, row, check, silence),
                check.interval()
                        .filter(within -> check.bounds().filter(within::equals).isEmpty())
                        .map(within -> interval(prose, row, within))
                        .orElse(""),
                check.interval()
                        .map(any -> silence.inProportion(value -> fraction(prose, row, value)))
                        .orElse(""),
                silence.frame(),
                isExact ? prose.text("how-sure.exact") : "",
                check.tipping()
                        .map(unheard -> Prose.paragraph(tipping(prose, row, unheard), silence.expected()))
                        .orElse(""),
                check.same()
                        .map(same -> prose.text(
                                "how-sure.same",
                                number(prose, row, same),
                                survey.waves().get(0).toString(),
                                Integer.toString(last())))
                        .orElse(""),
                difference(prose, row),
                rounding(prose, row),
                hidden(prose, row),
                check.withoutOne().map(one -> withoutOne(prose, row, one)).orElse(""),
                chance(prose, row),
                read.isEmpty() ? "" : prose.text("how-sure.read", read));
    }

    /** By how much the mean of the same respondents changed from the first wave to the last, and another draw of them. */
    private String difference(Prose prose, Measure row) {
        var waves = survey.waves();
        var first = waves.get(0);
        var last = last();
        return Robustness.of(survey).means().stream()
                .filter(means -> means.getString("measure").equals(measure))
                .filter(means -> means.getInt("first_wave") == first && means.getInt("last_wave") == last)
                .filter(means -> row.yearText().equals(Integer.toString(last)))
                .findFirst()
                .map(means -> Prose.paragraph(
                        prose.text(
                                "how-sure.difference",
                                first.toString(),
                                number(prose, row, means.getDouble("difference")),
                                prose.number(means.getLong("n"))),
                        AnotherDraw.of(survey)
                                .difference(measure, first, last)
                                .map(drawn -> prose.text(
                                        "another-draw",
                                        prose.text(
                                                "another-draw.difference",
                                                prose.end(Unit.MEAN, drawn.low()),
                                                prose.end(Unit.MEAN, drawn.high()))))
                                .orElse("")))
                .orElse("");
    }

    /** That a claim's band is so narrow beside another draw that it tells a rounded number and nothing of evidence. */
    private String rounding(Prose prose, Measure row) {
        var bounds = published.map(ClaimCheck::claim).map(Claim::bounds);
        var low = bounds.flatMap(Bounds::low);
        var high = bounds.flatMap(Bounds::high);
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) >= 0) {
            return "";
        }
        var band = high.get().subtract(low.get()).doubleValue();
        return AnotherDraw.of(survey)
                .of(measure, row.year())
                .filter(drawn -> drawn.high() - drawn.low() >= NARROW * band)
                .map(drawn -> prose.text(
                        "how-sure.rounding",
                        exactly(prose, row, low.get()),
                        exactly(prose, row, high.get()),
                        prose.number(Math.round((drawn.high() - drawn.low()) / band)),
                        prose.end(row.unit(), drawn.low()),
                        prose.end(row.unit(), drawn.high())))
                .orElse("");
    }

    private static String exactly(Prose prose, Measure row, BigDecimal number) {
        var figures = Figures.in(prose.words());
        var decimals = number.stripTrailingZeros().scale();
        return row.unit() == Unit.SHARE
                ? figures.percent(number, Math.max(0, decimals - 2))
                : figures.decimal(number, Math.max(0, decimals));
    }

    /** What a mean over several pôles hides. */
    private String hidden(Prose prose, Measure row) {
        return Robustness.of(survey).inequality().stream()
                .filter(spread -> spread.getString("measure").equals(measure))
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
                        number(prose, row, spread.getDouble("top_three"), Unit.SHARE),
                        number(prose, row, spread.getDouble("top_tenth"), Unit.SHARE),
                        number(prose, row, spread.getDouble("gini"), Unit.INDEX)))
                .orElse("");
    }

    private static String withoutOne(Prose prose, Measure row, WithoutOne.Result one) {
        var of = one.unit() == WithoutOne.Unit.POLE ? "" : "." + one.unit();
        return one.why().map(why -> prose.text("how-sure.one." + why + of)).orElseGet(() -> {
            var range = one.range().orElseThrow();
            return Prose.paragraph(
                    range.least() == range.most()
                            ? prose.text("how-sure.whichever" + of, number(prose, row, range.least()))
                            : prose.text(
                                    "how-sure.one" + of,
                                    number(prose, row, range.least()),
                                    range.leastWithout(),
                                    number(prose, row, range.most()),
                                    range.mostWithout()),
                    one.missing().isEmpty()
                            ? ""
                            : prose.text(
                                    "how-sure.one.missing",
                                    one.missing().get(0),
                                    prose.number(one.missing().size()),
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
    private String bounds(Prose prose, Measure row, ClaimCheck check, Silence silence) {
        return check.bounds()
                .map(within -> within.low() == within.high()
                        ? prose.text("how-sure.bounds.stays", number(prose, row, within.low()))
                        : prose.text(
                                "how-sure.bounds",
                                number(prose, row, row.value().get().doubleValue()),
                                number(prose, row, within.low()),
                                number(prose, row, within.high())))
                .orElseGet(() -> check.useless()
                        .map(within ->
                                row.unit() == Unit.SHARE || silence.useless().isEmpty()
                                        ? useless(prose, row, within)
                                        : silence.useless())
                        .orElse(""));
    }

    private static String useless(Prose prose, Measure row, Interval bounds) {
        return prose.text(
                row.yearText().isEmpty() ? "how-sure.useless.period" : "how-sure.useless",
                row.yearText(),
                number(prose, row, bounds.low()),
                number(prose, row, bounds.high()));
    }

    private static String interval(Prose prose, Measure row, Interval within) {
        var number = number(prose, row, row.value().get().doubleValue());
        var ends = prose.ends(row.unit(), within.low(), within.high());
        return ends.get(0).equals(ends.get(1))
                ? prose.text("how-sure.interval.stays", ends.get(0))
                : prose.text("how-sure.interval", number, ends.get(0), ends.get(1));
    }

    private static String tipping(Prose prose, Measure row, long unheard) {
        if (row.unit() != Unit.MEAN) {
            return prose.text("how-sure.tipping", prose.number(unheard));
        }
        return unheard == 0
                ? prose.text("how-sure.tipping.none")
                : prose.text("how-sure.tipping.partners", prose.number(unheard));
    }

    /** Whether a pôle has more partners at the last wave for want of fewer projects, or for each project, too. */
    private String rarefied(Prose prose, Measure row) {
        var first = survey.waves().get(0).toString();
        var before = Measure.among(measures, measure, first, "");
        var isLast = row.yearText().equals(Integer.toString(last()));
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
                            number(prose, row, drawn.mean()),
                            prose.end(Unit.MEAN, middle.low()),
                            prose.end(Unit.MEAN, middle.high()),
                            prose.number(before.get()));
                }))
                .orElse("");
    }

    /** Whether pôles of one region label together more often than projects that trade their pôles by lot give. */
    private String sameRegion(Prose prose, int wave) {
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

    private String chance(Prose prose, Measure row) {
        if (row.year().isEmpty()) {
            return "";
        }
        var wave = row.year().getAsInt();
        return switch (measure) {
            case "modalities.variation" ->
                MoreThanChance.of(survey)
                        .modalities(wave)
                        .map(one -> Prose.paragraph(
                                prose.text(
                                        one.isMoreThanChance() ? "how-sure.more" : "how-sure.no-more",
                                        number(prose, row, one.permuted().mean()),
                                        number(prose, row, one.corrected())),
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
                        .map(named -> prose.text(
                                named.isNamed() ? "how-sure.named.first" : "how-sure.named",
                                prose.number(named.stated()),
                                number(prose, row, named.share(), Unit.SHARE),
                                prose.value("motive", named.first()),
                                number(prose, row, named.firstShare(), Unit.SHARE)))
                        .orElse("");
            case "projects.partners" -> Prose.paragraph(rarefied(prose, row), sameRegion(prose, wave));
            default -> "";
        };
    }

    private static String number(Prose prose, Measure row, double value) {
        return number(prose, row, value, row.unit());
    }

    /** The same of an estimate, which is a count's with a decimal. */
    private static String fraction(Prose prose, Measure row, double value) {
        return number(prose, row, value, row.unit() == Unit.COUNT ? Unit.MEAN : row.unit());
    }

    private static String number(Prose prose, Measure row, double value, Unit unit) {
        return prose.number(new Measure(
                row.name(),
                row.year(),
                row.group(),
                Optional.of(BigDecimal.valueOf(value).round(Quotient.DIGITS)),
                unit,
                row.n()));
    }
}
