package interpoles.reconstruction;

import interpoles.reconstruction.Period.Span;
import java.util.List;

/**
 * How many agreements of each sort there are: the accounting that makes the article's figures hold together.
 *
 * <pre> 2008                2011 between pôles, common region   98 of 194          185 of 394 = 47.0 % (nearly
 * half) between pôles, none            12                  20 ┐ with local clusters, common    36
 * 77 │ with local clusters, none       4                   8 │ 20 + 8 + 104 = 132 = 33.5 % (about a third) with
 * foreign clusters          44                 104 ┘ foreign partners             125 ÷ 66 = 1.89      331 ÷ 69 =
 * 4.80 a pôle </pre>
 *
 * An agreement with a foreign cluster leaves the territory, for a foreign cluster has no region. Foreign partners
 * are counted as pairs of a pôle and a foreign cluster: an agreement of two pôles with three foreign clusters makes
 * six.
 */
final class Plan {
    /** Who signs, and whether the signatories have a region in common. */
    enum Ties {
        POLES_WITHIN,
        POLES_BEYOND,
        LOCALS_WITHIN,
        LOCALS_BEYOND,
        FOREIGN
    }

    /**
     * A line of the plan.
     *
     * @param pairs distinct pairs of a pôle and a foreign cluster that the line's agreements make, 0 for the other ties
     */
    record Line(Ties ties, Span span, int agreements, int pairs) {
        Line(Ties ties, Span span, int agreements) {
            this(ties, span, agreements, 0);
        }
    }

    static final List<Line> LINES = List.of(
            new Line(Ties.POLES_WITHIN, Span.KEPT, 86),
            new Line(Ties.POLES_WITHIN, Span.ENDED, 12),
            new Line(Ties.POLES_WITHIN, Span.STARTED, 99),
            new Line(Ties.POLES_WITHIN, Span.BETWEEN, 3),
            new Line(Ties.POLES_WITHIN, Span.BEFORE, 3),
            new Line(Ties.POLES_BEYOND, Span.KEPT, 9),
            new Line(Ties.POLES_BEYOND, Span.ENDED, 3),
            new Line(Ties.POLES_BEYOND, Span.STARTED, 11),
            new Line(Ties.LOCALS_WITHIN, Span.KEPT, 32),
            new Line(Ties.LOCALS_WITHIN, Span.ENDED, 4),
            new Line(Ties.LOCALS_WITHIN, Span.STARTED, 45),
            new Line(Ties.LOCALS_WITHIN, Span.BETWEEN, 2),
            new Line(Ties.LOCALS_WITHIN, Span.BEFORE, 1),
            new Line(Ties.LOCALS_BEYOND, Span.KEPT, 3),
            new Line(Ties.LOCALS_BEYOND, Span.ENDED, 1),
            new Line(Ties.LOCALS_BEYOND, Span.STARTED, 5),
            new Line(Ties.FOREIGN, Span.KEPT, 38, 111),
            new Line(Ties.FOREIGN, Span.ENDED, 6, 14),
            new Line(Ties.FOREIGN, Span.STARTED, 66, 220),
            new Line(Ties.FOREIGN, Span.BETWEEN, 2, 4));

    /** The European share of the pairs, in per cent. */
    static final int EUROPEAN_PERCENT = 68;

    private Plan() {}

    /** The pairs in Europe: no pair is made twice, so the lines' pairs add up. */
    static int europeanPairs() {
        var pairs = LINES.stream().mapToInt(Line::pairs).sum();
        return (pairs * EUROPEAN_PERCENT + 50) / 100;
    }
}
