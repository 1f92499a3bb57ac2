package interpoles.report;

import static interpoles.report.SmallReport.FIRST;
import static interpoles.report.SmallReport.names;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report has for readers who have nothing installed: pictures, a PDF, pages on their own. */
class SharedReportIT {
    private static final String[] CELLS = {
        FIRST,
        "var survey = Survey.open();",
        "var agreements = Agreements.of(survey);\nagreements",
        "agreements.inForce()",
        "Bars.byWave(agreements.inForce(), \"Agreements in force\", \"number of agreements\")",
        "Provenance.of(survey)"
    };

    @TempDir
    private Path folder;

    @Test
    void aChartIsAPictureTooAndTheReportAPdf() throws Exception {
        var small = made(folder, Map.of());
        assertEquals(
                List.of(
                        "00-shown.html",
                        "00-shown.ipynb",
                        "charts",
                        "findings.csv",
                        "index.html",
                        "measures.csv",
                        "report.pdf"),
                names(small.report()));
        assertEquals(
                List.of("00-shown-1.png", "00-shown-1.svg"),
                names(small.report().resolve("charts")));
        assertTrue(small.text("charts/00-shown-1.svg").contains("Agreements in force"));

        var chart = small.cells("00-shown.ipynb").get(4).get(0);
        var png = Base64.getMimeDecoder().decode(text(chart.at("/data/image~1png")));
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
        assertEquals(760, chart.at("/metadata/image~1png/width").asInt());

        var pdf = new String(Files.readAllBytes(small.report().resolve("report.pdf")), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"));
        assertFalse(pdf.contains("file:"), "no link to this machine");
        assertEquals(0, small.make(Map.of()).code(), "a report with all its files is replaced by the next");
    }

    @Test
    void thePageHoldsTheTableOfItsChartTheWholeDigestsAndTheVersion() throws Exception {
        var page = made(folder, SmallReport.NO_BROWSER).text("00-shown.html");
        assertAll(
                () -> assertTrue(
                        page.contains(
                                "aria-label=\"Bar chart: agreements in force by wave, from 194 (2008) to 394 (2011), up by 103%.\"")),
                () -> assertTrue(
                        page.matches("(?s).*<details class=\"data\"><summary>.*?</summary>.{1,900}>394</td>.*"),
                        "the chart's table"),
                () -> assertTrue(page.matches("(?s).*interpoles-provenance.*>[0-9a-f]{64}<.*"), "whole digests"),
                () -> assertTrue(page.matches("(?s).*Interpôles \\d+\\.\\d+\\.\\d+.*"), "the version"),
                () -> assertEquals(1, page.split("<h1", -1).length - 1),
                () -> assertTrue(page.contains("<html lang=\"en\">") && page.contains("<main id=\"main\">")));
    }

    @Test
    void theReportIsInTheReadersLanguage() throws Exception {
        var small = made(folder, Map.of("BROWSER_PATH", "no/browser", "INTERPOLES_LANG", "fr"));
        var page = small.text("00-shown.html");
        assertAll(
                () -> assertTrue(page.contains("<html lang=\"fr\">")),
                () -> assertTrue(page.contains("Tous les constats") && page.contains("<summary>Données")),
                () -> assertTrue(small.text("index.html").contains("Sans images ni PDF")));
    }

    @Test
    void theSameSurveyGivesTheSameBytes() throws Exception {
        var one = made(folder.resolve("one"), Map.of());
        var other = made(folder.resolve("another folder"), Map.of());
        assertEquals(butPictures(one.report()), butPictures(other.report()));
    }

    private static SmallReport made(Path folder, Map<String, String> environment) throws Exception {
        var small = SmallReport.in(folder);
        small.notebook("00-shown", CELLS);
        var run = small.make(environment);
        assertEquals(0, run.code(), run.errors());
        assumeFalse(environment.isEmpty() && run.errors().contains("no Chrome or Chromium"), "no browser found");
        return small;
    }

    /** Every file's text by its name, but for pictures and the PDF. */
    private static Map<String, String> butPictures(Path report) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var name : names(report)) {
            if (name.endsWith(".ipynb")) {
                texts.put(
                        name,
                        withoutPictures(SmallReport.JSON.readTree(
                                        report.resolve(name).toFile()))
                                .toString());
            } else if (!name.equals("charts") && !name.endsWith(".pdf")) {
                texts.put(name, Files.readString(report.resolve(name)));
            }
        }
        return texts;
    }

    static JsonNode withoutPictures(JsonNode notebook) {
        var outputs = new ArrayList<JsonNode>();
        notebook.get("cells").forEach(cell -> cell.path("outputs").forEach(outputs::add));
        for (var output : outputs) {
            for (var part : List.of("data", "metadata")) {
                if (output.get(part) instanceof ObjectNode held) held.remove("image/png");
            }
        }
        return notebook;
    }

    private static String text(JsonNode lines) {
        var text = new StringBuilder(lines.asText());
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
