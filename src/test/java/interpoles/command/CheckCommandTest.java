package interpoles.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.settings.Settings;
import interpoles.survey.SurveyFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private record Ran(int code, String said) {}

    private static Ran check(String... options) {
        var usual = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(new CheckCommand(new Console(Settings.NONE))).execute(options);
            return new Ran(code, said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } finally {
            System.setErr(usual);
        }
    }

    /** A survey that is valid is told to be so even where there is nothing to compare it with; but that is no success. */
    @Test
    void aSurveyIsToldWithoutTheEarlierOneThatCannotBeRead() {
        var survey = SurveyFolder.in(folder)
                .change("agreements.csv", "2009", "2008")
                .path()
                .toString();
        assertEquals(
                new Ran(
                        2,
                        survey + ": no problems\n"
                                + "Nothing is compared, as BEFORE is no survey without problems: nowhere: 1 problem\n"
                                + "nowhere: there is no such folder or file\n"),
                check("--survey", survey, "--before", "nowhere"));
        assertEquals(
                new Ran(0, survey + ": no problems\nNothing to look at has changed since " + survey + ".\n"),
                check("--survey", survey, "--before", survey));
        assertEquals(1, check("--survey", "nowhere", "--before", survey).code());
    }
}
