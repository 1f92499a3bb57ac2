package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.settings.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that opens a survey may be run again and again: new files give new numbers, and the old ones go. */
class OpenSurveysTest {
    @TempDir
    private Path folder;

    @Test
    void theSameFilesAreTheSameSurvey() {
        var first = SurveyFolder.in(folder).open();
        assertSame(first, Survey.open(folder.toString(), Settings.NONE));
        assertSame(first, Survey.open(folder + "/./", Settings.NONE));
    }

    @Test
    void changedFilesAreReadAndTheEarlierSurveyIsLetGo() {
        var files = SurveyFolder.in(folder);
        var first = files.open();
        var later = files.change("agreements.csv", "A3,2008,", "A3,2007,").open();
        assertNotSame(first, later);
        assertEquals(2007, later.table("agreements").intColumn("signed").get(2));
        assertEquals(
                later.title()
                        + " is no longer open: its files have changed since, or it was closed. Run the cell that opens it again.",
                assertThrows(IllegalStateException.class, () -> first.query("SELECT 1"))
                        .getMessage());
    }

    @Test
    void anotherTitleIsAnotherSurvey() {
        var files = SurveyFolder.in(folder);
        var described = "{\"name\":\"x\",\"title\":\"One\",\"resources\":[%s]}"
                .formatted(String.join(
                        ",",
                        java.util.stream.Stream.of("clusters", "responses", "agreements", "signatories")
                                .map(name -> "{\"name\":\"" + name + "\",\"path\":\"" + name + ".csv\"}")
                                .toList()));
        assertEquals("One", files.with("datapackage.json", described).open().title());
        assertEquals(
                "Two", files.change("datapackage.json", "One", "Two").open().title());
        assertEquals(
                "datapackage.json",
                files.open().provenance().stringColumn("file").get(0));
    }

    @Test
    void aClosedSurveyIsOpenedAfresh() {
        var first = SurveyFolder.in(folder).open();
        first.close();
        assertEquals(
                "[2008]", Survey.open(folder.toString(), Settings.NONE).waves().toString());
    }

    @Test
    void aSmallSurveyThatWasOpenedAheadIsTheOneThatACellOpens() {
        var ahead = new SurveyAddress(SurveyFolder.in(folder).path().toString(), Settings.NONE)
                .openAhead()
                .orElseThrow();
        assertSame(ahead, Survey.open(folder.toString(), Settings.NONE));
    }

    @Test
    void whatIsWorkedOutOnceIsTheSameEverAfter() {
        var survey = SurveyFolder.in(folder).open();
        var first = survey.once(StringBuilder.class, asked -> new StringBuilder(asked.name()));
        assertSame(first, survey.once(StringBuilder.class, asked -> new StringBuilder()));
        assertEquals(survey.name(), first.toString());
    }

    @Test
    void whatTakesLongIsNotOpenedAhead() {
        assertTrue(new SurveyAddress(
                        SurveyFolder.in(folder)
                                .with("notes-of-ours.txt", "x".repeat(5_000_000))
                                .path()
                                .toString(),
                        Settings.NONE)
                .openAhead()
                .isEmpty());
        assertTrue(new SurveyAddress("jdbc:trino://localhost:1/memory/default", Settings.NONE)
                .openAhead()
                .isEmpty());
        assertTrue(new SurveyAddress(folder.resolve("nothing").toString(), Settings.NONE)
                .openAhead()
                .isEmpty());
    }
}
