package interpoles.finding;

import interpoles.answer.Answer;
import interpoles.answer.Prose;
import interpoles.claim.CheckTables;
import interpoles.claim.Claim;
import interpoles.claim.ClaimCheck;
import interpoles.claim.MeasureCheck;
import interpoles.claim.Omissions;
import interpoles.claim.Stand;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.Readings;
import interpoles.robustness.WithoutOne;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Whether the claims stand: whatever the silent kept, among the same pôles, without any one of them, by other readings of
 * their words, and against chance. A check that says nothing of a claim is left out; a number that was published exactly
 * is a count of a list and has no interval. Where small cells are kept back nothing is shown.
 */
public final class HowSure implements Answer {
    private final Survey survey;
    private final Claims claims;
    private final CheckedClaims checked;

    private HowSure(Survey survey, CheckedClaims checked) {
        this.survey = survey;
        this.claims = checked.claims();
        this.checked = checked;
    }

    public static HowSure of(Survey survey) {
        return survey.once(HowSure.class, any -> new HowSure(survey, CheckedClaims.of(survey)));
    }

    /**
     * The same with one more reading of a measure's claims, or of several measures' joined by {@code |}: SQL as {@link
     * Readings} takes it.
     */
    public HowSure withReading(String measure, String words, String sql) {
        return new HowSure(survey, checked.withReading(measure, words, sql));
    }

    /**
     * {@code claim, verdict, value, lowest, highest, silence, low, high, tipping, same_respondents, left_out, least,
     * least_without, most, most_without, readings, chance}: a row a claim. {@code lowest} and {@code highest} are the bounds,
     * whatever the silent kept, {@code silence} whether the claim holds at both, or that they are of no use; {@code low} and
     * {@code high} an interval, if who was silent was drawn by lot, and the bounds where that may not be assumed; {@code
     * tipping} is how many unheard events, or partners of the silent, would turn the verdict; {@code left_out} what is left
     * out, one at a time, or why there is no number without one; {@code readings} how many of the readings hold, without
     * placebos.
     */
    public Table claims() {
        var rows = CheckTables.claims(checked.list().stream()
                .map(claim -> new CheckTables.Row(
                        claim, claims.verdict(claim), checked.check(claim), counted(checked.readings(claim))))
                .toList());
        return captioned("how-sure.claims", rows)
                .labelled(claims.labels()
                        .with(Map.of(
                                "claim",
                                checked.list().stream().collect(Collectors.toMap(Claim::claim, Claim::inWords))))
                        .sharing(CheckTables.sharing(checked.list().stream()
                                .filter(this::isShare)
                                .map(Claim::claim)
                                .collect(Collectors.toSet()))));
    }

    private String counted(List<Readings.Result> results) {
        var own = results.stream()
                .filter(result ->
                        !result.role().equals("placebo") && result.value().isPresent())
                .toList();
        return own.isEmpty()
                ? ""
                : Prose.in(survey.words())
                        .text(
                                "how-sure.readings",
                                Prose.in(survey.words())
                                        .number(own.stream()
                                                .filter(Readings.Result::holds)
                                                .count()),
                                Prose.in(survey.words()).number(own.size()));
    }

    /**
     * {@code claim, name, check, stand}: a row a claim and check that says something of it; {@code name} is the claim in
     * words, {@code stand} is {@code holds}, {@code fails} or, where silence leaves no useful bound, {@code no-bound}.
     */
    public Table byClaim() {
        return captioned("how-sure.by-claim", CheckTables.byClaim(checked.all()));
    }

    /**
     * {@code check, stand, share, n}: of the claims of which a check says something, the share that stand, that do not, and
     * of which silence leaves no useful bound, if there are any.
     */
    public Table byCheck() {
        return captioned("how-sure.by-check", CheckTables.byCheck(checked.all()));
    }

    /**
     * {@code reading, stand, value}: every reading of a claim, the default marked; {@code stand} is {@code holds}, {@code
     * fails} or {@code placebo}.
     */
    public Table readings(String claim) {
        var rows = Table.create(
                StringColumn.create("reading"), StringColumn.create("stand"), DoubleColumn.create("value"));
        var statement = "";
        var areShares = false;
        for (var one : checked.list().stream()
                .filter(some -> some.claim().equals(claim))
                .toList()) {
            statement = one.statement();
            areShares = isShare(one);
            for (var result : checked.readings(one)) {
                var row = rows.appendRow();
                row.setString(
                        "reading",
                        result.role().equals("default")
                                ? Prose.in(survey.words()).text("how-sure.default", result.reading())
                                : result.reading());
                row.setString(
                        "stand",
                        result.role().equals("placebo")
                                ? "placebo"
                                : Stand.of(result.holds()).toString());
                result.value().ifPresent(value -> row.setDouble("value", value));
            }
        }
        return CaptionedTable.of(
                        statement.isEmpty()
                                ? Prose.in(survey.words()).text("caption.how-sure.readings")
                                : statement.replaceFirst("\\s*(\\[\\d{4}])?\\.?$", ""),
                        survey.shownTitle(),
                        Prose.in(survey.words()).text("unit.how-sure." + (areShares ? "shares" : "value")),
                        survey.words(),
                        rows)
                .labelled(
                        areShares
                                ? ValueLabels.OF_VOCABULARIES.sharing(Shares.of("value"))
                                : ValueLabels.OF_VOCABULARIES);
    }

    private boolean isShare(Claim claim) {
        return claims.row(claim).map(Measure::unit).filter(Unit.SHARE::equals).isPresent();
    }

    /** The readings of what was published last of a measure; none where nothing was. */
    public Table readingsOf(String measure) {
        return readings(last(measure).map(Claim::claim).orElse(""));
    }

    /** How far a measure holds, in words: at its last wave, or that which was published last of it. */
    public Answer about(String measure) {
        return about(measure, last(measure).map(Claim::group).orElse(""));
    }

    /** The same of one of a measure's groups, such as {@code between-poles}. */
    public Answer about(String measure, String group) {
        var claim = last(one -> one.measure().equals(measure) && one.group().equals(group));
        return new MeasureCheck(
                survey,
                CheckedClaims.measures(survey),
                measure,
                group,
                claim.map(checked::check),
                claim.map(one -> counted(checked.readings(one))).orElse(""));
    }

    private Optional<Claim> last(String measure) {
        return last(claim -> claim.measure().equals(measure));
    }

    private Optional<Claim> last(Predicate<Claim> which) {
        return checked.list().stream()
                .filter(which.and(claim -> claims.waves(claim) == survey))
                .reduce((one, other) -> other);
    }

    @Override
    public String question() {
        return Prose.in(survey.words()).text("question.how-sure");
    }

    @Override
    public Optional<String> reading() {
        return survey.words().readings();
    }

    /** How many of the claims stand by each check; of a survey without claims how far its first growth or count holds. */
    @Override
    public String sentence() {
        var prose = Prose.in(survey.words());
        if (claims.list().isEmpty()) {
            return withoutClaims(prose);
        }
        if (checked.list().isEmpty()) {
            return prose.text("withheld.why");
        }
        var all = checked.all();
        var told = ClaimCheck.NAMES.stream()
                .map(name -> said(prose, name, all))
                .flatMap(Optional::stream)
                .toList();
        return Prose.paragraph(
                claims.confirmed(prose), told.stream().collect(Collectors.joining(" ")), Omissions.of(survey, prose));
    }

    private String withoutClaims(Prose prose) {
        var measure = survey.waves().size() > 1 ? "agreements.growth" : "agreements.in-force";
        var row = CheckedClaims.measures(survey).stream()
                .filter(one -> one.name().equals(measure) && one.value().isPresent())
                .reduce((one, other) -> other);
        return Prose.paragraph(
                Claims.warning(survey),
                survey.settings().withholds()
                        ? ""
                        : row.map(one -> prose.sentence(
                                        "how-sure.without-claims", prose.value("measure", measure), prose.number(one)))
                                .orElse(""),
                about(measure).sentence());
    }

    private static Optional<String> said(Prose prose, String name, List<ClaimCheck> all) {
        var told = all.stream().flatMap(check -> check.stands(name).stream()).toList();
        var useless = told.stream().filter(Stand.NO_BOUND::equals).count();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(prose.text(
                        "how-sure." + key(name, useless, all),
                        prose.number(told.stream().filter(Stand.HOLDS::equals).count()),
                        prose.number(told.size()),
                        prose.number(useless)));
    }

    private static String key(String name, long useless, List<ClaimCheck> all) {
        return switch (name) {
            case "readings" -> "every-reading";
            case "silence" -> useless == 0 ? name : name + ".useless";
            case "without-one" ->
                all.stream()
                                .filter(check -> check.stands(name).isPresent())
                                .flatMap(check -> check.withoutOne().stream())
                                .anyMatch(one -> one.unit() == WithoutOne.Unit.LOCAL_CLUSTER)
                        ? name + ".local-cluster"
                        : name;
            default -> name;
        };
    }

    private CaptionedTable captioned(String caption, Table rows) {
        var prose = Prose.in(survey.words());
        return CaptionedTable.of(
                prose.text("caption." + caption),
                survey.settings().withholds() ? prose.text("kept-back", survey.shownTitle()) : survey.shownTitle(),
                caption.equals("how-sure.by-check") ? prose.text("unit.how-sure.share") : "",
                survey.words(),
                rows);
    }
}
