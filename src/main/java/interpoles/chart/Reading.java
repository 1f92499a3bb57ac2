package interpoles.chart;

import interpoles.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A finding's table as the chart forms read it: the column {@code year}, then the columns of text or truth that name
 * groups, then the value, the last column {@code n}, which is the value where there is no other. Several value columns
 * without a group column are groups of one value, named for their columns. A column {@code name} is no group: it names the codes of the first group column.
 */
record Reading(List<Row> rows, List<String> categories, String measure, boolean share, Map<String, String> names) {

    /** A row: the value is NaN where it is missing, {@code n} empty, the year empty where there is none. */
    record Row(String year, List<String> groups, double value, OptionalDouble n) {
        String group(int category) {
            return groups.get(category);
        }

        boolean known() {
            return Double.isFinite(value);
        }

        Row withGroups(List<String> others) {
            return new Row(year, others, value, n);
        }
    }

    static Reading of(Table table) {
        var categories = new ArrayList<String>();
        var values = new ArrayList<NumericColumn<?>>();
        for (var column : table.columns()) {
            if (!(column instanceof NumericColumn<?> number)) {
                categories.add(column.name());
            } else if (!column.name().equals("year") && !column.name().equals("n")) {
                values.add(number);
            }
        }
        categories.remove("year");
        if (values.isEmpty() && table.containsColumn("n") && table.column("n") instanceof NumericColumn<?> n) {
            values.add(n);
        }
        var names = new HashMap<String, String>();
        if (categories.size() > 1 && categories.indexOf("name") > 0) {
            categories.remove("name");
            for (var i = 0; i < table.rowCount(); i++) {
                names.put(text(table.column(categories.get(0)), i), text(table.column("name"), i));
            }
        }
        var several = values.size() > 1 && categories.isEmpty();
        var rows = new ArrayList<Row>();
        for (var value : several ? values : values.stream().limit(1).toList()) {
            for (var i = 0; i < table.rowCount(); i++) {
                rows.add(new Row(
                        year(table, i),
                        several ? List.of(value.name()) : groups(table, categories, i),
                        value.isMissing(i) ? Double.NaN : value.getDouble(i),
                        value.name().equals("n") ? OptionalDouble.empty() : n(table, i)));
            }
        }
        var measure = values.isEmpty() ? "value" : values.get(0).name();
        return new Reading(
                List.copyOf(rows),
                several ? List.of("group") : List.copyOf(categories),
                measure,
                measure.matches(".*(share|rate|density).*"),
                Map.copyOf(names));
    }

    /**
     * The reading itself, where it has so many category columns or has nothing to draw.
     *
     * @throws IllegalArgumentException in the sentence of this key, if it has fewer
     */
    Reading withCategories(int least, String refusal) {
        if (isEmpty() || categories.size() >= least) return this;
        throw refused(refusal, listed(categories));
    }

    /**
     * The reading itself, where each wave and combination of its first so many categories has one row at most, or none
     * with a value.
     *
     * @throws IllegalArgumentException in a sentence that names the first one that has two
     */
    Reading withOneRowEach(int firstCategories) {
        var columns = new ArrayList<>(categories.subList(0, Math.min(firstCategories, categories.size())));
        columns.add("year");
        var seen = new HashSet<List<String>>();
        var known = new HashSet<List<String>>();
        for (var row : rows) {
            var place = new ArrayList<>(row.groups().subList(0, columns.size() - 1));
            place.add(row.year());
            if (row.known()) known.add(place);
            if (!seen.add(place) && known.contains(place)) throw twoRows(place, columns);
        }
        return this;
    }

    private static IllegalArgumentException twoRows(List<String> place, List<String> columns) {
        var named = place.get(place.size() - 1).isEmpty() ? place.size() - 1 : place.size();
        return named == 0
                ? refused("chart.refused.rows")
                : refused(
                        "chart.refused.two-rows",
                        place.subList(0, named).stream().map("“%s”"::formatted).collect(Collectors.joining(", ")),
                        listed(columns.subList(0, named)));
    }

    Reading withOneRowEach() {
        return withOneRowEach(categories.size());
    }

    /** A table that a form cannot draw. Whoever makes a chart has named no language yet: the sentence is English. */
    static IllegalArgumentException refused(String key, Object... values) {
        return new IllegalArgumentException(Words.in(Locale.ENGLISH).text(key, values));
    }

    static String listed(List<String> columns) {
        return columns.isEmpty() ? "–" : String.join(", ", columns);
    }

    boolean isEmpty() {
        return rows.stream().noneMatch(Row::known);
    }

    /** The waves, ascending; the one empty text where the table has no year. */
    List<String> years() {
        return rows.stream().map(Row::year).distinct().sorted().toList();
    }

    /** The only wave of the reading as it stands after what is measured; nothing where the table has no year. */
    String inWave() {
        var year = years().get(0);
        return year.isEmpty() ? "" : " (" + year + ")";
    }

    /** The codes of a category column in the order of the table. */
    List<String> groups(int category) {
        return rows.stream().map(row -> row.group(category)).distinct().toList();
    }

    /** The reading by its first category alone, where each of its codes has one row a wave. */
    Reading byFirst() {
        var alone = categories.size() > 1
                && rows.stream()
                                .map(row -> row.year() + "\n" + row.group(0))
                                .distinct()
                                .count()
                        == rows.size();
        return !alone
                ? this
                : withRows(
                        rows.stream()
                                .map(row -> row.withGroups(row.groups().subList(0, 1)))
                                .toList(),
                        categories.subList(0, 1));
    }

    /** The heads of the category columns as they stand in a sentence. */
    String heads(Words words) {
        return String.join(
                ", ",
                categories.stream()
                        .map(category -> Description.uncapitalised(words.head(category)))
                        .toList());
    }

    Reading asShares() {
        return new Reading(rows, categories, measure, true, names);
    }

    /** The reading without the rows that have no value. */
    Reading known() {
        return with(rows.stream().filter(Row::known).toList());
    }

    /** The mean of a wave's values; NaN where one of them is missing, for the mean of the others would be another. */
    double mean(String year) {
        return rows.stream()
                .filter(row -> row.year().equals(year))
                .mapToDouble(Row::value)
                .average()
                .orElse(Double.NaN);
    }

    /** The rows of the last wave in which a value is known. */
    Reading atLastWave() {
        var years = known().years();
        var last = years.isEmpty() ? "" : years.get(years.size() - 1);
        return with(rows.stream().filter(row -> row.year().equals(last)).toList());
    }

    /** Whether the values are counts, so that a combination of groups without a row occurs no time. */
    boolean isCount() {
        return !share && rows.stream().filter(Row::known).allMatch(row -> row.value() == Math.rint(row.value()));
    }

    private Reading with(List<Row> others) {
        return withRows(others, categories);
    }

    Reading withRows(List<Row> others, List<String> ofCategories) {
        return new Reading(others, ofCategories, measure, share, names);
    }

    /** The value in a wave and group, NaN where there is none. */
    double value(Function<Row, Boolean> which) {
        return rows.stream()
                .filter(which::apply)
                .mapToDouble(Row::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** A code as the reader sees it, in the language of the words; what has none is not stated. */
    String shown(int category, String code, Words words) {
        if (code.isEmpty()) return words.text("chart.unstated");
        if (category == 0 && !names.getOrDefault(code, "").isEmpty()) {
            return names.get(code);
        }
        return categories.get(category).equals("group") && !words.head(code).equals(code)
                ? words.head(code)
                : words.value(categories.get(category), code);
    }

    /** The n that all rows of a wave share, empty where they differ, have none or are counts that are their own n. */
    OptionalDouble n(String year) {
        var shared = rows.stream()
                .filter(row -> row.year().equals(year) && row.n().isPresent())
                .map(Row::n)
                .distinct()
                .toList();
        return shared.size() != 1 || isItsOwnN() ? OptionalDouble.empty() : shared.get(0);
    }

    /** Whether every value is a count that stands in the column {@code n} again. */
    boolean isItsOwnN() {
        return rows.stream().filter(Row::known).allMatch(row -> row.n().equals(OptionalDouble.of(row.value())));
    }

    double least() {
        return rows.stream().filter(Row::known).mapToDouble(Row::value).min().orElse(Double.NaN);
    }

    double most() {
        return rows.stream().filter(Row::known).mapToDouble(Row::value).max().orElse(Double.NaN);
    }

    private static String year(Table table, int row) {
        if (!table.containsColumn("year")) return "";
        var year = table.column("year");
        return year instanceof DoubleColumn wave
                        && !wave.isMissing(row)
                        && wave.getDouble(row) == (long) wave.getDouble(row)
                ? String.valueOf((long) wave.getDouble(row))
                : text(year, row);
    }

    private static List<String> groups(Table table, List<String> categories, int row) {
        return categories.stream().map(name -> text(table.column(name), row)).toList();
    }

    private static OptionalDouble n(Table table, int row) {
        return table.containsColumn("n") && table.column("n") instanceof NumericColumn<?> n && !n.isMissing(row)
                ? OptionalDouble.of(n.getDouble(row))
                : OptionalDouble.empty();
    }

    private static String text(Column<?> column, int row) {
        return column.isMissing(row) ? "" : Objects.toString(column.get(row), "");
    }
}
