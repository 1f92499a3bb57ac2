package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip of {@code make dist}, which runs this on it: unpacked and used as its START.md says. */
@Tag("dist")
class DistIT {
    @TempDir
    private Path folder;

    @Test
    void theUnpackedFolderInstallsWithoutANetworkAndRunsANotebook() throws Exception {
        var unpacked = unpacked(Files.createDirectory(folder.resolve("a folder with blanks")));
        var start = Files.readString(unpacked.resolve("START.md"));
        var install = "-m pip install --no-index --find-links wheels -r requirements.txt";
        assertTrue(
                start.contains(".venv/bin/python " + install) && start.contains(".venv\\Scripts\\python " + install),
                start);

        sh(unpacked, "'" + Python.python() + "' -m venv .venv");
        sh(unpacked, "PIP_FIND_LINKS= PIP_CONFIG_FILE=/dev/null .venv/bin/python " + install);
        sh(unpacked, "mkdir some && cp notebooks/01-agreements.ipynb some/");
        sh(unpacked, ".venv/bin/python src/main/report/report.py --notebooks some --out report");
        assertTrue(Files.readString(unpacked.resolve("report/01-agreements.ipynb"))
                .contains("application/vnd.plotly.v1+json"));
    }

    private static Path unpacked(Path into) throws IOException {
        try (var files = Files.list(Python.ROOT.resolve("target"))) {
            var zip = files.filter(file -> file.getFileName().toString().matches("interpoles-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
            try (var packed = new ZipInputStream(Files.newInputStream(zip))) {
                for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                    var file = into.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(packed, file);
                }
            }
        }
        try (var only = Files.list(into)) {
            return only.findFirst().orElseThrow();
        }
    }

    private static void sh(Path folder, String line) throws IOException, InterruptedException {
        var log = Files.createTempFile("line", ".log");
        var builder = new ProcessBuilder(List.of("sh", "-c", line))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("INTERPOLES_SURVEY", "INTERPOLES_LANG"));
        assertEquals(0, builder.start().waitFor(), () -> line + "\n" + read(log));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
