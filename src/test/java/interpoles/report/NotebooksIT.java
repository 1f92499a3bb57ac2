package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.Python;
import interpoles.survey.EmptySurvey;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every notebook, from top to bottom in the real kernel, on surveys that have little in common. */
class NotebooksIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path NOTEBOOKS = Python.ROOT.resolve("notebooks");
    private static final double TOLERANCE = 1e-12;

    /** The measures that each notebook's charts must show, to the last digit that a double holds. */
    private static final Map<String, List<String>> SHOWN = Map.of(
            "00-overview", List.of("response-rate"),
            "01-agreements", List.of("agreements.in-force", "agreements.by-partner"),
            "02-territory", List.of("territory.between-poles", "territory.outside"),
            "03-reasons", List.of("motives.share", "charters.share", "charters.effective"),
            "04-co-labelling", List.of("projects.co-labelled", "projects.density"),
            "05-missions", List.of("missions.convention"),
            "06-complementarities", List.of("positioning.share", "modalities.count"),
            "07-foreign-partners", List.of("foreign.per-pole"),
            "08-continents", List.of("foreign.european", "foreign.european-union", "foreign.by-continent"));

    @TempDir
    private Path folder;

    @Test
    void theNumbersInTheOutputsAreThoseOfTheMeasures() throws Exception {
        var run = Python.run(NOTEBOOKS, Map.of(), nbconvert());
        assertEquals(0, run.code(), run.errors());
        var measures = measures(Python.ROOT.resolve("src/test/resources/golden/measures.csv"));
        for (var shown : SHOWN.entrySet()) {
            var drawn = drawn(outputs(folder.resolve(shown.getKey() + ".ipynb")));
            for (var measure : shown.getValue()) {
                var values = measures.stream()
                        .filter(row -> row.getField("measure").equals(measure))
                        .map(row -> row.getField("value"))
                        .toList();
                assertTrue(!values.isEmpty(), measure);
                values.forEach(value -> assertTrue(
                        drawn.stream().anyMatch(number -> Math.abs(number - Double.parseDouble(value)) < TOLERANCE),
                        shown.getKey() + " does not draw " + measure + " " + value));
            }
        }
    }

    @Test
    void aFrenchSurveyOfThreeWavesWithoutClaimsRunsThrough() throws Exception {
        var survey = Python.ROOT.resolve("src/test/resources/surveys/trois-vagues");
        var run = report(survey, "fr");
        assertEquals(0, run.code(), run.errors());
        var text = text(folder.resolve("report/00-overview.ipynb"));
        assertTrue(text.contains("aucun constat"), text);
        assertTrue(text(folder.resolve("report/01-agreements.ipynb")).contains("Accords en vigueur"), "French");
        assertTrue(
                Files.readString(folder.resolve("report/01-agreements.html")).contains("Ce que montrent les données"),
                "the notebook’s own words, too");
        assertTrue(text(folder.resolve("report/05-missions.ipynb")).contains("mission"), "what is missing is said");
        assertTrue(text(folder.resolve("report/08-continents.ipynb")).contains("3"), "three continents");
        assertTrue(Files.readString(folder.resolve("report/measures.csv")).contains("charters.share,2014,'=1+1,"));
    }

    @Test
    void aSurveyWithoutAWaveRunsThrough() throws Exception {
        var survey = folder.resolve("an empty survey");
        EmptySurvey.writeTo(survey, Words.in(Locale.ENGLISH));
        var run = report(survey, "en");
        assertEquals(0, run.code(), run.errors());
        assertTrue(text(folder.resolve("report/01-agreements.ipynb"))
                .contains("The survey has no wave: nothing can be measured."));
    }

    private String[] nbconvert() throws IOException {
        var command = new ArrayList<>(List.of(
                "-m", "jupyter", "nbconvert", "--to", "notebook", "--execute", "--output-dir", folder.toString()));
        try (var all = Files.list(NOTEBOOKS)) {
            all.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".ipynb"))
                    .sorted()
                    .forEach(command::add);
        }
        return command.toArray(String[]::new);
    }

    private Python.Run report(Path survey, String language) throws Exception {
        return Python.run(
                folder,
                Map.of("INTERPOLES_LANG", language),
                Python.ROOT.resolve("src/main/report/report.py").toString(),
                "--survey",
                survey.toString(),
                "--out",
                folder.resolve("report").toString());
    }

    private static List<NamedCsvRecord> measures(Path csv) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().toList();
        }
    }

    private static List<JsonNode> outputs(Path notebook) throws IOException {
        var outputs = new ArrayList<JsonNode>();
        for (var cell : JSON.readTree(notebook.toFile()).get("cells")) {
            for (var output : cell.path("outputs")) {
                assertTrue(!output.get("output_type").asText().equals("error"), output.toString());
                outputs.add(output.path("data"));
            }
        }
        return outputs;
    }

    /** Every number in the data of every chart. */
    private static List<Double> drawn(List<JsonNode> outputs) {
        return outputs.stream()
                .flatMap(output -> output.at("/application~1vnd.plotly.v1+json/data").findParents("type").stream())
                .flatMap(trace -> Stream.of("x", "y", "z", "values").map(trace::path))
                .flatMap(NotebooksIT::numbers)
                .toList();
    }

    private static Stream<Double> numbers(JsonNode node) {
        if (node.isNumber()) {
            return Stream.of(node.asDouble());
        }
        var all = new ArrayList<JsonNode>();
        node.forEach(all::add);
        return all.stream().flatMap(NotebooksIT::numbers);
    }

    private static String text(Path notebook) throws IOException {
        var text = new StringBuilder();
        outputs(notebook).forEach(output -> output.path("text/plain").forEach(line -> text.append(line.asText())));
        outputs(notebook)
                .forEach(output -> text.append(output.path("text/plain").asText()));
        return text.toString();
    }
}
