package interpoles.chart.data;

import java.util.List;
import tech.tablesaw.api.DoubleColumn;

/**
 * How the values of a wave spread: none of it is a number where one of the values is missing, for that of the others
 * would be another.
 *
 * @param n how many values there are
 * @param mean NaN without a value
 * @param median NaN without a value
 * @param none how many values are 0
 */
public record Spread(int n, double mean, double median, long none) {
    public static Spread of(List<Double> values) {
        var known = values.stream().allMatch(Double::isFinite) && !values.isEmpty();
        var column = DoubleColumn.create("values", values);
        return new Spread(
                values.size(),
                known ? column.mean() : Double.NaN,
                known ? column.median() : Double.NaN,
                values.stream().filter(value -> value == 0).count());
    }

    /** Whether there are values, and none of them is missing. */
    public boolean isKnown() {
        return Double.isFinite(mean);
    }
}
