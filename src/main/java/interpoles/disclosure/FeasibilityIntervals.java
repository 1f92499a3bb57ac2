package interpoles.disclosure;

import interpoles.measure.Cell;
import interpoles.measure.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody who knows every sum and every count that is shown can tell of the others: the range that each lies in.
 *
 * <p>The sums are solved as linear equations (Gaussian elimination, exactly), then ranges are narrowed by each equation
 * until none narrows another. A count that was withheld is at least 1, as zeros are always shown, and any other is at
 * least 0.
 */
final class FeasibilityIntervals {
    private static final int ROUNDS = 100;

    private final Map<Cell, BigInteger> least = new HashMap<>();
    private final Map<Cell, BigInteger> most = new HashMap<>();

    private FeasibilityIntervals() {}

    static FeasibilityIntervals of(List<Sum> sums, Map<Cell, Long> known, Predicate<Cell> positive) {
        var equations = sums.stream()
                .map(sum -> LinearEquation.of(sum, known))
                .filter(one -> !one.terms().isEmpty())
                .toList();
        var intervals = new FeasibilityIntervals();
        equations.forEach(equation -> equation.terms()
                .keySet()
                .forEach(cell -> intervals.least.put(cell, positive.test(cell) ? BigInteger.ONE : BigInteger.ZERO)));
        var all = new ArrayList<>(equations);
        all.addAll(solved(equations, positive));
        for (var round = 0; round < ROUNDS; round++) {
            var narrowed = false;
            for (var equation : all) {
                narrowed |= intervals.narrow(equation);
            }
            if (!narrowed) {
                break;
            }
        }
        return intervals;
    }

    /** Whether only one value is left to a count. */
    boolean tells(Cell cell) {
        return least.containsKey(cell) && least.get(cell).equals(most.get(cell));
    }

    /** Each equation rid of the counts that others are solved for: those that are nowhere shown first. */
    private static List<LinearEquation> solved(List<LinearEquation> equations, Predicate<Cell> published) {
        var left = new ArrayList<>(equations);
        var solved = new ArrayList<LinearEquation>();
        while (!left.isEmpty()) {
            var next = left.remove(left.size() - 1);
            if (next.terms().isEmpty()) {
                continue;
            }
            var pivot = next.terms().keySet().stream()
                    .filter(published.negate())
                    .findFirst()
                    .orElse(next.terms().firstKey());
            Predicate<LinearEquation> has = equation -> equation.terms().containsKey(pivot);
            left.replaceAll(equation -> has.test(equation) ? equation.without(pivot, next) : equation);
            solved.replaceAll(equation -> has.test(equation) ? equation.without(pivot, next) : equation);
            solved.add(next);
        }
        return solved;
    }

    /** What an equation says of each of its counts, given the ranges of the others. */
    private boolean narrow(LinearEquation equation) {
        var smallest = total(equation, true);
        var greatest = total(equation, false);
        var narrowed = false;
        for (var term : equation.terms().entrySet()) {
            var positive = term.getValue().signum() > 0;
            var high = smallest.without(bound(term, true))
                    .map(others -> equation.constant().subtract(others));
            var low = greatest.without(bound(term, false))
                    .map(others -> equation.constant().subtract(others));
            var least = positive ? low : high;
            var most = positive ? high : low;
            narrowed |= least.isPresent() && raise(term.getKey(), ceiling(least.get(), term.getValue()));
            narrowed |= most.isPresent() && lower(term.getKey(), floor(most.get(), term.getValue()));
        }
        return narrowed;
    }

    /** The least, or the most, that an equation's terms add up to. */
    private Total total(LinearEquation equation, boolean smallest) {
        var sum = BigInteger.ZERO;
        var unbounded = 0;
        for (var term : equation.terms().entrySet()) {
            var bound = bound(term, smallest);
            sum = bound == null ? sum : sum.add(bound);
            unbounded += bound == null ? 1 : 0;
        }
        return new Total(sum, unbounded);
    }

    private BigInteger bound(Map.Entry<Cell, BigInteger> term, boolean smallest) {
        var bounds = term.getValue().signum() > 0 == smallest ? least : most;
        var bound = bounds.get(term.getKey());
        return bound == null ? null : bound.multiply(term.getValue());
    }

    /** A sum of bounds, some of which there may not be. */
    private record Total(BigInteger sum, int unbounded) {
        /** The sum of all but this one; empty where there is no bound to it. */
        Optional<BigInteger> without(BigInteger bound) {
            return unbounded > (bound == null ? 1 : 0)
                    ? Optional.empty()
                    : Optional.of(bound == null ? sum : sum.subtract(bound));
        }
    }

    private boolean raise(Cell cell, BigInteger bound) {
        var higher = bound.compareTo(least.get(cell)) > 0;
        if (higher) {
            least.put(cell, bound);
        }
        return higher;
    }

    private boolean lower(Cell cell, BigInteger bound) {
        var lower = most.get(cell) == null || bound.compareTo(most.get(cell)) < 0;
        if (lower) {
            most.put(cell, bound);
        }
        return lower;
    }

    private static BigInteger floor(BigInteger number, BigInteger divisor) {
        var parts = number.divideAndRemainder(divisor);
        return parts[1].signum() != 0 && parts[1].signum() != divisor.signum()
                ? parts[0].subtract(BigInteger.ONE)
                : parts[0];
    }

    private static BigInteger ceiling(BigInteger number, BigInteger divisor) {
        return floor(number.negate(), divisor).negate();
    }
}
