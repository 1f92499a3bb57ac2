package interpoles.report;

import static interpoles.report.SmallReport.FIRST;
import static interpoles.report.SmallReport.NO_BROWSER;
import static interpoles.report.SmallReport.names;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small notebooks through the real report, each in a real kernel, without a browser. */
class ReportIT {
    private static final List<String> MORE = List.of("01-one", "02-two", "03-three");

    @TempDir
    private static Path first;

    private static SmallReport made;
    private static Python.Run run;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws Exception {
        made = SmallReport.in(first);
        made.notebook(
                "00-shown",
                FIRST,
                "Table.create(\"</script> & co\", IntColumn.create(\"year\", new int[] {2008}))",
                """
                var bars = BarTrace.builder(new Object[] {"2008", "2011"}, new double[] {194, 394}).build();
                new Figure(Layout.builder().title("L'accord </script>").build(), bars)""");
        for (var name : MORE) {
            made.notebook(name, "var left = ProcessHandle.current().pid();", "left");
        }
        run = made.make(NO_BROWSER);
        assertEquals(0, run.code(), run.errors());
    }

    @Test
    void whatACellEndsInShowsItselfInThePage() throws Exception {
        assertEquals("", run.output());
        assertTrue(run.errors().contains("[4/4] "), run.errors());

        var cells = made.cells("00-shown.ipynb");
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

        var page = made.text("00-shown.html");
        assertAll(
                () -> assertTrue(page.contains("accord \\u0026lt;/script\\u003e")),
                () -> assertTrue(page.contains("default-src 'none'")),
                () -> assertFalse(page.contains("<script src")),
                () -> assertFalse(page.matches("(?s).*<link (?!rel=\"icon\" href=\"data:).*")),
                () -> assertTrue(page.contains("role=\"img\"")),
                () -> assertTrue(page.contains("<title>Shown</title>")),
                () -> assertTrue(page.length() < 6_000_000));
        assertEquals(List.of("target", "the notebooks", "the report"), names(first));
    }

    @Test
    void withoutABrowserTheReportIsMadeAndSaysWhatItLacks() throws Exception {
        var expected = new TreeSet<>(List.of("findings.csv", "index.html", "measures.csv"));
        Stream.concat(Stream.of("00-shown"), MORE.stream())
                .forEach(name -> expected.addAll(List.of(name + ".html", name + ".ipynb")));
        assertEquals(List.copyOf(expected), names(made.report()));
        var lacking = "Without pictures and PDF: no Chrome or Chromium was found";
        assertTrue(run.errors().contains(lacking), run.errors());
        assertTrue(made.text("index.html").contains(lacking));
        assertFalse(made.text("index.html").contains("report.pdf"));
        assertFalse(made.text("00-shown.ipynb").contains("image/png"));
    }

    @Test
    void notebooksShareAJvm() throws Exception {
        var jvms = new HashSet<String>();
        for (var name : MORE) {
            jvms.add(made.cells(name + ".ipynb").get(1).get(0).get("data").toString());
        }
        assertTrue(jvms.size() <= 2, jvms.toString());
    }

    /** Of what an earlier notebook left in the same JVM the failing cell knows nothing: that is why it fails. */
    @Test
    void aFailingCellFailsTheReportAndTheEarlierOneStays() throws Exception {
        var failing = SmallReport.in(folder);
        failing.after(made);
        failing.notebook("00-one", "var left = 1;");
        failing.notebook("01-two", "var left = 2;");
        failing.notebook("02-failing", "1 + 1", "int answer = left;");
        var run = failing.make(NO_BROWSER);
        assertEquals(2, run.code());
        assertAll(
                () -> assertTrue(run.errors().contains("02-failing.ipynb, cell 2 failed"), run.errors()),
                () -> assertTrue(run.errors().contains("int answer = left;")),
                () -> assertTrue(run.errors().contains("cannot find symbol"), run.errors()),
                () -> assertFalse(run.errors().contains("Traceback")));
        assertEquals(made.text("00-shown.ipynb"), failing.text("00-shown.ipynb"));
        assertEquals(List.of("target", "the notebooks", "the report"), names(folder));
    }

    @Test
    void aFolderThatIsNotAReportIsRefused() throws Exception {
        var refused = SmallReport.in(folder);
        refused.after(made);
        refused.notebook("00-shown", "1 + 1");
        Files.createDirectories(refused.report().resolve("charts"));
        Files.writeString(refused.report().resolve("charts/thesis.txt"), "years of work");
        var run = refused.make(NO_BROWSER);
        assertEquals(2, run.code());
        assertTrue(run.errors().contains("charts/thesis.txt"), run.errors());
        assertTrue(Files.exists(refused.report().resolve("charts/thesis.txt")));
    }
}
