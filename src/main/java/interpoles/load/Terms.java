package interpoles.load;

import interpoles.progress.Progress;
import interpoles.warehouse.DuckDb;
import interpoles.warehouse.SqlText;
import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms that the measures are defined in, and the rules where they need the same, each a relation that SQL can ask by
 * name: a file in {@code terms}, in the order of {@code terms/order.txt}, in which each may rest on those before it.
 *
 * @see Term what stands in a file
 */
public final class Terms {
    private static final List<Term> TERMS =
            Sql.text("terms/order.txt").lines().map(Term::named).toList();

    private Terms() {}

    /** All, in an order in which each names only earlier ones. */
    static List<Term> all() {
        return TERMS;
    }

    /** The definition of each by its name, in the same order: what a warehouse needs in which nothing may be made. */
    public static Map<String, String> definitions() {
        var definitions = new LinkedHashMap<String, String>();
        TERMS.forEach(term -> term.definition().ifPresent(sql -> definitions.put(term.name(), sql)));
        return definitions;
    }

    /** The names of those that findings and analysts ask; the others are for the rules alone. */
    public static List<String> asked() {
        return TERMS.stream()
                .filter(term -> term.definition().isPresent() && !term.askedByRules())
                .map(Term::name)
                .toList();
    }

    /** The definitions of those that rest, by themselves or by others, on a table. */
    static Map<String, String> restingOn(String table) {
        var resting = new LinkedHashMap<String, String>();
        definitions().forEach((name, sql) -> {
            var names = new SqlText(sql).names();
            if (names.contains(table) || resting.keySet().stream().anyMatch(names::contains)) {
                resting.put(name, sql);
            }
        });
        return resting;
    }

    /** Works out what the rules ask. */
    static void prepare(DuckDb warehouse) {
        TERMS.stream().filter(Term::askedByRules).forEach(term -> warehouse.execute(term.creation()));
    }

    /** Defines every other term, and works out what is asked again and again. */
    static void define(DuckDb warehouse, Words words) {
        var others = TERMS.stream().filter(term -> !term.askedByRules()).toList();
        try (var progress = Progress.of(words, "progress.measuring", 0, 0)) {
            for (int i = 0; i < others.size(); i++) {
                progress.done((double) i / others.size());
                warehouse.execute(others.get(i).creation());
            }
        }
    }
}
