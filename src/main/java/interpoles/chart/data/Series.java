package interpoles.chart.data;

import interpoles.chart.style.Palette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rows of one group, by wave: its code, its label for the reader, its colour. */
public record Series(String code, String label, String colour, List<Reading.Row> rows) {

    /** A series for each combination of groups, in the order of the table; one without a label where there is none. */
    public static List<Series> of(Reading reading, Labels labels) {
        var byGroups = new LinkedHashMap<List<String>, List<Reading.Row>>();
        reading.rows()
                .forEach(row -> byGroups.computeIfAbsent(row.groups(), groups -> new ArrayList<>())
                        .add(row));
        var colours =
                Palette.colours(byGroups.keySet().stream().map(Series::code).toList());
        var series = new ArrayList<Series>();
        byGroups.forEach((groups, rows) -> series.add(new Series(
                code(groups),
                labels.of(groups),
                reading.chosen(groups).orElse(groups.isEmpty() ? Palette.MAIN : colours.get(code(groups))),
                rows)));
        return series;
    }

    /** One text for a combination of groups, another for each other combination. */
    private static String code(List<String> groups) {
        return groups.size() == 1
                ? groups.get(0)
                : groups.stream().map(group -> group.replace("·", "··")).collect(Collectors.joining(" · "));
    }

    /** The rows with a value, in the order of the waves. */
    public List<Reading.Row> known() {
        return rows.stream()
                .filter(Reading.Row::known)
                .sorted(java.util.Comparator.comparing(Reading.Row::year))
                .toList();
    }

    /** The row of a wave, an unknown one where there is none. */
    public Reading.Row at(String year) {
        return rows.stream()
                .filter(row -> row.year().equals(year))
                .findFirst()
                .orElseGet(() -> new Reading.Row(year, List.of(), Double.NaN, java.util.OptionalDouble.empty()));
    }

    /** The same at these waves alone. */
    public Series only(List<String> years) {
        return new Series(
                code,
                label,
                colour,
                rows.stream().filter(row -> years.contains(row.year())).toList());
    }

    /** Whether the group is in the table at a wave, with a value or without. */
    public boolean isAt(String year) {
        return rows.stream().anyMatch(row -> row.year().equals(year));
    }

    public List<Double> values(List<String> years) {
        return years.stream().map(year -> at(year).value()).toList();
    }

    public boolean isNamed() {
        return !Objects.requireNonNull(label).isEmpty();
    }
}
