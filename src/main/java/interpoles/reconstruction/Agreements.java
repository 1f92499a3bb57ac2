package interpoles.reconstruction;

import interpoles.reconstruction.Plan.Line;
import interpoles.reconstruction.Plan.Ties;
import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.chance.Urn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the agreements of a panel, as many of each sort as {@link Plan} says. */
final class Agreements {
    /** How many pôles sign an agreement between pôles: two to eight. */
    private static final Urn SIZES = Urn.of("2 66, 3 18, 4 8, 5 4, 6 2, 7 1, 8 1");

    private static final Urn POLES_WITH_LOCALS = Urn.of("1 78, 2 17, 3 5");
    private static final Urn LOCALS = Urn.of("1 68, 2 23, 3 9");
    private static final int RENEWED_PERCENT = 9;
    /** The pôles that lost the label had agreements too. */
    private static final int GONE_WEIGHT = 30;

    private final Chance chance;
    private final Panel panel;
    private final Partners partners;

    private Agreements(Chance chance, Panel panel, Partners partners) {
        this.chance = chance;
        this.panel = panel;
        this.partners = partners;
    }

    /** All the agreements, by year of signature. */
    static List<Agreement> draw(Chance chance, Panel panel, Partners partners) {
        var agreements = new Agreements(chance, panel, partners);
        var known = Plan.LINES.stream()
                .filter(line -> line.ties() != Ties.FOREIGN)
                .flatMap(line -> IntStream.range(0, line.agreements()).mapToObj(number -> agreements.one(line)))
                .flatMap(agreements::renewed)
                .toList();
        var foreign = ForeignAgreements.draw(chance, panel, partners).stream()
                .flatMap(agreements::renewed)
                .toList();
        return Stream.concat(known.stream(), foreign.stream())
                .sorted(Comparator.comparingInt(agreement -> agreement.period().signed()))
                .toList();
    }

    private Agreement one(Line line) {
        var period = Period.draw(line.span(), chance);
        return switch (line.ties()) {
            case POLES_WITHIN -> polesWithin(period);
            case POLES_BEYOND -> polesBeyond(period);
            case LOCALS_WITHIN -> localsWithin(period);
            default -> localsBeyond(period);
        };
    }

    private Agreement polesWithin(Period period) {
        while (true) {
            var first = first(period);
            var region = chance.one(first.regions());
            var mates = others(period, first).stream()
                    .filter(pole -> pole.isIn(region))
                    .toList();
            if (!mates.isEmpty()) {
                var poles = with(first, chance.some(SIZES.number(chance) - 1, mates, Pole::weight));
                return new Agreement(period, poles, List.of(), Practice.draw(Ties.POLES_WITHIN, region, chance));
            }
        }
    }

    /** The first two have no region in common, so all have none. */
    private Agreement polesBeyond(Period period) {
        var first = first(period);
        var strangers = others(period, first).stream()
                .filter(pole -> first.regions().stream().noneMatch(pole::isIn))
                .toList();
        var poles = with(first, chance.some(SIZES.number(chance) - 1, strangers, Pole::weight));
        return new Agreement(
                period,
                poles,
                List.of(),
                Practice.draw(Ties.POLES_BEYOND, first.regions().get(0), chance));
    }

    private Agreement localsWithin(Period period) {
        var first = first(period);
        var region = chance.one(first.regions());
        var mates =
                others(period, first).stream().filter(pole -> pole.isIn(region)).toList();
        var poles = with(first, chance.some(POLES_WITH_LOCALS.number(chance) - 1, mates, Pole::weight));
        return new Agreement(period, poles, locals(region), Practice.draw(Ties.LOCALS_WITHIN, region, chance));
    }

    private Agreement localsBeyond(Period period) {
        var first = first(period);
        var elsewhere =
                Region.ALL.stream().filter(region -> !first.isIn(region.code())).toList();
        var region = chance.one(elsewhere, Region::poles).code();
        return new Agreement(period, List.of(first), locals(region), Practice.draw(Ties.LOCALS_BEYOND, region, chance));
    }

    private List<Cluster> locals(String region) {
        var locals = new ArrayList<Cluster>();
        for (var left = LOCALS.number(chance); left > 0; left--) {
            locals.add(partners.local(region, cluster -> !locals.contains(cluster)));
        }
        return locals;
    }

    /** The pôle that told of the agreement. */
    private Pole first(Period period) {
        var tellers = panel.poles().stream().filter(period::isToldBy).toList();
        return chance.one(tellers, pole -> pole.isGone() ? GONE_WEIGHT * pole.weight() : pole.weight());
    }

    private List<Pole> others(Period period, Pole first) {
        return panel.poles().stream()
                .filter(pole -> pole != first && period.canBind(pole))
                .toList();
    }

    private static List<Pole> with(Pole first, List<Pole> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /**
     * Some agreements in force at both waves ended in between and were signed again the year after by the same
     * clusters.
     */
    private Stream<Agreement> renewed(Agreement agreement) {
        var period = agreement.period();
        var isKept = Panel.WAVES.stream().allMatch(period::isInForce);
        if (!isKept || !chance.percent(RENEWED_PERCENT)) {
            return Stream.of(agreement);
        }
        var end = chance.one(List.of(2008, 2009, 2010));
        return Stream.of(
                agreement.during(new Period(period.signed(), OptionalInt.of(end))),
                agreement.during(new Period(end + 1, period.ended())));
    }
}
