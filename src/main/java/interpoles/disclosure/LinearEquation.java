package interpoles.disclosure;

import interpoles.measure.Cell;
import interpoles.measure.Sum;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of some unknown counts: Σ coefficient · count = constant.
 *
 * @param terms without a coefficient 0
 */
record LinearEquation(TreeMap<Cell, BigInteger> terms, BigInteger constant) {

    /** A sum in which the known counts are put in. */
    static LinearEquation of(Sum sum, Map<Cell, Long> known) {
        var terms = new TreeMap<Cell, BigInteger>();
        var constant = BigInteger.ZERO;
        for (var part : sum.parts()) {
            if (known.containsKey(part)) {
                constant = constant.subtract(BigInteger.valueOf(known.get(part)));
            } else {
                terms.merge(part, BigInteger.ONE, BigInteger::add);
            }
        }
        if (known.containsKey(sum.total())) {
            constant = constant.add(BigInteger.valueOf(known.get(sum.total())));
        } else {
            terms.merge(sum.total(), BigInteger.ONE.negate(), BigInteger::add);
        }
        return new LinearEquation(terms, constant);
    }

    /** This one rid of a count, with the help of another equation that has it. */
    LinearEquation without(Cell cell, LinearEquation other) {
        var mine = terms.get(cell);
        var its = other.terms.get(cell);
        var rest = new TreeMap<Cell, BigInteger>();
        terms.forEach((key, coefficient) -> rest.put(key, coefficient.multiply(its)));
        other.terms.forEach(
                (key, coefficient) -> rest.merge(key, coefficient.multiply(mine).negate(), BigInteger::add));
        rest.values().removeIf(coefficient -> coefficient.signum() == 0);
        return new LinearEquation(rest, constant.multiply(its).subtract(other.constant.multiply(mine))).reduced();
    }

    private LinearEquation reduced() {
        var divisor = terms.values().stream().reduce(constant.abs(), BigInteger::gcd);
        if (divisor.bitLength() < 2) {
            return this;
        }
        var smaller = new TreeMap<>(terms);
        smaller.replaceAll((cell, coefficient) -> coefficient.divide(divisor));
        return new LinearEquation(smaller, constant.divide(divisor));
    }
}
