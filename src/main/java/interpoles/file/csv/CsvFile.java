package interpoles.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import interpoles.file.FileFormat;
import interpoles.file.RowSource;
import interpoles.problem.Notes;
import interpoles.problem.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * A CSV file, read by RFC 4180 where its dialect says nothing else: a quote opens and closes a field and is doubled
 * inside it, and a line ends with LF, CRLF or CR. Blank lines, and rows of nothing but delimiters, are skipped.
 */
public final class CsvFile implements RowSource {
    private static final int LONGEST_SHOWN = 1000;
    private static final Pattern OTHERWISE_DELIMITED =
            Pattern.compile("\\s*\"[^\"]*\"([^,;\\t\"])\"[^\"]*\"(?:\\1.*)?", Pattern.DOTALL);

    private final Bytes bytes;
    private final String name;
    private final Scan scan;
    private final String sha256;
    private final Encoding encoding;
    private final Delimiter delimiter;
    private final Dialect dialect;
    private final FileTime modified;
    private final long size;

    private CsvFile(Bytes bytes, String name, Scan scan, Encoding encoding, Delimiter delimiter, Dialect dialect)
            throws IOException {
        this.bytes = bytes;
        this.name = name;
        this.scan = scan;
        this.sha256 = bytes.packed() ? Scan.sha256(bytes.path()) : scan.sha256();
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.dialect = dialect;
        this.modified = Files.getLastModifiedTime(bytes.path());
        this.size = Files.size(bytes.path());
    }

    /**
     * The file as the survey says it is written; what it does not say is recognised, and noted.
     *
     * @param read told how many bytes were read, again and again
     */
    public static CsvFile of(Path path, String name, Dialect dialect, Notes notes, LongConsumer read)
            throws Unreadable {
        return of(path, name, dialect, false, notes, read);
    }

    /** The same of a file that may be compressed. */
    public static CsvFile of(Path path, String name, Dialect dialect, boolean packed, Notes notes, LongConsumer read)
            throws Unreadable {
        try {
            var bytes = Bytes.of(path, packed);
            var format = packed ? FileFormat.TEXT : FileFormat.of(path).orElse(FileFormat.TEXT);
            if (format.isNoText()) {
                throw new Unreadable("unreadable-file", OptionalLong.empty(), format.in(notes.words()))
                        .asking("other-format");
            }
            var start = Encoding.start(bytes, dialect.encoding());
            var delimiter = Delimiter.of(bytes, start, dialect);
            var scan = Scan.of(bytes, delimiter.character(), dialect.quote(), read);
            var encoding = Encoding.of(bytes, scan, dialect.encoding());
            note(name, dialect, delimiter, encoding, notes);
            return new CsvFile(bytes, name, scan, encoding, delimiter, dialect);
        } catch (Bytes.TooLarge e) {
            throw new Unreadable("oversized", OptionalLong.empty(), "").asking("oversized-gzip");
        } catch (IOException e) {
            throw unreadable(e, name);
        }
    }

    /** That a file cannot be read; of one that is compressed, whether that is what is wrong. */
    private static Unreadable unreadable(IOException e, String name) {
        boolean damaged = e instanceof EOFException || e instanceof ZipException;
        var unreadable = new Unreadable("unreadable-file", OptionalLong.empty(), name);
        return damaged ? unreadable.asking("whole-gzip") : unreadable;
    }

    private static void note(String name, Dialect dialect, Delimiter delimiter, Encoding encoding, Notes notes) {
        if (dialect.encoding().isEmpty()
                && (encoding.mark() > 0 || !encoding.charset().equals(StandardCharsets.UTF_8))) {
            notes.add(
                    encoding.mark() > 0 ? "survey.note.mark" : "survey.note.encoding",
                    name,
                    Encoding.shown(encoding.charset()));
        }
        char found = delimiter.character();
        if (delimiter.stated()) {
            notes.add("survey.note.sep", name, Delimiter.shown(found));
        } else if (dialect.delimiter().isEmpty() && found != ',') {
            notes.add(found == '\t' ? "survey.note.tab" : "survey.note.delimiter", name, String.valueOf(found));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    public Path path() {
        return bytes.path();
    }

    /** Whether nothing but the header line says what stands between two fields. */
    public boolean recognisesDelimiter() {
        return dialect.delimiter().isEmpty() && !delimiter.stated();
    }

    public char delimiter() {
        return delimiter.character();
    }

    public char quote() {
        return dialect.quote();
    }

    @Override
    public long bytes() {
        return size;
    }

    @Override
    public long lines() {
        return scan.records();
    }

    /** The file's text, decoded. */
    public Reader open() throws IOException {
        return encoding.open(bytes);
    }

    /** How many rows there are below the header of a plain file. */
    public long rows() {
        return scan.records() - 1;
    }

    /** Whether a plain file's lines have as many fields as this on average: where none has fewer, each has as many. */
    public boolean isOfWidth(int fields) {
        return scan.delimiters() == (fields - 1) * scan.records();
    }

    /** Whether any reader of CSV makes the same of the file, and it has a header. */
    public boolean isPlain() {
        return scan.plain()
                && scan.records() > 0
                && !bytes.packed()
                && !delimiter.stated()
                && dialect.isUsual()
                && encoding.charset().equals(StandardCharsets.UTF_8);
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
        var rows = new CsvRows(taker, dialect, delimiter, headerAlone);
        long[] line = {0};
        try {
            if (dialect.isUsual()) {
                try (var reader = reader()) {
                    for (var row : reader) {
                        line[0] = row.getStartingLineNumber();
                        if (!rows.take(line[0], row.getFields())) {
                            return;
                        }
                    }
                }
            } else {
                try (var in = encoding.open(bytes)) {
                    var text = new CsvText(in, delimiter.character(), dialect);
                    for (var row = text.next(); row.isPresent(); row = text.next()) {
                        if (!rows.take(row.get().line(), row.get().fields())) {
                            return;
                        }
                    }
                }
            }
            rows.end();
        } catch (CsvParseException e) {
            throw line[0] == 0 ? notAHeader().orElseGet(() -> unreadable(e, 0)) : unreadable(e, line[0]);
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("unreadable-file", OptionalLong.empty(), name);
        } finally {
            if (rows.blank() > 0 && !headerAlone) {
                taker.note("survey.note.blank-rows", name, rows.blank());
            }
        }
    }

    private CsvReader<CsvRecord> reader() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .quoteCharacter(dialect.quote())
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
                        encoding.open(bytes));
    }

    /** Where the first line is quoted and has what is no delimiter between two quotes, that is what is wrong with it. */
    private Optional<Unreadable> notAHeader() throws Unreadable {
        try {
            var first = Delimiter.firstLine(bytes, encoding, LONGEST_SHOWN);
            return recognisesDelimiter() && OTHERWISE_DELIMITED.matcher(first).matches()
                    ? Optional.of(new Unreadable("not-a-header", OptionalLong.of(1), first).asking("not-a-header"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Unreadable("unreadable-file", OptionalLong.empty(), name);
        }
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
            return size != Files.size(bytes.path()) || !modified.equals(Files.getLastModifiedTime(bytes.path()));
        } catch (IOException e) {
            throw new Unreadable("changed-file", OptionalLong.empty(), name);
        }
    }
}
