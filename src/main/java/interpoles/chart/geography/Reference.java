package interpoles.chart.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables of {@code data/reference} that maps are drawn from, as they lie on the class path. */
public final class Reference {
    private Reference() {}

    public static List<NamedCsvRecord> rows(String table) {
        var file = Objects.requireNonNull(
                Reference.class.getResourceAsStream("/interpoles/reference/" + table + ".csv"), table);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Numbers apart by blanks. */
    public static double[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
