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
class SharingIT {
    private static final String KERNELS = """
            import json, os, subprocess, sys
            sys.path.insert(0, "src/main/report")
            import sharing
            from pathlib import Path
            sharing.ARCHIVES = Path(sys.argv[1])
            sharing.ARCHIVES.mkdir(parents=True, exist_ok=True)
            environment = {"PATH": os.environ["PATH"], "INTERPOLES_SURVEY": os.path.abspath("data/phase-2")}
            key = sharing.key_of(sharing.java_of(environment), [])
            """;
    private static final String START = KERNELS + """
            content = sys.argv[2].encode()
            archive = sharing.ARCHIVES / f"{key}-{len(content)}.jsa"
            archive.write_bytes(content)
            folder = sharing.kernels(environment, [], ["-Dfurther=yes"])
            if not folder:
                sys.exit("no kernel")
            command = json.loads((folder / "kernels" / "java" / "kernel.json").read_text())["argv"]
            if sys.argv[3] == "lost":
                archive.unlink()
            java = subprocess.run([*command[:command.index("-cp")], "-version"], capture_output=True, text=True)
            plain = subprocess.run(["java", "-version"], capture_output=True, text=True)
            words = lambda run: [line for line in run.stderr.splitlines() if " VM " not in line]
            print(java.returncode, "-Dfurther=yes" in command, java.stdout + "|", words(java) == words(plain), sharing.found(key) is not None)
            """;

    @TempDir
    private Path folder;

    @Test
    void anArchiveThatIsNoneIsLeft() throws Exception {
        assertEquals("0 True | True True", start("no archive", "kept"));
    }

    @Test
    void anArchiveThatIsGoneIsDoneWithout() throws Exception {
        assertEquals("0 True | True False", start("no archive", "lost"));
    }

    @Test
    void whereNoSuchKernelStartsJJavasOwnIsLeft() throws Exception {
        assertEquals("no kernel", python(START, "", "kept").errors().strip());
    }

    @Test
    void anArchiveThatWasCutShortIsNoArchive() throws Exception {
        var cut = KERNELS + """
                (sharing.ARCHIVES / "key-9.jsa").write_bytes(b"12345678")
                print(sharing.found("key"))
                """;
        assertEquals("None", python(cut).output().strip());
    }

    @Test
    void anArchiveIsMadeOnceAndItsKernelShowsAChart() throws Exception {
        var made = KERNELS + """
                first = sharing.kernels(environment, [], [])
                archive = sharing.found(key)
                print(archive.stat().st_size > 10_000_000, sharing.kernels(environment, [], []) == first, sharing.found(key) == archive)
                print(sharing.train(first, environment), sorted(path.name for path in sharing.ARCHIVES.iterdir()) == sorted([archive.name, first.name]))
                """;
        var run = python(made);
        assertEquals("True True True\nTrue True", run.output().strip().replace("\r", ""));
        assertEquals(1, run.errors().lines().count(), run.errors());
        assertTrue(run.errors().startsWith("Preparing"), run.errors());
    }

    private String start(String content, String fate) throws Exception {
        var run = python(START, content, fate);
        assertEquals("", run.errors());
        return run.output().strip();
    }

    private Python.Run python(String program, String... arguments) throws Exception {
        var blanks = Files.createDirectories(folder.resolve("a folder")).toString();
        var all = new ArrayList<>(List.of("-c", program, blanks));
        all.addAll(List.of(arguments));
        return Python.run(Python.ROOT, all.toArray(String[]::new));
    }
}
