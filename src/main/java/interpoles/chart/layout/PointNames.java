package interpoles.chart.layout;

import interpoles.chart.plotly.layout.Annotation;
import interpoles.chart.plotly.node.Font;
import interpoles.chart.plotly.node.Subplot;
import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names around points, wherever they cover the least of the other points. A name that would lie over another name,
 * outside the panel or over points for an eighth of its size is left out. Distances are those of a narrow page; on
 * a wider one there is only more room.
 */
public final class PointNames {
    private static final double LETTER = 6.6;
    private static final double LINE = 13;

    private final List<Box> points = new ArrayList<>();
    private final List<Box> names = new ArrayList<>();
    private final Subplot subplot;
    private final double left;
    private final double across;
    private final double up;
    private final double width;

    /** A field of the panel in pixels, around its middle. */
    private record Box(double x, double y, double wide, double high) {
        /** The area that it has in common with another. */
        double overlap(Box other) {
            return Math.max(0, common(x, wide, other.x, other.wide))
                    * Math.max(0, common(y, high, other.y, other.high));
        }

        private static double common(double one, double size, double other, double otherSize) {
            return Math.min(one + size / 2, other + otherSize / 2) - Math.max(one - size / 2, other - otherSize / 2);
        }
    }

    /** A way from a point to the middle of its name, in pixels. */
    private record Shift(double x, double y) {}

    /**
     * @param left the panel's left end on its axis
     * @param across pixels for one unit of the lower axis
     * @param up pixels for one unit of the upright axis
     * @param width the panel's, in pixels
     */
    public PointNames(Subplot subplot, double left, double across, double up, double width) {
        this.subplot = subplot;
        this.left = left;
        this.across = across;
        this.up = up;
        this.width = width;
    }

    /** A point that no name may cover. */
    public void point(double x, double y, double radius) {
        points.add(new Box((x - left) * across, y * up, 2 * radius, 2 * radius));
    }

    /** The annotation of a point of this radius, or nothing where there is no room. */
    public Optional<Annotation> name(double x, double y, double radius, String text, int length) {
        var wide = length * LETTER;
        var best = Optional.<Shift>empty();
        var least = wide * LINE / 8;
        for (var shift : around(radius, wide)) {
            var box = box(x, y, shift, wide);
            var free = box.x() - wide / 2 >= 0
                    && box.x() + wide / 2 <= width
                    && names.stream().allMatch(other -> box.overlap(other) == 0);
            var covered = points.stream().mapToDouble(box::overlap).sum();
            if (free && covered < least) {
                best = Optional.of(shift);
                least = covered;
            }
        }
        best.ifPresent(shift -> names.add(box(x, y, shift, wide)));
        return best.map(shift -> annotation(x, y, shift, text));
    }

    private Box box(double x, double y, Shift shift, double wide) {
        return new Box((x - left) * across + shift.x(), y * up + shift.y(), wide, LINE);
    }

    /** Above, below, right, left, then aslant. */
    private static List<Shift> around(double radius, double wide) {
        var aslant = radius * Math.sqrt(0.5);
        return Stream.of(
                        new double[] {0, 1, radius},
                        new double[] {0, -1, radius},
                        new double[] {1, 0, radius},
                        new double[] {-1, 0, radius},
                        new double[] {1, 1, aslant},
                        new double[] {-1, 1, aslant},
                        new double[] {1, -1, aslant},
                        new double[] {-1, -1, aslant})
                .map(way -> new Shift(way[0] * (way[2] + wide / 2 + 2), way[1] * (way[2] + LINE / 2)))
                .toList();
    }

    private Annotation annotation(double x, double y, Shift shift, String text) {
        return Annotation.on(subplot, text, x, y)
                .xshift(shift.x())
                .yshift(shift.y())
                .background(Palette.faint(Palette.PAPER, 0.75))
                .font(Font.of(11, Palette.INK));
    }
}
