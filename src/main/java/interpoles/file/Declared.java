package interpoles.file;

import interpoles.words.Noun;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a survey says of itself beside its tables.
 *
 * @param home its country, alpha-3: <em>foreign</em> and the rules about countries go by it
 * @param collected the waves in which a table was asked, by the contract's name of the table; a table that it does
 *     not name is taken as its rows are
 * @param names its own nouns, by language ({@code en}, {@code fr}), for {@code pole} and {@code grappe}
 * @param contributors the people and bodies that made it
 * @param files the files that say how its tables are written, beside {@code datapackage.json}, each with its SHA-256
 */
public record Declared(
        String home,
        Map<String, List<Integer>> collected,
        Map<String, Map<String, Noun>> names,
        List<String> contributors,
        Map<String, String> files) {
    public static final String FRANCE = "FRA";
    public static final Declared NOTHING = new Declared(FRANCE, Map.of(), Map.of(), List.of(), Map.of());

    /** What was kept of a survey before contributors were has none. */
    public Declared {
        contributors = contributors == null ? List.of() : contributors;
    }

    /** Its own nouns in a language, by what the project calls them. */
    public Map<String, Noun> nouns(Locale language) {
        return names.getOrDefault(language.getLanguage(), Map.of());
    }

    /** The waves in which a table was asked; none where the survey does not say. */
    public Optional<List<Integer>> wavesOf(String table) {
        return Optional.ofNullable(collected.get(table));
    }
}
