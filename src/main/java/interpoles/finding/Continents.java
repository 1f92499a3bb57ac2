package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.claim.Draws;
import interpoles.disclosure.Published;
import interpoles.measure.Cell;
import interpoles.measure.Count;
import interpoles.measure.Measure;
import interpoles.measure.MeasureTable;
import interpoles.measure.Sum;
import interpoles.measure.Unit;
import interpoles.robustness.SamePoles;
import interpoles.survey.Survey;
import interpoles.words.Leading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
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
public final class Continents extends Finding {
    private static final int MOST = 3;
    private static final Count PAIRS = Count.named("foreign.pairs");
    private static final Count EUROPEAN_UNION = Count.named("foreign.european-union");
    private static final Count BY_CONTINENT = Count.named("foreign.by-continent");
    private static final Count BY_COUNTRY = Count.named("foreign.by-country");

    private static final String PLACED = """
            WITH last_wave AS (SELECT MAX(year) AS year FROM waves),
                 placed AS (
                SELECT p.pole, c.country, r.continent, r.name_en, r.name_fr,
                       CASE WHEN r.eu_from <= w.year AND (r.eu_to IS NULL OR w.year < r.eu_to) THEN 1 END AS european_union
                FROM foreign_pairs p
                CROSS JOIN last_wave w
                JOIN clusters c ON c.cluster = p.partner
                LEFT JOIN reference_countries r ON r.country = c.country)
            """;

    private final Published european;
    private final Published europeanUnion;
    private final Published byContinent;
    private final Published byCountry;
    private final Published continents;
    private final Table countries;

    private record Country(String name, long pairs) {}

    private record Fewest(String name, long pairs, long poles) {}

    private Continents(Survey survey) {
        super(survey, "continents");
        var all = overThePeriod(PLACED + """
                SELECT COUNT(*) AS pairs,
                       COUNT(CASE WHEN continent = 'Europe' THEN 1 END) AS european,
                       COUNT(european_union) AS european_union,
                       COUNT(DISTINCT continent) AS continents
                FROM placed
                """);
        var ofContinent = overThePeriod(PLACED + """
                SELECT c.continent AS "group", COUNT(d.pole) AS pairs
                FROM (SELECT DISTINCT continent FROM reference_countries WHERE continent IS NOT NULL) c
                LEFT JOIN placed d ON d.continent = c.continent
                GROUP BY c.continent
                ORDER BY pairs DESC, c.continent
                """);
        var ofCountry = overThePeriod(PLACED + """
                SELECT country AS "group", MIN(name_en) AS name_en, MIN(name_fr) AS name_fr,
                       MIN(continent) AS continent, COALESCE(MIN(european_union), 0) AS european_union,
                       COUNT(*) AS pairs
                FROM placed
                GROUP BY country
                ORDER BY pairs DESC, country
                """);
        european = measure(all.share("foreign.european")
                .of("european", BY_CONTINENT.in("Europe"))
                .among("pairs", PAIRS));
        europeanUnion =
                measure(all.share("foreign.european-union").of("european_union").among("pairs", PAIRS));
        continents = measure(all.count("foreign.continents").of("continents"));
        byContinent = measure(ofContinent.count("foreign.by-continent").of("pairs"));
        byCountry = measure(ofCountry.count("foreign.by-country").of("pairs").partsOf(PAIRS));
        countries = ofCountry.table();
        sum(new Sum(EUROPEAN_UNION.at(""), countries(Continents::isMember)));
        for (var row : ofContinent.table()) {
            var name = row.getString("group");
            sum(new Sum(
                    BY_CONTINENT.in(name).at(""),
                    countries(country -> country.getString("continent").equals(name))));
        }
    }

    private List<Cell> countries(Predicate<Row> which) {
        return countries.stream()
                .filter(which)
                .map(row -> BY_COUNTRY.in(row.getString("group")).at(""))
                .toList();
    }

    public static Continents of(Survey survey) {
        return survey.once(Continents.class, Continents::new);
    }

    /** {@code continent, pairs}: the most pairs first, zeros included. */
    public Table byContinent() {
        return byGroup(byContinent, "continent", "pairs");
    }

    /** {@code country, name, continent, pairs}: the most pairs first; the name is in the reader's language. */
    public Table byCountry() {
        if (countries.isEmpty()) {
            return captioned(
                    byCountry,
                    Table.create(
                            StringColumn.create("country"),
                            StringColumn.create("name"),
                            StringColumn.create("continent"),
                            LongColumn.create("pairs")));
        }
        var rows = byCountry.rows();
        return captioned(
                byCountry,
                MeasureTable.withheldLast(
                        Table.create(
                                countries.stringColumn("group").copy().setName("country"),
                                countries
                                        .stringColumn(survey().words().nameColumn())
                                        .copy()
                                        .setName("name"),
                                countries.stringColumn("continent").copy(),
                                MeasureTable.counts(rows, "pairs")),
                        rows));
    }

    /** {@code area, share, n}: the share of {@code europe} and of the {@code european-union}. */
    public Table european() {
        var areas = survey().waves().isEmpty()
                ? List.<Measure>of()
                : List.of(european.first().of("europe"), europeanUnion.first().of("european-union"));
        return captioned(european, MeasureTable.byGroup(areas, Unit.SHARE, "area", "share"));
    }

    /**
     * {@code continent, area, share, n}: the share of each continent among all pairs, most pairs first, parted into
     * {@code european-union} and {@code elsewhere}; a part of which a country is withheld is missing.
     */
    public Table byUnion() {
        var continent = StringColumn.create("continent");
        var area = StringColumn.create("area");
        var share = DoubleColumn.create("share");
        var n = LongColumn.create("n");
        var pairs = survey().waves().isEmpty()
                ? OptionalLong.empty()
                : european.first().n();
        for (var row : byContinent.rows().stream().sorted(Measure.MOST_FIRST).toList()) {
            for (var member : new boolean[] {true, false}) {
                var part = part(row.group(), member);
                if (part.isPresent() && part.getAsLong() == 0) continue;
                continent.append(row.group());
                area.append(member ? "european-union" : "elsewhere");
                if (part.isPresent() && pairs.isPresent()) {
                    share.append((double) part.getAsLong() / pairs.getAsLong());
                } else {
                    share.appendMissing();
                }
                pairs.ifPresentOrElse(n::append, n::appendMissing);
            }
        }
        return captioned("foreign.by-union", european.definition().quantity(), Table.create(continent, area, share, n));
    }

    /** The pairs with the countries of a continent that are members of the European Union, or are not. */
    private OptionalLong part(String continent, boolean member) {
        var shown = byCountry.rows().stream().collect(Collectors.toMap(Measure::group, row -> row));
        var part = countries.stream()
                .filter(row -> row.getString("continent").equals(continent) && isMember(row) == member)
                .map(row -> shown.get(row.getString("group")))
                .toList();
        return part.stream().anyMatch(row -> row.n().isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(
                        part.stream().mapToLong(row -> row.n().getAsLong()).sum());
    }

    private static boolean isMember(Row row) {
        return ((Number) row.getObject("european_union")).longValue() > 0;
    }

    @Override
    String answer(Prose prose) {
        var waves = survey().waves();
        var period = prose.period(waves);
        var last = waves.get(waves.size() - 1).toString();
        var pairs = Stream.of(european, europeanUnion)
                .flatMap(share -> share.first().n().stream().boxed())
                .findFirst();
        if (pairs.isPresent() && pairs.get() == 0) {
            return prose.text("continents.none", period);
        }
        return Prose.paragraph(
                european(prose, period, last, pairs),
                Draws.of(survey()).european(prose, european.definition()),
                suppression().suppresses() ? "" : heard(prose),
                suppression().suppresses() ? "" : alone(prose, pairs.orElseThrow()),
                prose.text(
                        "continents.count",
                        prose.number(continents.first()),
                        prose.number(byCountry.rows().size())),
                mostFrequent(prose),
                suppression().suppresses() ? "" : fewest(prose),
                survey().has("countries") ? prose.text("own-countries") : "");
    }

    private String european(Prose prose, String period, String last, Optional<Long> pairs) {
        var share = prose.share(european.first());
        var ofUnion = prose.number(europeanUnion.first());
        return pairs.isPresent()
                        && european.first().value().isPresent()
                        && europeanUnion.first().value().isPresent()
                ? prose.sentence("continents.european", share, ofUnion, last, prose.number(pairs), period, pairs.get())
                : Prose.paragraph(
                        prose.text("continents", period, prose.number(pairs)),
                        prose.sentence("continents.european.series", share, ofUnion, last));
    }

    /** How many pairs an agreement of the two alone makes; the others are products of agreements of several. */
    private String alone(Prose prose, long all) {
        var pairs = survey().query("""
                SELECT COUNT(*) AS pairs
                FROM (SELECT DISTINCT pole, partner
                      FROM (SELECT MIN(CASE WHEN c.kind = 'pole' THEN c.cluster END) AS pole,
                                   MIN(CASE WHEN c.kind = 'foreign' THEN c.cluster END) AS partner
                            FROM agreements a
                            JOIN (SELECT MIN(year) AS first_year, MAX(year) AS last_year FROM waves) w
                                 ON a.signed <= w.last_year AND (a.ended IS NULL OR w.first_year <= a.ended)
                            JOIN signatories s ON s.agreement = a.agreement
                            JOIN clusters c ON c.cluster = s.cluster
                            GROUP BY a.agreement
                            HAVING COUNT(CASE WHEN c.kind = 'pole' THEN 1 END) = 1
                               AND COUNT(CASE WHEN c.kind = 'foreign' THEN 1 END) = 1) e) p
                """).row(0);
        var alone = ((Number) pairs.getObject("pairs")).longValue();
        var how = alone == all ? ".all" : 2 * alone < all ? ".few" : "";
        return prose.text("continents.alone" + how, prose.number(alone), prose.number(all), alone);
    }

    /** Silence keeps a pair to itself only where the pôle was never heard. */
    private String heard(Prose prose) {
        var poles = SamePoles.of(survey());
        var asked = poles.everAsked();
        var heard = poles.everAnswered();
        if (asked < 2) {
            return "";
        }
        return heard == asked
                ? prose.text("continents.heard.all", prose.number(asked))
                : prose.text("continents.heard", prose.number(heard), prose.number(asked), heard);
    }

    /** The continent with the fewest pairs, of several, and of how many pôles they are; of several with as few, each. */
    private String fewest(Prose prose) {
        var rows = survey().query(PLACED + """
                SELECT continent AS continent, COUNT(*) AS pairs, COUNT(DISTINCT pole) AS poles
                FROM placed
                WHERE continent IS NOT NULL
                GROUP BY continent
                ORDER BY pairs, continent
                """);
        if (rows.rowCount() < 2) {
            return "";
        }
        var continents = new ArrayList<Fewest>();
        rows.forEach(row -> continents.add(new Fewest(
                prose.value("continent", row.getString("continent")), number(row, "pairs"), number(row, "poles"))));
        var first = continents.get(0);
        var fewest = continents.stream()
                .filter(continent -> continent.pairs == first.pairs)
                .toList();
        return fewest.size() > 1
                ? prose.text(
                        "continents.fewest.tied",
                        prose.list(fewest.stream()
                                .map(continent -> prose.text(
                                        "continents.fewest.one",
                                        continent.name,
                                        prose.number(continent.poles),
                                        continent.poles))
                                .toList()),
                        prose.number(first.pairs))
                : prose.text(
                        "continents.fewest",
                        first.name,
                        prose.number(first.pairs),
                        prose.number(first.poles),
                        first.poles);
    }

    private static long number(Row row, String column) {
        return ((Number) row.getObject(column)).longValue();
    }

    private String mostFrequent(Prose prose) {
        if (byCountry.rows().stream().anyMatch(Measure::withheld)) {
            return "";
        }
        var shown = byCountry();
        var countries = new ArrayList<Country>();
        shown.dropWhere(shown.column("pairs").isMissing())
                .forEach(row -> countries.add(new Country(row.getString("name"), row.getLong("pairs"))));
        if (countries.isEmpty()) {
            return "";
        }
        var told = prose.each(
                Leading.of(countries, MOST, Country::pairs),
                country -> prose.text("named", country.name, prose.number(country.pairs)),
                country -> prose.number(country.pairs));
        return prose.text("continents.most", prose.list(told));
    }
}
