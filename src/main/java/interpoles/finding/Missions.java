package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.measure.Measure;
import interpoles.robustness.EventKind;
import interpoles.survey.Survey;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * How many missions abroad several pôles make together, and what share of them under the export-support convention.
 *
 * <p>A mission is joint when at least two pôles take part; it counts at the wave that is its year. The share under the
 * convention is among joint missions: missing at a wave without one. Without missions in the survey all is missing, and
 * so is what is of a wave at which they were not {@linkplain Survey#collected collected}.
 */
public final class Missions extends Finding {
    private static final Count JOINT = Count.named("missions.joint");
    private static final Count UNDER_CONVENTION =
            Count.named("missions.by-convention").in("under-convention");

    private final Published joint;
    private final Published growth;
    private final Published convention;
    private final Published byConvention;

    private Missions(Survey survey) {
        super(survey, "missions", "missions");
        var missions = atEachWave(survey.has("missions"), """
                WITH joint AS (
                    SELECT m.year, m.mission, m.convention
                    FROM missions m
                    JOIN waves w ON w.year = m.year
                    JOIN mission_participants p ON p.mission = m.mission AND p.participants > 1)
                SELECT w.year AS year, COUNT(j.mission) AS missions,
                       COUNT(CASE WHEN j.convention THEN 1 END) AS under_convention,
                       COUNT(CASE WHEN NOT j.convention THEN 1 END) AS without_convention
                FROM waves w
                LEFT JOIN joint j ON j.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """).askedAt(survey.collected("missions"));
        var byGroup = missions.inGroup("under-convention", "under_convention")
                .and(missions.inGroup("without-convention", "without_convention"));
        joint = measure(missions.count("missions.joint").of("missions"));
        growth = measure(missions.growth("missions.growth").of("missions", JOINT));
        convention = measure(missions.share("missions.convention")
                .of("under_convention", UNDER_CONVENTION)
                .among("missions", JOINT));
        byConvention =
                tabled(() -> byGroup.count("missions.by-convention").of("count").partsOf(JOINT));
    }

    public static Missions of(Survey survey) {
        return survey.once(Missions.class, Missions::new);
    }

    /** {@code year, missions}: missions of at least two pôles. */
    public Table joint() {
        return byWave(joint, "missions");
    }

    /** {@code year, convention, missions}: joint missions {@code under-convention} and {@code without-convention}. */
    public Table byConvention() {
        return byWave(byConvention, "convention", "missions");
    }

    /** {@code year, share, n}: joint missions under the convention. */
    public Table convention() {
        return byWave(convention, "share");
    }

    @Override
    String answer(Prose prose) {
        return Prose.paragraph(
                growth(prose, EventKind.MISSIONS, growth, joint),
                compared(prose, "missions.convention", convention),
                contribution(prose));
    }

    /** How much of the growth is under the convention, where it is a part of it. */
    private String contribution(Prose prose) {
        var rows = joint.rows();
        var under = byConvention.rows().stream()
                .filter(row -> row.group().equals("under-convention"))
                .toList();
        if (rows.size() < 2 || under.size() != rows.size()) {
            return "";
        }
        var all = change(rows);
        var part = change(under);
        if (all.isEmpty() || part.isEmpty() || all.get() <= 0 || part.get() < 0 || part.get() > all.get()) {
            return "";
        }
        return prose.text(
                part.get().equals(all.get()) ? "missions.contribution.all" : "missions.contribution",
                prose.number(part.get()),
                prose.number(all.get()),
                rows.get(0).yearText());
    }

    private static Optional<Long> change(List<Measure> byWave) {
        return byWave.get(0)
                .value()
                .flatMap(first -> byWave.get(byWave.size() - 1)
                        .value()
                        .map(last -> last.subtract(first).longValueExact()));
    }
}
