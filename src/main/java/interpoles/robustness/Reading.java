package interpoles.robustness;

import de.siegmar.fastcsv.reader.CsvReader;
import interpoles.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
    private static final String SEPARATOR = "\\|";

    /**
     * Those of {@code readings.csv} in words of the survey's: the default of each measure first, then in the file's order. A
     * row names one measure, or several joined by {@code |}.
     */
    static List<Reading> declared(Words words) {
        var told = words.language().equals(Locale.FRENCH) ? "reading_fr" : "reading_en";
        try (var file = new InputStreamReader(
                        Reading.class.getResourceAsStream("readings.csv"), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .flatMap(row -> of(
                            row.getField("measure"),
                            words.filled(row.getField(told)),
                            row.getField("role"),
                            row.getField("holds"),
                            row.getField("sql")))
                    .sorted(Comparator.comparing(reading -> !reading.role().equals("default")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One of each measure.
     *
     * @param measures one, or several joined by {@code |}
     */
    static Stream<Reading> of(String measures, String words, String role, String holds, String sql) {
        return Stream.of(measures.split(SEPARATOR)).map(measure -> new Reading(measure, words, role, holds, sql));
    }

    boolean asksForIncrease() {
        return holds.equals("increase");
    }
}
