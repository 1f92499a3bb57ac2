package interpoles.robustness;

import de.siegmar.fastcsv.reader.CsvReader;
import interpoles.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * One way to count what a claim says.
 *
 * @param role {@code default} for that of the measure, {@code placebo} for one that ought not to hold, or the empty text
 * @param holds {@code increase} where it holds if the value is above that of the first wave; the empty text where the
 *     claim's own bounds say it
 * @param sql or the name of what no SQL gives: {@code horvitz-thompson}, the events by their chance to be heard; {@code
 *     rarefied}, as many projects as at the first wave; {@code shannon}, the exponential of the entropy of charters; {@code variation}, {@code corrected} and {@code dealt}, Cramér's V,
 *     without its bias, and of modalities dealt by lot
 */
record Reading(String measure, String words, String role, String holds, String sql) {
    /** Those of {@code readings.csv}, in its order, in words of the survey's. */
    static List<Reading> declared(Words words) {
        var told = words.language().equals(Locale.FRENCH) ? "reading_fr" : "reading_en";
        try (var file = new InputStreamReader(
                        Reading.class.getResourceAsStream("readings.csv"), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> new Reading(
                            row.getField("measure"),
                            words.filled(row.getField(told)),
                            row.getField("role"),
                            row.getField("holds"),
                            row.getField("sql")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean asksForIncrease() {
        return holds.equals("increase");
    }
}
