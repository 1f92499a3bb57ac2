package interpoles.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which counts were the total of two or three others wherever they were counted: an attacker who thinks of it knows it,
 * whether anybody declared it or not.
 */
final class AddsUp {
    /** A count that is 0 more often may be left out of a sum without anybody seeing it. */
    private static final int FEWEST_POINTS = 8;

    private final List<Map<String, Long>> points;
    private final List<String> names;
    private final List<List<String>> sums = new ArrayList<>();

    private AddsUp(List<Map<String, Long>> points) {
        this.points = points;
        var times = new TreeMap<String, Integer>();
        points.forEach(point -> point.forEach((name, count) -> times.merge(name, count > 0 ? 1 : 0, Integer::sum)));
        this.names = times.keySet().stream()
                .filter(name -> times.get(name) >= FEWEST_POINTS)
                .toList();
    }

    /**
     * The sums, each the total and then its parts.
     *
     * @param points the counts of a survey at a wave, by name
     */
    static List<List<String>> in(List<Map<String, Long>> points) {
        var found = new AddsUp(points);
        for (var total : found.names) {
            found.extend(List.of(total), 0);
        }
        return found.sums;
    }

    /** Adds parts in the order of their names to a total until it is reached at every point. */
    private void extend(List<String> sum, int from) {
        for (var next = from; next < names.size(); next++) {
            if (sum.contains(names.get(next))) continue;
            var longer = new ArrayList<>(sum);
            longer.add(names.get(next));
            if (longer.size() > 2 && holds(longer)) {
                sums.add(List.copyOf(longer));
            } else if (longer.size() < 4) {
                extend(longer, next + 1);
            }
        }
    }

    private boolean holds(List<String> sum) {
        var about =
                points.stream().filter(point -> point.keySet().containsAll(sum)).toList();
        return about.size() >= FEWEST_POINTS
                && about.stream()
                        .allMatch(point ->
                                sum.stream().skip(1).mapToLong(point::get).sum() == point.get(sum.get(0)));
    }
}
