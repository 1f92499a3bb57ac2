package interpoles.survey;

import interpoles.survey.Changes.Change;
import interpoles.survey.Computed.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The measures of earlier waves that are no longer what they were: those of each wave that both surveys have and, where
 * the later one has no further wave among those of the earlier, those of their period, as if it had these waves alone.
 * Where small cells are withheld a part of the waves is not compared.
 */
final class MeasureChanges {
    private MeasureChanges() {}

    static List<Change> between(Survey before, Survey after) {
        var was = Computed.of(before);
        var is = Computed.of(after);
        var waves = before.waves().stream()
                .filter(after.waves()::contains)
                .map(String::valueOf)
                .toList();
        return Stream.concat(
                        changed(was, is, row -> waves.contains(row.year())),
                        changed(
                                was,
                                ofTheSamePeriod(before, after),
                                row -> row.year().isEmpty()))
                .toList();
    }

    /** The measures of the earlier survey's period in the later; those of the earlier itself where there is none. */
    private static List<Row> ofTheSamePeriod(Survey before, Survey after) {
        var waves = before.waves();
        if (waves.isEmpty() || !after.waves().containsAll(waves)) {
            return Computed.of(before);
        }
        var part = after.between(waves.get(0), waves.get(waves.size() - 1));
        var comparable = part.waves().equals(waves)
                && (part == after || !after.settings().withholds());
        return Computed.of(comparable ? part : before);
    }

    private static Stream<Change> changed(List<Row> before, List<Row> after, Predicate<Row> which) {
        var was = values(before, which);
        var is = values(after, which);
        var places = new TreeMap<String, Row>();
        Stream.of(before, after)
                .flatMap(List::stream)
                .filter(which)
                .forEach(row -> places.putIfAbsent(place(row), row));
        return places.entrySet().stream()
                .map(place -> new Change(
                        "measure",
                        place.getKey(),
                        was.getOrDefault(place.getKey(), ""),
                        is.getOrDefault(place.getKey(), ""),
                        where(place.getValue())))
                .filter(change -> !change.was().equals(change.is()));
    }

    private static Map<String, String> values(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).collect(Collectors.toMap(MeasureChanges::place, Row::value));
    }

    private static String place(Row row) {
        return (row.measure() + " " + row.year() + " " + row.group()).strip().replace("  ", " ");
    }

    private static Map<String, String> where(Row row) {
        var where = new LinkedHashMap<String, String>();
        where.put("measure", row.measure());
        where.put("year", row.year());
        where.put("group", row.group());
        return where;
    }
}
