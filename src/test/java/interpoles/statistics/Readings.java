package interpoles.statistics;

import static interpoles.statistics.Golden.Row.of;

import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/** The readings of one claim's words: a value each, and whether the claim holds by it. */
record Readings(Golden golden, String claim, Predicate<Double> holds) {
    void add(String words, double value) {
        golden.add("multiverse", claim + ": " + words, () -> of(value).note(holds.test(value) ? "holds" : "fails"));
    }

    void add(String words, double value, long n) {
        golden.add(
                "multiverse", claim + ": " + words, () -> of(value).n(n).note(holds.test(value) ? "holds" : "fails"));
    }

    void grown(String words, IntToDoubleFunction at) {
        add(words, growth(at), (long) at.applyAsDouble(Phase2.FIRST));
    }

    static double growth(IntToDoubleFunction at) {
        return at.applyAsDouble(Phase2.LAST) / at.applyAsDouble(Phase2.FIRST);
    }
}
