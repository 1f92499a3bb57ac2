package interpoles.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code make lab KERNEL=…}: a kernel that is installed already takes the place of the project's own. */
class InstalledKernelIT {
    @TempDir
    private Path folder;

    private Path ijava;

    @BeforeEach
    void install() throws IOException {
        ijava = specification("java", "Java", "java", "ijava-1.3.0.jar");
        specification("python", "Python with ijava in its name", "python", "ijava.py");
    }

    private Path specification(String name, String title, String language, String jar) throws IOException {
        var kernel = Files.createDirectories(folder.resolve("kernels").resolve(name));
        Files.writeString(kernel.resolve("kernel.json"), """
                {"argv": ["java", "-jar", "{resource_dir}/%s", "{connection_file}"],
                 "display_name": "%s", "language": "%s", "interrupt_mode": "message"}
                """.formatted(jar, title, language));
        return kernel;
    }

    private String chosen(String asked) throws IOException, InterruptedException {
        var run = Python.run(
                Python.ROOT, Map.of("JUPYTER_PATH", folder.toString()), "src/test/python/installed_kernel.py", asked);
        assertEquals(0, run.code(), run.errors());
        return run.output().strip();
    }

    @Test
    void itIsAskedForByAPartOfItsCommandOrByItsFolder() throws Exception {
        var started = chosen("ijava");
        assertTrue(started.startsWith("Java\njava "), started);
        assertTrue(started.endsWith(" -jar " + ijava + "/ijava-1.3.0.jar {connection_file}"), started);
        assertEquals(started, chosen("IJava-1.3"));
        assertEquals(started, chosen(ijava.toString()));
    }

    @Test
    void itsJvmShowsJavadocAndKeepsTheCollectorOfItsOwn() throws Exception {
        var started = chosen("ijava");
        assertTrue(started.contains(" --add-opens jdk.jshell/jdk.jshell=ALL-UNNAMED "), started);
        assertTrue(started.contains(" --enable-native-access=ALL-UNNAMED "), started);
        assertFalse(started.contains("-XX:+Use"), started);
    }

    @Test
    void aProgramThatIsNoJvmIsStartedAsItIs() throws Exception {
        var wrapped = specification("wrapped", "Wrapped", "java", "wrapped.jar");
        var file = wrapped.resolve("kernel.json");
        Files.writeString(file, Files.readString(file).replace("\"java\", \"-jar\"", "\"sh\", \"start.sh\""));
        assertEquals("Wrapped\nsh start.sh " + wrapped + "/wrapped.jar {connection_file}", chosen("wrapped"));
    }

    @Test
    void jjavasOwnIsThereByItsNameToo() throws Exception {
        assertTrue(chosen("jjava").contains("jjava-launcher.jar"));
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIs() throws Exception {
        assertEquals("none; there are: Java, Java (jjava)", chosen("kotlin"));
    }

    @Test
    void aSpecificationThatStartsNothingIsNoKernel() throws Exception {
        var broken = specification("broken", "Broken", "java", "broken.jar");
        Files.writeString(broken.resolve("kernel.json"), "{\"display_name\": \"Broken\", \"language\": \"java\"}");
        assertEquals("none; there are: Java, Java (jjava)", chosen("broken"));
        assertEquals("none; there are:", chosen(broken.toString()));
    }

    @Test
    void aSurveyThatIsNotThereIsSaidBeforeJupyterLabOpens() throws Exception {
        var nowhere = folder.resolve("none").toString();
        var run = Python.run(
                Python.ROOT,
                Map.of("INTERPOLES_LANG", "en"),
                "src/main/report/lab.py",
                "--survey",
                nowhere,
                "--no-browser");
        assertEquals(2, run.code(), run.errors());
        assertTrue(run.errors().contains("none: there is no such folder or file."), run.errors());
    }
}
