package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import interpoles.contract.EmptySurvey;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report, every notebook from top to bottom, on surveys that have little in common with the project's own. */
@Order(3)
class OtherSurveysIT {
    @TempDir
    private Path folder;

    @Test
    void aFrenchSurveyOfThreeWavesWithoutClaimsRunsThrough() throws Exception {
        report(Python.ROOT.resolve("src/test/resources/surveys/trois-vagues"), "fr");
        assertTrue(text("00-overview").contains("accords"), text("00-overview"));
        assertEquals(
                List.of(), saying("(?i)affirmation|lectures? des mots|mots publiés", "index|0[0-8]-.*"), "no claims");
        assertInFrench();
        assertTrue(text("05-missions").contains("mission"), "what is missing is said");
        assertTrue(text("08-continents").contains("3"), "three continents");
        assertTrue(Files.readString(folder.resolve("report/measures.csv")).contains("charters.share,2014,'=1+1,"));
        assertEquals(
                List.of(), saying("(?i)reconstruct|synth[eé]ti|calibrat|calées|reprodui", ".*"), "no reconstruction");
    }

    private void assertInFrench() throws IOException {
        assertTrue(text("01-agreements").contains("Accords en vigueur"), "what code says");
        var page = page("01-agreements");
        assertTrue(page.contains("<html lang=\"fr\">"));
        assertTrue(page.contains("Sommaire") && page.contains("<summary>Données"), "what stands around the cells");
        assertTrue(page.contains("Ce que montrent les données"), "the notebook’s own words");
        assertTrue(page("index").contains("Sans images ni PDF"));
        for (var name : ShippedReport.pages()) {
            assertEquals(List.of(), Typography.faults(page(name)), name);
        }
    }

    @Test
    void aSurveyWithoutAWaveRunsThrough() throws Exception {
        var survey = folder.resolve("an empty survey");
        EmptySurvey.writeTo(survey, Words.in(Locale.ENGLISH));
        report(survey, "en");
        assertTrue(text("01-agreements").contains("The survey has no wave: nothing can be measured."));
    }

    /** Those of these files of the report that say a word, but for the libraries that they hold. */
    private List<String> saying(String pattern, String names) throws IOException {
        var word = Pattern.compile(pattern);
        var saying = new ArrayList<String>();
        try (var files = Files.list(folder.resolve("report"))) {
            for (var file : files.filter(
                            file -> file.getFileName().toString().matches("(" + names + ")\\.(html|ipynb|csv)"))
                    .sorted()
                    .toList()) {
                var text = Files.readString(file).replaceAll("(?s)<script>.*?</script>", "");
                if (word.matcher(text).find()) saying.add(file.getFileName().toString());
            }
        }
        return saying;
    }

    private void report(Path survey, String language) throws Exception {
        var run = Python.run(
                folder,
                Map.of("INTERPOLES_LANG", language, "BROWSER_PATH", "no/browser"),
                Python.ROOT.resolve("src/main/report/report.py").toString(),
                "--survey",
                survey.toString(),
                "--out",
                folder.resolve("report").toString());
        assertEquals(0, run.code(), run.errors());
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve("report/" + name + ".html"));
    }

    private String text(String notebook) throws IOException {
        return ExecutedNotebook.read(folder.resolve("report/" + notebook + ".ipynb"))
                .text();
    }
}
