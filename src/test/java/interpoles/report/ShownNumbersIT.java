package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import interpoles.Python;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the charts of a report draw are its measures. */
class ShownNumbersIT {
    private static final double TOLERANCE = 1e-12;

    /** The measures that each notebook's charts must show, to the last digit that a double holds. */
    private static final Map<String, List<String>> SHOWN = Map.of(
            "00-overview", List.of("agreements.in-force", "foreign.per-pole"),
            "01-agreements", List.of("agreements.in-force", "agreements.by-partner"),
            "02-territory", List.of("territory.between-poles", "territory.outside"),
            "03-reasons", List.of("motives.share", "charters.share"),
            "04-co-labelling", List.of("projects.partners"),
            "05-missions", List.of("missions.joint"),
            "06-complementarities", List.of("positioning.share", "modalities.count 2011"),
            "07-foreign-partners", List.of("foreign.per-pole"),
            "08-continents", List.of("foreign.european", "foreign.european-union"));

    static Iterable<String> notebooks() {
        return SHOWN.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void theNumbersInTheOutputsAreThoseOfTheMeasures(String notebook) throws Exception {
        var drawn = drawn(ShippedReport.notebook(notebook));
        for (var measure : SHOWN.get(notebook)) {
            var values = values(measure);
            assertFalse(values.isEmpty(), measure);
            values.forEach(value -> assertTrue(
                    drawn.stream().anyMatch(number -> Math.abs(number - value) < TOLERANCE),
                    "no chart draws " + measure + " " + value));
        }
    }

    /** @param shown a measure, and the wave where only one is drawn */
    private static List<Double> values(String shown) throws IOException {
        var measure = shown.split(" ");
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(Python.ROOT.resolve("src/test/resources/golden/measures.csv"))) {
            return rows.stream()
                    .filter(row -> row.getField("measure").equals(measure[0]))
                    .filter(row -> measure.length == 1 || row.getField("year").equals(measure[1]))
                    .map(row -> Double.valueOf(row.getField("value")))
                    .toList();
        }
    }

    /** Every number in the data of every chart, and where its upright lines stand, such as a mean's. */
    private static List<Double> drawn(ExecutedNotebook notebook) {
        return notebook.charts().stream()
                .flatMap(chart -> Stream.concat(
                        chart.path("data").findParents("type").stream()
                                .flatMap(trace ->
                                        Stream.of("x", "y", "z", "values").map(trace::path)),
                        chart.at("/layout/shapes").findValues("x0").stream()))
                .flatMap(ShownNumbersIT::numbers)
                .toList();
    }

    private static Stream<Double> numbers(JsonNode node) {
        if (node.isNumber()) return Stream.of(node.asDouble());
        return StreamSupport.stream(node.spliterator(), false).flatMap(ShownNumbersIT::numbers);
    }
}
