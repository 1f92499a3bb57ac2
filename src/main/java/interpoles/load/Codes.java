package interpoles.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.problem.Expected;
import interpoles.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists that codes are taken from: the survey's own regions and countries, or else the project's. */
public final class Codes {
    private final Map<String, Optional<Set<String>>> own = new HashMap<>();
    private final Words words;

    /** @param words those in which it is told what a code should have been */
    public Codes(Words words) {
        this.words = words;
    }

    /** Takes the survey's own list; none when it cannot be trusted, so that nothing is checked against it. */
    public void replace(String list, Optional<Set<String>> codes) {
        own.put(list, codes);
    }

    public boolean isList(String table) {
        return table.equals("countries") || table.equals("regions");
    }

    /** The codes of a list; none if there is nothing to check against. */
    public Optional<Set<String>> of(String list) {
        return own.containsKey(list)
                ? own.get(list)
                : Optional.of(list.equals("countries") ? Countries.CODES : Regions.CODES);
    }

    /** What a code should have been. A region of today's map is said to be one. */
    public String expected(String list, String found) {
        if (own.containsKey(list)) {
            return Expected.of(words, "own-" + list);
        }
        return list.equals("regions") && Today.REGIONS.contains(found)
                ? Expected.of(words, "regions-of-2011", found)
                : Expected.of(words, list);
    }

    /** Read only once a code is looked for. */
    private static final class Countries {
        private static final Set<String> CODES = codes("countries", "country");
    }

    private static final class Regions {
        private static final Set<String> CODES = codes("regions_2011", "region");
    }

    /** Read only once a code is not found. */
    private static final class Today {
        private static final Set<String> REGIONS = codes("regions_2016", "region");
    }

    private static Set<String> codes(String file, String column) {
        return rows(file).stream().map(row -> row.getField(column)).collect(Collectors.toUnmodifiableSet());
    }

    /** The rows of one of the project's reference lists. */
    static List<NamedCsvRecord> rows(String file) {
        var resource = Codes.class.getResourceAsStream("/interpoles/reference/" + file + ".csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
