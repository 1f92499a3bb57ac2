package interpoles.finding;

import interpoles.measure.Measure;
import interpoles.survey.Survey;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * How many R&amp;D projects several pôles label together, and with how many others a pôle does so.
 *
 * <p>A project counts at the wave that is its year of labelling. Labels of every pôle count; the mean number of
 * partners is over the answering pôles (0 for a pôle with none) and its partners may be any pôle, while the density
 * is of pairs of answering pôles, both ends. Without projects in the survey everything here is missing.
 */
public final class CoLabelling implements Counted {
    private final List<Measure> coLabelled;
    private final Measure growth;
    private final List<Measure> partners;
    private final List<Measure> density;
    private final List<Measure> byLabels;
    private final Disclosure disclosure;
    private final Survey survey;

    private CoLabelling(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        this.disclosure = disclosure;
        var stated = survey.has("projects");
        var projects = Tally.byWave(survey, stated, """
                SELECT w.year AS year, COUNT(p.project) AS projects
                FROM waves w
                LEFT JOIN wave_projects p ON p.year = w.year AND p.labels > 1
                GROUP BY w.year
                ORDER BY w.year
                """);
        var labels = survey.query("""
                SELECT year AS year, labels, COUNT(*) AS projects
                FROM wave_projects
                GROUP BY year, labels
                ORDER BY year, labels
                """);
        var pairs =
                Tally.byWave(survey, stated, """
                WITH poles AS (SELECT year, COUNT(*) AS poles FROM answering GROUP BY year),
                     ends AS (
                    SELECT p.year, COUNT(a.cluster) + COUNT(b.cluster) AS partners,
                           COUNT(CASE WHEN a.cluster IS NOT NULL AND b.cluster IS NOT NULL THEN 1 END) AS pairs
                    FROM co_labelling_poles p
                    LEFT JOIN answering a ON a.year = p.year AND a.cluster = p.first_pole
                    LEFT JOIN answering b ON b.year = p.year AND b.cluster = p.second_pole
                    GROUP BY p.year)
                SELECT w.year AS year, COALESCE(p.poles, 0) AS poles, COALESCE(e.partners, 0) AS partners,
                       COALESCE(e.pairs, 0) AS pairs
                FROM waves w
                LEFT JOIN poles p ON p.year = w.year
                LEFT JOIN ends e ON e.year = w.year
                ORDER BY w.year
                """).deriving("possible_pairs", "poles", poles -> poles * (poles - 1) / 2);
        coLabelled = disclosure.shown(projects.counts("projects.co-labelled", "projects"));
        growth = disclosure.shown(projects.growth("projects.growth", "projects"));
        partners = disclosure.shown(pairs.means("projects.partners", "partners", "poles"));
        density = disclosure.shown(pairs.shares("projects.density", "pairs", "possible_pairs"));
        byLabels = disclosure.shown(Extract.counts("projects.by-labels", labels, "labels", "projects"));
    }

    /** The partners of each answering pôle at each wave, if the survey has projects. */
    private List<Measure> measuredByPole() {
        var rows = survey.query("""
                WITH ends AS (
                    SELECT year, first_pole AS pole FROM co_labelling_poles
                    UNION ALL
                    SELECT year, second_pole AS pole FROM co_labelling_poles)
                SELECT a.year AS year, a.cluster AS pole, COUNT(e.pole) AS partners
                FROM answering a
                LEFT JOIN ends e ON e.year = a.year AND e.pole = a.cluster
                GROUP BY a.year, a.cluster
                ORDER BY a.year, a.cluster
                """);
        return survey.has("projects")
                ? disclosure.shown(Extract.counts("projects.by-pole", rows, "pole", "partners"))
                : List.of();
    }

    public static CoLabelling of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static CoLabelling of(Survey survey, Disclosure disclosure) {
        return new CoLabelling(survey, disclosure);
    }

    /** {@code year, projects}: projects labelled by at least two pôles. */
    public Table coLabelled() {
        return Extract.byWave(Extract.caption(survey, "co-labelled"), coLabelled, "projects");
    }

    /** {@code year, labels, projects}: projects by the number of pôles that label them, single labels included. */
    public Table byLabels() {
        var table = Extract.byWaveAndGroup(Extract.caption(survey, "by-labels"), byLabels, "labels", "projects");
        var labels = table.stringColumn("labels").asList().stream()
                .mapToLong(Long::parseLong)
                .toArray();
        return table.replaceColumn("labels", LongColumn.create("labels", labels))
                .sortOn("year", "labels");
    }

    /** {@code year, partners, n}: pôles with which an answering pôle co-labels, on average. */
    public Table partners() {
        return Extract.byWave(Extract.caption(survey, "label-partners"), partners, "partners");
    }

    /** {@code year, pole, partners}: a row a wave and answering pôle. */
    public Table byPole() {
        return Extract.byWaveAndGroup(
                Extract.caption(survey, "label-partners-by-pole"), measuredByPole(), "pole", "partners");
    }

    /** {@code year, density, n}: pairs of answering pôles that co-label, among the possible pairs. */
    public Table density() {
        return Extract.byWave(Extract.caption(survey, "density"), density, "density");
    }

    @Override
    public String question() {
        return Prose.current().text("question.co-labelling");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        if (!survey.has("projects")) {
            return prose.text("projects.absent");
        }
        return Prose.paragraph(
                prose.text("projects", prose.series(coLabelled)),
                prose.growth(growth, coLabelled),
                prose.text("projects.partners", prose.series(partners)),
                prose.text("projects.density", prose.series(density)),
                prose.withheld(this));
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(coLabelled, List.of(growth), partners, density)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Measure> counted() {
        return Stream.of(measures(), byLabels, measuredByPole())
                .flatMap(List::stream)
                .toList();
    }

    /** The projects of several pôles, by how many; and the partners of each pôle. */
    @Override
    public List<Sum> sums() {
        var several = byLabels.stream()
                .filter(measure -> !measure.group().equals("1"))
                .toList();
        return Stream.of(
                        Sum.atEachWave("projects.co-labelled", several),
                        Sum.atEachWave("projects.partners", measuredByPole()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * {@code year, pole, pole_positioning, partner, partner_positioning, projects}: the pairs of pôles that label a
     * project together, each pair once a wave, whether they answered or not.
     */
    public Table pairs() {
        return disclosure.unlessKeptBack(Extract.caption(survey, "label-pairs"), survey.query("""
                SELECT p.year AS year, p.first_pole AS pole, c.positioning AS pole_positioning, p.second_pole AS partner,
                       d.positioning AS partner_positioning, p.projects AS projects
                FROM co_labelling_poles p
                JOIN clusters c ON c.cluster = p.first_pole
                JOIN clusters d ON d.cluster = p.second_pole
                ORDER BY p.year, p.first_pole, p.second_pole
                """));
    }
}
