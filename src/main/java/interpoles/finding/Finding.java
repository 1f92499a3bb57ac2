package interpoles.finding;

import interpoles.answer.Answer;
import interpoles.answer.Prose;
import interpoles.answer.Trend;
import interpoles.claim.Comparison;
import interpoles.claim.Draws;
import interpoles.disclosure.Published;
import interpoles.disclosure.Suppression;
import interpoles.measure.Count;
import interpoles.measure.Counts;
import interpoles.measure.Measure;
import interpoles.measure.MeasureTable;
import interpoles.measure.Series;
import interpoles.measure.Sum;
import interpoles.measure.Unit;
import interpoles.robustness.PartnerCounts;
import interpoles.robustness.hearing.EventKind;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * What a survey says about one question, in words, in tables and in measures.
 *
 * <p>A finding declares its series when it is made, from what SQL counted; from then on it speaks of them only as they
 * are {@linkplain Published published}. There is one of each kind a survey.
 */
public abstract class Finding implements Answer {
    private final Survey survey;
    private final String name;
    private final List<String> subjects;
    private final List<Published> measured = new ArrayList<>();
    private final List<Published> tabled = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private Suppression suppression;

    /**
     * @param name that of its question in words
     * @param subjects the tables without which there is nothing to say
     */
    Finding(Survey survey, String name, String... subjects) {
        this.survey = survey;
        this.name = name;
        this.subjects = List.of(subjects);
    }

    /** The answer, where the survey has a wave and brings what is asked about. */
    abstract String answer(Prose prose);

    final Survey survey() {
        return survey;
    }

    final Prose prose() {
        return Prose.in(survey.words());
    }

    /** @param asked whether the survey brings what the SQL counts at each wave */
    final Counts atEachWave(boolean asked, String sql) {
        return counts(waves(), asked, sql);
    }

    final Counts overThePeriod(String sql) {
        return counts(List.of(OptionalInt.empty()), true, sql);
    }

    private Counts counts(List<OptionalInt> periods, boolean asked, String sql) {
        var rows = asked && !survey.waves().isEmpty() ? survey.query(sql) : Table.create();
        return Counts.of(periods, asked, rows);
    }

    private List<OptionalInt> waves() {
        return survey.waves().stream().map(OptionalInt::of).toList();
    }

    /** Declares a measure: from now on it is among the rows of {@code measures.csv}. */
    final Published measure(Series series) {
        return added(measured, () -> series);
    }

    /** Declares a measure that tables alone show; it is counted when it is first asked for. */
    final Published tabled(Supplier<Series> series) {
        return added(tabled, series);
    }

    private Published added(List<Published> to, Supplier<Series> series) {
        var published = new Published(series, this::suppression);
        to.add(published);
        return published;
    }

    /** Declares that at each wave these counts add up to the total. */
    final void sum(Count total, Count... parts) {
        survey.waves().forEach(wave -> sum(Sum.at(wave.toString(), total, parts)));
    }

    /** Declares that some counts add up to another. */
    final void sum(Sum sum) {
        sums.add(sum);
    }

    /** All that its tables and sentences show: its measures, and what tables alone show. */
    final List<Series> series() {
        return Stream.concat(measured.stream(), tabled.stream())
                .map(Published::series)
                .toList();
    }

    /** Which counts add up to which, beside what the series say themselves. */
    final List<Sum> sums() {
        return List.copyOf(sums);
    }

    /** This finding's rows of {@code measures.csv}. */
    public final List<Measure> measures() {
        return measured.stream().flatMap(one -> one.rows().stream()).toList();
    }

    @Override
    public final String question() {
        return prose().text("question." + name);
    }

    @Override
    public final Optional<String> reading() {
        return survey.words().readings();
    }

    @Override
    public final String sentence() {
        var prose = prose();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        return subjects.stream()
                .filter(table -> !survey.has(table))
                .findFirst()
                .map(table -> prose.text(table + ".absent"))
                .orElseGet(() -> Prose.paragraph(
                        Comparison.of(survey).warning(prose),
                        answer(prose),
                        withholds() ? prose.text("withheld.why") : ""));
    }

    /**
     * A count and how it changed from the first wave to the last, with the response behind it; of the same respondents
     * first, where that differs. Where no change can be told it is the count of each wave, and why.
     */
    final String growth(Prose prose, EventKind kind, Published growing, Published measure) {
        var comparison = Comparison.of(survey);
        var rows = measure.rows();
        var trend = Trend.of(prose, rows);
        var events = prose.text("events." + kind.count());
        var same = comparison.sameRespondents(prose, kind, events);
        return trend.grows() && growing.first().value().isPresent()
                ? Prose.paragraph(
                        same,
                        prose.sentence(same.isEmpty() ? "grown" : "grown.all", events, trend.change()),
                        Draws.of(survey).growth(prose, kind),
                        comparison.response(prose))
                : Prose.paragraph(
                        prose.sentence("counted", events, prose.series(rows)), prose.noGrowth(growing.first(), rows));
    }

    /** A measure at its last wave beside its first, and what another draw of the pôles could give. */
    final String compared(Prose prose, String key, Published measure) {
        var trend = Trend.of(prose, measure.rows());
        var share = measure.definition().unit() == Unit.SHARE;
        return Prose.paragraph(
                trend.said(key, share ? prose::share : prose::number),
                trend.isCompared() ? Draws.of(survey).waves(prose, measure.definition()) : "");
    }

    /** A mean over answering pôles in words, which one answer alone is not: it is told as that pôle's number. */
    final String mean(Prose prose, String key, Published mean) {
        var waves = mean.rows();
        var last = waves.size() - 1;
        return Prose.paragraph(
                compared(prose, isOfOne(waves.get(last)) ? key + ".of-one" : key, mean),
                waves.subList(0, last).stream().anyMatch(Finding::isOfOne) ? prose.text("mean.of-one") : "");
    }

    private static boolean isOfOne(Measure wave) {
        return wave.n().orElse(0) == 1;
    }

    /** Whether anything that it would show is withheld. */
    private boolean withholds() {
        return suppression().suppresses()
                && Stream.concat(measured.stream(), tabled.stream())
                        .flatMap(one -> one.rows().stream())
                        .anyMatch(Measure::withheld);
    }

    final synchronized Suppression suppression() {
        if (suppression == null) {
            suppression = Disclosure.of(survey);
        }
        return suppression;
    }

    /** {@code year, VALUE} and, but for counts, {@code n}. */
    final Table byWave(Published measure, String value) {
        var unit = measure.definition().unit();
        return captioned(measure, MeasureTable.byWave(measure.rows(), unit, value));
    }

    /** {@code year, GROUP, VALUE} and, but for counts, {@code n}. */
    final Table byWave(Published measure, String group, String value) {
        var unit = measure.definition().unit();
        return captioned(measure, MeasureTable.byWaveAndGroup(measure.rows(), unit, group, value));
    }

    /**
     * {@code year, pole, partners}: a row a wave and answering pôle, what a mean is the mean of. It is one value a pôle, so
     * that it is kept back where small cells are.
     *
     * @param asked the waves at which they were asked for
     */
    final Table byPole(String caption, String mean, Collection<Integer> asked) {
        return ofEach(caption + ".by-pole", mean, PartnerCounts.byPole(mean), asked);
    }

    /**
     * The same of each {@linkplain PartnerCounts#byLine line} of pôles, to follow them through time. Where pôles became
     * others its caption says that they are one.
     */
    final Table byLine(String caption, String mean, Collection<Integer> asked) {
        var lines = survey.lines();
        return ofEach(
                caption + (lines.isEmpty() ? ".by-pole" : ".by-line"), mean, PartnerCounts.byLine(mean, lines), asked);
    }

    private Table ofEach(String caption, String mean, String counts, Collection<Integer> asked) {
        var rows = survey.query(counts + " ORDER BY year, pole");
        var waves = asked.stream().mapToInt(Integer::intValue).toArray();
        return unprotected(
                caption, "count." + mean, rows.where(rows.intColumn("year").isIn(waves)));
    }

    /** {@code GROUP, VALUE} and, but for counts, {@code n}. */
    final Table byGroup(Published measure, String group, String value) {
        var unit = measure.definition().unit();
        return captioned(measure, MeasureTable.byGroup(measure.rows(), unit, group, value));
    }

    /** A table of a measure, under the measure's own caption. */
    final Table captioned(Published measure, Table table) {
        return captioned(measure.definition().name(), measure.definition().quantity(), table);
    }

    /**
     * @param caption under which the table's subject is found in words
     * @param quantity under which its unit is
     */
    final CaptionedTable captioned(String caption, String quantity, Table table) {
        var prose = prose();
        return CaptionedTable.of(
                prose.text("caption." + caption),
                survey.shownTitle(),
                prose.text("unit." + quantity),
                survey.words(),
                table);
    }

    /**
     * A table of counts that are no measure's, so that nothing protects the small ones: whole where everything is
     * published, and otherwise without its rows, under a caption that says so.
     */
    final CaptionedTable unprotected(String caption, String quantity, String sql) {
        return unprotected(caption, quantity, survey.query(sql));
    }

    private CaptionedTable unprotected(String caption, String quantity, Table rows) {
        if (!suppression().suppresses()) {
            return captioned(caption, quantity, rows);
        }
        var prose = prose();
        return CaptionedTable.of(
                        prose.text("caption." + caption),
                        prose.text("kept-back", survey.shownTitle()),
                        prose.text("unit." + quantity),
                        survey.words(),
                        rows)
                .keptBack();
    }
}
