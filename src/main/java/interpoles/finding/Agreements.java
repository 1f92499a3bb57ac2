package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.claim.Comparison;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.measure.Measure;
import interpoles.robustness.hearing.EventKind;
import interpoles.survey.Survey;
import interpoles.table.ValueLabels;
import java.util.Map;
import tech.tablesaw.api.Table;

/**
 * How many agreements are in force at each wave, with whom, and by how much they have grown.
 *
 * <p>An agreement is in force at a wave when it was signed by then and had not ended. Every agreement counts, whoever
 * answered. Who signed it makes its partner group: {@code between-poles}, {@code with-local-clusters} (no foreign
 * cluster, at least one grappe or regional cluster) or {@code with-foreign-clusters}.
 */
public final class Agreements extends Finding {
    static final Count RESPONDENTS = Count.named("respondents");
    static final Count ASKED = Count.named("respondents.asked");
    static final Count IN_FORCE = Count.named("agreements.in-force");
    static final Count BY_PARTNER = Count.named("agreements.by-partner");

    private final Published respondents;
    private final Published responseRate;
    private final Published inForce;
    private final Published growth;
    private final Published byPartner;

    private Agreements(Survey survey) {
        super(survey, "agreements");
        var answers = atEachWave(true, """
                SELECT r.year AS year, COUNT(*) AS asked, COUNT(a.cluster) AS answering
                FROM responses r
                LEFT JOIN answering a ON a.year = r.year AND a.cluster = r.cluster
                GROUP BY r.year
                ORDER BY r.year
                """);
        var agreements = atEachWave(true, """
                SELECT w.year AS year, CAST(COALESCE(SUM(k.agreements), 0) AS bigint) AS agreements
                FROM waves w
                LEFT JOIN kinds_in_force k ON k.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        var partners = atEachWave(true, """
                SELECT w.year AS year, g.partner AS "group", CAST(COALESCE(SUM(k.agreements), 0) AS bigint) AS agreements
                FROM waves w
                CROSS JOIN (VALUES ('between-poles'), ('with-local-clusters'), ('with-foreign-clusters')) AS g (partner)
                LEFT JOIN kinds_in_force k ON k.year = w.year AND k.partner = g.partner
                GROUP BY w.year, g.partner
                ORDER BY w.year, g.partner
                """);
        respondents = measure(answers.count("respondents").of("answering"));
        responseRate = measure(
                answers.share("response-rate").of("answering", RESPONDENTS).among("asked", ASKED));
        inForce = measure(agreements.count("agreements.in-force").of("agreements"));
        growth = measure(agreements.growth("agreements.growth").of("agreements", IN_FORCE));
        byPartner =
                measure(partners.count("agreements.by-partner").of("agreements").partsOf(IN_FORCE));
    }

    public static Agreements of(Survey survey) {
        return survey.once(Agreements.class, Agreements::new);
    }

    /** {@code year, agreements}. */
    public Table inForce() {
        return byWave(inForce, "agreements");
    }

    /** {@code year, partner, agreements}: a row a wave and partner group, zeros included. */
    public Table byPartner() {
        return byWave(byPartner, "partner", "agreements");
    }

    /**
     * {@code year, partner, agreements}: the agreements signed in each year up to the last wave, whether they are in
     * force at a wave or not. A year without one has no row. Its years are headed so: they are no waves.
     */
    public Table signed() {
        var signed = unprotected("agreements.signed", "count.agreements.in-force", """
                SELECT a.signed AS year, p.partner AS partner, COUNT(*) AS agreements
                FROM agreements a
                JOIN agreement_partners p ON p.agreement = a.agreement
                WHERE a.signed <= (SELECT MAX(year) FROM waves)
                GROUP BY a.signed, p.partner
                ORDER BY a.signed, p.partner
                """);
        var heads = Map.of("year", survey().words().text("head.year.signed"));
        return signed.labelled(ValueLabels.of(signed).headed(heads));
    }

    /** {@code year, respondents}: the pôles that answered. */
    public Table respondents() {
        return byWave(respondents, "respondents");
    }

    /** {@code year, response_rate, n}: answering pôles among those asked. */
    public Table responseRate() {
        return byWave(responseRate, "response_rate");
    }

    /** Whether the response stands beside the growth already. */
    private boolean isResponseTold() {
        return growth.first().value().isPresent() && !survey().settings().withholds();
    }

    /** The response, or that of the last wave where the others are kept back, if it may be told. */
    private String response(Prose prose) {
        var last = respondents.last();
        var asked = responseRate.last().n();
        return survey().settings().withholds() && last.value().isPresent() && asked.isPresent()
                ? prose.text(
                        "answered",
                        prose.text(
                                "answered.first", prose.number(last), prose.number(asked.getAsLong()), last.yearText()))
                : Comparison.of(survey()).response(prose);
    }

    @Override
    String answer(Prose prose) {
        var last = responseRate.last();
        var partners = byPartner.rows().stream()
                .filter(measure -> measure.year().equals(last.year()))
                .sorted(Measure.MOST_FIRST)
                .map(measure -> prose.text("item", prose.number(measure), prose.value("partner", measure.group())))
                .toList();
        return Prose.paragraph(
                growth(prose, EventKind.AGREEMENTS, growth, inForce),
                prose.text("agreements.partners", last.yearText(), prose.list(partners)),
                isResponseTold() ? "" : response(prose),
                survey().has("signatories", "reported")
                        ? Reciprocity.of(survey()).sentence()
                        : "");
    }
}
