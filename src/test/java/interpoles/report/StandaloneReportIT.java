package interpoles.report;

import static interpoles.report.SmallReport.FIRST;
import static interpoles.report.SmallReport.names;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interpoles.Python;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report has for readers who have nothing installed: pictures, a PDF, pages on their own. */
class StandaloneReportIT {
    private static final String[] CELLS = {
        FIRST,
        "var survey = Survey.open();",
        "var agreements = Agreements.of(survey);\nagreements",
        "agreements.inForce()",
        "Bars.byWave(agreements.inForce(), \"Agreements in force\", \"number of agreements\")",
        "Provenance.of(survey)"
    };

    /** Of the report that the tests read, in English, and with pictures where there is a browser. */
    @TempDir
    private static Path folder;

    private static SmallReport made;
    private static Python.Run run;

    @TempDir
    private Path elsewhere;

    @BeforeAll
    static void make() throws Exception {
        made = small(folder);
        run = made.make(Map.of());
        assertEquals(0, run.code(), run.errors());
    }

    @Test
    void aChartIsAPictureTooAndTheReportAPdf() throws Exception {
        assumeFalse(run.errors().contains("no Chrome or Chromium"), "no browser found");
        assertEquals(
                List.of(
                        "00-shown.html",
                        "00-shown.ipynb",
                        "charts",
                        "findings.csv",
                        "index.html",
                        "measures.csv",
                        "report.pdf"),
                names(made.report()));
        assertEquals(
                List.of("00-shown-1.png", "00-shown-1.svg"), names(made.report().resolve("charts")));
        assertTrue(made.text("charts/00-shown-1.svg").contains("Agreements in force"));

        var chart = made.cells("00-shown.ipynb").get(4).get(0);
        var png = Base64.getMimeDecoder().decode(ExecutedNotebook.text(chart.at("/data/image~1png")));
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
        assertEquals(760, chart.at("/metadata/image~1png/width").asInt());

        var pdf = new String(Files.readAllBytes(made.report().resolve("report.pdf")), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"));
        assertFalse(pdf.contains("file:"), "no link to this machine");
    }

    @Test
    void thePageHoldsTheTableOfItsChartTheWholeDigestsAndTheVersion() throws Exception {
        var page = made.text("00-shown.html");
        assertAll(
                () -> assertTrue(
                        page.contains("<figcaption>From 194 (2008) to 394 (2011), up by 103%.</figcaption>"),
                        "what is seen"),
                () -> assertTrue(
                        page.contains("<div><dt>2008</dt><dd>194</dd></div>\n<div><dt>2011</dt><dd>394</dd></div>"),
                        "two numbers are read as numbers"),
                () -> assertFalse(page.contains("<div class=\"chart\""), "and are no chart"),
                () -> assertEquals("\ufeffyear,agreements\n2008,194\n2011,394\n", csv(page), "what can be taken away"),
                () -> assertTrue(
                        page.matches("(?s).*<details class=\"data\"><summary>.*?</summary>.{1,900}>394</td>.*"),
                        "the chart's table"),
                () -> assertTrue(page.matches("(?s).*interpoles-provenance.*>[0-9a-f]{64}<.*"), "whole digests"),
                () -> assertTrue(page.matches("(?s).*Interpôles \\d+\\.\\d+\\.\\d+.*"), "the version"),
                () -> assertTrue(page.contains(" id=\"chart-1\">"), "a chart's name"),
                () -> assertTrue(page.contains("<a class=\"link\" href=\"#chart-1\">Link<"), "a link to it"),
                () -> assertEquals(1, page.split("<h1", -1).length - 1),
                () -> assertTrue(page.contains("<html lang=\"en\">") && page.contains("<main id=\"main\">")));
    }

    @Test
    void theSameSurveyGivesTheSameBytesInAnotherFolderInPlaceOfAnEarlierReport() throws Exception {
        var other = small(elsewhere.resolve("another folder"));
        other.after(made);
        Files.writeString(other.report().resolve("measures.csv"), "of an earlier report\n");
        var run = other.make(Map.of());
        assertEquals(0, run.code(), run.errors());
        assertEquals(butPictures(made.report()), butPictures(other.report()));
    }

    /** The first CSV that a page holds. */
    private static String csv(String page) {
        var data = Pattern.compile("href=\"data:text/csv;charset=utf-8;base64,([^\"]+)\"")
                .matcher(page);
        assertTrue(data.find());
        return new String(Base64.getDecoder().decode(data.group(1)), StandardCharsets.UTF_8);
    }

    @Test
    void theFrontPageSaysTheFindingFirstAndWhatAReconstructionIs() {
        var front = read("index.html").replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
        var said = List.of(
                "Reconstruction of the phase 2 survey (2008 and 2011)",
                "Formal agreements doubled (×2.03), from 194 in 2008 to 394 in 2011; 47% bind pôles of one region",
                "18 of 18 published claims reproduced. Synthetic answers, calibrated on the published figures",
                "Key figures, 2011",
                "What was published, and what the survey says",
                "Definitions",
                "To cite it");
        var places = said.stream().map(front::indexOf).toList();
        assertFalse(places.contains(-1), places.toString());
        assertEquals(places.stream().sorted().toList(), places);
    }

    private static String read(String file) {
        try {
            return made.text(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmallReport small(Path folder) throws IOException {
        var small = SmallReport.in(folder);
        small.notebook("00-shown", CELLS);
        return small;
    }

    /** Every file's text by its name, but for pictures and the PDF. */
    private static Map<String, String> butPictures(Path report) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var name : names(report)) {
            if (name.endsWith(".ipynb")) {
                texts.put(
                        name,
                        ExecutedNotebook.read(report.resolve(name))
                                .withoutPictures()
                                .json()
                                .toString());
            } else if (!name.equals("charts") && !name.endsWith(".pdf")) {
                texts.put(name, Files.readString(report.resolve(name)));
            }
        }
        return texts;
    }
}
