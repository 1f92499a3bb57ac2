package interpoles.reconstruction;

import interpoles.reconstruction.Plan.Line;
import interpoles.reconstruction.Plan.Ties;
import interpoles.reconstruction.chance.Chance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws the agreements with foreign clusters, so that they make exactly the pairs of a pôle and a foreign cluster
 * that {@link Plan} says, in Europe and in all. A pôle that did not answer in a wave has none in force then: they
 * are known from its own answer only.
 */
final class ForeignAgreements {
    private static final int MOST_POLES = 3;
    private static final int MOST_SIGNATORIES = 8;
    private static final int ONE_MORE_POLE_PERCENT = 30;

    /**
     * How many pôles and how many foreign clusters sign an agreement of a line; {@code european} of the latter are
     * in Europe.
     */
    private static final class Shape {
        private final Line line;
        private int poles = 1;
        private int foreign = 1;
        private int european;

        private Shape(Line line) {
            this.line = line;
        }
    }

    private final Chance chance;
    private final Panel panel;
    private final Partners partners;
    private final Set<List<String>> pairs = new HashSet<>();

    private ForeignAgreements(Chance chance, Panel panel, Partners partners) {
        this.chance = chance;
        this.panel = panel;
        this.partners = partners;
    }

    static List<Agreement> draw(Chance chance, Panel panel, Partners partners) {
        var agreements = new ForeignAgreements(chance, panel, partners);
        var shapes = Plan.LINES.stream()
                .filter(line -> line.ties() == Ties.FOREIGN)
                .flatMap(line -> agreements.shapes(line).stream())
                .toList();
        agreements.turnToEurope(shapes);
        return shapes.stream().map(agreements::one).toList();
    }

    /**
     * Every agreement begins as one pôle with one foreign cluster; signatories join any of them until the line has
     * its pairs.
     */
    private List<Shape> shapes(Line line) {
        var shapes = IntStream.range(0, line.agreements())
                .mapToObj(one -> new Shape(line))
                .toList();
        var missing = line.pairs() - line.agreements();
        while (missing > 0) {
            var shape = chance.one(shapes);
            var isPole = chance.percent(ONE_MORE_POLE_PERCENT);
            var made = isPole ? shape.foreign : shape.poles;
            var hasRoom = shape.poles + shape.foreign < MOST_SIGNATORIES && (!isPole || shape.poles < MOST_POLES);
            if (hasRoom && made <= missing) {
                shape.poles += isPole ? 1 : 0;
                shape.foreign += isPole ? 0 : 1;
                missing -= made;
            }
        }
        return shapes;
    }

    /** Puts foreign clusters in Europe, in any order, until Europe has its pairs. */
    private void turnToEurope(List<Shape> shapes) {
        var places = shapes.stream()
                .flatMap(shape -> IntStream.range(0, shape.foreign).mapToObj(place -> shape))
                .toList();
        var missing = Plan.europeanPairs();
        for (var shape : chance.shuffled(places)) {
            if (shape.poles <= missing) {
                shape.european++;
                missing -= shape.poles;
            }
        }
    }

    private Agreement one(Shape shape) {
        var period = Period.draw(shape.line.span(), chance);
        var tellers = panel.poles().stream().filter(period::isToldBy).toList();
        var poles = chance.some(shape.poles, tellers, Pole::weight);
        var foreign = new ArrayList<Cluster>();
        for (var place = 0; place < shape.foreign; place++) {
            foreign.add(partners.foreign(
                    place < shape.european, cluster -> poles.stream().noneMatch(pole -> isPair(pole, cluster))));
            poles.forEach(pole -> pairs.add(pair(pole, foreign.get(foreign.size() - 1))));
        }
        return new Agreement(
                period,
                poles,
                foreign,
                Practice.draw(Ties.FOREIGN, poles.get(0).regions().get(0), chance));
    }

    private boolean isPair(Pole pole, Cluster cluster) {
        return pairs.contains(pair(pole, cluster));
    }

    private static List<String> pair(Pole pole, Cluster cluster) {
        return List.of(pole.id(), cluster.id());
    }
}
