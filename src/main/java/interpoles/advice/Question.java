package interpoles.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question about one column, as SQL that selects what it is about: {@code line}, {@code found}, {@code twin} and
 * {@code twin_line}. Its file begins with what it asks, in words, and a head:
 *
 * <pre>
 * -- advice CODE blames TABLE.COLUMN … needs TABLE.COLUMN …
 * </pre>
 *
 * It is asked of each column that it blames ({@code {table}} and {@code {field}} in the SQL stand for each in turn) that
 * the survey has, where what it needs is there. With {@code compares waves} the SQL selects for each wave its
 * {@code year}, {@code line}, what was {@code measured} of how many ({@code base}), and how that is {@code shown};
 * waves at which it was half of the wave before, or less, are what is found. With {@code unless collected} a table is
 * passed over of which the survey says when it was collected.
 *
 * @param needs the columns that must be there, the blamed one among them
 */
record Question(String code, String table, String field, List<String> needs, boolean unlessCollected, String sql) {
    private static final Pattern HEAD = Pattern.compile(
            "-- advice (\\S+) blames ((?:\\w+\\.\\w+ ?)+)(?:needs ((?:\\w+\\.\\w+ ?)+))?(compares waves)?(unless collected)?\n");
    /** Of fewer than these, a fall by half is chance. */
    private static final int WORTH_COMPARING = 4;

    private static final String HALVED = """
            SELECT line, shown || ' (' || year || ')' AS found, shown_before || ' (' || year_before || ')' AS twin,
                   line_before AS twin_line
            FROM (SELECT *, LAG(measured) OVER waves AS before, LAG(base) OVER waves AS base_before,
                         LAG(year) OVER waves AS year_before, LAG(shown) OVER waves AS shown_before,
                         LAG(line) OVER waves AS line_before
                  FROM (%s) w WINDOW waves AS (ORDER BY year)) c
            WHERE base_before >= %d AND measured <= before / 2.0 AND before > 0
            """;

    /** All, in the order in which advice is given. */
    static List<Question> all() {
        return text("order.txt").lines().flatMap(Question::in).toList();
    }

    private static Stream<Question> in(String code) {
        var text = text(code + ".sql");
        var head = HEAD.matcher(text);
        if (!head.find() || !head.group(1).equals(code)) {
            throw new IllegalStateException(code + ".sql has not the head of a question");
        }
        var query = text.substring(head.end());
        var sql = head.group(4) == null ? query : HALVED.formatted(query, WORTH_COMPARING);
        return Stream.of(head.group(2).strip().split(" ")).map(blamed -> {
            var needs = new ArrayList<>(List.of(blamed));
            if (head.group(3) != null) {
                needs.addAll(List.of(head.group(3).strip().split(" ")));
            }
            var table = table(blamed);
            var field = column(blamed);
            return new Question(
                    code,
                    table,
                    field,
                    List.copyOf(needs),
                    head.group(5) != null,
                    sql.replace("{table}", table).replace("{field}", field));
        });
    }

    static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    static String column(String column) {
        return column.substring(column.indexOf('.') + 1);
    }

    private static String text(String file) {
        try (var text = Question.class.getResourceAsStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
