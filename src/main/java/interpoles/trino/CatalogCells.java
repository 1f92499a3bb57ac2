package interpoles.trino;

import interpoles.contract.Decimal;
import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.load.Offenders;
import interpoles.problem.Expected;
import interpoles.problem.Nearest;
import interpoles.problem.Notes;
import interpoles.problem.Problems;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The checks of single values in a catalog, as SQL over whole tables: what is missing, years, numbers,
 * vocabularies. One query counts the rows of every table and what is wrong in them, another reads what stands in the
 * columns of vocabularies; only where something is wrong is a table asked where.
 */
public final class CatalogCells {
    /** A column of a table, and the SQL of its values. */
    private record Place(CatalogTable table, FieldContract field, String value) {
        boolean isSpeltNumber() {
            return table.isSpelt(field.name());
        }

        String aNumber() {
            return "regexp_like(" + value + ", '^(" + Decimal.PATTERN + ")\\z')";
        }

        boolean isYear() {
            return field.type() == FieldContract.Type.YEAR;
        }

        String noYear() {
            return value + " NOT BETWEEN " + FieldContract.FIRST_YEAR + " AND " + FieldContract.LAST_YEAR;
        }
    }

    /** A condition that no row may meet, and what is told of one that does. */
    private record Ban(
            Place place, String condition, String code, String expected, Function<String, Optional<String>> nearest) {
        static Ban of(Place place, String condition, String code, Words words) {
            return new Ban(place, condition, code, Expected.of(words, code), found -> Optional.empty());
        }

        String counted() {
            return "COUNT(CASE WHEN " + condition + " THEN 1 END)";
        }

        String offenders() {
            return "SELECT " + place.table.key() + " AS line, COALESCE(CAST(" + place.value
                    + " AS varchar), '') AS found FROM " + place.table.stored() + " WHERE " + condition;
        }
    }

    private final Trino trino;
    private final Problems problems;
    private final Notes notes;
    private final List<Ban> broken = new ArrayList<>();

    private CatalogCells(Trino trino, Problems problems, Notes notes) {
        this.trino = trino;
        this.problems = problems;
        this.notes = notes;
    }

    /**
     * Checks every column for what can be told from it alone; what is wrong is then read as missing.
     *
     * @return the number of rows of each table, by its contract's name
     */
    static Map<String, Long> check(Trino trino, Collection<CatalogTable> tables, Problems problems, Notes notes) {
        var cells = new CatalogCells(trino, problems, notes);
        var rows = cells.missingYearsAndNumbers(List.copyOf(tables));
        cells.values(tables.stream()
                .flatMap(CatalogCells::places)
                .filter(place -> !place.field.vocabulary().isEmpty())
                .toList());
        cells.tell();
        return rows;
    }

    private static Stream<Place> places(CatalogTable table) {
        return table.contract().fields().stream()
                .flatMap(field -> table.expression(field.name()).map(value -> new Place(table, field, value)).stream());
    }

    private Map<String, Long> missingYearsAndNumbers(List<CatalogTable> tables) {
        var bans = tables.stream()
                .map(table -> places(table).flatMap(this::bans).toList())
                .toList();
        int most = bans.stream().mapToInt(List::size).max().orElse(0);
        var counts = trino.query(
                IntStream.range(0, tables.size())
                        .mapToObj(i -> "SELECT " + i + " AS place, COUNT(*) AS n"
                                + IntStream.range(0, most)
                                        .mapToObj(nth -> ", "
                                                + (nth < bans.get(i).size()
                                                        ? bans.get(i).get(nth).counted()
                                                        : "CAST(0 AS bigint)")
                                                + " AS wrong_" + nth)
                                        .collect(Collectors.joining())
                                + " FROM " + tables.get(i).stored())
                        .collect(Collectors.joining("\nUNION ALL\n")),
                "counts");
        var rows = new HashMap<String, Long>();
        for (var row : counts) {
            int table = row.getInt("place");
            rows.put(tables.get(table).contract().name(), row.getLong("n"));
            IntStream.range(0, bans.get(table).size())
                    .filter(nth -> row.getLong("wrong_" + nth) > 0)
                    .forEach(nth -> broken.add(bans.get(table).get(nth)));
        }
        tables.stream()
                .flatMap(CatalogCells::places)
                .filter(Place::isYear)
                .forEach(place -> place.table.refine(place.field.name(), year(place)));
        tables.stream()
                .flatMap(CatalogCells::places)
                .filter(Place::isSpeltNumber)
                .forEach(place -> place.table.refine(place.field.name(), number(place)));
        return rows;
    }

    /**
     * The SQL of a year; a condition only where it is needed, so that the cluster may read no more of a table than
     * it must.
     */
    private String year(Place place) {
        var year = "CAST(" + place.value + " AS integer)";
        return isBroken(place, "bad-year") ? "CASE WHEN NOT (" + place.noYear() + ") THEN " + year + " END" : year;
    }

    /** The SQL of a number that is stored as a text. */
    private String number(Place place) {
        var number = "CAST(" + place.value + " AS " + Decimal.SQL + ")";
        return isBroken(place, "bad-number") ? "CASE WHEN " + place.aNumber() + " THEN " + number + " END" : number;
    }

    private boolean isBroken(Place place, String code) {
        return broken.stream().anyMatch(ban -> ban.place.equals(place) && ban.code.equals(code));
    }

    private Stream<Ban> bans(Place place) {
        var bans = new ArrayList<Ban>();
        if (place.field.required()) {
            bans.add(Ban.of(place, place.value + " IS NULL", "missing-field", notes.words()));
        }
        if (place.isYear()) {
            bans.add(Ban.of(place, place.noYear(), "bad-year", notes.words()));
        }
        if (place.isSpeltNumber()) {
            bans.add(Ban.of(place, "NOT " + place.aNumber(), "bad-number", notes.words()));
        }
        return bans.stream();
    }

    /** Reads the first of the distinct values of vocabularies, and checks them here. */
    private void values(List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        var values = trino.query(
                IntStream.range(0, places.size())
                                .mapToObj(i -> "SELECT * FROM (SELECT " + i + " AS place, " + places.get(i).value
                                        + " AS found, COUNT(*) AS n FROM "
                                        + places.get(i).table.stored() + " WHERE " + places.get(i).value
                                        + " IS NOT NULL GROUP BY " + places.get(i).value
                                        + " ORDER BY found LIMIT " + Problems.LISTED + ") v" + i)
                                .collect(Collectors.joining("\nUNION ALL\n"))
                        + "\nORDER BY place, found",
                "values");
        for (int i = 0; i < places.size(); i++) {
            vocabulary(places.get(i), values.where(values.intColumn("place").isEqualTo(i)));
        }
    }

    private void vocabulary(Place place, Table values) {
        var codes = place.field.codesByName();
        var known = new LinkedHashMap<String, String>();
        for (var row : values) {
            var found = row.getString("found");
            Optional.ofNullable(codes.get(Fold.of(found))).ifPresent(code -> {
                known.put(found, code);
                noteIfOther(place, row, code);
            });
        }
        boolean strange = known.size() < values.rowCount();
        if (!strange && known.entrySet().stream().allMatch(code -> code.getKey().equals(code.getValue()))) {
            return;
        }
        var code = known.isEmpty()
                ? "CAST(NULL AS varchar)"
                : known.entrySet().stream()
                        .map(one -> " WHEN " + Warehouse.text(one.getKey()) + " THEN " + Warehouse.text(one.getValue()))
                        .collect(Collectors.joining("", "CASE " + place.value, " END"));
        if (strange) {
            broken.add(new Ban(
                    place,
                    place.value + " IS NOT NULL AND " + code + " IS NULL",
                    "unknown-code",
                    Expected.of(notes.words(), "vocabulary", String.join(", ", place.field.vocabularyCodes())),
                    found -> Nearest.to(found, codes.keySet()).map(codes::get)));
        }
        place.table.refine(place.field.name(), code);
    }

    private void noteIfOther(Place place, Row value, String code) {
        if (!code.equals(value.getString("found"))) {
            notes.add(
                    "survey.note.normalised",
                    place.table.name(),
                    place.field.name(),
                    value.getString("found"),
                    code,
                    value.getLong("n"));
        }
    }

    private void tell() {
        var offenders = Offenders.of(trino, broken.stream().map(Ban::offenders).toList());
        for (int i = 0; i < broken.size(); i++) {
            var ban = broken.get(i);
            for (var row : offenders.get(i).first()) {
                var found = row.getString("found");
                problems.add(
                        ban.place.table.contract().order(),
                        ban.place.table.problem(
                                row.getString("line"),
                                ban.code,
                                ban.place.field.name(),
                                found,
                                ban.expected,
                                ban.nearest.apply(found)));
            }
            problems.addUnlisted(offenders.get(i).unlisted());
        }
    }
}
