package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kernels that follow each other in one JVM, with another kernel in the place of JJava. */
@Timeout(60)
class StartTest {
    @TempDir
    private Path folder;

    private Process process;

    @BeforeEach
    void start() throws IOException {
        var kernel = folder.resolve("JJava.java");
        Files.writeString(kernel, """
                package org.dflib.jjava.distro;
                public class JJava {
                    public static void main(String[] connection) throws Exception {
                        System.out.println(connection[0]);
                        if (connection[0].equals("hangs")) Thread.sleep(Long.MAX_VALUE);
                        if (connection[0].equals("fails")) throw new java.io.IOException("Address already in use");
                    }
                }
                """);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), kernel.toString()));
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        process = new ProcessBuilder(Jvm.command(
                        Stream.of("-cp", folder + File.pathSeparator + classes, Start.class.getName(), "-")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void theNextStartsWhenTheLastHasEndedAndWhereItNeverDoes() throws Exception {
        assertEquals("one\nhangs\nthree\n", said("one\nhangs\nthree\n"));
        assertEquals(0, process.waitFor());
    }

    @Test
    void theJvmEndsWithItsInputWhereTheLastNeverDoes() throws Exception {
        assertEquals("hangs\n", said("hangs\n"));
        assertEquals(0, process.waitFor());
    }

    @Test
    void theJvmEndsWhereOneCannotStart() throws Exception {
        var input = process.getOutputStream();
        input.write("fails\n".getBytes(StandardCharsets.UTF_8));
        input.flush();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "with its input still open");
        assertEquals(1, process.exitValue());
    }

    /** All that is printed, when the names of these connection files are all that there is. */
    private String said(String files) throws IOException {
        try (var input = process.getOutputStream()) {
            input.write(files.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    }
}
