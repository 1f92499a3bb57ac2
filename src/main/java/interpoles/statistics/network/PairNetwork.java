package interpoles.statistics.network;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * The network of pôles that label at least one project together: one vertex a pôle, one edge a pair, however many
 * projects they share.
 *
 * <p>From a database: one row a label of a co-labelled project. Pôles are numbered in the order of their identifiers.
 *
 * <p>Source of transitivity and assortativity: M. E. J. Newman, “The structure and function of complex networks”, <i>SIAM
 * Review</i> 45 (2003).
 */
public final class PairNetwork {
    private final BitSet[] partners;
    private final long occurrences;

    private PairNetwork(BitSet[] partners, long occurrences) {
        this.partners = partners;
        this.occurrences = occurrences;
    }

    /** From the pôles, 0 up to {@code poles} less one, of each project. */
    public static PairNetwork of(int poles, Collection<BitSet> projects) {
        var partners = new BitSet[poles];
        for (var pole = 0; pole < poles; pole++) {
            partners[pole] = new BitSet(poles);
        }
        var occurrences = 0L;
        for (var project : projects) {
            var size = project.cardinality();
            occurrences += size * (size - 1L) / 2;
            project.stream().forEach(pole -> partners[pole].or(project));
        }
        for (var pole = 0; pole < poles; pole++) {
            partners[pole].clear(pole);
        }
        return new PairNetwork(partners, occurrences);
    }

    /** Distinct pairs. */
    public long pairs() {
        return partnersOf(everyPole()) / 2;
    }

    /** Partners added up over these pôles: distinct other pôles with a project in common. */
    public long partnersOf(BitSet poles) {
        return poles.stream().mapToLong(pole -> partners[pole].cardinality()).sum();
    }

    /** Partners of one pôle. */
    public BitSet partnersOf(int pole) {
        return (BitSet) partners[pole].clone();
    }

    /** Share of the occurrences of pairs, one a project, that repeat a pair; not a number without one. */
    public double repeats() {
        return (double) (occurrences - pairs()) / occurrences;
    }

    /** Three times the triangles ÷ the paths of two edges: how often partners of a pôle are partners; not a number without one. */
    public double transitivity() {
        var closed = 0L;
        var paths = 0L;
        for (var pole = 0; pole < partners.length; pole++) {
            var around = partners[pole];
            var degree = (long) around.cardinality();
            paths += degree * (degree - 1);
            closed += around.stream()
                    .mapToLong(partner -> shared(partners[partner], around))
                    .sum();
        }
        return (double) closed / paths;
    }

    /** Correlation of the degrees at the two ends of an edge; not a number where all are the same. */
    public double assortativity() {
        var products = sumOverEdges((one, other) -> one * other);
        var sums = sumOverEdges(Integer::sum);
        var squares = sumOverEdges((one, other) -> one * one + other * other);
        var edges = pairs();
        return (double) (4 * edges * products - sums * sums) / (2 * edges * squares - sums * sums);
    }

    /** Share of the pairs whose two pôles share something, such as a region: {@code with[p]} has the pôles that do with p. */
    public double shareOfPairs(List<BitSet> with) {
        var sharing = 0L;
        for (var pole = 0; pole < partners.length; pole++) {
            sharing += shared(partners[pole], with.get(pole));
        }
        return (double) sharing / partnersOf(everyPole());
    }

    private long sumOverEdges(IntBinaryOperator term) {
        var sum = 0L;
        for (var pole = 0; pole < partners.length; pole++) {
            var degree = partners[pole].cardinality();
            for (var other = partners[pole].nextSetBit(pole + 1);
                    other >= 0;
                    other = partners[pole].nextSetBit(other + 1)) {
                sum += term.applyAsInt(degree, partners[other].cardinality());
            }
        }
        return sum;
    }

    private BitSet everyPole() {
        var all = new BitSet(partners.length);
        all.set(0, partners.length);
        return all;
    }

    private static long shared(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
