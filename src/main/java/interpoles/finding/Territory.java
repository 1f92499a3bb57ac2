package interpoles.finding;

import interpoles.measure.Cell;
import interpoles.measure.Measure;
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
public final class Territory implements Counted {
    private final List<Measure> betweenPoles;
    private final List<Measure> outside;
    private final List<Measure> withOthers;
    private final Disclosure disclosure;
    private final Survey survey;

    private Territory(Survey survey, Disclosure disclosure) {
        this.survey = survey;
        this.disclosure = disclosure;
        var agreements = Tally.byWave(survey, true, """
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
        betweenPoles = disclosure.shown(agreements.shares("territory.between-poles", "between_poles", "agreements"));
        outside = disclosure.shown(agreements.shares("territory.outside", "outside", "agreements"));
        withOthers = disclosure.shown(agreements.shares("territory.with-others", "with_others", "agreements"));
    }

    public static Territory of(Survey survey) {
        return of(survey, Disclosure.of(survey));
    }

    static Territory of(Survey survey, Disclosure disclosure) {
        return new Territory(survey, disclosure);
    }

    /** {@code year, share, n}: agreements between pôles that have a region in common. */
    public Table betweenPoles() {
        return Extract.byWave(Extract.caption(survey, "between-poles"), betweenPoles, "share");
    }

    /** {@code year, share, n}: agreements whose signatories have no region in common. */
    public Table outside() {
        return Extract.byWave(Extract.caption(survey, "outside"), outside, "share");
    }

    /**
     * {@code year, reach, share, n}: all agreements in force, parted into {@code poles-inside} (between pôles that
     * have a region in common), {@code others-inside} (the others that have one) and {@code outside} (none in
     * common).
     */
    public Table byReach() {
        var parts = Stream.of(
                        betweenPoles.stream().map(measure -> measure.of("poles-inside")),
                        withOthers.stream().map(measure -> measure.of("others-inside")),
                        outside.stream().map(measure -> measure.of("outside")))
                .flatMap(part -> part)
                .toList();
        return Extract.byWaveAndGroup(Extract.caption(survey, "reach"), parts, "reach", "share")
                .sortOn("year");
    }

    @Override
    public String question() {
        return Prose.current().text("question.territory");
    }

    @Override
    public String sentence() {
        var prose = Prose.current();
        if (survey.waves().isEmpty()) {
            return prose.text("no-wave");
        }
        return Prose.paragraph(
                prose.text("territory.inside", prose.series(betweenPoles)),
                prose.text("territory.outside", prose.series(outside)),
                survey.has("regions") ? prose.text("own-regions") : "",
                prose.withheld(this));
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(betweenPoles, outside).flatMap(List::stream).toList();
    }

    @Override
    public List<Measure> counted() {
        return Stream.of(betweenPoles, outside, withOthers)
                .flatMap(List::stream)
                .toList();
    }

    /** The three parts; and that those between pôles, or with local clusters alone, have a region in common or none. */
    @Override
    public List<Sum> sums() {
        return Stream.of(
                        Sum.atEachWave("agreements.in-force", counted()).stream(),
                        betweenPoles.stream().map(measure -> inside(measure, "between-poles")),
                        withOthers.stream().map(measure -> inside(measure, "with-local-clusters")))
                .flatMap(sum -> sum)
                .toList();
    }

    private static Sum inside(Measure share, String partner) {
        var outside = new Cell("territory.outside", share.yearText(), partner);
        return new Sum(
                new Cell("agreements.by-partner", share.yearText(), partner), List.of(Revealed.part(share), outside));
    }

    /**
     * {@code year, region, name, agreements}: agreements in force at the last wave that stay within a region,
     * counted once in each region that all their signatories have in common; regions without one are left out.
     */
    public Table byRegion() {
        return disclosure.unlessKeptBack(Extract.caption(survey, "by-region"), survey.query("""
                SELECT f.year AS year, c.region AS region, MIN(r.name) AS name, COUNT(*) AS agreements
                FROM in_force f
                JOIN common_regions c ON c.agreement = f.agreement
                LEFT JOIN reference_regions r ON r.region = c.region
                WHERE f.year = (SELECT MAX(year) FROM waves)
                GROUP BY f.year, c.region
                ORDER BY agreements DESC, c.region
                """));
    }
}
