package interpoles.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.contract.Contract;
import interpoles.contract.EmptySurvey;
import interpoles.settings.Settings;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey to be filled in is valid before and after it is, in both languages. */
class EmptySurveyTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptySurveyIsValidAndHasNoWave() throws IOException {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            var written = folder.resolve("my survey " + language);
            EmptySurvey.writeTo(written, Words.in(language));
            assertEquals(
                    "",
                    new SurveyAddress(written.toString(), Settings.NONE).check().list());
            assertTrue(Survey.open(written.toString(), Settings.NONE).waves().isEmpty());
        }
    }

    @Test
    void aFrenchOneIsFilledInInFrench() throws IOException {
        EmptySurvey.writeTo(folder, Words.in(Locale.FRENCH));
        assertEquals(
                "structure,nom,nature,pays,régions,positionnement,successeur\n",
                Files.readString(folder.resolve("structures.csv")));
        Files.writeString(
                folder.resolve("structures.csv"),
                "P1,Pôle 1,Pôle,FRA,11,rd-collaborative,\n",
                java.nio.file.StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("reponses.csv"), "P1,2024,oui\n", java.nio.file.StandardOpenOption.APPEND);
        assertEquals(
                "[2024]", Survey.open(folder.toString(), Settings.NONE).waves().toString());
    }

    @Test
    void theCodebookTellsEveryColumnOfTheContract() throws IOException {
        EmptySurvey.writeTo(folder, Words.in(Locale.ENGLISH));
        var codebook = Files.readString(folder.resolve("README.md"));
        for (var table : Contract.ofSurveys().tables()) {
            assertTrue(codebook.contains("## " + table.name() + ".csv"), table.name());
            table.fields().forEach(field -> assertTrue(codebook.contains("| `" + field.name() + "`"), field.name()));
        }
        assertTrue(
                codebook.contains(
                        "| `kind` | text | no | no | `pole`, `grappe`, `regional`, `foreign` | `pole` | What it is. |"),
                codebook);
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThrows(FileAlreadyExistsException.class, () -> EmptySurvey.writeTo(folder, Words.in(Locale.ENGLISH)));
    }
}
