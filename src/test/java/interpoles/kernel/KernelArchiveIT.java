package interpoles.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kernel that starts fast, and one whose archive of classes is no archive or is not there: it starts as it would
 * without, and says nothing.
 */
class KernelArchiveIT {
    @TempDir
    private Path folder;

    @Test
    void anArchiveThatIsNoneIsLeft() throws Exception {
        assertEquals("0 True | True True", quietly("start", "no archive", "there"));
    }

    @Test
    void anArchiveThatIsGoneIsDoneWithout() throws Exception {
        assertEquals("0 True | True False", quietly("start", "no archive", "lost"));
    }

    @Test
    void whereNoSuchKernelStartsJJavasOwnIsLeft() throws Exception {
        assertEquals("no kernel", run("start", "", "there").errors().strip());
    }

    @Test
    void anArchiveThatWasCutShortIsNoArchive() throws Exception {
        assertEquals("None", quietly("cut"));
    }

    @Test
    void anArchiveIsMadeOnceOfAKernelThatShowsAChart() throws Exception {
        var run = run("make");
        assertEquals("True True True\nTrue", run.output().strip().replace("\r", ""));
        assertEquals(1, run.errors().lines().count(), run.errors());
        assertTrue(run.errors().startsWith("Preparing"), run.errors());
    }

    private String quietly(String... arguments) throws Exception {
        var run = run(arguments);
        assertEquals("", run.errors());
        return run.output().strip();
    }

    private Python.Run run(String... arguments) throws Exception {
        var all = new ArrayList<>(
                List.of(Files.createDirectories(folder.resolve("a folder")).toString()));
        all.addAll(List.of(arguments));
        return Python.test("kernel_archive.py", all.toArray(String[]::new));
    }
}
