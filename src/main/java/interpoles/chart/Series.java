package interpoles.chart;

import interpoles.chart.style.Palette;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The rows of one group, by wave: its code, its label for the reader, its colour. */
record Series(String code, String label, String colour, List<Reading.Row> rows) {

    /** A series for each combination of groups, in the order of the table; one without a label where there is none. */
    static List<Series> of(Reading reading, Words words) {
        var byGroups = new LinkedHashMap<List<String>, List<Reading.Row>>();
        reading.rows()
                .forEach(row -> byGroups.computeIfAbsent(row.groups(), groups -> new ArrayList<>())
                        .add(row));
        var codes = byGroups.keySet().stream()
                .map(groups -> String.join(" · ", groups))
                .toList();
        var colours = Palette.colours(codes);
        var series = new ArrayList<Series>();
        byGroups.forEach((groups, rows) -> {
            var code = String.join(" · ", groups);
            var label = String.join(
                    " · ",
                    IntStream.range(0, groups.size())
                            .mapToObj(i -> reading.shown(i, groups.get(i), words))
                            .toList());
            series.add(new Series(code, label, groups.isEmpty() ? Palette.MAIN : colours.get(code), rows));
        });
        return series;
    }

    /** The rows with a value, in the order of the waves. */
    List<Reading.Row> known() {
        return rows.stream()
                .filter(Reading.Row::known)
                .sorted(java.util.Comparator.comparing(Reading.Row::year))
                .toList();
    }

    /** The row of a wave, an unknown one where there is none. */
    Reading.Row at(String year) {
        return rows.stream()
                .filter(row -> row.year().equals(year))
                .findFirst()
                .orElseGet(() -> new Reading.Row(year, List.of(), Double.NaN, java.util.OptionalDouble.empty()));
    }

    double[] values(List<String> years) {
        return years.stream().mapToDouble(year -> at(year).value()).toArray();
    }

    boolean isNamed() {
        return !Objects.requireNonNull(label).isEmpty();
    }
}
