package interpoles.questionnaire.report;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their codes of two and three letters and by their names in English and French. */
final class Countries {
    private static final Map<String, String> CODES = read();

    private Countries() {}

    /** The code of three letters. */
    static Optional<String> code(String named) {
        return Optional.ofNullable(CODES.get(plain(named)));
    }

    private static Map<String, String> read() {
        var codes = new HashMap<String, String>();
        try (var in = new InputStreamReader(
                        Countries.class.getResourceAsStream("/interpoles/reference/countries.csv"),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (var row : rows) {
                for (var column : new String[] {"country", "alpha2", "name_en", "name_fr"}) {
                    codes.putIfAbsent(plain(row.getField(column)), row.getField("country"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        codes.remove("");
        return codes;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
