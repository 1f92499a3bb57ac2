package interpoles.load;

import interpoles.progress.Progress;
import interpoles.warehouse.DuckDb;
import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The terms that the measures are defined in (DATA.md section 2), and the rules where they need the same, each a
 * table that SQL can ask by name. One may rest on those before it. Where a definition would take long on millions
 * of rows, there is a quick way beside it to the same rows, for a warehouse in which they are worked out.
 */
public final class Terms {
    /**
     * The clusters of each agreement, project or mission by their numbers, in one row: all of up to three are told
     * by it.
     *
     * @param owner the column of the table that says of what
     * @param table the table that has a row a cluster
     * @param term has {@code owner}; the number of its clusters under the name of the table, and how many of
     *     them are {@code known}; their {@code lowest} number and their {@code highest}; and of three the one in
     *     the {@code middle}
     * @param many has a row a cluster ({@code owner, number}) of those that have more than three
     */
    record Members(String owner, String table, String term, String many) {
        private Members(String owner, String table) {
            this(owner, table, owner + "_" + table, "many_" + table);
        }

        /** Some SQL in which the names of all these stand in braces. */
        String named(String sql) {
            return sql.replace("{owner}", owner)
                    .replace("{table}", table)
                    .replace("{term}", term)
                    .replace("{many}", many);
        }

        private void define() {
            early(term, named("""
                    SELECT m.{owner}, COUNT(*) AS {table}, COUNT(c.number) AS known, MIN(c.number) AS lowest,
                           CASE WHEN COUNT(*) = 3 THEN CAST(SUM(c.number) AS bigint) - MIN(c.number) - MAX(c.number) END AS middle,
                           MAX(c.number) AS highest
                    FROM rows_{table} m
                    LEFT JOIN cluster_numbers c ON c.cluster = m.cluster
                    GROUP BY m.{owner}
                    """));
            put(many, Optional.empty(), Optional.of(named("""
                    SELECT m.{owner}, c.number
                    FROM {term} t
                    JOIN rows_{table} m ON m.{owner} = t.{owner}
                    JOIN cluster_numbers c ON c.cluster = m.cluster
                    WHERE t.{table} > 3
                    """)), true, true);
        }

        /**
         * Every pair of clusters that belong to the same, the lower number as {@code one}, with some columns of
         * what they belong to.
         */
        private String pairs(String of, String columns) {
            return named("""
                    SELECT {columns}, CASE nth WHEN 3 THEN middle ELSE lowest END AS one, CASE nth WHEN 2 THEN middle ELSE highest END AS other
                    FROM {of}
                    JOIN (VALUES (2, 1), (3, 1), (3, 2), (3, 3)) AS pairs (members, nth) ON members = {table}
                    UNION ALL
                    SELECT {columns}, m.number AS one, n.number AS other
                    FROM {of} t
                    JOIN {many} m ON m.{owner} = t.{owner}
                    JOIN {many} n ON n.{owner} = t.{owner} AND m.number < n.number
                    """).replace("{of}", of).replace("{columns}", columns);
        }
    }

    private static final Members SIGNATORIES = new Members("agreement", "signatories");
    private static final Members LABELS = new Members("project", "labels");
    private static final Members PARTICIPANTS = new Members("mission", "participants");

    /**
     * @param definition its SQL; none if it is but a step of a quick way
     * @param quick another way to the same rows
     * @param kept whether it is worked out once, rather than each time that it is asked
     * @param early whether the rules ask it, before it is known that every row is right
     */
    private record Term(Optional<String> definition, Optional<String> quick, boolean kept, boolean early) {
        private String quickest() {
            return quick.or(() -> definition).orElseThrow();
        }
    }

    private static final Map<String, Term> TERMS = new LinkedHashMap<>();

    static {
        // Every cluster has a number, for numbers are quickly compared: first those that are, or for all that can
        // be told may be, pôles (tier 0), then grappes and regional clusters (1), then foreign ones (2); in each
        // tier by their keys.
        early("cluster_numbers", """
                SELECT cluster, tier, CAST(ROW_NUMBER() OVER (ORDER BY tier, cluster) AS integer) AS number
                FROM (SELECT cluster, MIN(CASE WHEN kind = 'foreign' THEN 2 WHEN kind <> 'pole' THEN 1 ELSE 0 END) AS tier
                      FROM rows_clusters
                      WHERE cluster IS NOT NULL
                      GROUP BY cluster) c
                """);
        SIGNATORIES.define();
        LABELS.define();
        PARTICIPANTS.define();

        // A row unless every agreement is there once and has at least two signatories, and every signatory has an
        // agreement: then those who signed meet one agreement each, and there is no other.
        early("unpaired_agreements", """
                SELECT met.n
                FROM (SELECT COUNT(*) AS n, COUNT(a.agreement) AS known, COUNT(CASE WHEN s.signatories > 1 THEN 1 END) AS enough
                      FROM agreement_signatories s
                      LEFT JOIN rows_agreements a ON a.agreement = s.agreement) met
                CROSS JOIN (SELECT COUNT(*) AS n FROM agreement_signatories) signed
                CROSS JOIN (SELECT COUNT(agreement) AS n FROM rows_agreements) stated
                WHERE met.n <> met.known OR met.n <> met.enough OR met.n <> signed.n OR met.n <> stated.n
                """);

        // A wave is a year in which pôles were asked.
        keep("waves", "SELECT DISTINCT year FROM responses");

        // Pôles that answered, by wave.
        see("answering", "SELECT year, cluster FROM responses WHERE answered");

        // Agreements in force at each wave: signed by then, and not ended before.
        see("in_force", """
                SELECT w.year, a.agreement, a.charter, a.modality
                FROM waves w
                JOIN agreements a ON a.signed <= w.year AND (a.ended IS NULL OR w.year <= a.ended)
                """);

        // Who signed an agreement: pôles alone, a foreign cluster among others, or else a local one.
        see("agreement_partners", """
                SELECT s.agreement,
                       CASE WHEN COUNT(CASE WHEN c.kind = 'foreign' THEN 1 END) > 0 THEN 'with-foreign-clusters'
                            WHEN COUNT(CASE WHEN c.kind = 'pole' THEN 1 END) < COUNT(*) THEN 'with-local-clusters'
                            ELSE 'between-poles' END AS partner
                FROM signatories s
                JOIN clusters c ON c.cluster = s.cluster
                GROUP BY s.agreement
                """, """
                SELECT s.agreement,
                       CASE h.tier WHEN 0 THEN 'between-poles' WHEN 1 THEN 'with-local-clusters' ELSE 'with-foreign-clusters' END AS partner
                FROM agreement_signatories s
                JOIN cluster_numbers h ON h.number = s.highest
                """);

        // The regions of each cluster that is in any.
        step("number_regions", """
                SELECT DISTINCT c.number, r.region
                FROM cluster_numbers c
                JOIN cluster_regions r ON r.cluster = c.cluster
                """);

        // The regions that those signatories have in common who are told by their numbers: of more than three, two.
        step("possible_regions", """
                SELECT s.agreement, s.signatories, l.region
                FROM agreement_signatories s
                JOIN number_regions l ON l.number = s.lowest
                JOIN number_regions h ON h.number = s.highest AND h.region = l.region
                JOIN number_regions m ON m.number = COALESCE(s.middle, s.lowest) AND m.region = l.region
                """);

        // The regions that all signatories of an agreement have in common.
        keep("common_regions", """
                SELECT s.agreement, r.region
                FROM (SELECT agreement, COUNT(*) AS signatories FROM signatories GROUP BY agreement) k
                JOIN signatories s ON s.agreement = k.agreement
                JOIN (SELECT DISTINCT cluster, region FROM cluster_regions) r ON r.cluster = s.cluster
                GROUP BY s.agreement, r.region, k.signatories
                HAVING COUNT(*) = k.signatories
                """, """
                SELECT agreement, region FROM possible_regions WHERE signatories <= 3
                UNION ALL
                SELECT p.agreement, p.region
                FROM possible_regions p
                JOIN many_signatories s ON s.agreement = p.agreement
                JOIN number_regions r ON r.number = s.number
                WHERE p.signatories > 3
                GROUP BY p.agreement, p.region, p.signatories
                HAVING COUNT(CASE WHEN r.region = p.region THEN 1 END) = p.signatories
                """);

        // The motives that a text of motives states, each once, as the first agreement with this text has them.
        keep("stated_motives", """
                SELECT t.motives, m.motive
                FROM (SELECT motives, MIN(agreement) AS agreement FROM agreements WHERE motives IS NOT NULL GROUP BY motives) t
                JOIN agreement_motives m ON m.agreement = t.agreement
                """);

        // How many agreements are alike in all that is counted: when they are in force, charter, motives, partners,
        // and whether all signatories have a region in common. These are few rows, however many agreements there
        // are.
        keep("agreement_kinds", """
                SELECT signed, ended, charter, motives, partner, CASE WHEN shared THEN 1 ELSE 0 END AS inside, COUNT(*) AS agreements
                FROM (SELECT a.signed, a.ended, a.charter, a.motives, p.partner,
                             a.agreement IN (SELECT agreement FROM common_regions) AS shared
                      FROM agreements a
                      JOIN agreement_partners p ON p.agreement = a.agreement) k
                GROUP BY signed, ended, charter, motives, partner, shared
                """);

        // How many agreements are in force at each wave, by charter, motives, partners and whether all signatories
        // have a region in common.
        keep("kinds_in_force", """
                SELECT w.year, k.charter, k.motives, k.partner, k.inside, CAST(SUM(k.agreements) AS bigint) AS agreements
                FROM waves w
                JOIN agreement_kinds k ON k.signed <= w.year AND (k.ended IS NULL OR w.year <= k.ended)
                GROUP BY w.year, k.charter, k.motives, k.partner, k.inside
                """);

        // How many agreements in force at each wave state each motive.
        keep("motives_in_force", """
                SELECT k.year, m.motive, CAST(SUM(k.agreements) AS bigint) AS agreements
                FROM kinds_in_force k
                JOIN stated_motives m ON m.motives = k.motives
                GROUP BY k.year, m.motive
                """);

        // How many agreements in force at each wave state at least one motive.
        keep("stating_in_force", """
                SELECT w.year, CAST(SUM(k.agreements) AS bigint) AS agreements
                FROM waves w
                JOIN (SELECT signed, ended, COUNT(*) AS agreements FROM agreements WHERE motives IS NOT NULL GROUP BY signed, ended) k
                     ON k.signed <= w.year AND (k.ended IS NULL OR w.year <= k.ended)
                GROUP BY w.year
                """);

        // Agreements that a foreign cluster signed, and by their numbers who signed them.
        step("foreign_agreements", """
                SELECT a.agreement, a.signed, a.ended, s.signatories, s.lowest, s.middle, s.highest
                FROM agreements a
                JOIN agreement_signatories s ON s.agreement = a.agreement
                JOIN cluster_numbers h ON h.number = s.highest AND h.tier = 2
                """);

        // Each pôle with each foreign cluster that signed the same agreement, and when that is in force.
        keep("foreign_ties", """
                SELECT DISTINCT a.signed, a.ended, s.cluster AS pole, t.cluster AS partner
                FROM agreements a
                JOIN signatories s ON s.agreement = a.agreement
                JOIN clusters p ON p.cluster = s.cluster AND p.kind = 'pole'
                JOIN signatories t ON t.agreement = a.agreement
                JOIN clusters f ON f.cluster = t.cluster AND f.kind = 'foreign'
                """, """
                SELECT t.signed, t.ended, p.cluster AS pole, f.cluster AS partner
                FROM (SELECT DISTINCT signed, ended, one, other FROM ({pairs}) pairs) t
                JOIN cluster_numbers p ON p.number = t.one AND p.tier = 0
                JOIN cluster_numbers f ON f.number = t.other AND f.tier = 2
                """.replace("{pairs}", SIGNATORIES.pairs("foreign_agreements", "signed, ended")));

        // The same pairs, each once, with an agreement in force in at least one year from the first wave to the last.
        keep("foreign_pairs", """
                SELECT DISTINCT t.pole, t.partner
                FROM foreign_ties t
                JOIN (SELECT MIN(year) AS first_wave, MAX(year) AS last_wave FROM waves) period
                     ON t.signed <= period.last_wave AND (t.ended IS NULL OR t.ended >= period.first_wave)
                """);

        // With how many foreign clusters each answering pôle has an agreement in force, by wave.
        keep("foreign_partners", """
                SELECT a.year, a.cluster AS pole, COUNT(p.partner) AS partners
                FROM answering a
                LEFT JOIN (SELECT DISTINCT w.year, t.pole, t.partner
                           FROM waves w
                           JOIN foreign_ties t ON t.signed <= w.year AND (t.ended IS NULL OR w.year <= t.ended)) p
                       ON p.year = a.year AND p.pole = a.cluster
                GROUP BY a.year, a.cluster
                """);

        // Projects of a wave that pôles label, and how many do; the quick way tells by their numbers which.
        keep("wave_projects", """
                SELECT p.year, p.project, COUNT(*) AS labels
                FROM waves w
                JOIN projects p ON p.year = w.year
                JOIN labels l ON l.project = p.project
                GROUP BY p.year, p.project
                """, """
                SELECT p.year, p.project, l.labels, l.lowest, l.middle, l.highest
                FROM waves w
                JOIN projects p ON p.year = w.year
                JOIN project_labels l ON l.project = p.project
                """);

        // Pairs of pôles that label projects of a wave together and how many, each pair once, the first before the
        // second.
        keep("co_labelling_poles", """
                SELECT p.year, a.cluster AS first_pole, b.cluster AS second_pole, COUNT(*) AS projects
                FROM waves w
                JOIN projects p ON p.year = w.year
                JOIN labels a ON a.project = p.project
                JOIN labels b ON b.project = p.project AND a.cluster < b.cluster
                GROUP BY p.year, a.cluster, b.cluster
                """, """
                SELECT t.year, a.cluster AS first_pole, b.cluster AS second_pole, t.projects
                FROM (SELECT year, one, other, COUNT(*) AS projects FROM ({pairs}) pairs GROUP BY year, one, other) t
                JOIN cluster_numbers a ON a.number = t.one
                JOIN cluster_numbers b ON b.number = t.other
                """.replace("{pairs}", LABELS.pairs("wave_projects", "year")));
    }

    private Terms() {}

    private static void put(
            String name, Optional<String> definition, Optional<String> quick, boolean kept, boolean early) {
        TERMS.put(name, new Term(definition, quick, kept, early));
    }

    private static void early(String name, String sql) {
        put(name, Optional.of(sql), Optional.empty(), true, true);
    }

    private static void keep(String name, String sql) {
        put(name, Optional.of(sql), Optional.empty(), true, false);
    }

    private static void keep(String name, String sql, String quick) {
        put(name, Optional.of(sql), Optional.of(quick), true, false);
    }

    private static void see(String name, String sql) {
        put(name, Optional.of(sql), Optional.empty(), false, false);
    }

    private static void see(String name, String sql, String quick) {
        put(name, Optional.of(sql), Optional.of(quick), false, false);
    }

    /** What only quick ways need. */
    private static void step(String name, String sql) {
        put(name, Optional.empty(), Optional.of(sql), true, false);
    }

    /** The definition of each term by its name, in an order in which each names only earlier ones. */
    public static Map<String, String> definitions() {
        var definitions = new LinkedHashMap<String, String>();
        TERMS.forEach((name, term) -> term.definition.ifPresent(sql -> definitions.put(name, sql)));
        return definitions;
    }

    /** The term that has a row for all rows of a table that are of the same, if there is one. */
    static Optional<Members> members(String table) {
        return Stream.of(SIGNATORIES, LABELS, PARTICIPANTS)
                .filter(members -> members.table.equals(table))
                .findFirst();
    }

    /** Works out what the rules need. */
    static void prepare(DuckDb warehouse) {
        TERMS.keySet().stream().filter(name -> TERMS.get(name).early).forEach(name -> create(warehouse, name));
    }

    /** Defines every other term, and works out what is asked again and again. */
    public static void define(DuckDb warehouse, Words words) {
        var others =
                TERMS.keySet().stream().filter(name -> !TERMS.get(name).early).toList();
        try (var progress = Progress.of(words, "progress.measuring", 0, 0)) {
            for (int i = 0; i < others.size(); i++) {
                progress.done((double) i / others.size());
                create(warehouse, others.get(i));
            }
        }
    }

    private static void create(DuckDb warehouse, String name) {
        var term = TERMS.get(name);
        warehouse.execute((term.kept ? "CREATE TABLE " : "CREATE VIEW ") + name + " AS " + term.quickest());
    }
}
