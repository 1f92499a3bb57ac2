package interpoles.analysis;

import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.Optional;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** What each case counts: its weight, exactly as it is written, or 1. */
record Weights(Optional<NumericColumn<?>> column, Words words) {

    static Weights of(Table table, Plan plan, Words words) {
        return new Weights(plan.weights().map(name -> Columns.numbers(table, name, words)), words);
    }

    /** @throws IllegalArgumentException if it is missing, negative or not finite */
    BigDecimal of(int row) {
        if (column.isEmpty()) return BigDecimal.ONE;
        var weights = column.get();
        if (weights.isMissing(row)) {
            throw new IllegalArgumentException(words.text("analysis.weight.missing", row + 1 + "", weights.name()));
        }
        var weight = weights.getDouble(row);
        if (weight < 0 || !Double.isFinite(weight)) {
            throw new IllegalArgumentException(
                    words.text("analysis.weight.negative", row + 1 + "", weight + "", weights.name()));
        }
        return new BigDecimal(String.valueOf(weights.get(row)));
    }
}
