package interpoles.finding;

import interpoles.answer.Answer;
import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.disclosure.Suppression;
import interpoles.measure.Count;
import interpoles.measure.Counts;
import interpoles.measure.MeasureTable;
import interpoles.measure.Series;
import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import java.util.List;
import java.util.OptionalInt;
import tech.tablesaw.api.Table;

/**
 * How many agreements each side tells, where the survey says who told them ({@code signatories.reported}).
 *
 * <p>Of the agreements in force at a wave, those count that are between pôles which all answered in the wave, and of which
 * it is stated for each whether it told them. One is told by {@code both-sides} when every signatory told it, and by
 * {@code one-side} when one did and another did not; one that none told is in neither. The rate is that of reciprocity
 * in a network whose ties are told by both ends: 2·both ÷ (2·both + one side), of all tellings that were due the share that
 * agree; missing where there is none.
 *
 * <p>It is no row of {@code measures.csv}, so that no disclosure control follows from it to the measures and back: where
 * small cells are withheld, all of it is.
 */
public final class Reciprocity implements Answer {
    private static final Count CONFIRMED =
            Count.named("reciprocity.by-confirmation").in("both-sides");
    private static final Count TOLD = Count.named("reciprocity.told");
    private static final Count TELLINGS = Count.named("reciprocity.tellings");

    private final Survey survey;
    private final Prose prose;
    private final boolean keptBack;
    private final Published byConfirmation;
    private final Published rate;
    private final Published told;
    private final Published growth;
    private final Published growthOfTold;

    private Reciprocity(Survey survey) {
        this.survey = survey;
        this.prose = Prose.in(survey.words());
        keptBack = Disclosure.of(survey).suppresses();
        var counts = counted(survey);
        var groups = counts.inGroup("both-sides", "both_sides").and(counts.inGroup("one-side", "one_side"));
        byConfirmation =
                whole(groups.count("reciprocity.by-confirmation").of("count").partsOf(TOLD));
        rate = whole(counts.share("reciprocity.rate").of("agreeing").among("tellings", TELLINGS));
        told = whole(counts.count("reciprocity.told").of("told"));
        growth = whole(counts.growth("reciprocity.growth").of("both_sides", CONFIRMED));
        growthOfTold = whole(counts.growth("reciprocity.growth-of-told").of("told", TOLD));
    }

    private static Counts counted(Survey survey) {
        boolean asked = survey.has("signatories", "reported") && !survey.waves().isEmpty();
        return Counts.of(
                survey.waves().stream().map(OptionalInt::of).toList(),
                asked,
                !asked ? Table.create() : survey.query("""
                WITH sides AS (
                    SELECT f.year, f.agreement, COUNT(*) AS sides, COUNT(a.cluster) AS answering,
                           COUNT(s.reported) AS stated, COUNT(CASE WHEN s.reported THEN 1 END) AS telling
                    FROM in_force f
                    JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'between-poles'
                    JOIN signatories s ON s.agreement = f.agreement
                    LEFT JOIN answering a ON a.year = f.year AND a.cluster = s.cluster
                    GROUP BY f.year, f.agreement),
                counted AS (
                    SELECT w.year, COUNT(CASE WHEN d.telling = d.sides THEN 1 END) AS both_sides,
                           COUNT(CASE WHEN d.telling < d.sides THEN 1 END) AS one_side
                    FROM waves w
                    LEFT JOIN sides d ON d.year = w.year AND d.answering = d.sides AND d.stated = d.sides
                                     AND d.telling > 0
                    GROUP BY w.year)
                SELECT year AS year, both_sides AS both_sides, one_side AS one_side, both_sides + one_side AS told,
                       2 * both_sides AS agreeing, 2 * both_sides + one_side AS tellings
                FROM counted
                ORDER BY year
                """));
    }

    /** As it was counted: it is shown whole or not at all. */
    private static Published whole(Series series) {
        return new Published(() -> series, () -> Suppression.NONE);
    }

    public static Reciprocity of(Survey survey) {
        return survey.once(Reciprocity.class, Reciprocity::new);
    }

    /** {@code year, confirmation, agreements}: told by {@code both-sides} or by {@code one-side}. */
    public Table byConfirmation() {
        return shown(
                byConfirmation,
                MeasureTable.byWaveAndGroup(
                        byConfirmation.rows(), byConfirmation.definition().unit(), "confirmation", "agreements"));
    }

    /** {@code year, rate, n}: 2·both ÷ (2·both + one side), with its denominator. */
    public Table rate() {
        return shown(rate, MeasureTable.byWave(rate.rows(), rate.definition().unit(), "rate"));
    }

    private Table shown(Published measure, Table table) {
        var definition = measure.definition();
        return CaptionedTable.of(
                prose.text("caption." + definition.name()),
                keptBack ? prose.text("kept-back", survey.shownTitle()) : survey.shownTitle(),
                prose.text("unit." + definition.quantity()),
                survey.words(),
                keptBack ? table.emptyCopy() : table);
    }

    @Override
    public String question() {
        return prose.text("reciprocity.question");
    }

    @Override
    public String sentence() {
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        if (!survey.has("signatories", "reported")) {
            return prose.text("reciprocity.absent");
        }
        return keptBack
                ? prose.text("reciprocity.kept-back")
                : Prose.paragraph(
                        prose.text("reciprocity", prose.list(waves())),
                        prose.text("reciprocity.rate", prose.series(rate.rows())),
                        growth());
    }

    /** {@code 80 of 84 in 2008}. */
    private List<String> waves() {
        var confirmed = byConfirmation.rows().stream()
                .filter(row -> row.group().equals("both-sides"))
                .toList();
        return confirmed.stream()
                .map(row -> prose.text(
                        "reciprocity.wave",
                        prose.number(row),
                        prose.number(told.rows().get(confirmed.indexOf(row))),
                        row.yearText()))
                .toList();
    }

    private String growth() {
        var waves = survey.waves();
        if (waves.size() < 2) {
            return "";
        }
        var first = waves.get(0).toString();
        return growth.first().value().isEmpty()
                ? prose.text("reciprocity.growth.none", first)
                : prose.text(
                        "reciprocity.growth",
                        first,
                        waves.get(waves.size() - 1).toString(),
                        prose.change(growth.first().value().get()),
                        prose.change(growthOfTold.first().value().orElseThrow()));
    }
}
