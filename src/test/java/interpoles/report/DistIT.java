package interpoles.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void theUnpackedFolderInstallsWithoutANetworkAndDoesWhatItsStartSays() throws Exception {
        var unpacked = unpacked(Files.createDirectory(folder.resolve("a folder with blanks")));
        var start = Files.readString(unpacked.resolve("START.md"));
        var install = "-m pip install --no-index --find-links wheels -r requirements.txt";
        assertTrue(
                start.contains(".venv/bin/python " + install) && start.contains(".venv\\Scripts\\python " + install),
                start);

        var run = Python.test("unpacked.py", unpacked.toString());
        assertEquals(0, run.code(), run.output() + run.errors());
        assertTrue(run.output().contains("Every command of the zip works here."), run.output());
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
}
