package interpoles.finding;

import interpoles.measure.Measure;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * With how many foreign clusters a pôle has an agreement in force.
 *
 * <p>Partners are distinct foreign clusters, so one agreement may bring several and two agreements the same one.
 * The mean is over the answering pôles of the wave (0 for a pôle with none); without one it is missing.
 */
public final class ForeignPartners implements Counted {
    private final List<Measure> perPole;
    private final Table poles;
    private final Disclosure disclosure;
    private final Survey survey;

    private ForeignPartners(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        this.disclosure = disclosure;
        var poles = Tally.byWave(survey, true, """
                SELECT w.year AS year, COUNT(p.pole) AS poles, CAST(COALESCE(SUM(p.partners), 0) AS bigint) AS partners,
                       MIN(p.partners) AS fewest, MAX(p.partners) AS most
                FROM waves w
                LEFT JOIN foreign_partners p ON p.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        perPole = disclosure.shown(poles.means("foreign.per-pole", "partners", "poles"));
        this.poles = poles.rows();
    }

    /** The partners of each answering pôle at each wave. */
    private List<Measure> measuredByPole() {
        var rows = survey.query("SELECT year AS year, pole, partners FROM foreign_partners ORDER BY year, pole");
        return disclosure.shown(Extract.counts("foreign.by-pole", rows, "pole", "partners"));
    }

    public static ForeignPartners of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static ForeignPartners of(Survey survey, Disclosure disclosure) {
        return new ForeignPartners(survey, disclosure);
    }

    /** {@code year, partners, n}: foreign partners of an answering pôle, on average. */
    public Table perPole() {
        return Extract.byWave(Extract.caption(survey, "per-pole"), perPole, "partners");
    }

    /** {@code year, pole, partners}: a row a wave and answering pôle. */
    public Table byPole() {
        return Extract.byWaveAndGroup(Extract.caption(survey, "foreign-by-pole"), measuredByPole(), "pole", "partners");
    }

    @Override
    public String question() {
        return Prose.current().text("question.foreign-partners");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        var last = perPole.get(perPole.size() - 1);
        return Prose.paragraph(prose.text("foreign", prose.series(perPole)), range(prose, last), prose.withheld(this));
    }

    /** The fewest and the most partners of a pôle at the last wave, which nothing withheld may be. */
    private String range(Prose prose, Measure last) {
        var ofLast = poles.row(poles.rowCount() - 1);
        var answering = ((Number) ofLast.getObject("poles")).longValue();
        if (answering == 0) {
            return last.withheld() ? "" : prose.text("foreign.none", last.yearText());
        }
        return disclosure.withholds()
                        && measuredByPole().stream()
                                .anyMatch(pole -> pole.year().equals(last.year()) && pole.withheld())
                ? ""
                : prose.text(
                        "foreign.range",
                        last.yearText(),
                        prose.number(ofLast.getLong("fewest")),
                        prose.number(ofLast.getLong("most")),
                        prose.number(answering));
    }

    @Override
    public List<Measure> measures() {
        return perPole;
    }

    @Override
    public List<Measure> counted() {
        return Stream.of(perPole, measuredByPole()).flatMap(List::stream).toList();
    }

    @Override
    public List<Sum> sums() {
        return Sum.atEachWave("foreign.per-pole", measuredByPole());
    }

    /**
     * {@code year, pole, country, country_name, country_continent, partners}: in how many foreign clusters of a
     * country a pôle has a partner, answering or not; the name is in the reader's language.
     */
    public Table byCountry() {
        var name = Words.current().language().equals(Locale.FRENCH) ? "name_fr" : "name_en";
        return disclosure.unlessKeptBack(
                Extract.caption(survey, "foreign-by-country"), survey.query("""
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
                """.formatted(name)));
    }
}
