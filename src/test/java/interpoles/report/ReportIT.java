package interpoles.report;

import static interpoles.report.SmallReport.FIRST;
import static interpoles.report.SmallReport.NO_BROWSER;
import static interpoles.report.SmallReport.names;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small notebooks through the real report, each in a real kernel. */
class ReportIT {
    @TempDir
    private Path folder;

    private SmallReport small;

    @BeforeEach
    void folders() throws IOException {
        small = SmallReport.in(folder);
    }

    @Test
    void whatACellEndsInShowsItselfInThePage() throws Exception {
        small.notebook(
                "00-shown",
                FIRST,
                "Table.create(\"</script> & co\", IntColumn.create(\"year\", new int[] {2008}))",
                """
                var bars = BarTrace.builder(new Object[] {"2008", "2011"}, new double[] {194, 394}).build();
                new Figure(Layout.builder().title("L'accord </script>").build(), bars)""");
        var run = small.make(NO_BROWSER);
        assertEquals(0, run.code(), run.errors());
        assertEquals("", run.output());
        assertTrue(run.errors().contains("[1/1] 00-shown"), run.errors());

        var cells = small.cells("00-shown.ipynb");
        assertEquals(0, cells.get(0).size(), "the first cell shows nothing");
        var table = cells.get(1).get(0).get("data");
        assertTrue(table.get("text/html").toString().contains("<caption"));
        var figure = cells.get(2).get(0).get("data");
        var plotly = figure.get("application/vnd.plotly.v1+json");
        assertAll(
                () -> assertEquals(
                        "L'accord &lt;/script>",
                        plotly.at("/layout/title/text").asText(),
                        "as plotly draws it as it stands"),
                () -> assertEquals("category", plotly.at("/layout/xaxis/type").asText()),
                () -> assertFalse(figure.has("text/html")),
                () -> assertTrue(figure.has("text/plain")));

        var page = small.text("00-shown.html");
        assertAll(
                () -> assertTrue(page.contains("accord \\u0026lt;/script\\u003e")),
                () -> assertTrue(page.contains("default-src 'none'")),
                () -> assertFalse(page.contains("<script src")),
                () -> assertFalse(page.matches("(?s).*<link (?!rel=\"icon\" href=\"data:).*")),
                () -> assertTrue(page.contains("role=\"img\"")),
                () -> assertTrue(page.contains("<title>Shown</title>")),
                () -> assertTrue(page.length() < 6_000_000));
        assertEquals(List.of("target", "the notebooks", "the report"), names(folder));
    }

    @Test
    void withoutABrowserTheReportIsMadeAndSaysWhatItLacks() throws Exception {
        small.notebook(
                "00-shown", FIRST, "Bars.byWave(Agreements.of(Survey.open()).inForce(), \"Agreements\", \"number\")");
        var run = small.make(NO_BROWSER);
        assertEquals(0, run.code(), run.errors());
        assertEquals(
                List.of("00-shown.html", "00-shown.ipynb", "findings.csv", "index.html", "measures.csv"),
                names(small.report()));
        var lacking = "Without pictures and PDF: no Chrome or Chromium was found";
        assertTrue(run.errors().contains(lacking), run.errors());
        assertTrue(small.text("index.html").contains(lacking));
        assertFalse(small.text("index.html").contains("report.pdf"));
        assertFalse(small.text("00-shown.ipynb").contains("image/png"));
    }

    @Test
    void aFailingCellFailsTheReportAndTheEarlierOneStays() throws Exception {
        small.notebook("00-shown", "1 + 1");
        small.make(NO_BROWSER);
        var earlier = small.text("00-shown.ipynb");
        small.notebook("01-failing", "1 + 1", "int answer = \"forty-two\";");
        var run = small.make(NO_BROWSER);
        assertEquals(2, run.code());
        assertAll(
                () -> assertTrue(run.errors().contains("01-failing.ipynb, cell 2 failed"), run.errors()),
                () -> assertTrue(run.errors().contains("int answer = \"forty-two\";")),
                () -> assertTrue(run.errors().contains("incompatible types")),
                () -> assertFalse(run.errors().contains("Traceback")));
        assertEquals(earlier, small.text("00-shown.ipynb"));
        assertEquals(List.of("target", "the notebooks", "the report"), names(folder));
    }

    @Test
    void notebooksShareAJvmAndKnowNothingOfEachOther() throws Exception {
        var names = List.of("00-one", "01-two", "02-three", "03-four");
        for (var name : names) {
            small.notebook(name, "var left = ProcessHandle.current().pid();", "left");
        }
        var run = small.make(NO_BROWSER);
        assertEquals(0, run.code(), run.errors());
        var jvms = new HashSet<String>();
        for (var name : names) {
            jvms.add(small.cells(name + ".ipynb").get(1).get(0).get("data").toString());
        }
        assertTrue(jvms.size() <= 2, jvms.toString());

        small.notebook("03-four", "left");
        run = small.make(NO_BROWSER);
        assertEquals(2, run.code());
        assertTrue(run.errors().contains("03-four.ipynb, cell 1 failed"), run.errors());
        assertTrue(run.errors().contains("cannot find symbol"), run.errors());
    }

    @Test
    void aFolderThatIsNotAReportIsRefused() throws Exception {
        small.notebook("00-shown", "1 + 1");
        small.make(NO_BROWSER);
        Files.createDirectories(small.report().resolve("charts"));
        Files.writeString(small.report().resolve("charts/thesis.txt"), "years of work");
        var run = small.make(NO_BROWSER);
        assertEquals(2, run.code());
        assertTrue(run.errors().contains("charts/thesis.txt"), run.errors());
        assertTrue(Files.exists(small.report().resolve("charts/thesis.txt")));
    }
}
