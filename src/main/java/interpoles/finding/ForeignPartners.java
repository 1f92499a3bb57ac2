package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.statistics.spread.Spread;
import interpoles.survey.Survey;
import tech.tablesaw.api.Table;

/**
 * With how many foreign clusters a pôle has an agreement in force.
 *
 * <p>Partners are distinct foreign clusters, so one agreement may bring several and two agreements the same one.
 * The mean is over the answering pôles of the wave (0 for a pôle with none); without one it is missing.
 */
public final class ForeignPartners extends Finding {
    private static final Count PARTNERS = Count.named("foreign.per-pole");

    private final Published perPole;
    private final Table poles;

    private ForeignPartners(Survey survey) {
        super(survey, "foreign-partners");
        var counted = atEachWave(true, """
                SELECT w.year AS year, COUNT(p.pole) AS poles, CAST(COALESCE(SUM(p.partners), 0) AS bigint) AS partners
                FROM waves w
                LEFT JOIN foreign_partners p ON p.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        perPole = measure(
                counted.mean("foreign.per-pole").of("partners", PARTNERS).among("poles", Agreements.RESPONDENTS));
        poles = counted.table();
    }

    public static ForeignPartners of(Survey survey) {
        return survey.once(ForeignPartners.class, ForeignPartners::new);
    }

    /** {@code year, partners, n}: foreign partners of an answering pôle, on average. */
    public Table perPole() {
        return byWave(perPole, "partners");
    }

    /** {@code year, pole, partners}: a row a wave and answering pôle. */
    public Table byPole() {
        return byPole("foreign", PARTNERS.name(), survey().waves());
    }

    /** The same of a pôle and what it became as one, its partners once: {@code year, pole, partners}. */
    public Table byLine() {
        return byLine("foreign", PARTNERS.name(), survey().waves());
    }

    /**
     * {@code year, pole, country, country_name, country_continent, partners}: in how many foreign clusters of a
     * country a pôle has a partner, answering or not; the name is in the reader's language.
     */
    public Table byCountry() {
        return unprotected("foreign.of-countries", "count.foreign.of-countries", """
                SELECT f.year AS year, s.cluster AS pole, c.country AS country, MIN(r.%s) AS country_name,
                       MIN(r.continent) AS country_continent, COUNT(DISTINCT c.cluster) AS partners
                FROM in_force f
                JOIN signatories s ON s.agreement = f.agreement
                JOIN signatories t ON t.agreement = f.agreement
                JOIN clusters p ON p.cluster = s.cluster AND p.kind = 'pole'
                JOIN clusters c ON c.cluster = t.cluster AND c.kind = 'foreign'
                LEFT JOIN reference_countries r ON r.country = c.country
                GROUP BY f.year, s.cluster, c.country
                ORDER BY f.year, s.cluster, c.country
                """.formatted(
                        survey().words().nameColumn()));
    }

    @Override
    String answer(Prose prose) {
        return Prose.paragraph(mean(prose, "foreign", perPole), range(prose));
    }

    /** The middle and the most partners of a pôle at the last wave: nothing where what is of one pôle is kept back. */
    private String range(Prose prose) {
        var last = perPole.last();
        var ofLast = poles.row(poles.rowCount() - 1);
        var answering = ((Number) ofLast.getObject("poles")).longValue();
        if (answering == 0) {
            return last.withheld() ? "" : prose.text("foreign.none", last.yearText());
        }
        return answering == 1 || suppression().suppresses() ? "" : range(prose, last.yearText(), answering);
    }

    private String range(Prose prose, String year, long answering) {
        var partners = byPole().stream()
                .filter(pole -> Integer.toString(pole.getInt("year")).equals(year))
                .mapToLong(pole -> pole.getLong("partners"))
                .sorted()
                .toArray();
        var most = partners[partners.length - 1];
        var median = Spread.of(partners).median();
        return partners[0] == most
                ? prose.text("foreign.same", year, prose.number(most), prose.number(answering))
                : prose.text(
                        median == 0 ? "foreign.range.none" : "foreign.range",
                        year,
                        prose.number(median),
                        prose.number(most),
                        prose.number(answering));
    }
}
