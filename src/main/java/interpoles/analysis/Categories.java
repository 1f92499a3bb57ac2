package interpoles.analysis;

import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The categories of one column: the data's values in their order, or the largest first where only so many are told apart;
 * then what is left of them, then the missing.
 */
final class Categories {
    private final Column<?> column;
    private final boolean apart;
    private final Set<String> own;
    private final Plan.Names names;
    private final List<String> all;

    private Categories(Column<?> column, boolean apart, Set<String> own, Plan.Names names, List<String> all) {
        this.column = column;
        this.apart = apart;
        this.own = own;
        this.names = names;
        this.all = all;
    }

    /** @throws IllegalArgumentException if a value of the data has the name of a category that is not the data's */
    static Categories of(Table table, String name, List<Integer> cases, Plan plan, Weights weights, Words words) {
        var column = table.column(name);
        var apart = plan.each().contains(name);
        var sizes = new HashMap<String, BigDecimal>();
        var anyMissing = false;
        for (int row : cases) {
            var codes = codes(column, apart, row);
            anyMissing |= codes.isEmpty();
            codes.forEach(code -> sizes.merge(code, weights.of(row), BigDecimal::add));
        }
        var ordered = new ArrayList<>(sizes.keySet());
        ordered.sort(order(column));
        var most = plan.top().getOrDefault(name, Integer.MAX_VALUE);
        if (most < Integer.MAX_VALUE) {
            ordered.sort(Comparator.comparing((String code) -> sizes.get(code)).reversed());
        }
        var told = ordered.size() > most ? ordered.subList(0, most) : ordered;
        var all = new ArrayList<>(told);
        if (told.size() < ordered.size()) all.add(once(plan.names().other(), all, name, words));
        if (anyMissing) all.add(once(plan.names().missing(), all, name, words));
        once(plan.names().total(), all, name, words);
        return new Categories(column, apart, new HashSet<>(told), plan.names(), List.copyOf(all));
    }

    private static String once(String category, List<String> others, String column, Words words) {
        if (others.contains(category)) {
            throw new IllegalArgumentException(words.text("analysis.duplicate", column, category));
        }
        return category;
    }

    /** Numbers by their size; texts by the alphabet, and those that differ in case alone by their characters. */
    private static Comparator<String> order(Column<?> column) {
        return column instanceof NumericColumn<?>
                ? Comparator.comparing(Categories::size, Comparator.nullsLast(Comparator.naturalOrder()))
                : String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    }

    private static BigDecimal size(String code) {
        return code.matches("-?[0-9.]+") ? new BigDecimal(code) : null;
    }

    /** All, in their order. */
    List<String> all() {
        return all;
    }

    /** Those that a case is in: one, or several where its text is taken apart. */
    Set<String> of(int row) {
        var codes = codes(column, apart, row);
        if (codes.isEmpty()) return Set.of(names.missing());
        var in = new LinkedHashSet<String>();
        codes.forEach(code -> in.add(own.contains(code) ? code : names.other()));
        return in;
    }

    static List<String> codes(Column<?> column, boolean apart, int row) {
        var code = Columns.code(column, row);
        return apart ? Columns.pieces(code) : code.isEmpty() ? List.of() : List.of(code);
    }

    static Map<String, Integer> places(List<String> categories) {
        var places = new HashMap<String, Integer>();
        categories.forEach(category -> places.put(category, places.size()));
        return places;
    }
}
