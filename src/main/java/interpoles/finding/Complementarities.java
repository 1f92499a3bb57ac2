package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.measure.CramersV;
import interpoles.measure.Measure;
import interpoles.measure.MeasureTable;
import interpoles.measure.Unit;
import interpoles.robustness.SamePoles;
import interpoles.survey.Survey;
import java.util.Comparator;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How pôles and local clusters complement each other: what each is positioned on, and in what ways they cooperate
 * from one region to another.
 *
 * <p>Positionings are of all clusters of the kind that state one, whatever the wave; {@code local} is grappes and
 * regional clusters together. Modalities are those of the agreements with local clusters in force at each wave, counted
 * once in each region that all signatories have in common; their variation is {@linkplain CramersV Cramér's V} of that
 * table, missing where it has fewer than two regions or two modalities, its n being the table's total. Tables and words
 * are of the last wave.
 */
public final class Complementarities extends Finding {
    private static final Count STATING_A_POSITIONING =
            Count.named("positioning.stated").by("kind");
    private static final Count BY_MODALITY = Count.named("modalities.count");
    private static final Count STATING_A_MODALITY = Count.named("modalities.stated");

    /** From what pôles are for to what local clusters are for, so that a reader sees the contrast. */
    private static final List<String> POSITIONINGS = List.of("collaborative-rd", "both", "territorial-development");

    private final Published positioning;
    private final Published modalities;
    private final Published variation;
    private final Table byRegion;

    private Complementarities(Survey survey) {
        super(survey, "complementarities");
        var clusters = overThePeriod("""
                WITH stated AS (
                    SELECT CASE WHEN kind = 'pole' THEN 'pole' ELSE 'local' END AS kind, positioning,
                           COUNT(*) AS clusters
                    FROM clusters
                    WHERE kind IN ('pole', 'grappe', 'regional') AND positioning IS NOT NULL
                    GROUP BY CASE WHEN kind = 'pole' THEN 'pole' ELSE 'local' END, positioning),
                     totals AS (SELECT kind, CAST(SUM(clusters) AS bigint) AS clusters FROM stated GROUP BY kind)
                SELECT k.kind AS kind, k.kind || ':' || p.positioning AS "group", COALESCE(s.clusters, 0) AS clusters,
                       COALESCE(t.clusters, 0) AS positioned
                FROM (VALUES ('pole'), ('local')) AS k (kind)
                CROSS JOIN (VALUES ('collaborative-rd'), ('territorial-development'), ('both')) AS p (positioning)
                LEFT JOIN stated s ON s.kind = k.kind AND s.positioning = p.positioning
                LEFT JOIN totals t ON t.kind = k.kind
                ORDER BY k.kind DESC, p.positioning
                """).askedIf(survey.has("clusters", "positioning"));
        var counted = atEachWave(survey.has("agreements", "modality"), """
                WITH stated AS (
                    SELECT f.year, c.region, f.modality, MIN(r.name) AS name, COUNT(*) AS agreements
                    FROM in_force f
                    JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters'
                    JOIN common_regions c ON c.agreement = f.agreement
                    LEFT JOIN reference_regions r ON r.region = c.region
                    WHERE f.modality IS NOT NULL
                    GROUP BY f.year, c.region, f.modality)
                SELECT w.year AS year, s.region || ':' || s.modality AS "group", s.region AS region,
                       s.modality AS modality, s.name AS name, COALESCE(s.agreements, 0) AS agreements
                FROM waves w
                LEFT JOIN stated s ON s.year = w.year
                ORDER BY w.year, s.region, s.modality
                """);
        positioning = measure(clusters.share("positioning.share")
                .of("clusters")
                .among("positioned", STATING_A_POSITIONING)
                .partsOfTheWhole());
        modalities = measure(counted.count("modalities.count").of("agreements"));
        variation = measure(counted.index("modalities.variation")
                .of("agreements", BY_MODALITY, STATING_A_MODALITY)
                .by("region", "modality", CramersV::of));
        byRegion = atLastWave(counted.table());
    }

    public static Complementarities of(Survey survey) {
        return survey.once(Complementarities.class, Complementarities::new);
    }

    /** {@code kind, positioning, share, n}: {@code pole} and {@code local}, zeros included, R&D first and territory last. */
    public Table positioning() {
        var rows = positioning.rows().stream()
                .sorted(Comparator.comparingInt(Complementarities::place))
                .toList();
        var shares = MeasureTable.byGroup(rows, Unit.SHARE, "group", "share");
        var groups = shares.stringColumn("group").asList();
        return captioned(
                positioning,
                Table.create(
                                StringColumn.create(
                                        "kind",
                                        groups.stream()
                                                .map(Complementarities::kind)
                                                .toList()),
                                StringColumn.create(
                                        "positioning",
                                        groups.stream()
                                                .map(Complementarities::position)
                                                .toList()))
                        .concat(shares.rejectColumns("group")));
    }

    /** {@code region, name, modality, agreements}: at the last wave, the pairs that occur. */
    public Table modalities() {
        var table = byRegion.isEmpty()
                ? Table.create(
                        StringColumn.create("region"), StringColumn.create("name"), StringColumn.create("modality"))
                : byRegion.copy().retainColumns("region", "name", "modality");
        var counts = byRegion.isEmpty() ? List.<Measure>of() : ofLastWave(modalities);
        return captioned(modalities, table.addColumns(MeasureTable.counts(counts, "agreements")));
    }

    /** {@code year, variation, n}: Cramér's V at the last wave. */
    public Table variation() {
        return captioned(variation, MeasureTable.byWave(ofLastWave(variation), Unit.INDEX, "variation"));
    }

    private List<Measure> ofLastWave(Published measure) {
        var last = measure.last().year();
        return measure.rows().stream().filter(row -> row.year().equals(last)).toList();
    }

    /** The rows of a table of the last wave that have a region. */
    private static Table atLastWave(Table counted) {
        if (counted.isEmpty()) {
            return counted;
        }
        var last = counted.intColumn("year").max();
        var rows = counted.where(counted.intColumn("year").isEqualTo(last));
        return rows.where(rows.stringColumn("region").isNotMissing());
    }

    /**
     * {@code year, region, name, agreements}: agreements with local clusters in force at the last wave, whether
     * they state a modality or not, counted once in each region that all their signatories have in common.
     */
    public Table byRegion() {
        return unprotected("modalities.by-region", "count.agreements.in-force", """
                SELECT f.year AS year, c.region AS region, MIN(r.name) AS name, COUNT(*) AS agreements
                FROM in_force f
                JOIN agreement_partners p ON p.agreement = f.agreement AND p.partner = 'with-local-clusters'
                JOIN common_regions c ON c.agreement = f.agreement
                LEFT JOIN reference_regions r ON r.region = c.region
                WHERE f.year = (SELECT MAX(year) FROM waves)
                GROUP BY f.year, c.region
                ORDER BY agreements DESC, c.region
                """);
    }

    private static int place(Measure measure) {
        if (measure.group().isEmpty()) return 0;
        var ofKind = kind(measure).equals("pole") ? 0 : POSITIONINGS.size();
        return ofKind + POSITIONINGS.indexOf(ofKind(measure).group());
    }

    private static String kind(Measure measure) {
        return kind(measure.group());
    }

    private static String kind(String group) {
        return group.substring(0, group.indexOf(':'));
    }

    private static String position(String group) {
        return group.substring(group.indexOf(':') + 1);
    }

    private static Measure ofKind(Measure measure) {
        return measure.of(position(measure.group()));
    }

    @Override
    String answer(Prose prose) {
        return Prose.paragraph(
                survey().has("clusters", "positioning")
                        ? Prose.paragraph(positioned(prose, "pole"), withoutLabel(prose), positioned(prose, "local"))
                        : prose.text("positioning.absent"),
                survey().has("agreements", "modality") ? varied(prose) : prose.text("modalities.absent"),
                survey().has("regions") ? prose.text("own-regions") : "");
    }

    private String positioned(Prose prose, String kind) {
        var ofKind = positioning.rows().stream()
                .filter(measure -> kind(measure).equals(kind))
                .toList();
        var n = ofKind.stream().flatMap(measure -> measure.n().stream().boxed()).findFirst();
        var sorted = ofKind.stream().sorted(Measure.MOST_FIRST).toList();
        var shares = sorted.stream()
                .map(Complementarities::ofKind)
                .map(measure ->
                        prose.text("quoted", prose.value("positioning", measure.group()), prose.number(measure)))
                .toList();
        if (n.isPresent() && n.get() == 0) {
            return prose.text("positioning.none", prose.value("kinds", kind));
        }
        var first = sorted.get(0);
        var rest = sorted.stream()
                .skip(1)
                .filter(some -> some.value().filter(value -> value.signum() > 0).isPresent())
                .map(some -> shares.get(sorted.indexOf(some)))
                .toList();
        return sorted.stream().anyMatch(Measure::withheld)
                        || sorted.get(1).value().equals(first.value())
                ? prose.text("positioning", prose.value("kinds", kind), prose.number(n), prose.list(shares))
                : prose.text(
                        "positioning.first",
                        prose.value("kind", kind),
                        prose.number(n),
                        prose.share(first),
                        prose.value("positioning", ofKind(first).group()),
                        rest.isEmpty() ? "" : prose.text("before", prose.list(rest)));
    }

    /** How many of the pôles had lost the label by the last wave, though their positioning counts. */
    private String withoutLabel(Prose prose) {
        var poles = SamePoles.of(survey());
        var without = poles.withoutLabel();
        return without == 0 || suppression().suppresses()
                ? ""
                : prose.text(
                        "positioning.without-label",
                        prose.number(poles.everAsked()),
                        prose.number(without),
                        survey().waves().get(survey().waves().size() - 1).toString());
    }

    private String varied(Prose prose) {
        var index = variation.last();
        if (byRegion.isEmpty()) {
            return prose.text("modalities.none", index.yearText());
        }
        var regions = byRegion.stringColumn("region").countUnique();
        var ways = byRegion.stringColumn("modality").countUnique();
        return Prose.paragraph(
                prose.text("modalities", index.yearText(), prose.number(regions), prose.number(ways), regions, ways),
                index.value().isPresent() || index.withheld()
                        ? prose.text("modalities.variation", prose.number(index))
                        : prose.text("modalities.unvaried"));
    }
}
