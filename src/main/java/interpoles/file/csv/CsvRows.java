package interpoles.file.csv;

import interpoles.file.RowSource;
import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The rows of a CSV file on their way to a taker: which name the columns, which are rows, and which are neither. */
final class CsvRows {
    private final RowSource.Taker taker;
    private final Dialect dialect;
    private final Delimiter delimiter;
    private final boolean headerAlone;
    private final List<List<String>> header = new ArrayList<>();
    private boolean stated;
    private boolean named;
    private int row;
    private long blank;

    CsvRows(RowSource.Taker taker, Dialect dialect, Delimiter delimiter, boolean headerAlone) {
        this.taker = taker;
        this.dialect = dialect;
        this.delimiter = delimiter;
        this.headerAlone = headerAlone;
        this.stated = delimiter.stated();
    }

    /** How many rows of nothing but delimiters were skipped. */
    long blank() {
        return blank;
    }

    /** Takes the next row; whether another is asked for. */
    boolean take(long line, List<String> fields) throws Unreadable {
        if (stated) {
            // The line that says the delimiter.
            stated = false;
            return true;
        }
        if (!named && dialect.header().isEmpty() && !named(line, dialect.names())) {
            return false;
        }
        row++;
        if (!named && !dialect.isUsual()) {
            return header(line, fields);
        }
        if (isBlank(fields) || dialect.passedOver().contains(row)) {
            return true;
        }
        if (named) {
            taker.row(line, fields, Map.of());
            return true;
        }
        requireDelimiter(line, fields);
        return named(line, fields);
    }

    /** Rows that name the columns are counted from the file's first, blank ones and comments with them. */
    private boolean header(long line, List<String> fields) throws Unreadable {
        boolean first = dialect.header().equals(Dialect.FIRST_ROW);
        if (first && (isBlank(fields) || dialect.passedOver().contains(row))) {
            return true;
        }
        if (first || dialect.header().contains(row)) {
            header.add(fields);
        }
        if (header.size() < dialect.header().size()) {
            return true;
        }
        var names = new ArrayList<String>();
        int width = header.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < width; i++) {
            int column = i;
            names.add(String.join(
                    dialect.joined(),
                    header.stream()
                            .filter(one ->
                                    column < one.size() && !one.get(column).isEmpty())
                            .map(one -> one.get(column))
                            .toList()));
        }
        if (header.size() == 1) {
            requireDelimiter(line, names);
        }
        return named(line, names);
    }

    private boolean named(long line, List<String> names) throws Unreadable {
        named = true;
        taker.header(line, names);
        return !headerAlone;
    }

    /** Tells of a file without a header that it has none. */
    void end() throws Unreadable {
        if (!named) {
            taker.header(1, dialect.names());
        }
    }

    private boolean isBlank(List<String> fields) {
        for (var field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        blank += fields.size() > 1 ? 1 : 0;
        return true;
    }

    /** No table has one column alone: a header that is one field was written with another delimiter than declared. */
    private void requireDelimiter(long line, List<String> header) throws Unreadable {
        var other = header.isEmpty()
                ? OptionalInt.empty()
                : header.get(0)
                        .chars()
                        .filter(c -> Delimiter.USUAL.indexOf(c) >= 0)
                        .findFirst();
        if (dialect.declared() && !delimiter.stated() && header.size() == 1 && other.isPresent()) {
            throw new Unreadable("other-delimiter", OptionalLong.of(line), Character.toString(other.getAsInt()));
        }
    }
}
