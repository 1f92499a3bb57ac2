package interpoles.analysis;

import interpoles.settings.Settings;
import interpoles.table.CaptionedTable;
import interpoles.table.ValueLabels;
import interpoles.words.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How many cases of a table fall into each category of a column, or of two: counts or weighted sums, and percentages of
 * row, column or total with their bases beside.
 *
 * <pre>{@code
 * var agreements = Cases.agreements(survey);
 * CrossTab.of(agreements, "charter", "year").pivot()                       // Excel's pivot table
 * HeatMap.of(CrossTab.of(agreements, "charter", "partner").shareOfRow().table())
 * CrossTab.of(agreements, "motives").each("motives").inRegion("11").top(5).table()
 * }</pre>
 *
 * <p>A row of the table is a <em>case</em>. A missing value is a category of its own, {@code not stated}, after all
 * others, and counts in totals and bases, unless {@link #withoutMissing()} leaves such cases out. The categories of a column of
 * numbers stand in their order, those of texts by the alphabet of their codes, case and accents apart. A combination
 * that does not occur is there, as 0.
 *
 * <p>What is asked by and what a program reads are the data's codes. A reader sees their words where the table knows them, as {@link
 * Cases} and a table {@link Cases#inWords} do: a region's name for {@code 11}, in rows, in heads, in charts.
 *
 * <p>Everything gives a new cross-table and changes none. Where small cells are kept back ({@code MIN_CELL}) a
 * cross-table has no rows, and its caption says so: nothing can protect what an analyst freely crosses.
 *
 * @see Cases the tables of a survey to start from
 */
public final class CrossTab {
    private static final String YEAR = "year";

    private final Table table;
    private final List<Integer> kept;
    private final Plan plan;
    private final Words words;
    private final ValueLabels labels;
    private final boolean keptBack;

    private CrossTab(Table table, List<Integer> kept, Plan plan, Words words, ValueLabels labels, boolean keptBack) {
        this.table = table;
        this.kept = kept;
        this.plan = plan;
        this.words = words;
        this.labels = labels;
        this.keptBack = keptBack;
    }

    /**
     * The frequencies of one column: how many cases have each of its values.
     *
     * @param rows a column of texts, truth values, dates or numbers, each value of which is a category
     * @throws IllegalArgumentException if the table has no such column, saying which it has and which was probably meant
     */
    public static CrossTab of(Table table, String rows) {
        return of(table, List.of(rows), Settings.ofEnvironment());
    }

    /**
     * One column crossed with another.
     *
     * @param rows the column whose values are the rows
     * @param columns the column whose values are the columns
     * @throws IllegalArgumentException as {@link #of(Table, String)}, or if both are the same column
     */
    public static CrossTab of(Table table, String rows, String columns) {
        return of(table, List.of(rows, columns), Settings.ofEnvironment());
    }

    static CrossTab of(Table table, List<String> by, Settings settings) {
        var words = CaptionedTable.words(table, settings.words());
        var names = by.stream()
                .map(column -> Columns.named(table, column, words).name())
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(words.text("analysis.same-column", names.get(0)));
        }
        return new CrossTab(
                table,
                IntStream.range(0, table.rowCount()).boxed().toList(),
                Plan.of(names, words),
                words,
                table instanceof CaptionedTable ? ValueLabels.of(table) : ValueLabels.OF_VOCABULARIES,
                settings.withholds());
    }

    private CrossTab with(Plan other) {
        return new CrossTab(table, kept, other, words, labels, keptBack);
    }

    /**
     * Only the cases whose column has one of these values. In a text that joins several by {@code |}, such as a cluster's
     * regions, it is enough that one of them is among them; an empty text stands for a missing value. Several filters hold
     * together. The caption says which values were asked for, and of one that no case of the whole table has that it is so and
     * which was probably meant.
     *
     * @param values as they stand in the data: codes, not their words in a language
     * @throws IllegalArgumentException if the table has no such column
     */
    public CrossTab where(String column, Object... values) {
        var found = Columns.named(table, column, words);
        var wanted = Arrays.stream(values).map(Objects::toString).collect(Collectors.toUnmodifiableSet());
        var rest = kept.stream().filter(row -> isAmong(wanted, found, row)).toList();
        if (wanted.isEmpty()) return new CrossTab(table, rest, plan, words, labels, keptBack);
        var told = words.text(
                "analysis.filter",
                words.head(found.name()),
                Arrays.stream(values)
                        .map(Objects::toString)
                        .map(code -> filter(found, code))
                        .collect(Collectors.joining(", ")));
        return new CrossTab(table, rest, plan.filtered(told), words, labels, keptBack);
    }

    /** A code that is asked for, and of one that no case has that it is so; nothing is told where small cells are kept back. */
    private String filter(Column<?> column, String code) {
        var told = shown(column.name(), code);
        var rows = IntStream.range(0, table.rowCount());
        if (keptBack || table.isEmpty() || rows.anyMatch(row -> isAmong(Set.of(code), column, row))) return told;
        // A code that has a word is none that was mistyped.
        return Optional.of(code)
                .filter(told::equals)
                .flatMap(given -> Columns.meant(column, given, known -> shown(column.name(), known)))
                .map(meant -> words.text("analysis.filter.no-case.nearest", told, meant))
                .orElseGet(() -> words.text("analysis.filter.no-case", told));
    }

    /** A code as the reader sees it. */
    private String shown(String column, String code) {
        return code.isEmpty() ? plan.names().missing() : labels.value(column, code, words);
    }

    private static boolean isAmong(Set<String> wanted, Column<?> column, int row) {
        var code = Columns.code(column, row);
        return wanted.contains(code) || Columns.pieces(code).stream().anyMatch(wanted::contains);
    }

    /**
     * Only the cases of these waves: {@link #where} on the column {@code year}.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public CrossTab atWave(Integer... waves) {
        return where(YEAR, (Object[]) waves);
    }

    /**
     * Only the cases of the last year of those that the column {@code year} has; none where it has none.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public CrossTab atLastWave() {
        var years = Columns.numbers(table, YEAR, words);
        return where(YEAR, (Object[]) kept.stream()
                .filter(row -> !years.isMissing(row))
                .map(row -> Columns.code(years, row))
                .max(Comparator.comparingDouble(Double::parseDouble))
                .stream()
                .toArray());
    }

    /**
     * Only the cases in one of these regions, whatever others they are in, too: {@link #where} on the column {@code
     * region} or {@code regions}.
     *
     * @param regions codes, such as {@code 11}
     * @throws IllegalArgumentException if the table has neither
     */
    public CrossTab inRegion(String... regions) {
        return where(either("region", "regions"), (Object[]) regions);
    }

    /**
     * Only the cases of one of these kinds of clusters: {@link #where} on the column {@code kind} or {@code kinds}.
     *
     * @param kinds {@code pole}, {@code grappe}, {@code regional}, {@code foreign}
     * @throws IllegalArgumentException if the table has neither
     */
    public CrossTab ofKind(String... kinds) {
        return where(either("kind", "kinds"), (Object[]) kinds);
    }

    private String either(String one, String several) {
        return table.containsColumn(several) && !table.containsColumn(one) ? several : one;
    }

    /**
     * Sums of weights in place of counts. They are added exactly, as the decimals that the column's numbers are written
     * with, so that their order does not matter: 0.1 and 0.2 make 0.3. What is told is the nearest double, of which 15 digits
     * hold. The bases ({@code n}) remain numbers of cases.
     *
     * @param column of numbers: a weight is 0 or more
     * @throws IllegalArgumentException if there is no such column of numbers, or, once a table is asked for, a case that
     *     counts has no weight, or one that is negative or not finite; it says which row
     */
    public CrossTab weighted(String column) {
        return with(plan.weighted(Columns.numbers(table, column, words).name()));
    }

    /**
     * A column whose texts join several values by {@code |}, such as the motives of an agreement, is taken apart: a case
     * counts once in each of its values. Totals and bases still count each case once, so that shares may add up to more
     * than 1 (multiple responses).
     *
     * @throws IllegalArgumentException if the cross-table has no such column
     */
    public CrossTab each(String column) {
        return with(plan.each(crossed(column)));
    }

    /** Of the rows only so many, those with the most cases or the largest weight first; the rest is {@code other}. */
    public CrossTab top(int most) {
        return top(plan.by().get(0), most);
    }

    /**
     * The same for the rows or for the columns. Of equals the first by its code stays. The missing are a category apart,
     * which does not count among them.
     *
     * @throws IllegalArgumentException if the cross-table has no such column, or {@code most} is less than 1
     */
    public CrossTab top(String column, int most) {
        if (most < 1) {
            throw new IllegalArgumentException(words.text("analysis.top", most));
        }
        return with(plan.top(crossed(column), most));
    }

    /** Without the cases that have no value in a column of the cross-table; they are in no base, and the caption says how many they are. */
    public CrossTab withoutMissing() {
        return with(plan.withoutMissing());
    }

    /**
     * Other words for the three categories that are not the data's own, where these have a value of that name, too.
     *
     * @param missing for {@code not stated}
     * @param other for {@code other}
     * @param total for {@code total}
     */
    public CrossTab naming(String missing, String other, String total) {
        return with(plan.naming(new Plan.Names(missing, other, total)));
    }

    /** Shares of each row: of the cases with the row's value, how many have the column's. {@code n} is the row's base. */
    public CrossTab shareOfRow() {
        return share(Plan.Base.ROW);
    }

    /** Shares of each column: of the cases with the column's value, how many have the row's. {@code n} is the column's base. */
    public CrossTab shareOfColumn() {
        return share(Plan.Base.COLUMN);
    }

    /** Shares of all cases, whose number is {@code n}. */
    public CrossTab shareOfTotal() {
        return share(Plan.Base.TOTAL);
    }

    private CrossTab share(Plan.Base base) {
        if (plan.by().size() < 2 && base == Plan.Base.ROW) {
            throw new IllegalArgumentException(words.text("analysis.one-column"));
        }
        return with(plan.shareOf(base));
    }

    private String crossed(String column) {
        var name = Columns.named(table, column, words).name();
        if (!plan.by().contains(name)) {
            throw new IllegalArgumentException(
                    words.text("analysis.not-crossed", column, String.join(", ", plan.by())));
        }
        return name;
    }

    /**
     * The value of the rows that has the most cases, or the largest weight; of equals the first by its code. The empty
     * text where no case has any, or small cells are kept back.
     */
    public String first() {
        var table = withoutMissing().top(1).table();
        return table.isEmpty() ? "" : table.getString(0, plan.by().get(0));
    }

    /**
     * A row for each combination of categories, as charts take it: the columns that are crossed, as texts; then {@code n}, the
     * number of cases; with weights {@code weight} and {@code n}; of shares {@code share} and the base {@code n}. A share of
     * nothing is missing.
     *
     * @throws IllegalArgumentException if two categories would have one name ({@link #naming}), a weight is not one, or
     *     there are more than a million combinations ({@link #top})
     */
    public Table table() {
        return laidOut(layout -> new Layout.Laid(layout.table(), Map.of()));
    }

    /**
     * The same as a pivot table: a line for each category of the rows and one for the total, a column for each category of
     * the columns and one for the total. Shares of rows have the base of each line in a last column {@code n}; shares of
     * columns a column {@code … n} beside each. A column is named by its code, and headed by the code's word. Columns whose names differ by case alone are numbered.
     *
     * @throws IllegalArgumentException as {@link #table()}
     */
    public Table pivot() {
        return laidOut(layout -> layout.pivot(code -> shown(plan.by().get(1), code)));
    }

    private Table laidOut(Function<Layout, Layout.Laid> form) {
        var tally = Tally.of(table, keptBack ? List.of() : kept, plan, words);
        var caption = new CrossTabCaption(table, plan, words);
        var laid = form.apply(Layout.of(tally, plan));
        return CaptionedTable.of(
                        caption.subject(tally.leftOut()),
                        keptBack ? words.text("finding.kept-back", caption.source()) : caption.source(),
                        caption.unit(),
                        words,
                        laid.table())
                .labelled(labels.headed(laid.heads()));
    }
}
