package interpoles.finding;

import interpoles.answer.Answer;
import interpoles.answer.Prose;
import interpoles.claim.Claim;
import interpoles.claim.Comparison;
import interpoles.claim.Verdict;
import interpoles.measure.CsvExport;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.robustness.MoreThanChance;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import interpoles.table.Shares;
import interpoles.table.ValueLabels;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a publication said beside what the survey says, in the order of {@code claims.csv}.
 *
 * <p>A claim that says for which waves it holds is put beside what the survey says as if it had {@linkplain
 * Survey#between these waves alone}, so that no later wave moves its verdict; where one of them is no wave it is not
 * measurable. Where small cells are withheld, a measure of a part of the waves is not shown: beside that of all waves it
 * would tell what came between.
 */
public final class Claims implements Answer {
    private static final List<String> HEAD =
            List.of("claim", "statement", "measure", "year", "from", "to", "group", "published", "computed", "verdict");

    /** The full stop of a statement, which stands among others here. */
    private static final Pattern STOP = Pattern.compile("(?<!\\.)\\.\\s*$");

    private final List<Claim> claims;
    private final Measures measures;
    private final Survey survey;

    private Claims(Survey survey, Measures measures) {
        this.claims =
                survey.has("claims") ? Claim.of(survey, Prose.in(survey.words()).words()) : List.of();
        this.measures = measures;
        this.survey = survey;
    }

    public static Claims of(Survey survey) {
        return new Claims(survey, Measures.of(survey));
    }

    public static Claims of(Survey survey, Measures measures) {
        return new Claims(survey, measures);
    }

    /** {@code statement, published, computed, verdict}: a row a claim, {@code computed} as a reader wants it. */
    public Table verdicts() {
        var prose = Prose.in(survey.words());
        var table = Table.create(
                texts("statement", Claim::statement),
                texts("published", Claim::published),
                texts("computed", claim -> row(claim).map(prose::number).orElse(prose.text("unmeasured"))),
                texts("verdict", claim -> verdict(claim).toString()));
        return CaptionedTable.of(prose.text("caption.verdicts"), survey.shownTitle(), "", survey.words(), table)
                .labelled(labels());
    }

    /**
     * {@code claim, statement, year, value, low, high, unit, verdict}: for a claim on a measure by wave a row a
     * wave, for any other one row without a year. The bounds are on the row that the claim is about, and missing on
     * the others; a claim about a row that does not exist has none of its own.
     */
    public Table values() {
        var table = Table.create(
                StringColumn.create("claim"),
                StringColumn.create("statement"),
                IntColumn.create("year"),
                DoubleColumn.create("value"),
                DoubleColumn.create("low"),
                DoubleColumn.create("high"),
                StringColumn.create("unit"),
                StringColumn.create("verdict"));
        for (var claim : claims) {
            rows(claim).stream()
                    .filter(row ->
                            row.name().equals(claim.measure()) && row.group().equals(claim.group()))
                    .forEach(row -> append(table, claim, row));
        }
        return CaptionedTable.of(
                        Prose.in(survey.words()).text("caption.claims"), survey.shownTitle(), "", survey.words(), table)
                .labelled(
                        labels().sharing(Shares.where("unit", Set.of(Unit.SHARE.toString()), "value", "low", "high")));
    }

    /** A reconstruction was made to confirm its claims: what it shows is that they are reproduced. */
    ValueLabels labels() {
        var reproduced = survey.words().value("verdict", "reproduced");
        return survey.isReconstruction()
                ? ValueLabels.OF_VOCABULARIES.with(Map.of("verdict", Map.of(Verdict.CONFIRMED.toString(), reproduced)))
                : ValueLabels.OF_VOCABULARIES;
    }

    private void append(Table table, Claim claim, Measure measure) {
        var about = measure.yearText().equals(claim.year());
        var row = table.appendRow();
        row.setString("claim", claim.claim());
        row.setString("statement", claim.statement());
        measure.year().ifPresent(year -> row.setInt("year", year));
        measure.value().ifPresent(value -> row.setDouble("value", value.doubleValue()));
        claim.bounds().low().filter(low -> about).ifPresent(low -> row.setDouble("low", low.doubleValue()));
        claim.bounds().high().filter(high -> about).ifPresent(high -> row.setDouble("high", high.doubleValue()));
        row.setString("unit", measure.unit().toString());
        row.setString("verdict", verdict(claim).toString());
    }

    @Override
    public String question() {
        return Prose.in(survey.words()).text("question.claims");
    }

    @Override
    public Optional<String> reading() {
        return survey.words().readings();
    }

    /**
     * How many claims are confirmed, and which are not; of a reconstruction how many it reproduces, as it was made to,
     * and that this proves nothing.
     */
    @Override
    public String sentence() {
        var prose = Prose.in(survey.words());
        if (claims.isEmpty()) {
            return prose.text("claims.none");
        }
        return Prose.paragraph(
                confirmed(prose),
                survey.isReconstruction() ? prose.text("claims.by-construction") : "",
                others(prose, Verdict.NOT_CONFIRMED, "claims.not-confirmed"),
                others(prose, Verdict.NOT_COMPARABLE, "claims.not-comparable"),
                others(prose, Verdict.NOT_MEASURABLE, "claims.not-measurable"));
    }

    /** How many are confirmed, or reproduced, after the warning where waves are not comparable. */
    String confirmed(Prose prose) {
        var confirmed = claims.stream()
                .filter(claim -> verdict(claim) == Verdict.CONFIRMED)
                .count();
        return Prose.paragraph(
                Comparison.of(survey).warning(prose),
                prose.text(
                        survey.isReconstruction() ? "claims.reproduced" : "claims",
                        prose.number(confirmed),
                        prose.number(claims.size())));
    }

    private String others(Prose prose, Verdict verdict, String key) {
        var statements = claims.stream()
                .filter(claim -> verdict(claim) == verdict)
                .map(Claim::statement)
                .map(statement -> STOP.matcher(statement).replaceFirst(""))
                .toList();
        return statements.stream()
                .reduce((one, next) -> prose.text("claims.next", one, next))
                .map(all -> prose.text(key, all))
                .orElse("");
    }

    /**
     * {@code findings.csv}. Where the waves are not comparable its first row says so: {@code waves}, the warning as its
     * statement, the measure {@code response-rate} and the verdict {@code not comparable}.
     */
    public String toCsv() {
        return CsvExport.text(
                HEAD, Stream.concat(warned(), claims.stream().map(this::cells)).toList());
    }

    /** That the first wave and the last are not comparable, in words; empty where they are. */
    public static String warning(Survey survey) {
        return Comparison.of(survey).warning(Prose.in(survey.words()));
    }

    private Stream<List<Object>> warned() {
        var warning = warning(survey);
        var told = Map.of(
                "claim",
                "waves",
                "statement",
                warning,
                "measure",
                "response-rate",
                "verdict",
                Verdict.NOT_COMPARABLE.toString());
        return warning.isEmpty() || claims.isEmpty()
                ? Stream.empty()
                : Stream.of(HEAD.stream()
                        .<Object>map(column -> told.getOrDefault(column, ""))
                        .toList());
    }

    /** @throws java.io.UncheckedIOException if the file cannot be written */
    public void writeTo(Path file) {
        CsvExport.write(toCsv(), file);
    }

    private List<Object> cells(Claim claim) {
        Optional<BigDecimal> computed = row(claim).flatMap(Measure::value);
        return Stream.<Object>of(
                        claim.claim(),
                        claim.statement(),
                        claim.measure(),
                        claim.year(),
                        claim.from(),
                        claim.to(),
                        claim.group(),
                        claim.published(),
                        computed.isPresent() ? computed.get() : "",
                        verdict(claim).toString())
                .toList();
    }

    List<Claim> list() {
        return claims;
    }

    /** What the survey says of a claim. That modalities vary is confirmed only where they vary more than chance gives. */
    Verdict verdict(Claim claim) {
        var verdict = Comparison.of(waves(claim)).verdict(claim, claim.verdict(row(claim)));
        return verdict == Verdict.CONFIRMED
                        && claim.measure().equals("modalities.variation")
                        && !MoreThanChance.of(survey)
                                .modalities(Integer.parseInt(claim.year()))
                                .map(MoreThanChance.Variation::isMoreThanChance)
                                .orElse(true)
                ? Verdict.NOT_CONFIRMED
                : verdict;
    }

    Optional<Measure> row(Claim claim) {
        return Measure.among(rows(claim), claim.measure(), claim.year(), claim.group());
    }

    /** The measures that a claim is put beside: those of the waves that it holds for. */
    private List<Measure> rows(Claim claim) {
        if (!claim.hasPeriod()) {
            return measures.rows();
        }
        if (!claim.holdsAmong(survey.waves())) {
            return List.of();
        }
        var part = survey.between(Integer.parseInt(claim.from()), Integer.parseInt(claim.to()));
        if (part == survey || !claim.year().isEmpty()) {
            return measures.rows();
        }
        var ofPart = part.once(Measures.class, Measures::of).rows();
        return survey.settings().withholds()
                ? ofPart.stream().map(Measure::withhold).toList()
                : ofPart;
    }

    /** The survey as if it had the waves alone that a claim holds for. */
    Survey waves(Claim claim) {
        return claim.hasPeriod() && claim.holdsAmong(survey.waves())
                ? survey.between(Integer.parseInt(claim.from()), Integer.parseInt(claim.to()))
                : survey;
    }

    private StringColumn texts(String name, Function<Claim, String> text) {
        return StringColumn.create(name, claims.stream().map(text).toList());
    }
}
