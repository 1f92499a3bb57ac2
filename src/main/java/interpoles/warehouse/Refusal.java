package interpoles.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What DuckDB says of a query that it refused, about the text that the analyst wrote: the line and the caret are those of
 * that text, not of the statement that it was put into.
 */
final class Refusal {
    private static final Pattern PLACE = Pattern.compile("\\n+LINE (\\d+): (.*)\\n( *)\\^");
    private static final String SEVERAL = "Expected a single SELECT statement";

    private Refusal() {}

    /**
     * @param wrapped what DuckDB said of the statement that the query was put into
     * @param statement that statement
     * @param sql the query: if it is anything but one SELECT, DuckDB has said so already, and nothing of it may run
     */
    static SQLException of(SQLException wrapped, String statement, String sql, Connection connection) {
        if (wrapped.getMessage().contains(SEVERAL)) {
            return new SQLException(PLACE.matcher(wrapped.getMessage()).replaceAll(""), wrapped);
        }
        try (var prepared = connection.prepareStatement(sql)) {
            return new SQLException(placed(wrapped.getMessage(), statement, sql), wrapped);
        } catch (SQLException own) {
            return own;
        }
    }

    /** A query that fails as it runs is told where in its own text, but that place is shown in the other. */
    private static String placed(String message, String statement, String sql) {
        var place = PLACE.matcher(message);
        if (!place.find()) {
            return message;
        }
        int column = place.group(3).length() - ("LINE " + place.group(1) + ": ").length();
        int at = column + startOf(Integer.parseInt(place.group(1)), statement);
        boolean known = !place.group(2).startsWith("...") && at >= 0 && at < sql.length();
        return message.substring(0, place.start()) + (known ? pointed(sql, at) : "") + message.substring(place.end());
    }

    /** Where a line of a text begins. */
    private static int startOf(int line, String text) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    private static String pointed(String sql, int at) {
        int from = sql.lastIndexOf('\n', at - 1) + 1;
        int to = sql.indexOf('\n', at);
        var head = "LINE " + (sql.substring(0, from).lines().count() + 1) + ": ";
        return "\n\n" + head + sql.substring(from, to < 0 ? sql.length() : to) + "\n"
                + " ".repeat(head.length() + at - from) + "^";
    }
}
