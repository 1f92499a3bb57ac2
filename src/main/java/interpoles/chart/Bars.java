package interpoles.chart;

import interpoles.chart.data.Kinds;
import interpoles.chart.data.Reading;
import interpoles.chart.text.Texts;
import tech.tablesaw.api.Table;

/**
 * Bar charts.
 *
 * <p>Every form reads a table's column {@code year} where there is one, its columns of codes as groups, its first other
 * column of numbers as the value and its column {@code n} as the denominator, or as the value where there is no other; a
 * column {@code name} gives the labels of the first group column. Two rows of one wave and group are refused. A missing
 * value has no bar, never one of zero; a table without any value gives an empty chart whose sentence says so. A value
 * column whose name holds {@code share}, {@code rate} or {@code density} is shown as a percentage.
 *
 * <p>The title is what the table is about and the axis its unit, unless they are typed.
 */
public final class Bars {
    private static final int MOST = 30;

    private Bars() {}

    /** A bar a wave; with groups, theirs side by side in each wave. */
    public static Chart byWave(Table table) {
        return byWave(table, Texts.OF_THE_TABLE);
    }

    public static Chart byWave(Table table, String title) {
        return byWave(table, Texts.of(title));
    }

    public static Chart byWave(Table table, String title, String axis) {
        return byWave(table, Texts.of(title, axis));
    }

    private static Chart byWave(Table table, Texts texts) {
        return Chart.of(table, reading(table), texts, VerticalBars::grouped);
    }

    /** A bar a wave, divided into its groups, with their sum above it. */
    public static Chart stackedByWave(Table table) {
        return stackedByWave(table, Texts.OF_THE_TABLE);
    }

    public static Chart stackedByWave(Table table, String title) {
        return stackedByWave(table, Texts.of(title));
    }

    public static Chart stackedByWave(Table table, String title, String axis) {
        return stackedByWave(table, Texts.of(title, axis));
    }

    private static Chart stackedByWave(Table table, Texts texts) {
        return Chart.of(table, reading(table), texts, VerticalBars::stacked);
    }

    /** Horizontal bars, the largest on top, the first 30 of more; with several waves each group has a bar for each. */
    public static Chart ranked(Table table) {
        return ranked(table, Texts.OF_THE_TABLE, MOST);
    }

    public static Chart ranked(Table table, String title) {
        return ranked(table, Texts.of(title), MOST);
    }

    public static Chart ranked(Table table, String title, String axis) {
        return ranked(table, title, axis, MOST);
    }

    /** The same with so many groups at most, as the table says what it is about. */
    public static Chart ranked(Table table, int most) {
        return ranked(table, Texts.OF_THE_TABLE, most);
    }

    /** The same with so many groups at most; that there are more is said below the chart and in its sentence. */
    public static Chart ranked(Table table, String title, String axis, int most) {
        return ranked(table, Texts.of(title, axis), most);
    }

    private static Chart ranked(Table table, Texts texts, int most) {
        var reading = reading(table);
        var kinds = Kinds.of(reading);
        return Chart.of(table, reading, texts, draft -> new HorizontalBars(draft, kinds, most));
    }

    /**
     * Shares as percentages: horizontal bars a category, with several waves a bar for each; by wave where there is no
     * category; with two category columns a bar for the first, divided by the second.
     */
    public static Chart shares(Table table) {
        return shares(table, Texts.OF_THE_TABLE);
    }

    public static Chart shares(Table table, String title) {
        return shares(table, Texts.of(title));
    }

    public static Chart shares(Table table, String title, String axis) {
        return shares(table, Texts.of(title, axis));
    }

    private static Chart shares(Table table, Texts texts) {
        var reading = reading(table).asShares();
        return switch (reading.categories().size()) {
            case 0 -> Chart.of(table, reading, texts, VerticalBars::grouped);
            case 2 -> Chart.of(table, reading, texts, DividedBars::new);
            default -> Chart.of(table, reading, texts, draft -> new HorizontalBars(draft, Kinds.NONE, MOST));
        };
    }

    private static Reading reading(Table table) {
        return Reading.of(table).withOneRowEach();
    }
}
