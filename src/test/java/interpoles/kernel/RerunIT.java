package interpoles.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.Python;
import interpoles.reconstruction.Reconstruction;
import interpoles.settings.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that are run again in one real kernel: with new data, eight times, and after a stop; and a kernel that cannot start. */
@Order(4)
class RerunIT {
    private static final int TIMES = 8;

    @TempDir
    private Path folder;

    @Test
    void newDataGivesNewNumbersAndOpeningEightTimesDoesNotGrow() throws Exception {
        var survey = folder.resolve("a large survey");
        Reconstruction.draw(Reconstruction.SEED, 20).writeTo(survey, Settings.NONE.words());
        var said = Python.test("rerun_with_new_data.py", survey.toString(), Integer.toString(TIMES));
        assertTrue(said.output().matches("(?s)8\\d{3}\\n.*"), said.output() + said.errors());
        assertTrue(said.output().contains("grew by less than a quarter: True"), said.output());
        assertTrue(said.output().endsWith("[2011]\n"), said.output());
    }

    @Test
    void aLongCellCanBeStoppedAndTheKernelIsStillThere() throws Exception {
        var said = Python.test("rerun_after_a_stop.py");
        assertEquals("error\nTrue\n444\n", said.output(), said.errors());
    }

    @Test
    void aKernelWhosePortIsTakenEndsAtOnce() throws Exception {
        var said = Python.test("kernel_with_a_taken_port.py");
        assertEquals("1 true\n", said.output().toLowerCase(), said.errors());
    }
}
