package interpoles.load.column;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.contract.Fold;
import interpoles.problem.Expected;
import interpoles.problem.Nearest;
import interpoles.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lists that codes are taken from: the survey's own regions and countries, or else the project's. A survey's regions
 * are those of 2011 or those of 2016, whichever list has all its codes, or more of them.
 */
public final class Codes {
    private final Map<String, Optional<Set<String>>> own = new HashMap<>();
    private final Map<String, Map<String, String>> ownNames = new HashMap<>();
    private final Words words;
    private RegionMap regions = RegionMap.OF_2011;

    /** @param words those in which it is told what a code should have been */
    public Codes(Words words) {
        this.words = words;
    }

    /** Takes the survey's own list; none when it cannot be trusted, so that nothing is checked against it. */
    public void replace(String list, Optional<Set<String>> codes) {
        own.put(list, codes);
    }

    /** Takes the names of the survey's own list, each with its code. */
    public void name(String list, Map<String, String> codesByName) {
        var folded = new HashMap<String, String>();
        codesByName.forEach((name, code) -> folded.put(Fold.of(name), code));
        ownNames.put(list, folded);
    }

    public boolean isList(String table) {
        return table.equals("countries") || table.equals("regions");
    }

    /** Whether the survey brings a list of its own. */
    public boolean isOwn(String list) {
        return own.containsKey(list);
    }

    /** Takes the list of regions that has more of a survey's codes and names, that of 2011 where both have as many. */
    public void regionsOf(Set<String> found) {
        regions = RegionMap.of(found);
    }

    /** The codes of a list; none if there is nothing to check against. */
    public Optional<Set<String>> of(String list) {
        return own.containsKey(list)
                ? own.get(list)
                : Optional.of(list.equals("countries") ? Countries.CODES : regions.codes());
    }

    /** The code of what is named in French or English, or of a country by its alpha-2 code. */
    public Optional<String> named(String list, String name) {
        var named = Optional.ofNullable(ownNames.getOrDefault(list, Map.of()).get(Fold.of(name)));
        if (named.isPresent()) {
            return named;
        }
        return list.equals("countries")
                ? Optional.ofNullable(Countries.ALPHA2.get(name))
                        .or(() -> Optional.ofNullable(Countries.NAMES.get(Fold.place(name))))
                : own.containsKey(list) ? Optional.empty() : regions.named(name);
    }

    /**
     * The code that is meant by what is none: of a country, one in small letters, and by a name or former code of
     * everyday use; otherwise the nearest.
     */
    public Optional<String> meant(String list, String found, Set<String> allowed) {
        if (isOfAnother(list, found)) {
            return Optional.empty();
        }
        return list.equals("countries")
                ? Countries.meant(found).filter(allowed::contains).or(() -> Nearest.code(found, allowed))
                : Nearest.code(found, allowed);
    }

    /** Whether a code is one of a list that is known and is not the survey's: then it is no misspelling. */
    public boolean isOfAnother(String list, String code) {
        return list.equals("regions")
                && !own.containsKey(list)
                && regions.other().has(code);
    }

    /** What a code should have been. A region of the other map is said to be one. */
    public String expected(String list, String found) {
        if (own.containsKey(list)) {
            return Expected.of(words, "own-" + list);
        }
        return list.equals("regions")
                ? Expected.of(words, isOfAnother(list, found) ? regions.expectedOther() : regions.expected(), found)
                : Expected.of(words, list);
    }

    /** Read only once a code is looked for. */
    private static final class Countries {
        private static final Set<String> CODES = codes("countries", "country");
        private static final Map<String, String> ALPHA2 = new HashMap<>();
        private static final Map<String, String> NAMES = new HashMap<>();
        private static final Map<String, String> OTHER_NAMES = new HashMap<>();

        static {
            for (var row : rows("countries")) {
                var code = row.getField("country");
                ALPHA2.put(row.getField("alpha2"), code);
                NAMES.put(Fold.place(row.getField("name_en")), code);
                NAMES.put(Fold.place(row.getField("name_fr")), code);
            }
            for (var row : rows("other_names")) {
                OTHER_NAMES.put(Fold.place(row.getField("name")), row.getField("country"));
            }
        }

        private static Optional<String> meant(String found) {
            var capitals = found.strip().toUpperCase(Locale.ROOT);
            return CODES.contains(capitals)
                    ? Optional.of(capitals)
                    : Optional.ofNullable(ALPHA2.get(capitals))
                            .or(() -> Optional.ofNullable(OTHER_NAMES.get(Fold.place(found.strip()))));
        }
    }

    static Set<String> codes(String file, String column) {
        return rows(file).stream().map(row -> row.getField(column)).collect(Collectors.toUnmodifiableSet());
    }

    /** The rows of one of the project's reference lists. */
    public static List<NamedCsvRecord> rows(String file) {
        var resource = Codes.class.getResourceAsStream("/interpoles/reference/" + file + ".csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
