package interpoles.analysis;

import interpoles.survey.Survey;
import interpoles.table.CaptionedTable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The tables of a survey that an analyst starts from: a row a case, with all that is known of it beside, so that a {@link
 * CrossTab} needs no join. Several values stand in one text, joined by {@code |}: {@link CrossTab#each} takes them apart.
 * They hold codes ({@code 11}, {@code JPN}), by which {@link CrossTab#where} asks; tables and charts show these in words.
 *
 * <p>They hold the data's own rows: for surveys of up to some millions of them, as a Tablesaw table must hold them. SQL
 * ({@link Survey#query}) counts what is larger. A table or column that the survey lacks is there, and missing.
 */
public final class Cases {
    private Cases() {}

    /**
     * A row for each agreement in force at each wave: {@code year, agreement, signed, ended, charter, modality, motives,
     * partner} (who signed: {@code between-poles}, {@code with-local-clusters}, {@code with-foreign-clusters}), {@code
     * territory} ({@code inside} where all signatories have a region in common, otherwise {@code outside}), and of its
     * signatories the {@code regions}, {@code kinds} and {@code countries}, each once.
     */
    public static Table agreements(Survey survey) {
        var agreements = survey.query("""
                SELECT f.year, f.agreement, a.signed, a.ended, a.charter, a.modality, a.motives, p.partner,
                       CASE WHEN c.agreement IS NULL THEN 'outside' ELSE 'inside' END AS territory
                FROM in_force f
                JOIN agreements a ON a.agreement = f.agreement
                JOIN agreement_partners p ON p.agreement = f.agreement
                LEFT JOIN (SELECT DISTINCT agreement FROM common_regions) c ON c.agreement = f.agreement
                ORDER BY f.year, f.agreement
                """);
        agreements.addColumns(
                joined(survey, agreements, "regions", """
                        SELECT s.agreement AS k, r.region AS v
                        FROM signatories s JOIN cluster_regions r ON r.cluster = s.cluster"""),
                joined(survey, agreements, "kinds", """
                        SELECT s.agreement AS k, c.kind AS v
                        FROM signatories s JOIN clusters c ON c.cluster = s.cluster"""),
                joined(survey, agreements, "countries", """
                        SELECT s.agreement AS k, c.country AS v
                        FROM signatories s JOIN clusters c ON c.cluster = s.cluster"""));
        return captioned(survey, "agreements", agreements);
    }

    /** For each row the values of its agreement, in their order. */
    private static StringColumn joined(Survey survey, Table agreements, String name, String sql) {
        Map<String, TreeSet<String>> values = new HashMap<>();
        survey.query("SELECT DISTINCT k, v FROM (" + sql + ") x WHERE v IS NOT NULL")
                .forEach(row -> values.computeIfAbsent(row.getString("k"), key -> new TreeSet<>())
                        .add(row.getString("v")));
        var column = StringColumn.create(name);
        agreements
                .stringColumn("agreement")
                .forEach(key -> column.append(String.join("|", values.getOrDefault(key, new TreeSet<>()))));
        return column;
    }

    /**
     * A row for each signature of an agreement in force at each wave: {@code year, agreement, cluster, name, kind, country,
     * continent, regions, positioning} of who signed, and the agreement's {@code partner}.
     */
    public static Table signatures(Survey survey) {
        return captioned(survey, "signatures", survey.query("""
                SELECT f.year, f.agreement, c.cluster, c.name, c.kind, c.country, r.continent, c.regions, c.positioning,
                       p.partner
                FROM in_force f
                JOIN signatories s ON s.agreement = f.agreement
                JOIN clusters c ON c.cluster = s.cluster
                JOIN agreement_partners p ON p.agreement = f.agreement
                LEFT JOIN reference_countries r ON r.country = c.country
                ORDER BY f.year, f.agreement, c.cluster
                """));
    }

    /**
     * A row for each pôle asked in each wave: {@code year, cluster, name, regions, positioning, response} ({@code answered}
     * or {@code silent}), and how many {@code agreements} in force it has signed, {@code projects} of that year it
     * labelled and {@code missions} it took part in: what others told counts for a silent pôle, too.
     */
    public static Table poles(Survey survey) {
        return captioned(survey, "poles", survey.query("""
                SELECT q.year, q.cluster, c.name, c.regions, c.positioning,
                       CASE WHEN q.answered THEN 'answered' ELSE 'silent' END AS response,
                       COALESCE(a.n, 0) AS agreements, COALESCE(l.n, 0) AS projects, COALESCE(m.n, 0) AS missions
                FROM responses q
                JOIN clusters c ON c.cluster = q.cluster
                LEFT JOIN (SELECT f.year, s.cluster, COUNT(*) AS n FROM in_force f
                           JOIN signatories s ON s.agreement = f.agreement GROUP BY f.year, s.cluster) a
                    ON a.year = q.year AND a.cluster = q.cluster
                LEFT JOIN (SELECT p.year, l.cluster, COUNT(*) AS n FROM projects p
                           JOIN labels l ON l.project = p.project GROUP BY p.year, l.cluster) l
                    ON l.year = q.year AND l.cluster = q.cluster
                LEFT JOIN (SELECT s.year, t.cluster, COUNT(*) AS n FROM missions s
                           JOIN participants t ON t.mission = s.mission GROUP BY s.year, t.cluster) m
                    ON m.year = q.year AND m.cluster = q.cluster
                ORDER BY q.year, q.cluster
                """));
    }

    /** A row for each cluster: {@code cluster, name, kind, country, continent, regions, positioning}. */
    public static Table clusters(Survey survey) {
        return captioned(survey, "clusters", survey.query("""
                SELECT c.cluster, c.name, c.kind, c.country, r.continent, c.regions, c.positioning
                FROM clusters c
                LEFT JOIN reference_countries r ON r.country = c.country
                ORDER BY c.cluster
                """));
    }

    /** A row for each project of each year that a pôle labelled: {@code year, project, poles}, how many labelled it. */
    public static Table projects(Survey survey) {
        return captioned(survey, "projects", survey.query("""
                SELECT p.year, p.project, COUNT(l.cluster) AS poles
                FROM projects p
                LEFT JOIN labels l ON l.project = p.project
                GROUP BY p.year, p.project
                ORDER BY p.year, p.project
                """));
    }

    /**
     * A row for each mission: {@code year, mission, country, continent, convention} ({@code under-convention} or {@code
     * without-convention}), {@code poles}, how many took part.
     */
    public static Table missions(Survey survey) {
        return captioned(survey, "missions", survey.query("""
                SELECT m.year, m.mission, m.country, r.continent,
                       CASE WHEN m.convention THEN 'under-convention' ELSE 'without-convention' END AS convention,
                       COUNT(p.cluster) AS poles
                FROM missions m
                LEFT JOIN reference_countries r ON r.country = m.country
                LEFT JOIN participants p ON p.mission = m.mission
                GROUP BY m.year, m.mission, m.country, r.continent, m.convention
                ORDER BY m.year, m.mission
                """));
    }

    private static Table captioned(Survey survey, String cases, Table table) {
        var words = survey.words();
        return CaptionedTable.of(words.text("analysis.cases." + cases), survey.shownTitle(), "", words, table)
                .labelled(CodeNames.of(survey));
    }

    /**
     * A table of an analyst's own, such as the answer of a query, of which tables and charts show words in the place of the
     * data's codes: those of its columns {@code region}, {@code country}, {@code charter}, {@code motive}, {@code kind} and the
     * others that {@code Cases} have. The codes stay what they are, and are what a program asks by.
     *
     * <pre>{@code
     * Bars.ranked(Cases.inWords(survey, survey.query("SELECT country, COUNT(*) AS n FROM clusters GROUP BY country")))
     * }</pre>
     */
    public static Table inWords(Survey survey, Table table) {
        var about = CaptionedTable.source(table).isBlank() ? "" : CaptionedTable.subject(table);
        return CaptionedTable.of(
                        about.isBlank() ? survey.words().text("analysis.cases") : about,
                        survey.shownTitle(),
                        CaptionedTable.unit(table).orElse(""),
                        survey.words(),
                        table)
                .labelled(CodeNames.of(survey));
    }
}
