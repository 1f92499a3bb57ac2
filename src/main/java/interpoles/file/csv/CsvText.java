package interpoles.file.csv;

import interpoles.file.RowSource;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The rows of a CSV file written in a dialect of its own, such as one with escapes, comments or blanks after
 * delimiters. Every line is a row, a blank one too.
 */
final class CsvText {
    private static final int END = -1;

    /** @param fields none in a row that is a comment */
    record Row(long line, List<String> fields) {}

    private final PushbackReader in;
    private final char delimiter;
    private final Dialect dialect;
    private long line = 1;

    CsvText(Reader in, char delimiter, Dialect dialect) {
        this.in = new PushbackReader(in, Math.max(2, dialect.comment().length() + 1));
        this.delimiter = delimiter;
        this.dialect = dialect;
    }

    /** The next row; none at the end of the file. */
    Optional<Row> next() throws IOException, Unreadable {
        int first = in.read();
        if (first == END) {
            return Optional.empty();
        }
        in.unread(first);
        long start = line;
        if (isComment()) {
            skipLine();
            return Optional.of(new Row(start, List.of()));
        }
        var fields = new ArrayList<String>();
        boolean more = true;
        while (more) {
            var field = new StringBuilder();
            more = field(field, start);
            fields.add(field.toString());
            if (fields.size() > RowSource.MOST_COLUMNS) {
                throw new Unreadable("oversized", OptionalLong.of(start), "");
            }
        }
        return Optional.of(new Row(start, fields));
    }

    private boolean isComment() throws IOException {
        var comment = dialect.comment();
        if (comment.isEmpty()) {
            return false;
        }
        var start = new char[comment.length()];
        int n = 0;
        for (int c = in.read(); c != END; c = in.read()) {
            start[n++] = (char) c;
            if (n == start.length) {
                break;
            }
        }
        in.unread(start, 0, n);
        return new String(start, 0, n).equals(comment);
    }

    private void skipLine() throws IOException {
        int c = in.read();
        while (c != END && !endsLine(c)) {
            c = in.read();
        }
    }

    /** Reads a field; whether another follows in the row. */
    private boolean field(StringBuilder field, long start) throws IOException, Unreadable {
        int c = in.read();
        while (dialect.quoting().blanksAside() && c == ' ') {
            c = in.read();
        }
        if (c == dialect.quote()) {
            quoted(field, start);
            c = in.read();
            if (c != END && c != delimiter && c != '\n' && c != '\r') {
                throw new Unreadable("malformed-quote", OptionalLong.of(start), "");
            }
        }
        while (c != END && c != delimiter && !endsLine(c)) {
            add(field, isEscape(c) ? escaped(start) : c, start);
            c = in.read();
        }
        return c == delimiter;
    }

    private void quoted(StringBuilder field, long start) throws IOException, Unreadable {
        for (int c = inside(start); ; c = inside(start)) {
            if (isEscape(c)) {
                add(field, escaped(start), start);
            } else if (c == dialect.quote()) {
                int after = in.read();
                if (after != dialect.quote() || !dialect.quoting().doubled()) {
                    if (after != END) {
                        in.unread(after);
                    }
                    return;
                }
                add(field, c, start);
            } else {
                add(field, c, start);
                if (c == '\n' || c == '\r' && !follows('\n')) {
                    line++;
                }
            }
        }
    }

    private int inside(long start) throws IOException, Unreadable {
        int c = in.read();
        if (c == END) {
            throw new Unreadable("malformed-quote", OptionalLong.of(start), "");
        }
        return c;
    }

    private boolean isEscape(int c) {
        return dialect.quoting().escape().filter(escape -> escape == c).isPresent();
    }

    private int escaped(long start) throws IOException, Unreadable {
        return inside(start);
    }

    private static void add(StringBuilder field, int c, long start) throws Unreadable {
        field.append((char) c);
        if (field.length() > RowSource.LARGEST_FIELD) {
            throw new Unreadable("oversized", OptionalLong.of(start), "");
        }
    }

    private boolean endsLine(int c) throws IOException {
        if (c == '\r' && follows('\n')) {
            in.read();
        }
        if (c == '\n' || c == '\r') {
            line++;
            return true;
        }
        return false;
    }

    private boolean follows(char expected) throws IOException {
        int c = in.read();
        if (c != END) {
            in.unread(c);
        }
        return c == expected;
    }
}
