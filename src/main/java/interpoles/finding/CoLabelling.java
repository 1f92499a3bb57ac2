package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.robustness.hearing.EventKind;
import interpoles.survey.Survey;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/**
 * How many R&amp;D projects several pôles label together, and with how many others a pôle does so.
 *
 * <p>A project counts at the wave that is its year of labelling. Labels of every pôle count; the mean number of
 * partners is over the answering pôles (0 for a pôle with none) and its partners may be any pôle, while the density
 * is of pairs of answering pôles, both ends. Without projects in the survey everything here is missing, and so is
 * what is of a wave at which they were not {@linkplain Survey#collected collected}.
 */
public final class CoLabelling extends Finding {
    private static final Count CO_LABELLED = Count.named("projects.co-labelled");
    private static final Count PARTNERS = Count.named("projects.partners");
    private static final Count POSSIBLE_PAIRS =
            Count.named("projects.possible-pairs").followingFrom(Agreements.RESPONDENTS);

    private final Published coLabelled;
    private final Published growth;
    private final Published partners;
    private final Published density;
    private final Published byLabels;

    private CoLabelling(Survey survey) {
        super(survey, "co-labelling", "projects");
        var asked = survey.has("projects");
        var collected = survey.collected("projects");
        var projects = atEachWave(asked, """
                SELECT w.year AS year, COUNT(p.project) AS projects
                FROM waves w
                LEFT JOIN wave_projects p ON p.year = w.year AND p.labels > 1
                GROUP BY w.year
                ORDER BY w.year
                """).askedAt(collected);
        var pairs = atEachWave(asked, """
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
                """)
                .askedAt(collected)
                .deriving("possible_pairs", "poles", poles -> poles * (poles - 1) / 2);
        coLabelled = measure(projects.count("projects.co-labelled").of("projects"));
        growth = measure(projects.growth("projects.growth").of("projects", CO_LABELLED));
        partners = measure(
                pairs.mean("projects.partners").of("partners", PARTNERS).among("poles", Agreements.RESPONDENTS));
        density = measure(pairs.share("projects.density").of("pairs").among("possible_pairs", POSSIBLE_PAIRS));
        byLabels = tabled(() -> atEachWave(asked, """
                SELECT year AS year, labels AS "group", COUNT(*) AS projects
                FROM wave_projects
                GROUP BY year, labels
                ORDER BY year, labels
                """)
                .askedAt(collected)
                .count("projects.by-labels")
                .of("projects")
                .partsOf(CO_LABELLED, number -> !number.equals("1")));
    }

    public static CoLabelling of(Survey survey) {
        return survey.once(CoLabelling.class, CoLabelling::new);
    }

    /** {@code year, projects}: projects labelled by at least two pôles. */
    public Table coLabelled() {
        return byWave(coLabelled, "projects");
    }

    /** {@code year, labels, projects}: projects by the number of pôles that label them, single labels included. */
    public Table byLabels() {
        var table = byWave(byLabels, "labels", "projects");
        var labels = table.stringColumn("labels").asList().stream()
                .mapToLong(Long::parseLong)
                .toArray();
        return table.replaceColumn("labels", LongColumn.create("labels", labels))
                .sortOn("year", "labels");
    }

    /** {@code year, partners, n}: pôles with which an answering pôle co-labels, on average. */
    public Table partners() {
        return byWave(partners, "partners");
    }

    /** {@code year, pole, partners}: a row a wave and answering pôle. */
    public Table byPole() {
        return byPole("projects", PARTNERS.name(), survey().collected("projects"));
    }

    /** The same of a pôle and what it became as one, its partners once and none of them its own: {@code year, pole, partners}. */
    public Table byLine() {
        return byLine("projects", PARTNERS.name(), survey().collected("projects"));
    }

    /** {@code year, density, n}: pairs of answering pôles that co-label, among the possible pairs. */
    public Table density() {
        return byWave(density, "density");
    }

    /**
     * {@code year, pole, pole_positioning, partner, partner_positioning, projects}: the pairs of pôles that label a
     * project together, each pair once a wave, whether they answered or not.
     */
    public Table pairs() {
        return unprotected("projects.pairs", "count.projects.co-labelled", """
                SELECT p.year AS year, p.first_pole AS pole, c.positioning AS pole_positioning, p.second_pole AS partner,
                       d.positioning AS partner_positioning, p.projects AS projects
                FROM co_labelling_poles p
                JOIN clusters c ON c.cluster = p.first_pole
                JOIN clusters d ON d.cluster = p.second_pole
                ORDER BY p.year, p.first_pole, p.second_pole
                """);
    }

    @Override
    String answer(Prose prose) {
        return Prose.paragraph(
                growth(prose, EventKind.PROJECTS, growth, coLabelled),
                mean(prose, "projects.partners", partners),
                compared(prose, "projects.density", density));
    }
}
