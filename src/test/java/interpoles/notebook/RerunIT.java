package interpoles.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.reconstruction.Reconstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that are run again in one real kernel: with new data, fifty times, and after a stop. */
class RerunIT {
    private static final String KERNEL = """
            import os, sys, time
            from jupyter_client.manager import KernelManager
            manager = KernelManager(kernel_name="java")
            manager.start_kernel(cwd=sys.argv[1])
            client = manager.client()
            client.start_channels()
            client.wait_for_ready(timeout=120)

            def run(code, stop_after=None):
                said, asked = [], client.execute(code)
                if stop_after:
                    time.sleep(stop_after)
                    manager.interrupt_kernel()
                while True:
                    message = client.get_iopub_msg(timeout=300)
                    if message["parent_header"].get("msg_id") != asked:
                        continue
                    kind, content = message["msg_type"], message["content"]
                    if kind == "stream":
                        said.append(content["text"])
                    elif kind in ("execute_result", "display_data"):
                        said.append(content["data"].get("text/plain", ""))
                    elif kind == "error":
                        said.append("error " + content["evalue"])
                    elif kind == "status" and content["execution_state"] == "idle":
                        return "".join(said).strip()

            try:
                run(\"""%classpath ../target/notebook/*.jar
            import interpoles.survey.*;
            import interpoles.finding.*;
            import interpoles.notebook.*;
            Notebook.start();\""")
                exec(open(sys.argv[2], encoding="utf-8").read())
            finally:
                client.stop_channels()
                manager.shutdown_kernel(now=True)
            """;

    @TempDir
    private Path folder;

    @Test
    void newDataGivesNewNumbersAndOpeningFiftyTimesDoesNotGrow() throws Exception {
        var survey = folder.resolve("a large survey");
        Reconstruction.draw(Reconstruction.SEED, 20).writeTo(survey, interpoles.settings.Settings.NONE.words());
        var said = run("""
                import pathlib, psutil
                survey = pathlib.Path(%s)
                print(run(f'var survey = Survey.open("{survey}"); survey.query("SELECT COUNT(*) AS n FROM agreements").longColumn(0).getLong(0)'))
                text = (survey / "responses.csv").read_text()
                def memory():
                    run("System.gc();")
                    kernel = psutil.Process(manager.provisioner.process.pid)
                    return sum(process.memory_info().rss for process in [kernel, *kernel.children(recursive=True)])
                sizes = []
                for turn in range(50):
                    (survey / "responses.csv").write_text(text + "\\n" * turn, encoding="utf-8")
                    run(f'var survey = Survey.open("{survey}"); Agreements.of(survey).inForce()')
                    sizes.append(memory())
                print("grew", max(sizes[40:]) < 1.25 * max(sizes[5:15]), sizes)
                (survey / "responses.csv").write_text("cluster,year,answered\\nP01,2011,true\\n", encoding="utf-8")
                print(run(f'var survey = Survey.open("{survey}"); survey.waves()'))
                """.formatted(literal(survey)));
        assertTrue(said.output().matches("(?s)8\\d{3}\\n.*"), said.output() + said.errors());
        assertTrue(said.output().contains("grew True"), said.output());
        assertTrue(said.output().endsWith("[2011]\n"), said.output());
    }

    @Test
    void aLongCellCanBeStoppedAndTheKernelIsStillThere() throws Exception {
        var said = run("""
                run("var survey = Survey.open();")
                began = time.monotonic()
                print(run('survey.query("SELECT COUNT(*) AS n FROM range(100000000) a, range(100000000) b WHERE a.range + b.range = 3")', stop_after=2)[:5])
                print(time.monotonic() - began < 60)
                print(run('survey.query("SELECT COUNT(*) AS n FROM agreements").longColumn(0).getLong(0)'))
                """);
        assertEquals("error\nTrue\n444\n", said.output(), said.errors());
    }

    private Python.Run run(String steps) throws Exception {
        Files.writeString(folder.resolve("kernel.py"), KERNEL);
        Files.writeString(folder.resolve("steps.py"), steps);
        return Python.run(
                folder,
                Map.of(),
                folder.resolve("kernel.py").toString(),
                Python.ROOT.resolve("notebooks").toString(),
                folder.resolve("steps.py").toString());
    }

    private static String literal(Path path) {
        return '"' + path.toString().replace("\\", "\\\\") + '"';
    }
}
