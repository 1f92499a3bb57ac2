package interpoles.chart.layout;

import interpoles.chart.data.Series;
import interpoles.chart.plotly.layout.Axis;
import interpoles.chart.style.Lettering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Groups one below the other, the first on top, each with its label on the left.
 *
 * @param all in their order
 * @param upwards the first of them, as many as are shown, as an upright axis counts: from its foot
 */
public record Ranking(List<Series> all, List<Series> upwards) {
    private static final int LABEL_WIDTH = 36;
    private static final int LABEL_LINES = 2;

    /** @param most how many groups are shown */
    public static Ranking of(List<Series> all, int most) {
        var upwards = new ArrayList<>(all.stream().limit(most).toList());
        Collections.reverse(upwards);
        return new Ranking(all, List.copyOf(upwards));
    }

    public int shown() {
        return upwards.size();
    }

    public boolean isWhole() {
        return upwards.size() == all.size();
    }

    /** Two groups with one label are two places on the axis: the code tells them apart. */
    public static List<String> keys(List<Series> some) {
        return some.stream().map(one -> Lettering.key(one.code())).toList();
    }

    public Axis axis() {
        return Axes.texts(keys(upwards), labels());
    }

    /** Pixels that the labels take. */
    public int room() {
        var widest = texts().stream()
                .mapToInt(text -> Lettering.width(text, LABEL_WIDTH, LABEL_LINES))
                .max()
                .orElse(0);
        return 24 + (int) (widest * 6.7);
    }

    /** Whether a label takes two lines. */
    public boolean isBroken() {
        return labels().stream().anyMatch(label -> label.contains("<br>"));
    }

    private List<String> labels() {
        return texts().stream()
                .map(text -> Lettering.wrapped(text, LABEL_WIDTH, LABEL_LINES))
                .toList();
    }

    private List<String> texts() {
        return Lettering.apart(upwards.stream().map(Series::label).toList(), LABEL_WIDTH, LABEL_LINES);
    }
}
