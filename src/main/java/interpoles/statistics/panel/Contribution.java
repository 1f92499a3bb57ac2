package interpoles.statistics.panel;

import java.util.OptionalDouble;

/** What a part contributed to the change of a whole: the part's change ÷ the whole's. It proves no cause. */
public final class Contribution {
    private Contribution() {}

    /** Missing where the whole did not change. */
    public static OptionalDouble of(long partFirst, long partLast, long wholeFirst, long wholeLast) {
        return wholeFirst == wholeLast
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (partLast - partFirst) / (wholeLast - wholeFirst));
    }
}
