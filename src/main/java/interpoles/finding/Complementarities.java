package interpoles.finding;

import interpoles.measure.CramersV;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.survey.Survey;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How pôles and local clusters complement each other: what each is positioned on, and in what ways they cooperate
 * from one region to another.
 *
 * <p>Positionings are of all clusters of the kind that state one, whatever the wave; {@code local} is grappes and
 * regional clusters together. Modalities are those of the agreements with local clusters in force at the last wave,
 * counted once in each region that all signatories have in common; their variation is {@linkplain CramersV Cramér's V}
 * of that table, missing where it has fewer than two regions or two modalities, its n being the table's total.
 */
public final class Complementarities implements Counted {
    private final List<Measure> positioning;
    private final List<Measure> modalities;
    private final Measure variation;
    private final Table byRegion;
    private final Disclosure disclosure;
    private final Survey survey;

    private Complementarities(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        this.disclosure = disclosure;
        var shares = Tally.ofPeriod(survey, true, """
                WITH stated AS (
                    SELECT CASE WHEN kind = 'pole' THEN 'pole' ELSE 'local' END AS kind, positioning,
                           COUNT(*) AS clusters
                    FROM clusters
                    WHERE kind IN ('pole', 'grappe', 'regional') AND positioning IS NOT NULL
                    GROUP BY CASE WHEN kind = 'pole' THEN 'pole' ELSE 'local' END, positioning),
                     totals AS (SELECT kind, CAST(SUM(clusters) AS bigint) AS clusters FROM stated GROUP BY kind)
                SELECT k.kind || ':' || p.positioning AS "group", COALESCE(s.clusters, 0) AS clusters,
                       COALESCE(t.clusters, 0) AS positioned
                FROM (VALUES ('pole'), ('local')) AS k (kind)
                CROSS JOIN (VALUES ('collaborative-rd'), ('territorial-development'), ('both')) AS p (positioning)
                LEFT JOIN stated s ON s.kind = k.kind AND s.positioning = p.positioning
                LEFT JOIN totals t ON t.kind = k.kind
                ORDER BY k.kind DESC, p.positioning
                """).shares("positioning.share", "clusters", "positioned");
        positioning = disclosure.shown(
                survey.has("clusters", "positioning")
                        ? shares
                        : shares.stream().map(Measure::unasked).toList());
        var counted = Tally.atLastWave(survey, survey.has("agreements", "modality"), """
                SELECT c.region || ':' || f.modality AS "group", c.region AS region, f.modality AS modality,
                       MIN(r.name) AS name, COUNT(*) AS agreements
                FROM in_force f
                JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters'
                JOIN common_regions c ON c.agreement = f.agreement
                LEFT JOIN reference_regions r ON r.region = c.region
                WHERE f.year = (SELECT MAX(year) FROM waves) AND f.modality IS NOT NULL
                GROUP BY c.region, f.modality
                ORDER BY c.region, f.modality
                """);
        var counts = counted.counts("modalities.count", "agreements");
        modalities = disclosure.shown(counts);
        byRegion = counted.rows();
        variation = disclosure.shown(variation(counts.get(0), byRegion));
    }

    /** @param one any row of the counts, for its wave and, where nothing is counted, its n */
    private static Measure variation(Measure one, Table byRegion) {
        var measure = "modalities.variation";
        if (byRegion.isEmpty()) {
            return Measure.missing(measure, one.year(), Unit.INDEX, one.n());
        }
        var regions = byRegion.stringColumn("region").unique().asList();
        var ways = byRegion.stringColumn("modality").unique().asList();
        var counts = new long[regions.size()][ways.size()];
        var total = 0L;
        for (var row : byRegion) {
            var agreements = ((Number) row.getObject("agreements")).longValue();
            counts[regions.indexOf(row.getString("region"))][ways.indexOf(row.getString("modality"))] = agreements;
            total += agreements;
        }
        return new Measure(measure, one.year(), "", CramersV.of(counts), Unit.INDEX, OptionalLong.of(total));
    }

    public static Complementarities of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static Complementarities of(Survey survey, Disclosure disclosure) {
        return new Complementarities(survey, disclosure);
    }

    /** {@code kind, positioning, share, n}: {@code pole} and {@code local}, zeros included. */
    public Table positioning() {
        var kinds = positioning.stream()
                .filter(measure -> measure.isAsked() && !measure.group().isEmpty())
                .map(Complementarities::kind)
                .toList();
        var shares = positioning.stream().map(Complementarities::ofKind).toList();
        return Table.create(Extract.caption(survey, "positioning"))
                .addColumns(StringColumn.create("kind", kinds))
                .concat(Extract.byGroup("", shares, "positioning", "share"));
    }

    /** {@code region, name, modality, agreements}: at the last wave, the pairs that occur. */
    public Table modalities() {
        var table = byRegion.isEmpty()
                ? Table.create(
                        StringColumn.create("region"), StringColumn.create("name"), StringColumn.create("modality"))
                : byRegion.copy().retainColumns("region", "name", "modality");
        var counts = byRegion.isEmpty() ? List.<Measure>of() : modalities;
        return table.addColumns(Extract.counts(counts, "agreements")).setName(Extract.caption(survey, "modalities"));
    }

    /** {@code year, variation, n}: Cramér's V at the last wave. */
    public Table variation() {
        return Extract.byWave(Extract.caption(survey, "variation"), List.of(variation), "variation");
    }

    private static String kind(Measure measure) {
        return measure.group().substring(0, measure.group().indexOf(':'));
    }

    private static Measure ofKind(Measure measure) {
        return measure.of(measure.group().substring(measure.group().indexOf(':') + 1));
    }

    @Override
    public String question() {
        return Prose.current().text("question.complementarities");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        return Prose.paragraph(
                survey.has("clusters", "positioning")
                        ? Prose.paragraph(positioned(prose, "pole"), positioned(prose, "local"))
                        : prose.text("positioning.absent"),
                survey.has("agreements", "modality") ? varied(prose) : prose.text("modalities.absent"),
                survey.has("regions") ? prose.text("own-regions") : "",
                prose.withheld(this));
    }

    private String positioned(Prose prose, String kind) {
        var ofKind = positioning.stream()
                .filter(measure -> kind(measure).equals(kind))
                .toList();
        var n = ofKind.stream().flatMap(measure -> measure.n().stream().boxed()).findFirst();
        var shares = ofKind.stream()
                .sorted(Measure.MOST_FIRST)
                .map(Complementarities::ofKind)
                .map(measure -> prose.text("named", prose.value("positioning", measure.group()), prose.number(measure)))
                .toList();
        return n.isPresent() && n.get() == 0
                ? prose.text("positioning.none", prose.value("kinds", kind))
                : prose.text("positioning", prose.value("kinds", kind), prose.number(n), prose.list(shares));
    }

    private String varied(Prose prose) {
        if (byRegion.isEmpty()) {
            return prose.text("modalities.none", variation.yearText());
        }
        var regions = byRegion.stringColumn("region").countUnique();
        var ways = byRegion.stringColumn("modality").countUnique();
        return Prose.paragraph(
                prose.text("modalities", variation.yearText(), prose.number(regions), prose.number(ways)),
                variation.value().isPresent() || variation.withheld()
                        ? prose.text("modalities.variation", prose.number(variation))
                        : prose.text("modalities.unvaried"));
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(positioning, modalities, List.of(variation))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Sum> sums() {
        var byKind = positioning.stream()
                .filter(measure -> !measure.group().isEmpty())
                .collect(Collectors.groupingBy(
                        Revealed::whole, TreeMap::new, Collectors.mapping(Revealed::part, Collectors.toList())));
        return byKind.entrySet().stream()
                .map(kind -> new Sum(kind.getKey(), kind.getValue()))
                .toList();
    }

    /**
     * {@code year, region, name, agreements}: agreements with local clusters in force at the last wave, whether
     * they state a modality or not, counted once in each region that all their signatories have in common.
     */
    public Table byRegion() {
        return disclosure.unlessKeptBack(Extract.caption(survey, "local-by-region"), survey.query("""
                SELECT f.year AS year, c.region AS region, MIN(r.name) AS name, COUNT(*) AS agreements
                FROM in_force f
                JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters'
                JOIN common_regions c ON c.agreement = f.agreement
                LEFT JOIN reference_regions r ON r.region = c.region
                WHERE f.year = (SELECT MAX(year) FROM waves)
                GROUP BY f.year, c.region
                ORDER BY agreements DESC, c.region
                """));
    }
}
