package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM whose archive of classes is no archive, or is not there, starts as it would without, and says nothing. */
class SharingIT {
    private static final String START = """
            import os, subprocess, sys
            sys.path.insert(0, "src/main/report")
            import sharing
            from pathlib import Path
            folder = Path(sys.argv[1])
            sharing.ARCHIVES = folder / "target" / "sharing"
            sharing.ARCHIVES.mkdir(parents=True, exist_ok=True)
            (folder / "notebooks").mkdir(exist_ok=True)
            environment = {"PATH": os.environ["PATH"]}
            key = sharing.key_of(environment, [])
            content = sys.argv[2].encode()
            archive = sharing.ARCHIVES / f"{key}-{len(content)}.jsa"
            archive.write_bytes(content)
            options = sharing.options(environment, [])
            if sys.argv[3] == "lost":
                archive.unlink()
            java = subprocess.run(["java", *options, "-version"], cwd=folder / "notebooks", capture_output=True, text=True)
            plain = subprocess.run(["java", "-version"], capture_output=True, text=True)
            words = lambda run: [line for line in run.stderr.splitlines() if " VM " not in line]
            print(java.returncode, len(options), java.stdout + "|", words(java) == words(plain), sharing.found(key) is not None)
            """;

    @TempDir
    private Path folder;

    @Test
    void anArchiveThatIsNoneIsLeft() throws Exception {
        assertEquals("0 3 | True True", start("no archive", "kept"));
    }

    @Test
    void anArchiveThatIsGoneIsDoneWithout() throws Exception {
        assertEquals("0 3 | True False", start("no archive", "lost"));
    }

    @Test
    void aFailureThatIsKeptIsNoArchive() throws Exception {
        assertEquals("0 0 | True True", start("", "kept"));
    }

    @Test
    void anArchiveThatWasCutShortIsNoArchive() throws Exception {
        var cut = """
                import sys
                sys.path.insert(0, "src/main/report")
                import sharing
                from pathlib import Path
                sharing.ARCHIVES = Path(sys.argv[1])
                (sharing.ARCHIVES / "key-9.jsa").write_bytes(b"12345678")
                print(sharing.found("key"))
                """;
        assertEquals("None", Python.run(Python.ROOT, "-c", cut, folder.toString()).output().strip());
    }

    private String start(String content, String fate) throws Exception {
        var blanks = Files.createDirectories(folder.resolve("a folder"));
        var run = Python.run(Python.ROOT, "-c", START, blanks.toString(), content, fate);
        assertEquals("", run.errors());
        return run.output().strip();
    }
}
