package interpoles.finding;

import interpoles.survey.Survey;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * How many R&amp;D projects several pôles label together, and with how many others a pôle does so.
 *
 * <p>A project counts at the wave that is its year of labelling. Labels of every pôle count; the mean number of partners
 * is over the answering pôles (0 for a pôle with none) and its partners may be any pôle, while the density is of pairs of
 * answering pôles, both ends. Without projects in the survey everything here is missing.
 */
public final class CoLabelling implements Counted {
    private final List<Measure> coLabelled;
    private final Measure growth;
    private final List<Measure> partners;
    private final List<Measure> density;
    private final List<Measure> byLabels;
    private final List<Measure> byPole;
    private final Disclosure disclosure;
    private final Survey survey;

    private CoLabelling(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        this.disclosure = disclosure;
        var stated = survey.has("projects");
        var projects = Tally.byWave(survey, stated, """
                WITH labelled AS (
                    SELECT p.year, p.project
                    FROM projects p
                    JOIN waves w ON w.year = p.year
                    JOIN labels l ON l.project = p.project
                    GROUP BY p.year, p.project
                    HAVING COUNT(*) >= 2)
                SELECT w.year AS year, COUNT(l.project) AS projects
                FROM waves w
                LEFT JOIN labelled l ON l.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        var labels = survey.query("""
                WITH labelled AS (
                    SELECT p.year, p.project, COUNT(*) AS labels
                    FROM projects p
                    JOIN waves w ON w.year = p.year
                    JOIN labels l ON l.project = p.project
                    GROUP BY p.year, p.project)
                SELECT year AS year, labels, COUNT(*) AS projects
                FROM labelled
                GROUP BY year, labels
                ORDER BY year, labels
                """);
        var answering = answering(survey, stated);
        var pairs = Tally.summed(survey, stated, answering, "partners", "answering_partners")
                .deriving("pairs", "answering_partners", ends -> ends / 2)
                .deriving("possible_pairs", "poles", poles -> poles * (poles - 1) / 2);
        coLabelled = disclosure.shown(projects.counts("projects.co-labelled", "projects"));
        growth = disclosure.shown(projects.growth("projects.growth", "projects"));
        partners = disclosure.shown(pairs.means("projects.partners", "partners", "poles"));
        density = disclosure.shown(pairs.shares("projects.density", "pairs", "possible_pairs"));
        byLabels = disclosure.shown(Extract.counts("projects.by-labels", labels, "labels", "projects"));
        byPole = disclosure.shown(Extract.counts("projects.by-pole", answering, "pole", "partners"));
    }

    private static Table answering(Survey survey, boolean stated) {
        var poles = survey.query("""
                WITH pairs AS (
                    SELECT DISTINCT p.year, a.cluster AS pole, b.cluster AS partner
                    FROM projects p
                    JOIN waves w ON w.year = p.year
                    JOIN labels a ON a.project = p.project
                    JOIN labels b ON b.project = p.project AND b.cluster <> a.cluster)
                SELECT a.year AS year, a.cluster AS pole, COUNT(p.partner) AS partners,
                       COUNT(b.cluster) AS answering_partners
                FROM answering a
                LEFT JOIN pairs p ON p.year = a.year AND p.pole = a.cluster
                LEFT JOIN answering b ON b.year = p.year AND b.cluster = p.partner
                GROUP BY a.year, a.cluster
                ORDER BY a.year, a.cluster
                """);
        return stated ? poles : poles.emptyCopy();
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
        var labels = table.stringColumn("labels").asList().stream().mapToLong(Long::parseLong).toArray();
        return table.replaceColumn("labels", LongColumn.create("labels", labels)).sortOn("year", "labels");
    }

    /** {@code year, partners, n}: pôles with which an answering pôle co-labels, on average. */
    public Table partners() {
        return Extract.byWave(Extract.caption(survey, "label-partners"), partners, "partners");
    }

    /** {@code year, pole, partners}: a row a wave and answering pôle. */
    public Table byPole() {
        return Extract.byWaveAndGroup(Extract.caption(survey, "label-partners-by-pole"), byPole, "pole", "partners");
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
        return Stream.of(coLabelled, List.of(growth), partners, density).flatMap(List::stream).toList();
    }

    @Override
    public List<Measure> counted() {
        return Stream.of(measures(), byLabels, byPole).flatMap(List::stream).toList();
    }

    /** The projects of several pôles, by how many; and the partners of each pôle. */
    @Override
    public List<Sum> sums() {
        var several = byLabels.stream().filter(measure -> !measure.group().equals("1")).toList();
        return Stream.of(Sum.atEachWave("projects.co-labelled", several), Sum.atEachWave("projects.partners", byPole))
                .flatMap(List::stream).toList();
    }

    /**
     * {@code year, pole, pole_positioning, partner, partner_positioning, projects}: the pairs of pôles that label a project
     * together, each pair once a wave, whether they answered or not.
     */
    public Table pairs() {
        return disclosure.unlessKeptBack(Extract.caption(survey, "label-pairs"), survey.query("""
                SELECT p.year AS year, a.cluster AS pole, c.positioning AS pole_positioning, b.cluster AS partner,
                       d.positioning AS partner_positioning, COUNT(*) AS projects
                FROM projects p
                JOIN waves w ON w.year = p.year
                JOIN labels a ON a.project = p.project
                JOIN labels b ON b.project = p.project AND a.cluster < b.cluster
                JOIN clusters c ON c.cluster = a.cluster
                JOIN clusters d ON d.cluster = b.cluster
                GROUP BY p.year, a.cluster, c.positioning, b.cluster, d.positioning
                ORDER BY p.year, a.cluster, b.cluster
                """));
    }
}
