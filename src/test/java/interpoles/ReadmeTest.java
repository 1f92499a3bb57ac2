package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README says of the findings is what is computed, and the notebooks that it names are there. */
class ReadmeTest {
    private final String readme = read();

    @Test
    void theTableOfFindingsIsTheOneOfTheReport() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/golden/findings.csv"))) {
            var table = rows.stream()
                    .map(row -> "| `%s` | %s | %s | %s |"
                            .formatted(
                                    row.getField("claim"),
                                    row.getField("published"),
                                    row.getField("computed"),
                                    row.getField("verdict")))
                    .collect(Collectors.joining("\n"));
            assertEquals(
                    table,
                    readme.lines()
                            .filter(line -> line.startsWith("| `") && line.endsWith("confirmed |"))
                            .collect(Collectors.joining("\n")));
        }
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
