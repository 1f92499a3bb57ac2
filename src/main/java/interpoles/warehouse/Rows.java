package interpoles.warehouse;

import interpoles.words.Words;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** Rows on their way into a table of the warehouse. They are there when this is closed. */
public final class Rows implements AutoCloseable {
    private final DuckDBAppender appender;
    private final Words words;

    Rows(DuckDBAppender appender, Words words) {
        this.words = words;
        this.appender = appender;
    }

    /** Adds a row: each value a String, Integer, Long, BigDecimal or Boolean, or null for NULL. */
    public void add(Object... values) {
        try {
            appender.beginRow();
            for (var value : values) {
                append(value);
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
        }
    }

    private void append(Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Long number) {
            appender.append(number.longValue());
        } else if (value instanceof BigDecimal number) {
            appender.append(number);
        } else if (value instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else {
            throw new IllegalArgumentException(
                    "no column holds a " + value.getClass().getName());
        }
    }

    @Override
    public void close() {
        try {
            appender.close();
        } catch (SQLException e) {
            throw new QueryFailed(e, words);
        }
    }
}
