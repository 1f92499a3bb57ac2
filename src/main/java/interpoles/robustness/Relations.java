package interpoles.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the SQL of a reading may ask beside the survey's own tables and terms: {@code relations.sql}. */
final class Relations {
    private static final String RELATIONS = read();

    private Relations() {}

    /** A reading's SQL with these relations, and the waves and the group in the places of their names. */
    static String with(String sql, int first, int last, int year, String group) {
        var own = sql.strip();
        var asked = own.regionMatches(true, 0, "WITH ", 0, "WITH ".length())
                ? RELATIONS + ", " + own.substring("WITH ".length())
                : RELATIONS + own;
        return asked.replace("{first}", Integer.toString(first))
                .replace("{last}", Integer.toString(last))
                .replace("{year}", Integer.toString(year))
                .replace("{group}", group.replace("'", "''"));
    }

    private static String read() {
        try (var file = Relations.class.getResourceAsStream("relations.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
