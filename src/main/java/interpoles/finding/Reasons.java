package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.measure.EffectiveNumber;
import interpoles.measure.Measure;
import interpoles.survey.Survey;
import interpoles.words.Leading;
import tech.tablesaw.api.Table;

/**
 * Why clusters cooperate and in what form: the motives that agreements in force state, and their charters.
 *
 * <p>The share of a motive is among the agreements that state at least one; an agreement may state several, so shares
 * may add up to more than 1. The share of a charter is among the agreements that state theirs. An agreement that states
 * none is in no denominator; a survey without the column has missing measures.
 */
public final class Reasons extends Finding {
    private static final int MOST = 3;
    private static final Count STATING_A_MOTIVE = Count.named("motives.stated");
    private static final Count STATING_A_CHARTER = Count.named("charters.stated");
    private static final Count BY_CHARTER = Count.named("charters.share");

    private final Published motives;
    private final Published motiveCount;
    private final Published charters;
    private final Published effective;

    private Reasons(Survey survey) {
        super(survey, "reasons");
        var statesMotives = survey.has("agreements", "motives");
        var byMotive = atEachWave(statesMotives, """
                SELECT w.year AS year, m.motive AS "group", COALESCE(m.agreements, 0) AS stating, COALESCE(t.agreements, 0) AS agreements
                FROM waves w
                LEFT JOIN motives_in_force m ON m.year = w.year
                LEFT JOIN stating_in_force t ON t.year = w.year
                ORDER BY w.year, stating DESC, m.motive
                """);
        var distinct = atEachWave(statesMotives, """
                SELECT w.year AS year, COUNT(m.motive) AS motives
                FROM waves w
                LEFT JOIN motives_in_force m ON m.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        var byCharter = atEachWave(survey.has("agreements", "charter"), """
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
        motives = measure(byMotive.share("motives.share").of("stating").among("agreements", STATING_A_MOTIVE));
        motiveCount = measure(distinct.count("motives.count").of("motives"));
        charters = measure(byCharter
                .share("charters.share")
                .of("stating")
                .among("agreements", STATING_A_CHARTER)
                .partsOfTheWhole());
        effective = measure(byCharter
                .index("charters.effective")
                .of("stating", BY_CHARTER, STATING_A_CHARTER)
                .by(EffectiveNumber::of));
    }

    public static Reasons of(Survey survey) {
        return survey.once(Reasons.class, Reasons::new);
    }

    /** {@code year, motive, share, n}: the most stated first. */
    public Table motives() {
        return byWave(motives, "motive", "share");
    }

    /** {@code year, motives}: how many distinct motives are stated. */
    public Table motiveCount() {
        return byWave(motiveCount, "motives");
    }

    /** {@code year, charter, share, n}: the most frequent first. */
    public Table charters() {
        return byWave(charters, "charter", "share");
    }

    /** {@code year, effective_number, n}: the number of equally frequent charters that would be as diverse. */
    public Table effectiveCharters() {
        return byWave(effective, "effective_number");
    }

    /**
     * {@code year, motive, charter, partner, agreements}: agreements in force at the last wave by each of the
     * motives that they state, so that one with several motives is in several rows; a charter may be missing.
     */
    public Table flows() {
        return unprotected("motives.flows", "count.motives.flows", """
                SELECT k.year AS year, m.motive AS motive, k.charter AS charter, k.partner AS partner,
                       CAST(SUM(k.agreements) AS bigint) AS agreements
                FROM kinds_in_force k
                JOIN stated_motives m ON m.motives = k.motives
                WHERE k.year = (SELECT MAX(year) FROM waves)
                GROUP BY k.year, m.motive, k.charter, k.partner
                ORDER BY m.motive, k.charter, k.partner
                """);
    }

    @Override
    String answer(Prose prose) {
        return Prose.paragraph(
                survey().has("agreements", "motives")
                        ? Prose.paragraph(mostStated(prose, motives, "motive"), compared(prose, "motives", motiveCount))
                        : prose.text("motives.absent"),
                survey().has("agreements", "charter")
                        ? Prose.paragraph(
                                mostStated(prose, charters, "charter"), compared(prose, "charters", effective))
                        : prose.text("charters.absent"));
    }

    /** The group most stated at the last wave, and what comes after it; of several that are stated as often, each. */
    private static String mostStated(Prose prose, Published measure, String column) {
        var byGroup = measure.rows();
        var last = byGroup.get(byGroup.size() - 1);
        var ofLast = byGroup.stream()
                .filter(group -> group.year().equals(last.year()))
                .sorted(Measure.MOST_FIRST)
                .toList();
        if (ofLast.stream().anyMatch(Measure::withheld)) {
            return "";
        }
        var stated = ofLast.stream().filter(group -> group.value().isPresent()).toList();
        if (stated.isEmpty()) {
            return prose.text(column + "s.none", last.yearText());
        }
        var first = stated.get(0);
        var named = prose.each(
                Leading.of(stated, MOST, Measure::value),
                group -> prose.text("quoted", prose.value(column, group.group()), prose.number(group)),
                prose::number);
        if (stated.size() > 1 && stated.get(1).value().equals(first.value())) {
            return prose.text(column + "s.most", last.yearText(), prose.list(named), prose.n(first));
        }
        return prose.text(
                column + "s.first",
                last.yearText(),
                prose.value(column, first.group()),
                prose.share(first),
                prose.n(first),
                named.size() > 1 ? prose.text("before", prose.list(named.subList(1, named.size()))) : "");
    }
}
