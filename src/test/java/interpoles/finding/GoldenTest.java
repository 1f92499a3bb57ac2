package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every byte of the two exports of the project's own survey. A golden file changes only with a reason that is told. */
class GoldenTest {
    private static final Path PHASE_2 = Path.of("data", "phase-2");

    @Test
    void theMeasuresOfPhase2AreThoseOfTheGoldenFile() throws IOException {
        try (var survey = Survey.open(PHASE_2)) {
            assertGolden("measures.csv", Measures.of(survey).toCsv());
        }
    }

    @Test
    void theFindingsOfPhase2AreThoseOfTheGoldenFile() throws IOException {
        try (var survey = Survey.open(PHASE_2)) {
            assertGolden("findings.csv", Claims.of(survey).toCsv());
        }
    }

    private static void assertGolden(String name, String computed) throws IOException {
        var golden = golden(name);
        var changed = Stream.concat(without("-", golden, computed), without("+", computed, golden));
        assertEquals("", changed.collect(Collectors.joining("\n")), "- is in golden/" + name + " alone, + is computed");
        assertEquals(golden, computed);
    }

    private static Stream<String> without(String mark, String some, String others) {
        var known = others.lines().collect(Collectors.toSet());
        return some.lines().filter(line -> !known.contains(line)).map(line -> mark + line);
    }

    static String golden(String name) throws IOException {
        try (var file = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
