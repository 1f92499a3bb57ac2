package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.measure.Measure;
import interpoles.robustness.hearing.EventKind;
import interpoles.statistics.panel.Contribution;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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

    /** How much of the growth is under the convention, where it is a part of it; it proves no cause. */
    private String contribution(Prose prose) {
        var all = ends(joint.rows());
        var under = ends(byConvention.rows().stream()
                .filter(row -> row.group().equals("under-convention"))
                .toList());
        if (all.size() < 2 || under.size() < 2 || all.get(1) <= all.get(0)) {
            return "";
        }
        var part = Contribution.of(under.get(0), under.get(1), all.get(0), all.get(1))
                .orElseThrow();
        return part < 0 || part > 1
                ? ""
                : prose.text(
                        part == 1 ? "missions.contribution.all" : "missions.contribution",
                        prose.number(under.get(1) - under.get(0)),
                        prose.number(all.get(1) - all.get(0)),
                        joint.first().yearText(),
                        under.get(1) - under.get(0));
    }

    /** The first count and the last, where both are told. */
    private static List<Long> ends(List<Measure> byWave) {
        return byWave.size() < 2
                ? List.of()
                : Stream.of(byWave.get(0), byWave.get(byWave.size() - 1))
                        .flatMap(wave -> wave.value().stream())
                        .map(BigDecimal::longValueExact)
                        .toList();
    }
}
