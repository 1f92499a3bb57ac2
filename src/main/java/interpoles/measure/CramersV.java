package interpoles.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cramér's V of a table of counts: how much its rows and columns depend on each other, from 0 (not at all) to 1.
 *
 * <p>V = √(χ² ÷ (N · (min(rows, columns) − 1))), χ² being Pearson's and N the table's total, without any correction.
 * Missing where the table has fewer than two rows or two columns. Every row and every column must count something.
 *
 * <p>χ² is added up from its non-negative terms (N·n − r·c)² ÷ (N·r·c) with far more digits than are kept, so that two
 * independent variables give exactly 0 and the one rounding is the last.
 *
 * <p>Source: H. Cramér, <i>Mathematical Methods of Statistics</i> (1946), chapter 21.
 */
public final class CramersV {
    private static final MathContext AMPLE = new MathContext(60, RoundingMode.HALF_EVEN);

    private CramersV() {}

    public static Optional<BigDecimal> of(long[][] table) {
        var columns = table.length == 0 ? 0 : table[0].length;
        var smaller = Math.min(table.length, columns);
        if (smaller < 2) {
            return Optional.empty();
        }
        var rowTotals =
                Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        var columnTotals = new long[columns];
        for (var row : table) {
            Arrays.setAll(columnTotals, column -> columnTotals[column] + row[column]);
        }
        var total = BigDecimal.valueOf(Arrays.stream(rowTotals).sum());
        var chiSquare = BigDecimal.ZERO;
        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < columns; column++) {
                var product = BigDecimal.valueOf(rowTotals[row]).multiply(BigDecimal.valueOf(columnTotals[column]));
                var distance =
                        total.multiply(BigDecimal.valueOf(table[row][column])).subtract(product);
                chiSquare = chiSquare.add(distance.pow(2).divide(total.multiply(product), AMPLE), AMPLE);
            }
        }
        var square = chiSquare.divide(total.multiply(BigDecimal.valueOf(smaller - 1L)), AMPLE);
        return Optional.of(square.sqrt(AMPLE).round(Quotient.DIGITS));
    }
}
