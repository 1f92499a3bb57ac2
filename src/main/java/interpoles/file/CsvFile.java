package interpoles.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import interpoles.problem.Notes;
import interpoles.problem.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A CSV file, read by RFC 4180: a quote opens and closes a field and is doubled inside it, and a line ends with LF,
 * CRLF or CR. Blank lines are skipped.
 */
public final class CsvFile implements RowSource {
    public static final int LARGEST_FIELD = 1 << 20;
    public static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_HEADER = 1 << 20;
    private static final String DELIMITERS = ",;\t";

    private final Path path;
    private final String name;
    private final Scan scan;
    private final Encoding encoding;
    private final char delimiter;
    private final char quote;
    private final boolean declared;
    private final FileTime modified;
    private final long size;

    private CsvFile(Path path, String name, Scan scan, Encoding encoding, char delimiter, char quote, boolean declared)
            throws IOException {
        this.path = path;
        this.name = name;
        this.scan = scan;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.quote = quote;
        this.declared = declared;
        this.modified = Files.getLastModifiedTime(path);
        this.size = Files.size(path);
    }

    /**
     * The file as the survey says it is written; what it does not say is recognised, and noted.
     *
     * @param read told how many bytes were read, again and again
     */
    public static CsvFile of(Path path, String name, Dialect dialect, Notes notes, LongConsumer read)
            throws Unreadable {
        try {
            var delimiter =
                    dialect.delimiter().isPresent() ? dialect.delimiter().get() : delimiter(path, dialect);
            var scan = Scan.of(path, delimiter, dialect.quote(), read);
            var encoding = Encoding.of(scan, dialect.encoding());
            if (dialect.encoding().isEmpty()
                    && (encoding.mark() > 0 || !encoding.charset().equals(StandardCharsets.UTF_8))) {
                notes.add(
                        encoding.mark() > 0 ? "survey.note.mark" : "survey.note.encoding",
                        name,
                        encoding.charset().name());
            }
            if (dialect.delimiter().isEmpty() && delimiter != ',') {
                notes.add(
                        delimiter == '\t' ? "survey.note.tab" : "survey.note.delimiter",
                        name,
                        String.valueOf(delimiter));
            }
            return new CsvFile(
                    path,
                    name,
                    scan,
                    encoding,
                    delimiter,
                    dialect.quote(),
                    dialect.delimiter().isPresent());
        } catch (IOException e) {
            throw new Unreadable("unreadable-file", OptionalLong.empty(), name);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String sha256() {
        return scan.sha256();
    }

    public Path path() {
        return path;
    }

    public char delimiter() {
        return delimiter;
    }

    public char quote() {
        return quote;
    }

    public Encoding encoding() {
        return encoding;
    }

    @Override
    public long bytes() {
        return size;
    }

    @Override
    public long lines() {
        return scan.records();
    }

    /** How many rows there are below the header of a plain file. */
    public long rows() {
        return scan.records() - 1;
    }

    /** Whether any reader of CSV makes the same of the file, and it has a header. */
    public boolean isPlain() {
        return scan.plain() && scan.records() > 0 && encoding.charset().equals(StandardCharsets.UTF_8);
    }

    /** @throws Unreadable if the file is no longer the one that was found */
    public void requireUnchanged() throws Unreadable {
        if (changed()) {
            throw new Unreadable("changed-file", OptionalLong.empty(), name);
        }
    }

    /** Hands the header to a taker, and nothing more. */
    public void readHeader(Taker taker) throws Unreadable {
        read(taker, true);
    }

    @Override
    public void read(Taker taker) throws Unreadable {
        read(taker, false);
        requireUnchanged();
    }

    private void read(Taker taker, boolean headerAlone) throws Unreadable {
        long[] lastLine = {0};
        try (var reader = reader()) {
            boolean header = false;
            for (var row : reader) {
                lastLine[0] = row.getStartingLineNumber();
                if (blank(row)) {
                    continue;
                }
                if (header) {
                    taker.row(row.getStartingLineNumber(), row.getFields(), Set.of());
                } else {
                    requireDelimiter(row);
                    taker.header(row.getStartingLineNumber(), row.getFields());
                    header = true;
                    if (headerAlone) {
                        return;
                    }
                }
            }
            if (!header) {
                taker.header(1, List.of());
            }
        } catch (CsvParseException e) {
            throw unreadable(e, lastLine[0]);
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("unreadable-file", OptionalLong.empty(), name);
        }
    }

    /** No table has one column alone: a header that is one field was written with another delimiter than declared. */
    private void requireDelimiter(CsvRecord header) throws Unreadable {
        var other = header.getField(0)
                .chars()
                .filter(c -> DELIMITERS.indexOf(c) >= 0)
                .findFirst();
        if (declared && header.getFieldCount() == 1 && other.isPresent()) {
            throw new Unreadable(
                    "other-delimiter",
                    OptionalLong.of(header.getStartingLineNumber()),
                    Character.toString(other.getAsInt()));
        }
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LARGEST_FIELD)
                                .build(),
                        encoding.open(path));
    }

    private static boolean blank(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isBlank();
    }

    /** FastCSV tells a stray quote from a field or row past its bounds by its words and its cause alone. */
    public static Unreadable unreadable(CsvParseException e, long lastLine) {
        var words = String.valueOf(e.getMessage())
                + (e.getCause() == null ? "" : e.getCause().getMessage());
        var line = Pattern.compile("starting at line (\\d+)").matcher(words);
        var place = OptionalLong.of(line.find() ? Long.parseLong(line.group(1)) : lastLine + 1);
        return words.contains("quote")
                ? new Unreadable("malformed-quote", place, "")
                : new Unreadable("oversized", place, "");
    }

    private boolean changed() throws Unreadable {
        try {
            return size != Files.size(path) || !modified.equals(Files.getLastModifiedTime(path));
        } catch (IOException e) {
            throw new Unreadable("changed-file", OptionalLong.empty(), name);
        }
    }

    /** Of comma, semicolon and tab, the one that stands most often in the header line, outside quotes. */
    private static char delimiter(Path path, Dialect dialect) throws IOException {
        var mark = Scan.mark(path);
        // Where no mark says more, the bytes of ASCII stand for themselves.
        var charset = dialect.encoding().or(() -> mark).orElse(StandardCharsets.ISO_8859_1);
        try (var reader = new BufferedReader(new Encoding(
                        charset,
                        mark.filter(charset::equals).map(Encoding::markLength).orElse(0))
                .open(path))) {
            var counts = new int[DELIMITERS.length()];
            boolean quoted = false;
            boolean begun = false;
            for (int read = 0, c = reader.read(); c >= 0 && read < LONGEST_HEADER; c = reader.read(), read++) {
                if (c == dialect.quote()) {
                    quoted = !quoted;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    if (begun) {
                        break;
                    }
                } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                    counts[DELIMITERS.indexOf(c)]++;
                }
                begun |= !Character.isWhitespace(c);
            }
            return Stream.of(0, 1, 2)
                    .max(Comparator.comparingInt((Integer i) -> counts[i]).thenComparing(Comparator.reverseOrder()))
                    .map(DELIMITERS::charAt)
                    .orElseThrow();
        }
    }
}
