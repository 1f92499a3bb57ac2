package interpoles.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private final FileNames files = new FileNames();

    @Test
    void aNameIsReadInItsFile() {
        assertEquals("profile-pole-mer-mediterranee", files.of("Pôle Mer Méditerranée", "P1"));
        assertEquals("profile-oeuf-co", files.of("Œuf & Co.", "P2"));
        assertEquals("profile-con", files.of("CON", "P3"), "a name that Windows keeps for itself");
    }

    @Test
    void twoPolesOfOneNameHaveTwoFiles() {
        assertEquals("profile-pole-eau", files.of("Pôle Eau", "P1"));
        assertEquals("profile-pole-eau-p2", files.of("PÔLE EAU", "P2"));
        assertEquals("profile-pole-eau-p2-2", files.of("pole eau", "p2"));
        assertEquals("profile-pole-eau-p2-3", files.of("pole-eau", "P2!"));
    }

    @Test
    void whateverANameHoldsItsFileIsPlainAndItsOwn() {
        var given = new HashSet<String>();
        for (var name : List.of(
                "",
                " ",
                "..",
                "../../etc/passwd",
                "a/b\\c:d*e?f\"g<h>i|j",
                "海洋",
                "\u0000\n",
                "\u202egpj",
                "x".repeat(400),
                "İstanbul",
                "🚀",
                "ﬁn",
                "-",
                "NUL.txt")) {
            var file = files.of(name, name);
            assertTrue(file.matches("profile(-[a-z0-9]+)+"), file);
            assertTrue(file.length() <= 140, file);
            assertTrue(given.add(file), file);
        }
    }
}
