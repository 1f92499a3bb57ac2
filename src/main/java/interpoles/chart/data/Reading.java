package interpoles.chart.data;

import interpoles.chart.style.Lettering;
import interpoles.chart.style.Palette;
import interpoles.table.ValueLabels;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tech.tablesaw.api.Table;

/**
 * A table as the forms of charts read it: rows by wave and group, each with its value and its n.
 *
 * @param categories the columns that name groups
 * @param measure the column of the value
 * @param share whether the value is a part of 1
 * @param names those of the first category's codes that the table names
 * @param shown what a reader sees of the table's codes: words, or in an analyst's own table what stands in the data
 * @param chosen the colours that an analyst chose, by group
 */
public record Reading(
        List<Row> rows,
        List<String> categories,
        String measure,
        boolean share,
        Map<String, String> names,
        ValueLabels shown,
        Map<String, String> chosen) {

    /** A row: the value is NaN where it is missing, {@code n} empty, the year empty where there is none. */
    public record Row(String year, List<String> groups, double value, OptionalDouble n) {
        public String group(int category) {
            return groups.get(category);
        }

        public boolean known() {
            return Double.isFinite(value);
        }

        public Row withGroups(List<String> others) {
            return new Row(year, others, value, n);
        }
    }

    public static Reading of(Table table) {
        var columns = Columns.of(table);
        return new Reading(
                columns.rows(),
                columns.groups(),
                columns.measure(),
                columns.measure().matches(".*(share|rate|density).*")
                        || ValueLabels.of(table).shares().isWhole(columns.measure()),
                columns.names(),
                ValueLabels.of(table),
                Map.of());
    }

    /**
     * The same with a colour of an analyst's choice for a group.
     *
     * @throws Refusal if no row has the group, or the colour is not written {@code #RRGGBB}
     */
    public Reading colouring(String group, String colour) {
        if (!colour.matches("#[0-9A-Fa-f]{6}")) throw Refusal.colour(colour);
        var groups =
                rows.stream().flatMap(row -> row.groups().stream()).distinct().toList();
        if (!groups.contains(group)) throw Refusal.group(group, groups);
        var others = new HashMap<>(chosen);
        others.put(group, colour);
        return new Reading(rows, categories, measure, share, names, shown, Map.copyOf(others));
    }

    /** A colour for each group: the chosen one, or that of the palette. */
    public Map<String, String> colours(Collection<String> groups) {
        var colours = Palette.colours(groups);
        colours.replaceAll((group, colour) -> chosen.getOrDefault(group, colour));
        return colours;
    }

    /** The colour that was chosen for a combination of groups: for the first of them that has one. */
    public Optional<String> chosen(List<String> groups) {
        return groups.stream().filter(chosen::containsKey).map(chosen::get).findFirst();
    }

    /**
     * The reading itself, where it has so many category columns or has nothing to draw.
     *
     * @throws Refusal in the sentence of this key, if it has fewer
     */
    public Reading withCategories(int least, String refusal) {
        if (isEmpty() || categories.size() >= least) return this;
        throw Refusal.columns(refusal, categories);
    }

    /**
     * The reading itself, where each wave and combination of its first so many categories has one row at most, or none
     * with a value.
     *
     * @throws Refusal in a sentence that names the first one that has two
     */
    public Reading withOneRowEach(int firstCategories) {
        var columns = new ArrayList<>(categories.subList(0, Math.min(firstCategories, categories.size())));
        columns.add("year");
        var seen = new HashSet<List<String>>();
        var known = new HashSet<List<String>>();
        for (var row : rows) {
            var place = new ArrayList<>(row.groups().subList(0, columns.size() - 1));
            place.add(row.year());
            if (row.known()) known.add(place);
            if (!seen.add(place) && known.contains(place)) throw Refusal.twoRows(place, columns);
        }
        return this;
    }

    /** Whether the name of the first category column begins so. */
    public boolean isFirstCalled(String beginning) {
        return categories.get(0).toLowerCase(Locale.ROOT).matches("(" + beginning + ").*");
    }

    public Reading withOneRowEach() {
        return withOneRowEach(categories.size());
    }

    public boolean isEmpty() {
        return rows.stream().noneMatch(Row::known);
    }

    /** The waves, ascending; the one empty text where the table has no year. */
    public List<String> years() {
        return rows.stream().map(Row::year).distinct().sorted().toList();
    }

    /** The only wave of the reading as it stands after what is measured; nothing where the table has no year. */
    public String inWave() {
        var year = years().get(0);
        return year.isEmpty() ? "" : " (" + year + ")";
    }

    /** The codes of a category column in the order of the table. */
    public List<String> groups(int category) {
        return rows.stream().map(row -> row.group(category)).distinct().toList();
    }

    /** The reading by its first category alone, where each of its codes has one row a wave. */
    public Reading byFirst() {
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
    public String heads(Words words) {
        return String.join(
                ", ",
                categories.stream()
                        .map(category -> Lettering.uncapitalised(words.head(category)))
                        .toList());
    }

    public Reading asShares() {
        return new Reading(rows, categories, measure, true, names, shown, chosen);
    }

    /** The reading without the rows that have no value. */
    public Reading known() {
        return with(rows.stream().filter(Row::known).toList());
    }

    /** The rows of the last wave in which a value is known. */
    public Reading atLastWave() {
        var years = known().years();
        var last = years.isEmpty() ? "" : years.get(years.size() - 1);
        return with(rows.stream().filter(row -> row.year().equals(last)).toList());
    }

    /** Whether the values are counts, so that a combination of groups without a row occurs no time. */
    public boolean isCount() {
        return !share && rows.stream().filter(Row::known).allMatch(row -> row.value() == Math.rint(row.value()));
    }

    private Reading with(List<Row> others) {
        return withRows(others, categories);
    }

    public Reading withRows(List<Row> others, List<String> ofCategories) {
        return new Reading(others, ofCategories, measure, share, names, shown, chosen);
    }

    /** The value in a wave and group, NaN where there is none. */
    public double value(Function<Row, Boolean> which) {
        return rows.stream()
                .filter(which::apply)
                .mapToDouble(Row::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** A code as the reader sees it, in the language of the words; what has none is not stated. */
    public String shown(int category, String code, Words words) {
        if (code.isEmpty()) return words.text("chart.unstated");
        if (category == 0 && !names.getOrDefault(code, "").isEmpty()) {
            return names.get(code);
        }
        return categories.get(category).equals("group") && !words.head(code).equals(code)
                ? words.head(code)
                : value(categories.get(category), code, words);
    }

    /** A code of a column as its table shows it. */
    public String value(String column, String code, Words words) {
        return shown.value(column, code, words);
    }

    /** The n that all rows of a wave share, empty where they differ, have none or are counts that are their own n. */
    public OptionalDouble n(String year) {
        var shared = rows.stream()
                .filter(row -> row.year().equals(year) && row.n().isPresent())
                .map(Row::n)
                .distinct()
                .toList();
        return shared.size() != 1 || isItsOwnN() ? OptionalDouble.empty() : shared.get(0);
    }

    /** Whether every value is a count that stands in the column {@code n} again. */
    public boolean isItsOwnN() {
        return rows.stream().filter(Row::known).allMatch(row -> row.n().equals(OptionalDouble.of(row.value())));
    }

    public double least() {
        return rows.stream().filter(Row::known).mapToDouble(Row::value).min().orElse(Double.NaN);
    }

    public double most() {
        return rows.stream().filter(Row::known).mapToDouble(Row::value).max().orElse(Double.NaN);
    }
}
