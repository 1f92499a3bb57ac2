package interpoles.chart.layout;

import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.plotly.layout.Title;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.style.Palette;
import java.util.List;
import java.util.stream.IntStream;

/** Axes as every chart has them: texts stay texts, numbers are written in the reader's language. */
public final class Axes {
    public static final Font TICKS = Font.of(12, Palette.SOFT);

    /** Pixels that a letter of a title takes. */
    private static final int LETTER = 6;

    private Axes() {}

    /** An axis of texts in this order, each shown as its label. */
    public static Axis texts(List<String> texts, List<String> labels) {
        return common(Axis.categories(texts, labels)).showgrid(false);
    }

    /** Of more labels than an axis has room for some, at equal distances, up to the last; the others are empty. */
    public static List<String> thinned(List<String> labels, int most) {
        var step = (labels.size() + most - 1) / most;
        return IntStream.range(0, labels.size())
                .mapToObj(i -> (labels.size() - 1 - i) % step == 0 ? labels.get(i) : "")
                .toList();
    }

    /** An axis of numbers with round ticks, a title, and part of the range left free at its end. */
    public static Axis numbers(double least, double most, boolean share, Numbers numbers, String title, double free) {
        var ticks = Numbers.ticks(least, most);
        var low = ticks.get(0);
        var high = Math.max(most, ticks.get(ticks.size() - 2)) * (1 + free);
        var labels = ticks.stream().map(tick -> numbers.shown(tick, share)).toList();
        return common(Axis.ticked(ticks, labels))
                .range(low, Math.max(high, low + 1e-9))
                .grid(Palette.FAINT)
                .zeroLine(Palette.INK)
                .title(title(title));
    }

    /** An axis of values that stand beside what is drawn: neither grid nor ticks repeat them. */
    public static Axis labelled(Axis values) {
        return values.showgrid(false).showticklabels(false);
    }

    public static Title title(String text) {
        return title(text, 60 * LETTER);
    }

    /** The title of an axis of so many pixels, in two lines where one is too long. */
    public static Title title(String text, int length) {
        return Title.of(Lettering.wrapped(text, length / LETTER, 2), Font.of(12, Palette.SOFT))
                .standoff(10);
    }

    private static Axis common(Axis axis) {
        return axis.automargin(true).spacedTicks(4).tickfont(TICKS).tickangle(0);
    }
}
