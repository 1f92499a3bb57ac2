package interpoles.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a survey says of itself beside its tables.
 *
 * @param home its country, alpha-3: <em>foreign</em> and the rules about countries go by it
 * @param collected the waves in which a table was asked, by the contract's name of the table; a table that it does
 *     not name is taken as its rows are
 * @param names its own words for {@code pole} and {@code grappe}
 * @param files the files that say how its tables are written, beside {@code datapackage.json}, each with its SHA-256
 */
public record Declared(
        String home, Map<String, List<Integer>> collected, Map<String, Name> names, Map<String, String> files) {
    public static final String FRANCE = "FRA";
    public static final Declared NOTHING = new Declared(FRANCE, Map.of(), Map.of(), Map.of());

    /** A word for one thing and for several. */
    public record Name(String singular, String plural) {}

    /** The waves in which a table was asked; none where the survey does not say. */
    public Optional<List<Integer>> wavesOf(String table) {
        return Optional.ofNullable(collected.get(table));
    }
}
