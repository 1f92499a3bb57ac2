package interpoles.robustness;

/** SQL of {@code event, pole, group}: a row for each pôle that signs and each group that the event counts in. */
final class Signatures {
    private static final String PAIRS = """
            SELECT p.pole || ' ' || p.partner AS event, p.pole AS pole, %s AS "group"
            FROM foreign_pairs p
            JOIN clusters c ON c.cluster = p.partner
            LEFT JOIN reference_countries r ON r.country = c.country
            """;
    private static final String IN_FORCE = """
            FROM in_force f
            JOIN signatories s ON s.agreement = f.agreement
            JOIN clusters c ON c.cluster = s.cluster AND c.kind = 'pole'
            """;

    private static final String CHARTERS = "SELECT f.agreement AS event, s.cluster AS pole, f.charter AS \"group\" "
            + IN_FORCE + "WHERE f.charter IS NOT NULL AND f.year = ";
    private static final String MOTIVES = "SELECT f.agreement AS event, s.cluster AS pole, m.motive AS \"group\" "
            + IN_FORCE + "JOIN agreement_motives m ON m.agreement = f.agreement WHERE f.year = ";
    private static final String MODALITIES =
            "SELECT f.agreement AS event, s.cluster AS pole, g.region || ':' || f.modality AS \"group\" " + IN_FORCE
                    + "JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters' "
                    + "JOIN common_regions g ON g.agreement = f.agreement WHERE f.modality IS NOT NULL AND f.year = ";

    private static final String CO_LABELLING = """
            WITH pairs AS (
                SELECT p.first_pole, p.second_pole
                FROM co_labelling_poles p
                JOIN answering a ON a.year = p.year AND a.cluster = p.first_pole
                JOIN answering b ON b.year = p.year AND b.cluster = p.second_pole
                WHERE p.year = %d)
            SELECT pole AS pole, COUNT(*) AS pairs
            FROM (SELECT first_pole AS pole FROM pairs
                  UNION ALL
                  SELECT second_pole AS pole FROM pairs
                  UNION ALL
                  SELECT NULL AS pole FROM pairs) e
            GROUP BY pole
            """;

    private Signatures() {}

    /** Agreements in force at a wave, by their charter. */
    static String charters(String year) {
        return CHARTERS + year;
    }

    /** Agreements in force at a wave, by the motives that they state. */
    static String motives(String year) {
        return MOTIVES + year;
    }

    /** Agreements with local clusters in force at a wave, by region and modality. */
    static String modalities(String year) {
        return MODALITIES + year;
    }

    /** SQL of {@code pole, pairs}: a row for each answering pôle that co-labels with another, and one without a pôle of all. */
    static String coLabelling(int wave) {
        return CO_LABELLING.formatted(wave);
    }

    /**
     * Pairs of a pôle and a foreign cluster over the period.
     *
     * @param group SQL of the cluster {@code c} and its country {@code r}
     */
    static String pairs(String group) {
        return PAIRS.formatted(group);
    }
}
