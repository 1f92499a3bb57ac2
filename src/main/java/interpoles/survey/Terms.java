package interpoles.survey;

import interpoles.warehouse.DuckDb;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms that the measures are defined in (DATA.md section 2), each a table that SQL can ask by name. They are
 * written once, here.
 */
final class Terms {
    private static final Map<String, String> DEFINITIONS = new TreeMap<>(Map.of(
            // A wave is a year in which pôles were asked.
            "waves", "SELECT DISTINCT year FROM responses",

            // Pôles that answered, by wave.
            "answering", "SELECT year, cluster FROM responses WHERE answered",

            // Agreements in force at each wave: signed by then, and not ended before.
            "in_force", """
                    SELECT w.year, a.agreement
                    FROM (SELECT DISTINCT year FROM responses) w
                    JOIN agreements a ON a.signed <= w.year AND (a.ended IS NULL OR w.year <= a.ended)
                    """,

            // Who signed an agreement: pôles alone, a foreign cluster among others, or else a local one.
            "agreement_partners", """
                    SELECT s.agreement,
                           CASE WHEN SUM(CASE WHEN c.kind = 'foreign' THEN 1 ELSE 0 END) > 0 THEN 'with-foreign-clusters'
                                WHEN SUM(CASE WHEN c.kind = 'pole' THEN 0 ELSE 1 END) > 0 THEN 'with-local-clusters'
                                ELSE 'between-poles' END AS partner
                    FROM signatories s
                    JOIN clusters c ON c.cluster = s.cluster
                    GROUP BY s.agreement
                    """,

            // The regions that all signatories of an agreement have in common.
            "common_regions", """
                    SELECT s.agreement, r.region
                    FROM signatories s
                    JOIN cluster_regions r ON r.cluster = s.cluster
                    JOIN (SELECT agreement, COUNT(*) AS n FROM signatories GROUP BY agreement) k ON k.agreement = s.agreement
                    GROUP BY s.agreement, r.region, k.n
                    HAVING COUNT(*) = k.n
                    """));

    private Terms() {}

    /** The SQL of each term by its name. None rests on another. */
    static Map<String, String> definitions() {
        return DEFINITIONS;
    }

    /** Works every term out, once. */
    static void define(DuckDb warehouse) {
        DEFINITIONS.forEach((name, sql) -> warehouse.execute("CREATE TABLE " + name + " AS " + sql));
    }
}
