package interpoles.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Pôles through time: the rows of those that are one line, and of one wave, added up; missing where one is. */
public final class PoleLines {
    private record Place(int year, String line) {}

    private PoleLines() {}

    /**
     * @param byPole {@code year, pole, partners}
     * @param lines the line of each pôle that is not one by itself
     */
    public static Table of(Table byPole, Map<String, String> lines) {
        if (lines.isEmpty()) {
            return byPole;
        }
        var places = new LinkedHashMap<Place, List<Row>>();
        for (int i = 0; i < byPole.rowCount(); i++) {
            var row = byPole.row(i);
            var pole = row.getString("pole");
            places.computeIfAbsent(
                            new Place(row.getInt("year"), lines.getOrDefault(pole, pole)), place -> new ArrayList<>())
                    .add(row);
        }
        var years = IntColumn.create("year");
        var poles = StringColumn.create("pole");
        var partners = LongColumn.create("partners");
        places.forEach((place, rows) -> {
            years.append(place.year);
            poles.append(place.line);
            if (rows.stream().anyMatch(row -> row.isMissing("partners"))) {
                partners.appendMissing();
            } else {
                partners.append(
                        rows.stream().mapToLong(row -> row.getLong("partners")).sum());
            }
        });
        return Table.create(years, poles, partners);
    }
}
