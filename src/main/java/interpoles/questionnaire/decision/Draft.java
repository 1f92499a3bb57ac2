package interpoles.questionnaire.decision;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interpoles.words.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that asks for decisions: some columns to fill in, and others that help. A draft in which somebody wrote is left
 * as it is, and the new one stands beside it.
 *
 * @param subject what it is about: {@code names} for {@code names.draft.csv}
 * @param toFill the columns that a person fills in; all are empty in the draft
 */
public record Draft(String subject, List<String> columns, List<String> toFill, List<List<String>> rows) {
    static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String MARK = "\uFEFF";
    private static final String MARKED = ".draft.csv";

    /**
     * Writes the draft into a folder; the name of the file.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public String writeTo(Path folder) {
        var text = MARK + csv(columns, rows);
        try {
            for (int number = 1; ; number++) {
                var name = subject + (number == 1 ? "" : "-" + number) + MARKED;
                var file = folder.resolve(name);
                if (!Files.exists(file) || Files.readString(file).equals(text) || isUntouched(file)) {
                    Files.writeString(file, text);
                    return name;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is to be done with the draft, so that nothing is lost that was decided before.
     *
     * @param written the file that it was written to
     */
    public String toFill(Path folder, String written, Words words) {
        var decisions = subject + ".csv";
        var first = subject + MARKED;
        if (Files.exists(folder.resolve(decisions))) {
            return words.text("import.draft.add", written, decisions);
        }
        return written.equals(first)
                ? words.text("import.draft", written)
                : words.text("import.draft.beside", written, first, decisions);
    }

    /** Whether nobody filled anything in; what cannot be read as a draft of ours was written by somebody. */
    private boolean isUntouched(Path file) {
        try (var drafted =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(file).replaceFirst(MARK, ""))) {
            for (NamedCsvRecord row : drafted) {
                for (var column : toFill) {
                    if (!row.getField(column).isBlank()) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Rows as CSV, with an apostrophe before what a spreadsheet would take for a formula. */
    public static String csv(List<String> head, List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(head);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Draft::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A text that no spreadsheet takes for a formula, without control characters that a survey would refuse. */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !text.equals("-") ? "'" + text : text;
    }
}
