package interpoles.chart.layout;

import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Subplot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the end of lines, each beside its value, moved down where they would lie over each other. */
public final class EndNames {
    private static final double LINE = 15;
    private static final int SIZE = 12;

    private record Name(double value, String text, String colour) {}

    private final double scale;
    private final List<Name> names = new ArrayList<>();

    private EndNames(double scale) {
        this.scale = scale;
    }

    /** On an axis that spans so much, with a little room at its ends, in a plot of so many pixels. */
    public static EndNames over(double span, int height) {
        return new EndNames(height / (1.05 * Math.max(span, 1e-9)));
    }

    public void add(double value, String text, String colour) {
        names.add(new Name(value, text, colour));
    }

    /** The names at a place of the other axis, from the highest value down. */
    public List<Annotation> at(int place) {
        var annotations = new ArrayList<Annotation>();
        var lowest = Double.POSITIVE_INFINITY;
        for (var name : names.stream()
                .sorted(Comparator.comparingDouble(Name::value).reversed())
                .toList()) {
            lowest = Math.min(name.value() * scale, lowest - LINE);
            annotations.add(Annotation.on(Subplot.FIRST, name.text(), place, name.value())
                    .yshift(lowest - name.value() * scale)
                    .font(Font.of(SIZE, name.colour())));
        }
        return annotations;
    }
}
