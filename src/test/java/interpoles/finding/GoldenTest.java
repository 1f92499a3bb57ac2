package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every byte of the two exports of the project's own survey. A golden file changes only with a reason that is told. */
class GoldenTest {
    private static final Path PHASE_2 = Path.of("data", "phase-2");

    @Test
    void theMeasuresOfPhase2AreThoseOfTheGoldenFile() throws IOException {
        try (var survey = Survey.open(PHASE_2)) {
            assertEquals(golden("measures.csv"), Measures.of(survey).toCsv());
        }
    }

    @Test
    void theFindingsOfPhase2AreThoseOfTheGoldenFile() throws IOException {
        try (var survey = Survey.open(PHASE_2)) {
            assertEquals(golden("findings.csv"), Claims.of(survey).toCsv());
        }
    }

    static String golden(String name) throws IOException {
        try (var file = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
