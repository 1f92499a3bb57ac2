package interpoles.finding;

import interpoles.measure.Measure;
import interpoles.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * How many agreements are in force at each wave, with whom, and by how much they have grown.
 *
 * <p>An agreement is in force at a wave when it was signed by then and had not ended. Every agreement counts, whoever
 * answered. Who signed it makes its partner group: {@code between-poles}, {@code with-local-clusters} (no foreign
 * cluster, at least one grappe or regional cluster) or {@code with-foreign-clusters}.
 */
public final class Agreements implements Counted {
    private final List<Measure> respondents;
    private final List<Measure> responseRate;
    private final List<Measure> inForce;
    private final Measure growth;
    private final List<Measure> byPartner;
    private final Survey survey;

    private Agreements(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        var answers = Tally.byWave(survey, true, """
                SELECT r.year AS year, COUNT(*) AS asked, COUNT(a.cluster) AS answering
                FROM responses r
                LEFT JOIN answering a ON a.year = r.year AND a.cluster = r.cluster
                GROUP BY r.year
                ORDER BY r.year
                """);
        var agreements = Tally.byWave(survey, true, """
                SELECT w.year AS year, CAST(COALESCE(SUM(k.agreements), 0) AS bigint) AS agreements
                FROM waves w
                LEFT JOIN kinds_in_force k ON k.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        var partners = Tally.byWave(survey, true, """
                SELECT w.year AS year, g.partner AS "group", CAST(COALESCE(SUM(k.agreements), 0) AS bigint) AS agreements
                FROM waves w
                CROSS JOIN (VALUES ('between-poles'), ('with-local-clusters'), ('with-foreign-clusters')) AS g (partner)
                LEFT JOIN kinds_in_force k ON k.year = w.year AND k.partner = g.partner
                GROUP BY w.year, g.partner
                ORDER BY w.year, g.partner
                """);
        respondents = disclosure.shown(answers.counts("respondents", "answering"));
        responseRate = disclosure.shown(answers.shares("response-rate", "answering", "asked"));
        inForce = disclosure.shown(agreements.counts("agreements.in-force", "agreements"));
        growth = disclosure.shown(agreements.growth("agreements.growth", "agreements"));
        byPartner = disclosure.shown(partners.counts("agreements.by-partner", "agreements"));
    }

    public static Agreements of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static Agreements of(Survey survey, Disclosure disclosure) {
        return new Agreements(survey, disclosure);
    }

    /** {@code year, agreements}. */
    public Table inForce() {
        return Extract.byWave(Extract.caption(survey, "in-force"), inForce, "agreements");
    }

    /** {@code year, partner, agreements}: a row a wave and partner group, zeros included. */
    public Table byPartner() {
        return Extract.byWaveAndGroup(Extract.caption(survey, "by-partner"), byPartner, "partner", "agreements");
    }

    /** {@code year, respondents}: the pôles that answered. */
    public Table respondents() {
        return Extract.byWave(Extract.caption(survey, "respondents"), respondents, "respondents");
    }

    /** {@code year, response_rate, n}: answering pôles among those asked. */
    public Table responseRate() {
        return Extract.byWave(Extract.caption(survey, "response-rate"), responseRate, "response_rate");
    }

    @Override
    public String question() {
        return Prose.current().text("question.agreements");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        var last = responseRate.get(responseRate.size() - 1);
        var partners = byPartner.stream()
                .filter(measure -> measure.year().equals(last.year()))
                .sorted(Measure.MOST_FIRST)
                .map(measure -> prose.text("item", prose.number(measure), prose.value("partner", measure.group())))
                .toList();
        return Prose.paragraph(
                prose.text("agreements", prose.series(inForce)),
                prose.growth(growth, inForce),
                prose.text("agreements.partners", last.yearText(), prose.list(partners)),
                prose.text(
                        "agreements.answers",
                        last.yearText(),
                        prose.number(respondents.get(respondents.size() - 1)),
                        prose.n(last)),
                prose.withheld(this));
    }

    @Override
    public List<Measure> measures() {
        var measures = new ArrayList<Measure>(respondents);
        measures.addAll(responseRate);
        measures.addAll(inForce);
        measures.add(growth);
        measures.addAll(byPartner);
        return List.copyOf(measures);
    }

    @Override
    public List<Sum> sums() {
        return Sum.atEachWave("agreements.in-force", byPartner);
    }
}
