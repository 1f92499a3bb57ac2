package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The report of the project's own survey, in English, as {@code make report} makes it: made once, when the first test of
 * a run asks for it, and read by all.
 */
public final class ShippedReport {
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
