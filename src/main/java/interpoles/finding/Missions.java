package interpoles.finding;

import interpoles.measure.Measure;
import interpoles.survey.Survey;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * How many missions abroad several pôles make together, and what share of them under the export-support convention.
 *
 * <p>A mission is joint when at least two pôles take part; it counts at the wave that is its year. The share under the
 * convention is among joint missions: missing at a wave without one. Without missions in the survey all is missing.
 */
public final class Missions implements Counted {
    private final List<Measure> joint;
    private final Measure growth;
    private final List<Measure> convention;
    private final List<Measure> byConvention;
    private final Survey survey;

    private Missions(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        var stated = survey.has("missions");
        var missions = Tally.byWave(survey, stated, """
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
                """);
        joint = disclosure.shown(missions.counts("missions.joint", "missions"));
        growth = disclosure.shown(missions.growth("missions.growth", "missions"));
        convention = disclosure.shown(missions.shares("missions.convention", "under_convention", "missions"));
        byConvention = disclosure.shown(Stream.of("under-convention", "without-convention")
                .flatMap(group -> missions.counts("missions.by-convention", group.replace('-', '_')).stream()
                        .map(measure -> measure.of(group)))
                .toList());
    }

    public static Missions of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static Missions of(Survey survey, Disclosure disclosure) {
        return new Missions(survey, disclosure);
    }

    /** {@code year, missions}: missions of at least two pôles. */
    public Table joint() {
        return Extract.byWave(Extract.caption(survey, "joint"), joint, "missions");
    }

    /** {@code year, convention, missions}: joint missions {@code under-convention} and {@code without-convention}. */
    public Table byConvention() {
        var caption = Extract.caption(survey, "by-convention");
        return Extract.byWaveAndGroup(caption, byConvention, "convention", "missions")
                .sortOn("year");
    }

    /** {@code year, share, n}: joint missions under the convention. */
    public Table convention() {
        return Extract.byWave(Extract.caption(survey, "convention"), convention, "share");
    }

    @Override
    public String question() {
        return Prose.current().text("question.missions");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        if (!survey.has("missions")) {
            return prose.text("missions.absent");
        }
        return Prose.paragraph(
                prose.text("missions", prose.series(joint)),
                prose.growth(growth, joint),
                prose.text("missions.convention", prose.series(convention)),
                prose.withheld(this));
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(joint, List.of(growth), convention)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Measure> counted() {
        return Stream.of(measures(), byConvention).flatMap(List::stream).toList();
    }

    @Override
    public List<Sum> sums() {
        return Sum.atEachWave("missions.joint", byConvention);
    }
}
