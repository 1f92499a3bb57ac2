package interpoles.robustness;

import interpoles.survey.Survey;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * The four motives that the sentence of the published page names: whether agreements in force state them. That there are
 * four in seven codes cannot fail, that the four named ones are stated can.
 */
public final class NamedMotives {
    private static final String NAMED =
            "'pooling', 'complementary-roadmaps', 'project-pipeline-renewal', 'international-visibility'";

    private final Survey survey;

    private NamedMotives(Survey survey) {
        this.survey = survey;
    }

    public static NamedMotives of(Survey survey) {
        return new NamedMotives(survey);
    }

    /**
     * {@code year, motive, named, share, n}: of the agreements in force that state a motive, the share that state each, the
     * most often stated first; {@code named} is {@code named} or {@code unnamed}.
     */
    public Table table() {
        var rows = survey.query("""
                SELECT m.year AS year, m.motive AS motive, CASE WHEN m.motive IN (%s) THEN 'named' ELSE 'unnamed' END AS named,
                       CAST(m.agreements AS double) / t.agreements AS share, t.agreements AS n
                FROM motives_in_force m
                JOIN stating_in_force t ON t.year = m.year
                ORDER BY m.year, share DESC, m.motive
                """.formatted(NAMED));
        return Shown.of(survey, "motives", rows);
    }

    /**
     * The four named motives at a wave.
     *
     * @param stated how many of them are stated
     * @param share of the agreements that state a motive, those that state one of them
     * @param first the motive stated most often
     * @param isNamed whether that is one of them
     * @param firstShare of the agreements that state a motive, those that state it
     */
    public record AtWave(long stated, double share, String first, boolean isNamed, double firstShare) {}

    /** Of a wave; empty where none of the four is stated, as in a survey of other motives. */
    public Optional<AtWave> at(int wave) {
        var counts = survey.query("""
                SELECT COUNT(DISTINCT m.motive) AS stated, COUNT(DISTINCT m.agreement) AS agreements
                FROM in_force f
                JOIN agreement_motives m ON m.agreement = f.agreement
                WHERE f.year = %d AND m.motive IN (%s)
                """.formatted(wave, NAMED)).row(0);
        var stated = ((Number) counts.getObject("stated")).longValue();
        var agreements = ((Number) counts.getObject("agreements")).longValue();
        var motives = table();
        return stated == 0 || motives.isEmpty()
                ? Optional.empty()
                : motives.where(motives.intColumn("year").isEqualTo(wave)).stream()
                        .findFirst()
                        .map(row -> new AtWave(
                                stated,
                                agreements / ((Number) row.getObject("n")).doubleValue(),
                                row.getString("motive"),
                                row.getString("named").equals("named"),
                                row.getDouble("share")));
    }
}
