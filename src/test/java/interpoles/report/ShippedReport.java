package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report of the project's own survey, in English, as {@code make report} makes it: made once, when the first test of
 * a run asks for it, and read by all.
 */
public final class ShippedReport {
    private static final String INDEX = "index";
    private static final Path FOLDER = Python.ROOT.resolve("target/shipped/report");
    private static Python.Run run;

    private ShippedReport() {}

    /** The folder of the report, which no test changes. */
    public static synchronized Path folder() throws IOException, InterruptedException {
        if (run == null) {
            Files.createDirectories(FOLDER.getParent());
            run = Python.run(Python.ROOT, "src/main/report/report.py", "--out", FOLDER.toString());
        }
        assertEquals(0, run.code(), run.errors());
        return FOLDER;
    }

    /** A notebook of the report by its name, such as {@code 01-agreements}. */
    public static ExecutedNotebook notebook(String name) throws IOException, InterruptedException {
        return ExecutedNotebook.read(folder().resolve(name + ".ipynb"));
    }

    /** The charts that a page draws, as their notebook holds them; the front page draws none. */
    public static List<JsonNode> chartsOn(String page) throws IOException, InterruptedException {
        return page.equals(INDEX) ? List.of() : notebook(page).chartsOnThePage();
    }

    /** Where a page of the report is opened from. */
    public static String address(String page) throws IOException, InterruptedException {
        return folder().resolve(page + ".html").toUri().toString();
    }

    /** The names of the report's pages: the front page, and one a notebook. */
    public static List<String> pages() throws IOException {
        return Stream.concat(Stream.of(INDEX), notebooks().stream()).toList();
    }

    /** The names of the project's notebooks, in their order. */
    public static List<String> notebooks() throws IOException {
        try (var files = Files.list(Python.ROOT.resolve("notebooks"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .map(name -> name.replace(".ipynb", ""))
                    .sorted()
                    .toList();
        }
    }
}
