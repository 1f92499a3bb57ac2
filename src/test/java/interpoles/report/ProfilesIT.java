package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interpoles.Given;
import interpoles.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages on pôles, by the program that {@code make profiles} starts. */
class ProfilesIT {
    private static final Map<String, String> FRENCH = Map.of("INTERPOLES_LANG", "fr");

    @TempDir
    private Path folder;

    private Python.Run make(Map<String, String> environment) throws IOException, InterruptedException {
        var survey = Given.waves(2008, 2011)
                .with("clusters", """
                        cluster | name
                        P1      | Pôle <script>alert(1)</script> & Cie
                        P2      | ../../Pôle d'eau
                        P3      | Pôle d'eau
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P1      | 2011 | true
                        P2      | 2011 | false
                        P3      | 2011 | true
                        """)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 P2
                        A2        | 2009   | P1 F1
                        """)
                .folder();
        var all = new HashMap<>(environment);
        all.put("INTERPOLES_SURVEY", survey.toString());
        return Python.run(
                folder, all, Python.ROOT.resolve("src/main/report/profiles.py").toString(), "--out", out().toString());
    }

    private Path out() {
        return folder.resolve("the profiles");
    }

    private String page(String name) throws IOException {
        return Files.readString(out().resolve(name + ".html"));
    }

    @Test
    void eachPoleHasAPageAndALeafOfOneSheet() throws Exception {
        var run = make(Map.of());
        assertEquals(0, run.code(), run.errors());
        assertEquals("", run.output());
        var first = page("profile-pole-script-alert-1-script-cie");
        var silent = page("profile-pole-d-eau");
        assertAll(
                () -> assertTrue(first.contains("<h1>Pôle &lt;script&gt;alert(1)&lt;/script&gt; &amp; Cie</h1>")),
                () -> assertFalse(first.contains("<script")),
                () -> assertTrue(first.contains("default-src 'none'")),
                () -> assertTrue(first.contains("Among the 2 pôles that answered in 2011")),
                () -> assertTrue(silent.contains("This pôle did not answer in 2011.")),
                () -> assertFalse(silent.contains("Among the")),
                () -> assertTrue(page("profile-pole-d-eau-p3").contains("<td>not asked</td><td>answered</td>")),
                () -> assertTrue(page("index").contains("<a href=\"profile-pole-d-eau.html\">../../Pôle d’eau</a>")));
        assumeFalse(run.errors().contains("no Chrome or Chromium"), "no browser found");
        for (var name :
                List.of("profile-pole-script-alert-1-script-cie", "profile-pole-d-eau", "profile-pole-d-eau-p3")) {
            var pdf = Files.readString(out().resolve(name + ".pdf"), StandardCharsets.ISO_8859_1);
            assertEquals(
                    1,
                    Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count(),
                    name);
        }
    }

    @Test
    void theyAreInTheReadersLanguageAndTakeThePlaceOfEarlierOnesAlone() throws Exception {
        var environment = new HashMap<>(FRENCH);
        environment.put("BROWSER_PATH", "no/browser");
        var run = make(environment);
        assertEquals(0, run.code(), run.errors());
        assertTrue(run.errors().contains("Sans PDF"), run.errors());
        assertTrue(page("profile-pole-d-eau").contains("Ce pôle n’a pas répondu en 2011."));
        assertEquals(List.of(), Typography.faults(page("profile-pole-d-eau")));

        assertEquals(0, make(environment).code(), "over earlier profiles");
        Files.writeString(out().resolve("thesis.pdf"), "years of work");
        run = make(environment);
        assertEquals(2, run.code());
        assertTrue(run.errors().contains("thesis.pdf"), run.errors());
        assertTrue(Files.exists(out().resolve("thesis.pdf")));
    }

    @Test
    void whereSmallCountsAreWithheldNoneIsWritten() throws Exception {
        var run = make(Map.of("INTERPOLES_MIN_CELL", "3", "BROWSER_PATH", "no/browser"));
        assertEquals(2, run.code());
        assertTrue(run.errors().contains("none is made where counts below 3 are withheld"), run.errors());
        assertFalse(Files.exists(out()));
    }
}
