package interpoles.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the SQL of a reading may ask beside the survey's own tables and terms: {@code relations.sql}. */
final class Relations {
    private static final String RELATIONS = read();

    private Relations() {}

    /**
     * A reading's SQL with these relations, and the waves and the group in the places of their names.
     *
     * @param lines the pôles of a line through time, by their identifiers
     */
    static String with(String sql, int first, int last, int year, String group, Map<String, String> lines) {
        var own = sql.strip();
        var asked = own.regionMatches(true, 0, "WITH ", 0, "WITH ".length())
                ? RELATIONS + ", " + own.substring("WITH ".length())
                : RELATIONS + own;
        return asked.replace("{first}", Integer.toString(first))
                .replace("{last}", Integer.toString(last))
                .replace("{year}", Integer.toString(year))
                .replace("{group}", group.replace("'", "''"))
                .replace("{lines}", values(lines));
    }

    /** SQL rows of each pôle that is on a line, and the line; of no line one that joins with nothing. */
    static String values(Map<String, String> lines) {
        return lines.isEmpty()
                ? "('', '')"
                : new TreeMap<>(lines)
                        .entrySet().stream()
                                .map(line -> "('%s', '%s')"
                                        .formatted(
                                                line.getKey().replace("'", "''"),
                                                line.getValue().replace("'", "''")))
                                .collect(Collectors.joining(", "));
    }

    private static String read() {
        try (var file = Relations.class.getResourceAsStream("relations.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
