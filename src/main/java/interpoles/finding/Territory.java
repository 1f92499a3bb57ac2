package interpoles.finding;

import interpoles.answer.Prose;
import interpoles.disclosure.Published;
import interpoles.measure.Count;
import interpoles.measure.Measure;
import interpoles.measure.MeasureTable;
import interpoles.measure.Unit;
import interpoles.survey.Survey;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * What share of the agreements stay on a territory, and what share leave it.
 *
 * <p>An agreement stays on its territory when all its signatories have a region in common, and leaves it when they
 * have none; a foreign cluster has no region. The denominator is every agreement in force at the wave; without one
 * the shares are missing.
 */
public final class Territory extends Finding {
    private static final Count BETWEEN_POLES = Count.named("territory.between-poles");
    private static final Count WITH_OTHERS = Count.named("territory.with-others");
    private static final Count OUTSIDE = Count.named("territory.outside");

    private final Published betweenPoles;
    private final Published outside;
    private final Published withOthers;

    private Territory(Survey survey) {
        super(survey, "territory");
        var agreements = atEachWave(true, """
                SELECT w.year AS year,
                       CAST(COALESCE(SUM(k.agreements), 0) AS bigint) AS agreements,
                       CAST(COALESCE(SUM(CASE WHEN k.partner = 'between-poles' THEN k.agreements * k.inside END), 0) AS bigint) AS between_poles,
                       CAST(COALESCE(SUM(CASE WHEN k.partner <> 'between-poles' THEN k.agreements * k.inside END), 0) AS bigint) AS with_others,
                       CAST(COALESCE(SUM(k.agreements * (1 - k.inside)), 0) AS bigint) AS outside
                FROM waves w
                LEFT JOIN kinds_in_force k ON k.year = w.year
                GROUP BY w.year
                ORDER BY w.year
                """);
        betweenPoles = measure(agreements
                .share("territory.between-poles")
                .of("between_poles")
                .among("agreements", Agreements.IN_FORCE));
        outside = measure(agreements.share("territory.outside").of("outside").among("agreements", Agreements.IN_FORCE));
        withOthers = tabled(() ->
                agreements.share("territory.with-others").of("with_others").among("agreements", Agreements.IN_FORCE));
        sum(Agreements.IN_FORCE, BETWEEN_POLES, OUTSIDE, WITH_OTHERS);
        sum(Agreements.BY_PARTNER.in("between-poles"), BETWEEN_POLES, OUTSIDE.in("between-poles"));
        sum(Agreements.BY_PARTNER.in("with-local-clusters"), WITH_OTHERS, OUTSIDE.in("with-local-clusters"));
    }

    public static Territory of(Survey survey) {
        return survey.once(Territory.class, Territory::new);
    }

    /** {@code year, share, n}: agreements between pôles that have a region in common. */
    public Table betweenPoles() {
        return byWave(betweenPoles, "share");
    }

    /** {@code year, share, n}: agreements whose signatories have no region in common. */
    public Table outside() {
        return byWave(outside, "share");
    }

    /**
     * {@code year, reach, share, n}: all agreements in force, parted into {@code poles-inside} (between pôles that
     * have a region in common), {@code others-inside} (the others that have one) and {@code outside} (none in
     * common).
     */
    public Table byReach() {
        var parts = Stream.of(
                        reach(betweenPoles, "poles-inside"),
                        reach(withOthers, "others-inside"),
                        reach(outside, "outside"))
                .flatMap(List::stream)
                .toList();
        return captioned(
                "territory.by-reach",
                outside.definition().quantity(),
                MeasureTable.byWaveAndGroup(parts, Unit.SHARE, "reach", "share"));
    }

    private static List<Measure> reach(Published share, String name) {
        return share.rows().stream().map(measure -> measure.of(name)).toList();
    }

    /**
     * {@code year, region, name, agreements}: agreements in force at the last wave that stay within a region,
     * counted once in each region that all their signatories have in common; regions without one are left out.
     */
    public Table byRegion() {
        return unprotected("territory.by-region", "count.agreements.in-force", """
                SELECT f.year AS year, c.region AS region, MIN(r.name) AS name, COUNT(*) AS agreements
                FROM in_force f
                JOIN common_regions c ON c.agreement = f.agreement
                LEFT JOIN reference_regions r ON r.region = c.region
                WHERE f.year = (SELECT MAX(year) FROM waves)
                GROUP BY f.year, c.region
                ORDER BY agreements DESC, c.region
                """);
    }

    @Override
    String answer(Prose prose) {
        return Prose.paragraph(
                compared(prose, "territory.inside", betweenPoles),
                compared(prose, "territory.outside", outside),
                survey().has("regions") ? prose.text("own-regions") : "");
    }
}
