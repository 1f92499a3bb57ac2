package interpoles.chart.geography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The countries' outlines and middles on the Natural Earth projection (Šavrič and others 2015), in its own units. */
public final class Outlines {
    private Outlines() {}

    /** A place on the map; the equator and the meridian of Greenwich cross at 0, 0. */
    public record Place(double x, double y) {}

    public static Place projected(double longitude, double latitude) {
        var turn = Math.toRadians(longitude);
        var up = Math.toRadians(latitude);
        var two = up * up;
        var four = two * two;
        var x = turn * (0.8707 - 0.131979 * two + four * (-0.013791 + four * (0.003971 * two - 0.001529 * four)));
        var y = up * (1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four)));
        return new Place(rounded(x), rounded(y));
    }

    /** The middle of each country. */
    public static Map<String, Place> middles() {
        var middles = new LinkedHashMap<String, Place>();
        Reference.rows("positions")
                .forEach(row -> middles.put(
                        row.getField("country"),
                        projected(
                                Double.parseDouble(row.getField("longitude")),
                                Double.parseDouble(row.getField("latitude")))));
        return middles;
    }

    /** Every ring that reaches into the window, one after the other, a gap after each. */
    public static List<List<Double>> rings(Place least, Place most) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (var row : Reference.rows("outlines")) {
            var numbers = Reference.numbers(row.getField("points"));
            var places = new ArrayList<Place>();
            for (var i = 0; i < numbers.length; i += 2) {
                places.add(projected(numbers[i], numbers[i + 1]));
            }
            if (places.stream()
                    .anyMatch(place -> place.x() >= least.x()
                            && place.x() <= most.x()
                            && place.y() >= least.y()
                            && place.y() <= most.y())) {
                places.forEach(place -> {
                    x.add(place.x());
                    y.add(place.y());
                });
                x.add(null);
                y.add(null);
            }
        }
        return List.of(x, y);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
