package interpoles.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of readings, in which a typing mistake would say nothing: a reading of no measure is one that nobody sees. */
class ReadingTest {
    private static final Path READINGS = Path.of("src/main/resources/interpoles/robustness/readings.csv");
    private static final Set<String> ROLES = Set.of("", "default", "placebo");
    private static final Set<String> HOLDS = Set.of("", "increase");
    private static final String SQL = "(?s)SELECT .*|horvitz-thompson|rarefied|shannon|variation|corrected|dealt";

    private final List<Reading> english = Reading.declared(Words.in(Locale.ENGLISH));
    private final List<Reading> french = Reading.declared(Words.in(Locale.FRENCH));

    @Test
    void everyReadingIsOfAMeasureAndOfAKindThatIsKnown() throws IOException {
        var measures = measures();
        assertEquals(
                List.of(),
                english.stream()
                        .filter(reading -> !measures.contains(reading.measure())
                                || !ROLES.contains(reading.role())
                                || !HOLDS.contains(reading.holds())
                                || !reading.sql().matches(SQL))
                        .toList());
    }

    /** The same reading of several measures is told once, and is one of each. */
    @Test
    void noRowIsRepeatedUnderAnotherMeasure() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(READINGS)) {
            var told = rows.stream()
                    .map(row -> row.getFields().subList(1, row.getFieldCount()))
                    .toList();
            assertEquals(
                    List.of(),
                    told.stream()
                            .filter(row -> told.indexOf(row) != told.lastIndexOf(row))
                            .toList());
        }
        assertEquals(
                List.of("agreements.growth", "agreements.in-force", "projects.growth"),
                english.stream()
                        .filter(reading -> reading.sql().equals("horvitz-thompson"))
                        .map(Reading::measure)
                        .sorted()
                        .toList());
    }

    @Test
    void everyReadingHasWordsOfItsOwnInBothLanguages() {
        for (var language : List.of(english, french)) {
            var times = new TreeMap<String, Integer>();
            language.forEach(reading -> times.merge(reading.measure() + ": " + reading.words(), 1, Integer::sum));
            assertEquals(
                    List.of(),
                    times.entrySet().stream()
                            .filter(entry ->
                                    entry.getValue() > 1 || entry.getKey().endsWith(": "))
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    @Test
    void everyMeasureThatIsReadOtherwiseHasOneReadingByDefault() {
        var defaults = new HashMap<String, Integer>();
        english.forEach(
                reading -> defaults.merge(reading.measure(), reading.role().equals("default") ? 1 : 0, Integer::sum));
        defaults.values().removeIf(many -> many == 1);
        assertEquals(Map.of(), defaults);
    }

    private static Set<String> measures() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/golden/measures.csv"))) {
            return rows.stream()
                    .map((NamedCsvRecord row) -> row.getField("measure"))
                    .collect(Collectors.toSet());
        }
    }
}
