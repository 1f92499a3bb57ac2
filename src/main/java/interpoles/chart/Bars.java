package interpoles.chart;

import tech.tablesaw.api.Table;

/**
 * Bar charts.
 *
 * <p>Every form reads a table's column {@code year} where there is one, its columns of codes as groups, its first other
 * column of numbers as the value and its column {@code n} as the denominator; a column {@code name} gives the labels of
 * the first group column. A missing value has no bar, never one of
 * zero; a table without any value gives an empty chart whose sentence says so. A value column whose name holds
 * {@code share}, {@code rate} or {@code density} is shown as a percentage.
 */
public final class Bars {
    private static final int MOST = 30;

    private Bars() {}

    /** A bar a wave; with groups, theirs side by side in each wave. */
    public static Chart byWave(Table table, String title, String axis) {
        return VerticalBars.of(table, Reading.of(table), title, axis, false);
    }

    /** A bar a wave, divided into its groups, with their sum above it. */
    public static Chart stackedByWave(Table table, String title, String axis) {
        return VerticalBars.of(table, Reading.of(table), title, axis, true);
    }

    /** Lying bars, the largest on top, the first 30 of more; with several waves each group has a bar for each. */
    public static Chart ranked(Table table, String title, String axis) {
        return ranked(table, title, axis, MOST);
    }

    /** The same with so many groups at most; that there are more is said below the chart and in its sentence. */
    public static Chart ranked(Table table, String title, String axis, int most) {
        var reading = Reading.of(table);
        return HorizontalBars.of(table, reading.byFirst(), Kinds.of(reading), title, axis, most);
    }

    /**
     * Shares as percentages: lying bars a category, with several waves a bar for each; by wave where there is no
     * category; with two category columns a bar for the first, divided by the second.
     */
    public static Chart shares(Table table, String title, String axis) {
        var reading = Reading.of(table).asShares();
        return switch (reading.categories().size()) {
            case 0 -> VerticalBars.of(table, reading, title, axis, false);
            case 2 ->
                reading.isEmpty()
                        ? HorizontalBars.of(table, reading, Kinds.NONE, title, axis, MOST)
                        : DividedBars.of(table, reading, title, axis);
            default -> HorizontalBars.of(table, reading, Kinds.NONE, title, axis, MOST);
        };
    }
}
