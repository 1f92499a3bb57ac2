package interpoles.profile;

/** What a survey is asked for the profiles of all its pôles: each query has a row a pôle, wave and what is counted. */
final class ProfileQueries {
    static final String POLES = """
            SELECT cluster AS pole, name AS name, positioning AS positioning
            FROM clusters
            WHERE kind = 'pole'
            ORDER BY cluster
            """;
    static final String REGIONS = """
            SELECT c.cluster AS pole, COALESCE(r.name, c.region) AS name
            FROM cluster_regions c
            JOIN clusters p ON p.cluster = c.cluster AND p.kind = 'pole'
            LEFT JOIN reference_regions r ON r.region = c.region
            ORDER BY c.cluster, c.region
            """;
    static final String RESPONSES = "SELECT cluster AS pole, year AS year, answered AS answered FROM responses";
    static final String AGREEMENTS = """
            SELECT f.year AS year, s.cluster AS pole, 'agreements' AS what, COUNT(*) AS many
            FROM in_force f
            JOIN signatories s ON s.agreement = f.agreement
            JOIN clusters p ON p.cluster = s.cluster AND p.kind = 'pole'
            GROUP BY f.year, s.cluster
            """;
    static final String WITHIN = """
            SELECT f.year AS year, s.cluster AS pole, 'within' AS what, COUNT(*) AS many
            FROM in_force f
            JOIN (SELECT DISTINCT agreement FROM common_regions) c ON c.agreement = f.agreement
            JOIN signatories s ON s.agreement = f.agreement
            JOIN clusters p ON p.cluster = s.cluster AND p.kind = 'pole'
            GROUP BY f.year, s.cluster
            """;

    private static final String TIES = """
            FROM in_force f
            JOIN signatories s ON s.agreement = f.agreement
            JOIN clusters p ON p.cluster = s.cluster AND p.kind = 'pole'
            JOIN signatories t ON t.agreement = f.agreement AND t.cluster <> s.cluster
            JOIN clusters o ON o.cluster = t.cluster
            """;
    private static final String AT_LAST = "WHERE f.year = (SELECT MAX(year) FROM waves)\n";

    static final String PARTNERS = """
            SELECT f.year AS year, s.cluster AS pole,
                   CASE o.kind WHEN 'pole' THEN 'pole' WHEN 'foreign' THEN 'foreign' ELSE 'local' END AS what,
                   COUNT(DISTINCT t.cluster) AS many
            """ + TIES + """
            GROUP BY f.year, s.cluster,
                     CASE o.kind WHEN 'pole' THEN 'pole' WHEN 'foreign' THEN 'foreign' ELSE 'local' END
            """;
    static final String COUNTRIES = """
            SELECT s.cluster AS pole, COALESCE(MIN(c.%1$s), o.country) AS name, COUNT(DISTINCT t.cluster) AS many
            """ + TIES + """
            LEFT JOIN reference_countries c ON c.country = o.country
            """ + AT_LAST + """
            AND o.kind = 'foreign'
            GROUP BY s.cluster, o.country
            ORDER BY pole, many DESC, name
            """;
    static final String PARTNERS_REGIONS = """
            SELECT s.cluster AS pole, COALESCE(MIN(r.name), g.region) AS name, COUNT(DISTINCT t.cluster) AS many
            """ + TIES + """
            JOIN cluster_regions g ON g.cluster = t.cluster
            LEFT JOIN reference_regions r ON r.region = g.region
            """ + AT_LAST + """
            GROUP BY s.cluster, g.region
            ORDER BY pole, many DESC, name
            """;
    static final String CO_LABELLED = """
            SELECT w.year AS year, l.cluster AS pole, 'projects' AS what, COUNT(*) AS many
            FROM wave_projects w
            JOIN labels l ON l.project = w.project
            WHERE w.labels > 1
            GROUP BY w.year, l.cluster
            """;
    static final String CO_LABELLING = """
            SELECT year AS year, pole AS pole, 'co-labelling' AS what, COUNT(*) AS many
            FROM (SELECT year, first_pole AS pole FROM co_labelling_poles
                  UNION ALL
                  SELECT year, second_pole AS pole FROM co_labelling_poles) e
            GROUP BY year, pole
            """;
    static final String MISSIONS = """
            SELECT m.year AS year, t.cluster AS pole, 'missions' AS what, COUNT(*) AS many
            FROM missions m
            JOIN waves w ON w.year = m.year
            JOIN mission_participants k ON k.mission = m.mission AND k.participants > 1
            JOIN participants t ON t.mission = m.mission
            GROUP BY m.year, t.cluster
            """;
    /** The first projects of each pôle at the last wave, with the others that label them. */
    static final String PROJECTS = """
            SELECT d.pole AS pole, d.project AS project, o.name AS name
            FROM (SELECT l.cluster AS pole, w.project,
                         ROW_NUMBER() OVER (PARTITION BY l.cluster ORDER BY w.project) AS place
                  FROM wave_projects w
                  JOIN labels l ON l.project = w.project
                  WHERE w.labels > 1 AND w.year = (SELECT MAX(year) FROM waves)) d
            JOIN labels t ON t.project = d.project AND t.cluster <> d.pole
            JOIN clusters o ON o.cluster = t.cluster
            WHERE d.place <= %d
            ORDER BY pole, project, name
            """;

    private ProfileQueries() {}
}
