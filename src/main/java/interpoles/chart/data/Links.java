package interpoles.chart.data;

import interpoles.table.DistinctLabels;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pairs of a table as a network reads them: units by code, links by wave. */
public record Links(Map<String, Unit> units, List<Link> links, int all) {

    /** A unit: its name, its group (empty without one) and the group's name. */
    public record Unit(String label, String group, String groupLabel) {}

    public record Link(String wave, String from, String to, double value) {}

    public static Links of(Reading reading, Labels labels, Words words, int most) {
        var categories = reading.categories();
        var ends = ends(reading);
        var units = new TreeMap<String, Unit>();
        var links = new ArrayList<Link>();
        for (var row : reading.known().rows()) {
            ends.forEach(end ->
                    units.putIfAbsent(row.group(categories.indexOf(end)), unit(reading, labels, row, end, words)));
            links.add(new Link(
                    row.year(),
                    row.group(categories.indexOf(ends.get(0))),
                    row.group(categories.indexOf(ends.get(1))),
                    row.value()));
        }
        var told = toldApart(units);
        var every = new Links(told, links, told.size());
        return units.size() <= most ? every : every.best(most);
    }

    /**
     * The reading itself, where a network can be drawn of it or it has nothing to draw.
     *
     * @throws Refusal if it has not two ends, or two rows of one pair in a wave, in either direction
     */
    public static Reading checked(Reading reading) {
        if (reading.isEmpty()) return reading;
        var ends = ends(reading);
        if (ends.size() != 2) {
            throw Refusal.columns("chart.refused.network", reading.categories());
        }
        var from = reading.categories().indexOf(ends.get(0));
        var to = reading.categories().indexOf(ends.get(1));
        reading.withRows(
                        reading.rows().stream()
                                .map(row -> row.withGroups(Stream.of(row.group(from), row.group(to))
                                        .sorted()
                                        .toList()))
                                .toList(),
                        ends)
                .withOneRowEach();
        return reading;
    }

    /** The category columns that are not about another one. */
    private static List<String> ends(Reading reading) {
        var categories = reading.categories();
        return categories.stream()
                .filter(name -> categories.stream().noneMatch(end -> name.startsWith(end + "_")))
                .toList();
    }

    private static Map<String, Unit> toldApart(Map<String, Unit> units) {
        var labels = DistinctLabels.of(units.keySet(), unit -> units.get(unit).label());
        var told = new TreeMap<String, Unit>();
        units.forEach((code, unit) -> told.put(code, new Unit(labels.get(code), unit.group(), unit.groupLabel())));
        return told;
    }

    private static Unit unit(Reading reading, Labels labels, Reading.Row row, String end, Words words) {
        var categories = reading.categories();
        var code = row.group(categories.indexOf(end));
        var label = labels.of(categories.indexOf(end), code);
        var group = "";
        var groupLabel = words.head(end);
        for (var i = 0; i < categories.size(); i++) {
            var name = categories.get(i);
            if (name.equals(end + "_name") && !row.group(i).isEmpty()) {
                label = row.group(i);
            } else if (name.startsWith(end + "_") && !name.equals(end + "_name")) {
                group = row.group(i);
                groupLabel = group.isEmpty()
                        ? words.text("chart.unstated")
                        : reading.value(name.substring(end.length() + 1), group, words);
            }
        }
        return new Unit(label, group, groupLabel);
    }

    /** The units with the most partners over all waves, and the links between them. */
    private Links best(int most) {
        var degrees = degrees(links);
        var kept = degrees.keySet().stream()
                .sorted(Comparator.comparing((String unit) -> -degrees.get(unit))
                        .thenComparing(unit -> unit))
                .limit(most)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var some = new TreeMap<>(units);
        some.keySet().retainAll(kept);
        return new Links(
                some,
                links.stream()
                        .filter(link -> kept.contains(link.from()) && kept.contains(link.to()))
                        .toList(),
                all);
    }

    public int shown() {
        return units.size();
    }

    /** The first and the last wave, or the only one. */
    public List<String> ends() {
        var waves = links.stream().map(Link::wave).distinct().sorted().toList();
        return waves.size() < 2 ? waves : List.of(waves.get(0), waves.get(waves.size() - 1));
    }

    public List<Link> at(String wave) {
        return links.stream().filter(link -> link.wave().equals(wave)).toList();
    }

    /** How many partners each unit of a wave has. */
    public Map<String, Integer> degrees(String wave) {
        return degrees(at(wave));
    }

    /** The name of a group. */
    public String groupLabel(String group) {
        return units.values().stream()
                .filter(unit -> unit.group().equals(group))
                .map(Unit::groupLabel)
                .findFirst()
                .orElse(group);
    }

    public int highest() {
        return ends().stream()
                .flatMap(wave -> degrees(wave).values().stream())
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    public double most() {
        return links.stream().mapToDouble(Link::value).max().orElse(1);
    }

    private static Map<String, Integer> degrees(List<Link> links) {
        var degrees = new TreeMap<String, Integer>();
        links.forEach(link -> {
            degrees.merge(link.from(), 1, Integer::sum);
            degrees.merge(link.to(), 1, Integer::sum);
        });
        return degrees;
    }
}
