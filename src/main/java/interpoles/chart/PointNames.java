package interpoles.chart;

import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names around points, wherever they cover the least of the other points. A name that would lie over another name,
 * outside the panel or over points for an eighth of its size is left out. Distances are those of a narrow page; on
 * a wider one there is only more room.
 */
final class PointNames {
    private static final double LETTER = 6.6;
    private static final double LINE = 13;

    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> names = new ArrayList<>();
    private final String number;
    private final double across;
    private final double up;
    private final double width;

    /** @param across and @param up: pixels for one unit of each axis; @param width: of the panel, in pixels */
    PointNames(String number, double across, double up, double width) {
        this.number = number;
        this.across = across;
        this.up = up;
        this.width = width;
    }

    /** A point that no name may cover. */
    void point(double x, double y, double radius) {
        points.add(new double[] {x * across - radius, y * up - radius, x * across + radius, y * up + radius});
    }

    /** The annotation of a point of this radius, or nothing where there is no room. */
    List<Map<String, Object>> name(double x, double y, double radius, String text, int length) {
        var wide = length * LETTER;
        var right = x * across;
        var middle = y * up;
        double[] best = null;
        var least = wide * LINE / 8;
        for (var place : around(radius, wide)) {
            var box = new double[] {
                right + place[0] - wide / 2,
                middle + place[1] - LINE / 2,
                right + place[0] + wide / 2,
                middle + place[1] + LINE / 2
            };
            var free = box[0] >= 0 && box[2] <= width && names.stream().allMatch(other -> overlap(box, other) == 0);
            var covered =
                    points.stream().mapToDouble(other -> overlap(box, other)).sum();
            if (free && covered < least) {
                best = place;
                least = covered;
            }
        }
        if (best == null) {
            return List.of();
        }
        names.add(new double[] {
            right + best[0] - wide / 2,
            middle + best[1] - LINE / 2,
            right + best[0] + wide / 2,
            middle + best[1] + LINE / 2
        });
        return List.of(annotation(x, y, best, text));
    }

    /** The middles of a name: above, below, right, left, then aslant. */
    private static List<double[]> around(double radius, double wide) {
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
                .map(way -> new double[] {way[0] * (way[2] + wide / 2 + 2), way[1] * (way[2] + LINE / 2)})
                .toList();
    }

    private Map<String, Object> annotation(double x, double y, double[] place, String text) {
        var annotation = new LinkedHashMap<String, Object>();
        annotation.put("text", text);
        annotation.put("xref", "x" + number);
        annotation.put("yref", "y" + number);
        annotation.put("x", x);
        annotation.put("y", y);
        annotation.put("xshift", place[0]);
        annotation.put("yshift", place[1]);
        annotation.put("showarrow", false);
        annotation.put("bgcolor", Palette.faint(Palette.PAPER, 0.75));
        annotation.put("borderpad", 0);
        annotation.put("font", Map.of("size", 11, "color", Palette.INK));
        return annotation;
    }

    /** The area that two boxes have in common. */
    private static double overlap(double[] one, double[] other) {
        return Math.max(0, Math.min(one[2], other[2]) - Math.max(one[0], other[0]))
                * Math.max(0, Math.min(one[3], other[3]) - Math.max(one[1], other[1]));
    }
}
