package interpoles.survey;

import interpoles.progress.Progress;
import interpoles.warehouse.DuckDb;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The terms that the measures are defined in (DATA.md section 2), and the rules where they need the same, each a table
 * that SQL can ask by name. They are written once, here; one may rest on those before it.
 */
final class Terms {
    /** Who signed each agreement: the rules ask it before it is known that every row is right. */
    private static final String SIGNATORIES = "agreement_signatories";
    private static final String PLACES = "cluster_places";

    /** @param kept whether it is worked out once, rather than each time that it is asked */
    private record Term(String sql, boolean kept) {}

    private static final Map<String, Term> TERMS = new LinkedHashMap<>();

    static {
        // Where a cluster is: the region that it is in or, if it is in several, a place of its own.
        keep(PLACES, """
                SELECT cluster, CASE WHEN COUNT(*) = 1 THEN 'r' || MIN(region) ELSE 'c' || cluster END AS place
                FROM cluster_regions
                GROUP BY cluster
                """);

        // A row an agreement that anyone signed: how many did, how many of them are or for all that can be told may be
        // pôles, and how many are foreign clusters; how many are in a region, and the lowest and the highest of their places.
        keep(SIGNATORIES, """
                SELECT s.agreement, COUNT(*) AS signatories,
                       COUNT(CASE WHEN c.other = 1 THEN NULL ELSE 1 END) AS poles,
                       COUNT(CASE WHEN c.abroad = 1 THEN 1 END) AS foreign_clusters,
                       COUNT(c.place) AS placed, MIN(c.place) AS lowest, MAX(c.place) AS highest
                FROM rows_signatories s
                LEFT JOIN (SELECT k.cluster, MIN(CASE WHEN k.kind = 'pole' OR k.kind IS NULL THEN 0 ELSE 1 END) AS other,
                                  MIN(CASE WHEN k.kind = 'foreign' THEN 1 ELSE 0 END) AS abroad, MIN(p.place) AS place
                           FROM rows_clusters k
                           LEFT JOIN cluster_places p ON p.cluster = k.cluster
                           GROUP BY k.cluster) c ON c.cluster = s.cluster
                GROUP BY s.agreement
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
                SELECT agreement,
                       CASE WHEN foreign_clusters > 0 THEN 'with-foreign-clusters'
                            WHEN poles < signatories THEN 'with-local-clusters'
                            ELSE 'between-poles' END AS partner
                FROM agreement_signatories
                """);

        // The regions of a place.
        keep("place_regions", """
                SELECT DISTINCT p.place, r.region FROM cluster_places p JOIN cluster_regions r ON r.cluster = p.cluster
                """);

        // The regions that all signatories of an agreement may have in common: those of its lowest and its highest place, if
        // all are in a region.
        see("possible_regions", """
                SELECT k.agreement, k.signatories, CASE WHEN k.lowest = k.highest OR k.signatories = 2 THEN 1 ELSE 0 END AS certain, l.region
                FROM agreement_signatories k
                JOIN place_regions l ON l.place = k.lowest
                JOIN place_regions h ON h.place = k.highest AND h.region = l.region
                WHERE k.placed = k.signatories
                """);

        // The regions that all signatories of an agreement have in common. Where two signed, or all of one place, what is
        // possible is certain; of the others all signatories are looked at.
        keep("common_regions", """
                SELECT agreement, region FROM possible_regions WHERE certain = 1
                UNION ALL
                SELECT s.agreement, c.region
                FROM (SELECT DISTINCT agreement, signatories FROM possible_regions WHERE certain = 0) k
                JOIN signatories s ON s.agreement = k.agreement
                JOIN cluster_regions c ON c.cluster = s.cluster
                GROUP BY s.agreement, c.region, k.signatories
                HAVING COUNT(*) = k.signatories
                """);

        // The motives that a text of motives states, each once, as the first agreement with this text has them.
        keep("stated_motives", """
                SELECT t.motives, m.motive
                FROM (SELECT motives, MIN(agreement) AS agreement FROM agreements WHERE motives IS NOT NULL GROUP BY motives) t
                JOIN agreement_motives m ON m.agreement = t.agreement
                """);

        // How many agreements are alike in all that is counted: when they are in force, charter, motives, partners, and
        // whether all signatories have a region in common. These are few rows, however many agreements there are.
        keep("agreement_kinds", """
                SELECT a.signed, a.ended, a.charter, a.motives, p.partner, CASE WHEN c.agreement IS NULL THEN 0 ELSE 1 END AS inside,
                       COUNT(*) AS agreements
                FROM agreements a
                JOIN agreement_partners p ON p.agreement = a.agreement
                LEFT JOIN (SELECT DISTINCT agreement FROM common_regions) c ON c.agreement = a.agreement
                GROUP BY a.signed, a.ended, a.charter, a.motives, p.partner, CASE WHEN c.agreement IS NULL THEN 0 ELSE 1 END
                """);

        // How many agreements are in force at each wave, by charter, motives, partners and whether all signatories have a
        // region in common.
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

        // Each pôle with each foreign cluster that signed the same agreement, and when that is in force.
        keep("foreign_ties", """
                SELECT DISTINCT a.signed, a.ended, s.cluster AS pole, t.cluster AS partner
                FROM agreements a
                JOIN signatories s ON s.agreement = a.agreement
                JOIN clusters p ON p.cluster = s.cluster AND p.kind = 'pole'
                JOIN signatories t ON t.agreement = a.agreement
                JOIN clusters c ON c.cluster = t.cluster AND c.kind = 'foreign'
                """);

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

        // Projects of a wave, by how many pôles label them.
        keep("project_labels", """
                SELECT p.year, p.project, COUNT(*) AS labels
                FROM waves w
                JOIN projects p ON p.year = w.year
                JOIN labels l ON l.project = p.project
                GROUP BY p.year, p.project
                """);

        // Pairs of pôles that label projects of a wave together and how many, each pair once, the first before the second.
        keep("co_labelling_poles", """
                SELECT p.year, a.cluster AS first_pole, b.cluster AS second_pole, COUNT(*) AS projects
                FROM project_labels p
                JOIN labels a ON a.project = p.project
                JOIN labels b ON b.project = p.project AND a.cluster < b.cluster
                WHERE p.labels > 1
                GROUP BY p.year, a.cluster, b.cluster
                """);
    }

    private Terms() {}

    private static void keep(String name, String sql) {
        TERMS.put(name, new Term(sql, true));
    }

    private static void see(String name, String sql) {
        TERMS.put(name, new Term(sql, false));
    }

    /** The SQL of each term by its name, in an order in which each names only earlier ones. */
    static Map<String, String> definitions() {
        var definitions = new LinkedHashMap<String, String>();
        TERMS.forEach((name, term) -> definitions.put(name, term.sql));
        return definitions;
    }

    /** The rows of a table that has every value of a column: where a term has each once, it is shorter. */
    static String listing(String table, String column) {
        return table.equals("signatories") && column.equals("agreement") ? SIGNATORIES : LoadedTable.rowsOf(table);
    }

    /** Works out what the rules need. */
    static void prepare(DuckDb warehouse) {
        create(warehouse, PLACES);
        create(warehouse, SIGNATORIES);
    }

    /** Defines every other term, and works out what is asked again and again. */
    static void define(DuckDb warehouse) {
        var others = TERMS.keySet().stream().filter(name -> !name.equals(PLACES) && !name.equals(SIGNATORIES)).toList();
        try (var progress = Progress.of("progress.measuring", 0, 0)) {
            for (int i = 0; i < others.size(); i++) {
                progress.done((double) i / others.size());
                create(warehouse, others.get(i));
            }
        }
    }

    private static void create(DuckDb warehouse, String name) {
        var term = TERMS.get(name);
        warehouse.execute((term.kept ? "CREATE TABLE " : "CREATE VIEW ") + name + " AS " + term.sql);
    }
}
