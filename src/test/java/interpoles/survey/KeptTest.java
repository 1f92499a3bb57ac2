package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.contract.Contract;
import interpoles.warehouse.QueryFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A survey that another program has checked and loaded is the same survey, as long as its files stand as they
 * stood.
 */
class KeptTest {
    @TempDir
    private Path folder;

    private Path survey;
    private Path warehouse;

    @BeforeEach
    void keep() throws IOException {
        survey = Files.createDirectory(folder.resolve("survey"));
        warehouse = folder.resolve("kept.duckdb");
        SurveyFolder.complete(survey);
        Survey.keep(survey.toString(), warehouse).close();
        System.setProperty("interpoles.warehouse", warehouse.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("interpoles.warehouse");
    }

    @Test
    void itIsTheSurveyThatWasRead() {
        try (var kept = Kept.survey(survey.toString()).orElseThrow().survey();
                var read = Survey.keep(survey.toString(), folder.resolve("other.duckdb"))) {
            for (var contract : Contract.ofSurveys().tables()) {
                assertEquals(
                        read.table(contract.name()).printAll(),
                        kept.table(contract.name()).printAll());
            }
            assertEquals(read.provenance().printAll(), kept.provenance().printAll());
            assertEquals(read.notes().printAll(), kept.notes().printAll());
            assertEquals(read.title(), kept.title());
            assertEquals(read.waves(), kept.waves());
            assertTrue(kept.has("agreements", "charter"));
            assertFalse(kept.has("agreements", "nothing"));
            assertThrows(QueryFailed.class, () -> kept.query("DROP TABLE waves"));
        }
    }

    @Test
    void severalOpenItAtOnce() {
        try (var one = Kept.survey(survey.toString()).orElseThrow().survey();
                var other = Kept.survey(survey + "/.").orElseThrow().survey()) {
            assertEquals(one.waves(), other.waves());
        }
    }

    @Test
    void changedFilesAreReadAgain() {
        var files = SurveyFolder.complete(survey).change("agreements.csv", "A3,2008", "A3,2007");
        assertTrue(Kept.survey(survey.toString()).isEmpty());
        assertEquals(2007, files.open().table("agreements").intColumn("signed").get(2));
    }

    @Test
    void oneMoreFileIsNoticed() throws IOException {
        Files.delete(survey.resolve("claims.csv"));
        assertTrue(Kept.survey(survey.toString()).isEmpty());
    }

    @Test
    void theSameBytesAtAnotherTimeAreTheSameSurvey() throws IOException {
        Files.setLastModifiedTime(survey.resolve("agreements.csv"), java.nio.file.attribute.FileTime.fromMillis(0));
        Kept.survey(survey.toString()).orElseThrow().survey().close();
    }

    @Test
    void anotherSurveyOrAFileThatIsNoneIsLeftAlone() throws IOException {
        assertTrue(Kept.survey(folder.toString()).isEmpty());
        Files.writeString(warehouse, "no warehouse");
        assertTrue(Kept.survey(survey.toString()).isEmpty());
        assertEquals("[2008]", Survey.open(survey).waves().toString());
    }

    @Test
    void aSurveyWithProblemsIsNotKept() {
        SurveyFolder.complete(survey).change("agreements.csv", "2008", "20l0");
        assertThrows(InvalidSurvey.class, () -> Survey.keep(survey.toString(), warehouse));
        assertTrue(Kept.survey(survey.toString()).isEmpty());
    }
}
