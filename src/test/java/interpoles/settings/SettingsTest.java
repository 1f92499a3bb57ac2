package interpoles.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the environment asks for. */
class SettingsTest {
    @Test
    void withoutVariablesNothingIsAskedFor() {
        assertEquals(Locale.ENGLISH, Settings.NONE.language());
        assertEquals(0, Settings.NONE.minimumCell());
        assertEquals(Optional.empty(), Settings.NONE.survey());
    }

    @Test
    void aVariableOfBlanksAsksForNothing() {
        assertEquals(Settings.NONE, Settings.of(Map.of("INTERPOLES_SURVEY", " ", "INTERPOLES_MIN_CELL", "")));
    }

    @Test
    void eachVariableHasItsPlace() {
        var asked = Settings.of(Map.of(
                "INTERPOLES_LANG", "fr_FR.UTF-8",
                "INTERPOLES_SURVEY", "my survey",
                "INTERPOLES_MIN_CELL", "5",
                "INTERPOLES_WAREHOUSE", "kept.duckdb",
                "INTERPOLES_MEMORY", "8GB",
                "INTERPOLES_TEMP", "elsewhere",
                "INTERPOLES_TRINO_PROPERTIES", "trino.properties"));
        assertEquals(
                new Settings(
                        Locale.FRENCH,
                        Optional.of("my survey"),
                        5,
                        Optional.of(Path.of("kept.duckdb")),
                        Optional.of("8GB"),
                        Optional.of(Path.of("elsewhere")),
                        Optional.of(Path.of("trino.properties"))),
                asked);
    }

    @Test
    void aThresholdThatIsNoWholeNumberIsRefusedInTheReadersLanguage() {
        var environment = Map.of("INTERPOLES_MIN_CELL", "five", "INTERPOLES_LANG", "fr");
        var refused = assertThrows(IllegalArgumentException.class, () -> Settings.of(environment));
        assertEquals(Settings.NONE.in(Locale.FRENCH).words().text("settings.min-cell", "five"), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Settings.NONE.withMinimumCell("-1"));
    }
}
