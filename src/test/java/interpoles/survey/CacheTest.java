package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.contract.Contract;
import interpoles.settings.Settings;
import interpoles.warehouse.QueryFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A survey that another program has checked and loaded is the same survey, as long as its files stand as they
 * stood.
 */
class CacheTest {
    @TempDir
    private Path folder;

    private Path survey;
    private Path file;
    private Settings settings;

    @BeforeEach
    void leave() throws IOException {
        survey = Files.createDirectory(folder.resolve("survey"));
        file = folder.resolve("left.duckdb");
        settings = Settings.of(Map.of("INTERPOLES_WAREHOUSE", file.toString()));
        SurveyFolder.complete(survey);
        new SurveyAddress(survey.toString(), settings).openInto(file).close();
    }

    @Test
    void itIsTheSurveyThatWasRead() {
        try (var left = opened(survey.toString());
                var read = new SurveyAddress(survey.toString(), settings).openInto(folder.resolve("other.duckdb"))) {
            for (var contract : Contract.ofSurveys().tables()) {
                assertEquals(
                        read.table(contract.name()).printAll(),
                        left.table(contract.name()).printAll());
            }
            assertEquals(read.provenance().printAll(), left.provenance().printAll());
            assertEquals(read.notes().printAll(), left.notes().printAll());
            assertEquals(read.title(), left.title());
            assertEquals(read.waves(), left.waves());
            assertTrue(left.has("agreements", "charter"));
            assertFalse(left.has("agreements", "nothing"));
            assertThrows(QueryFailed.class, () -> left.query("DROP TABLE waves"));
        }
    }

    @Test
    void severalOpenItAtOnce() {
        try (var one = opened(survey.toString());
                var other = opened(survey + "/.")) {
            assertEquals(one.waves(), other.waves());
        }
    }

    @Test
    void changedFilesAreReadAgain() {
        var files = SurveyFolder.complete(survey).change("agreements.csv", "A3,2008", "A3,2007");
        assertTrue(left(survey).isEmpty());
        assertEquals(2007, files.open().table("agreements").intColumn("signed").get(2));
    }

    @Test
    void oneMoreFileIsNoticed() throws IOException {
        Files.delete(survey.resolve("claims.csv"));
        assertTrue(left(survey).isEmpty());
    }

    @Test
    void theSameBytesAtAnotherTimeAreTheSameSurvey() throws IOException {
        Files.setLastModifiedTime(survey.resolve("agreements.csv"), java.nio.file.attribute.FileTime.fromMillis(0));
        opened(survey.toString()).close();
    }

    @Test
    void anotherSurveyOrAFileThatIsNoneIsLeftAlone() throws IOException {
        assertTrue(left(folder).isEmpty());
        Files.writeString(file, "no warehouse");
        assertTrue(left(survey).isEmpty());
        assertEquals("[2008]", Survey.open(survey.toString(), settings).waves().toString());
    }

    @Test
    void aSurveyWithProblemsIsNotLeft() {
        SurveyFolder.complete(survey).change("agreements.csv", "2008", "20l0");
        assertThrows(InvalidSurvey.class, () -> new SurveyAddress(survey.toString(), settings).openInto(file));
        assertTrue(left(survey).isEmpty());
    }

    private Optional<Cache.Left> left(Path survey) {
        return Cache.named(settings).orElseThrow().survey(survey.toString());
    }

    private Survey opened(String survey) {
        var left = Cache.named(settings).orElseThrow().survey(survey);
        return new Survey(left.orElseThrow().survey(), settings);
    }
}
