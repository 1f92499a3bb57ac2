package interpoles.finding;

import interpoles.measure.EffectiveNumber;
import interpoles.measure.Measure;
import interpoles.survey.Survey;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * Why clusters cooperate and in what form: the motives that agreements in force state, and their charters.
 *
 * <p>The share of a motive is among the agreements that state at least one; an agreement may state several, so shares
 * may add up to more than 1. The share of a charter is among the agreements that state theirs. An agreement that states
 * none is in no denominator; a survey without the column has missing measures.
 */
public final class Reasons implements Counted {
    private static final int MOST = 3;

    private final List<Measure> motives;
    private final List<Measure> motiveCount;
    private final List<Measure> charters;
    private final List<Measure> effective;
    private final Disclosure disclosure;
    private final Survey survey;

    private Reasons(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        this.disclosure = disclosure;
        var statesMotives = survey.has("agreements", "motives");
        var byMotive = Tally.byWave(survey, statesMotives, """
                SELECT w.year AS year, m.motive AS "group", COALESCE(m.agreements, 0) AS stating, COALESCE(t.agreements, 0) AS agreements
                FROM waves w
                LEFT JOIN motives_in_force m ON m.year = w.year
                LEFT JOIN stating_in_force t ON t.year = w.year
                ORDER BY w.year, stating DESC, m.motive
                """);
        var distinct = Tally.byWave(survey, statesMotives, """
                SELECT w.year AS year, COUNT(m.motive) AS motives
                FROM waves w
                LEFT JOIN motives_in_force m ON m.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        var byCharter = Tally.byWave(survey, survey.has("agreements", "charter"), """
                WITH stated AS (
                    SELECT year, charter, CAST(SUM(agreements) AS bigint) AS agreements
                    FROM kinds_in_force
                    WHERE charter IS NOT NULL
                    GROUP BY year, charter),
                     totals AS (SELECT year, CAST(SUM(agreements) AS bigint) AS agreements FROM stated GROUP BY year)
                SELECT w.year AS year, s.charter AS "group", COALESCE(s.agreements, 0) AS stating,
                       COALESCE(t.agreements, 0) AS agreements
                FROM waves w
                LEFT JOIN stated s ON s.year = w.year
                LEFT JOIN totals t ON t.year = w.year
                ORDER BY w.year, stating DESC, s.charter
                """);
        motives = disclosure.shown(byMotive.shares("motives.share", "stating", "agreements"));
        motiveCount = disclosure.shown(distinct.counts("motives.count", "motives"));
        charters = disclosure.shown(byCharter.shares("charters.share", "stating", "agreements"));
        effective = disclosure.shown(byCharter.indices("charters.effective", "stating", EffectiveNumber::of));
    }

    public static Reasons of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static Reasons of(Survey survey, Disclosure disclosure) {
        return new Reasons(survey, disclosure);
    }

    /** {@code year, motive, share, n}: the most stated first. */
    public Table motives() {
        return Extract.byWaveAndGroup(Extract.caption(survey, "motives"), motives, "motive", "share");
    }

    /** {@code year, motives}: how many distinct motives are stated. */
    public Table motiveCount() {
        return Extract.byWave(Extract.caption(survey, "motive-count"), motiveCount, "motives");
    }

    /** {@code year, charter, share, n}: the most frequent first. */
    public Table charters() {
        return Extract.byWaveAndGroup(Extract.caption(survey, "charters"), charters, "charter", "share");
    }

    /** {@code year, effective_number, n}: the number of equally frequent charters that would be as diverse. */
    public Table effectiveCharters() {
        return Extract.byWave(Extract.caption(survey, "effective-charters"), effective, "effective_number");
    }

    @Override
    public String question() {
        return Prose.current().text("question.reasons");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        return Prose.paragraph(
                survey.has("agreements", "motives")
                        ? prose.text("motives", prose.series(motiveCount))
                        : prose.text("motives.absent"),
                survey.has("agreements", "motives") ? mostStated(prose, motives, "motive") : "",
                survey.has("agreements", "charter")
                        ? prose.text("charters", prose.series(effective))
                        : prose.text("charters.absent"),
                survey.has("agreements", "charter") ? mostStated(prose, charters, "charter") : "",
                prose.withheld(this));
    }

    /** The groups most stated at the last wave, and among how many agreements. */
    private static String mostStated(Prose prose, List<Measure> byGroup, String column) {
        var last = byGroup.get(byGroup.size() - 1);
        var stated = byGroup.stream()
                .filter(measure ->
                        measure.year().equals(last.year()) && measure.value().isPresent())
                .sorted(Measure.MOST_FIRST)
                .toList();
        if (stated.isEmpty()) {
            return last.withheld() ? "" : prose.text(column + "s.none", last.yearText());
        }
        var first = stated.get(0);
        var most = stated.stream()
                .limit(MOST)
                .map(measure -> prose.text("named", prose.value(column, measure.group()), prose.number(measure)))
                .toList();
        return prose.text(column + "s.most", last.yearText(), prose.list(most), prose.n(first));
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(motives, motiveCount, charters, effective)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Sum> sums() {
        return Sum.atEachWave("charters.stated", charters);
    }

    /**
     * {@code year, motive, charter, partner, agreements}: agreements in force at the last wave by each of the
     * motives that they state, so that one with several motives is in several rows; a charter may be missing.
     */
    public Table flows() {
        return disclosure.unlessKeptBack(Extract.caption(survey, "flows"), survey.query("""
                SELECT k.year AS year, m.motive AS motive, k.charter AS charter, k.partner AS partner,
                       CAST(SUM(k.agreements) AS bigint) AS agreements
                FROM kinds_in_force k
                JOIN stated_motives m ON m.motives = k.motives
                WHERE k.year = (SELECT MAX(year) FROM waves)
                GROUP BY k.year, m.motive, k.charter, k.partner
                ORDER BY m.motive, k.charter, k.partner
                """));
    }
}
