package interpoles.questionnaire.export;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import interpoles.file.csv.CsvFile;
import interpoles.file.csv.Dialect;
import interpoles.problem.Notes;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A CSV file whose encoding and delimiter are recognised as those of a survey are. */
record CsvGrid(CsvFile file) implements Grid {
    /** What a spreadsheet holds. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int LARGEST_FIELD = 1 << 20;

    static CsvGrid of(Path path, Optional<Charset> encoding, Notes notes) throws Unreadable {
        return new CsvGrid(CsvFile.of(
                path, path.getFileName().toString(), Dialect.TO_BE_RECOGNISED.in(encoding), notes, bytes -> {}));
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public long bytes() {
        return file.bytes();
    }

    @Override
    public void read(Taker taker) throws Unreadable {
        long line = 0;
        long number = 0;
        try (var rows = reader()) {
            for (var row : rows) {
                line = row.line();
                number += isDelimiterLine(row) ? 0 : 1;
                if (!row.isBlank() && !isDelimiterLine(row) && !taker.take(row.at(number))) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw CsvFile.unreadable(e, line);
        } catch (Oversized e) {
            throw new Unreadable("oversized", OptionalLong.of(line + 1), "");
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("unreadable-file", OptionalLong.empty(), name());
        }
        file.requireUnchanged();
    }

    /** Excel's {@code sep=;} says how the file is written and is no row of it. */
    private static boolean isDelimiterLine(Row row) {
        return row.line() == 1
                && row.text(0).regionMatches(true, 0, "sep=", 0, 4)
                && row.text(0).length() <= 5;
    }

    private CsvReader<Row> reader() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(file.delimiter())
                .quoteCharacter(file.quote())
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(new Rows(), file.open());
    }

    /** A field or a row larger than a spreadsheet holds. */
    private static final class Oversized extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Oversized() {
            super(null, null, false, false);
        }
    }

    /** Rows with what FastCSV alone knows: whether an empty cell was written between quotes. */
    private static final class Rows extends AbstractBaseCsvCallbackHandler<Row> {
        private List<String> texts = new ArrayList<>();
        private BitSet unshown = new BitSet();

        @Override
        protected void handleBegin(long line) {
            texts = new ArrayList<>(texts.size());
            unshown = new BitSet();
        }

        @Override
        protected void handleField(int column, char[] text, int from, int length, boolean quoted) {
            if (column >= MOST_COLUMNS || length > LARGEST_FIELD) {
                throw new Oversized();
            }
            if (length == 0 && !quoted) {
                unshown.set(column);
            }
            texts.add(length == 0 ? "" : new String(text, from, length));
        }

        @Override
        protected Row buildRecord() {
            return new Row(0, getStartingLineNumber(), texts, unshown, Map.of());
        }
    }
}
