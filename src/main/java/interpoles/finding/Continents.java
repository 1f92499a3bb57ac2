package interpoles.finding;

import interpoles.measure.Cell;
import interpoles.measure.Measure;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Where in the world the foreign partners are.
 *
 * <p>What is counted is distinct pairs of a pôle and a foreign cluster with an agreement in force in at least one
 * year, wave or not, from the first wave to the last. A continent is a region of the UN M49 standard, Antarctica
 * being in none; members of the European Union are those of the last wave. A survey with its own {@code countries}
 * brings its own continents, which are then the fixed list of groups. Shares are among all pairs, missing without
 * one.
 */
public final class Continents implements Counted {
    private static final int MOST = 3;

    private static final String PAIRS = """
            WITH last_wave AS (SELECT MAX(year) AS year FROM waves),
                 placed AS (
                SELECT p.pole, c.country, r.continent, r.name_en, r.name_fr,
                       CASE WHEN r.eu_from <= w.year AND (r.eu_to IS NULL OR w.year < r.eu_to) THEN 1 END AS european_union
                FROM foreign_pairs p
                CROSS JOIN last_wave w
                JOIN clusters c ON c.cluster = p.partner
                LEFT JOIN reference_countries r ON r.country = c.country)
            """;

    private final List<Measure> european;
    private final List<Measure> europeanUnion;
    private final List<Measure> byContinent;
    private final List<Measure> byCountry;
    private final List<Measure> continents;
    private final Table countries;
    private final Survey survey;

    private Continents(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        var all = Tally.ofPeriod(survey, true, PAIRS + """
                SELECT COUNT(*) AS pairs,
                       COUNT(CASE WHEN continent = 'Europe' THEN 1 END) AS european,
                       COUNT(european_union) AS european_union,
                       COUNT(DISTINCT continent) AS continents
                FROM placed
                """);
        var ofContinent = Tally.ofPeriod(survey, true, PAIRS + """
                SELECT c.continent AS "group", COUNT(d.pole) AS pairs
                FROM (SELECT DISTINCT continent FROM reference_countries WHERE continent IS NOT NULL) c
                LEFT JOIN placed d ON d.continent = c.continent
                GROUP BY c.continent
                ORDER BY pairs DESC, c.continent
                """);
        var ofCountry = Tally.ofPeriod(survey, true, PAIRS + """
                SELECT country AS "group", MIN(name_en) AS name_en, MIN(name_fr) AS name_fr,
                       MIN(continent) AS continent, COALESCE(MIN(european_union), 0) AS european_union,
                       COUNT(*) AS pairs
                FROM placed
                GROUP BY country
                ORDER BY pairs DESC, country
                """);
        european = disclosure.shown(all.shares("foreign.european", "european", "pairs"));
        europeanUnion = disclosure.shown(all.shares("foreign.european-union", "european_union", "pairs"));
        continents = disclosure.shown(all.counts("foreign.continents", "continents"));
        byContinent = disclosure.shown(ofContinent.counts("foreign.by-continent", "pairs"));
        byCountry = disclosure.shown(ofCountry.counts("foreign.by-country", "pairs"));
        countries = ofCountry.rows();
    }

    public static Continents of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static Continents of(Survey survey, Disclosure disclosure) {
        return new Continents(survey, disclosure);
    }

    /** {@code continent, pairs}: the most pairs first, zeros included. */
    public Table byContinent() {
        return Extract.byGroup(Extract.caption(survey, "by-continent"), byContinent, "continent", "pairs");
    }

    /** {@code country, name, continent, pairs}: the most pairs first; the name is in the reader's language. */
    public Table byCountry() {
        var caption = Extract.caption(survey, "by-country");
        if (countries.isEmpty()) {
            return Table.create(caption)
                    .addColumns(StringColumn.create("country"), StringColumn.create("name"))
                    .addColumns(StringColumn.create("continent"), LongColumn.create("pairs"));
        }
        var name = Words.current().language().equals(Locale.FRENCH) ? "name_fr" : "name_en";
        return Extract.withheldLast(
                Table.create(caption)
                        .addColumns(countries.stringColumn("group").copy().setName("country"))
                        .addColumns(countries.stringColumn(name).copy().setName("name"))
                        .addColumns(countries.stringColumn("continent").copy(), Extract.counts(byCountry, "pairs")),
                byCountry);
    }

    /** {@code area, share, n}: the share of {@code europe} and of the {@code european-union}. */
    public Table european() {
        var areas = Stream.of(european.get(0).of("europe"), europeanUnion.get(0).of("european-union"))
                .toList();
        var table = Extract.byGroup(Extract.caption(survey, "european"), areas, "area", "share");
        return survey.waves().isEmpty() ? table.emptyCopy() : table;
    }

    @Override
    public String question() {
        return Prose.current().text("question.continents");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        var waves = survey.waves();
        if (waves.isEmpty()) {
            return prose.text("no-wave");
        }
        var period = prose.period(waves);
        var last = waves.get(waves.size() - 1).toString();
        var pairs = Stream.of(european, europeanUnion)
                .flatMap(shares -> shares.get(0).n().stream().boxed())
                .findFirst();
        if (pairs.isPresent() && pairs.get() == 0) {
            return prose.text("continents.none", period);
        }
        var shown = byCountry();
        var most = shown.dropWhere(shown.column("pairs").isMissing()).stream()
                .limit(MOST)
                .map(row -> prose.text("named", row.getString("name"), prose.number(row.getLong("pairs"))))
                .toList();
        return Prose.paragraph(
                prose.text("continents", period, prose.number(pairs)),
                prose.text(
                        "continents.european", prose.number(european.get(0)), prose.number(europeanUnion.get(0)), last),
                prose.text("continents.count", prose.number(continents.get(0)), prose.number(byCountry.size())),
                most.isEmpty() ? "" : prose.text("continents.most", prose.list(most)),
                survey.has("countries") ? prose.text("own-countries") : "",
                prose.withheld(this));
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(european, europeanUnion, byContinent, byCountry, continents)
                .flatMap(List::stream)
                .toList();
    }

    /** Countries add up to their continent, to the European Union and, with the continents, to all pairs. */
    @Override
    public List<Sum> sums() {
        var pairs = new Cell("foreign.pairs", "", "");
        var sums = new ArrayList<Sum>();
        sums.add(new Sum(pairs, countries(row -> true)));
        sums.add(new Sum(
                Revealed.part(europeanUnion.get(0)),
                countries(row -> ((Number) row.getObject("european_union")).longValue() > 0)));
        for (var continent : byContinent) {
            var name = continent.group();
            sums.add(new Sum(
                    Revealed.part(continent),
                    countries(row -> row.getString("continent").equals(name))));
        }
        return sums;
    }

    private List<Cell> countries(Predicate<Row> which) {
        return countries.stream()
                .filter(which)
                .map(row -> new Cell("foreign.by-country", "", row.getString("group")))
                .toList();
    }
}
