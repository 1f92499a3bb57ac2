package interpoles.statistics.network;

import interpoles.statistics.chance.Chance;
import interpoles.statistics.chance.Null;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * What the network of projects and pôles would look like if only two things were given: how many pôles each project has,
 * and how many projects each pôle. Projects trade pôles by lot, two at a time; 50 trades a project to begin with, then 5 a
 * project between each of 999 draws.
 *
 * <p>A trade pools the pôles that only one of the two projects has and deals them again, as many to each as before; where
 * only one of them has such pôles nothing is drawn. From a database: one row a label of a co-labelled project.
 *
 * <p>Source: G. Strona, D. Nappo, F. Boccacci, S. Fattorini and J. San-Miguel-Ayanz, “A fast and unbiased procedure to
 * randomize ecological binary matrices with fixed row and column totals”, <i>Nature Communications</i> 5 (2014).
 */
public final class Curveball {
    /** Number of draws. */
    public static final int DRAWS = 999;

    private static final int BURN_IN = 50;
    private static final int BETWEEN = 5;

    private final List<BitSet> projects;

    private Curveball(List<BitSet> projects) {
        this.projects = projects;
    }

    /** From the pôles of each project, both numbered in the order of their identifiers. Two projects at least. */
    public static Curveball of(List<BitSet> projects) {
        if (projects.size() < 2) {
            throw new IllegalArgumentException("Nobody to trade with");
        }
        return new Curveball(copies(projects));
    }

    /**
     * Each statistic against the same draws, with {@link Chance#SEED} + wave by convention.
     *
     * @param progress told the share done, up to 1
     */
    public List<Null> against(
            List<? extends ToDoubleFunction<List<BitSet>>> statistics, Chance chance, DoubleConsumer progress) {
        var drawn = new double[statistics.size()][DRAWS];
        var traded = copies(projects);
        trade(traded, BURN_IN * traded.size(), chance);
        for (var draw = 0; draw < DRAWS; draw++) {
            trade(traded, BETWEEN * traded.size(), chance);
            for (var statistic = 0; statistic < drawn.length; statistic++) {
                drawn[statistic][draw] = statistics.get(statistic).applyAsDouble(traded);
            }
            progress.accept((draw + 1.0) / DRAWS);
        }
        var nulls = new ArrayList<Null>();
        for (var statistic = 0; statistic < drawn.length; statistic++) {
            nulls.add(Null.of(statistics.get(statistic).applyAsDouble(projects), drawn[statistic]));
        }
        return List.copyOf(nulls);
    }

    private static void trade(List<BitSet> projects, int trades, Chance chance) {
        for (var trade = 0; trade < trades; trade++) {
            var one = chance.below(projects.size());
            var drawn = chance.below(projects.size() - 1);
            trade(projects.get(one), projects.get(drawn >= one ? drawn + 1 : drawn), chance);
        }
    }

    private static void trade(BitSet one, BitSet other, Chance chance) {
        var onlyOne = (BitSet) one.clone();
        onlyOne.andNot(other);
        var onlyOther = (BitSet) other.clone();
        onlyOther.andNot(one);
        if (onlyOne.isEmpty() || onlyOther.isEmpty()) {
            return;
        }
        var pool = (BitSet) onlyOne.clone();
        pool.or(onlyOther);
        one.andNot(pool);
        other.or(pool);
        for (var pole : chance.draw(pool.stream().boxed().toList(), onlyOne.cardinality())) {
            one.set(pole);
            other.clear(pole);
        }
    }

    private static List<BitSet> copies(List<BitSet> projects) {
        return projects.stream().map(project -> (BitSet) project.clone()).toList();
    }
}
