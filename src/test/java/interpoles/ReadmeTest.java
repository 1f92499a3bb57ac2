package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.answer.Prose;
import interpoles.finding.Measures;
import interpoles.measure.Measure;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README says of the findings is what is computed, and the notebooks that it names are there. */
class ReadmeTest {
    private final String readme = read();

    @Test
    void theTableOfFindingsIsTheOneOfTheReport() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/golden/findings.csv"));
                var survey = Survey.open("data/phase-2", Settings.NONE)) {
            var measures = Measures.of(survey).rows();
            var table = rows.stream()
                    .map(row -> "| `%s` | %s | %s | %s |"
                            .formatted(
                                    row.getField("claim"),
                                    row.getField("published"),
                                    shown(measures, row),
                                    row.getField("verdict")))
                    .collect(Collectors.joining("\n"));
            assertEquals(
                    table,
                    readme.lines()
                            .filter(line -> line.startsWith("| `") && line.endsWith("confirmed |"))
                            .collect(Collectors.joining("\n")));
        }
    }

    /** As sentences write it. */
    private static String shown(List<Measure> measures, NamedCsvRecord row) {
        return Measure.among(measures, row.getField("measure"), row.getField("year"), row.getField("group"))
                .map(Prose.in(Words.in(Locale.ENGLISH))::number)
                .orElseThrow();
    }

    @Test
    void everyNotebookIsNamed() throws IOException {
        try (var notebooks = Files.list(Path.of("notebooks"))) {
            assertEquals(
                    notebooks
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".ipynb"))
                            .sorted()
                            .toList(),
                    readme.lines()
                            .filter(line -> line.startsWith("| ["))
                            .map(line -> line.replaceAll(".*\\(notebooks/(.*?)\\).*", "$1"))
                            .toList());
        }
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
