package interpoles.statistics;

/** Sums added up from the left, in the order given: the same bits everywhere. */
public final class Sum {
    private Sum() {}

    public static double of(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
