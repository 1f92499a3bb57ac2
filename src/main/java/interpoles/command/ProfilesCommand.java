package interpoles.command;

import interpoles.profile.Profiles;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a survey says of each pôle and who says it, as JSON for the program that writes a page of each. */
@Command(name = "profiles", mixinStandardHelpOptions = true)
public final class ProfilesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--survey")
    private String survey;

    @Option(names = "--out", required = true)
    private Path out;

    @Option(names = "--imprint", required = true)
    private Path imprint;

    @Option(names = "--min-cell")
    private String minCell;

    public ProfilesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var settings = console.settings(minCell);
        var refusal = Profiles.refusal(settings);
        if (refusal.isPresent()) {
            console.say(refusal.get());
            return Console.FAILED;
        }
        try (var opened = Survey.open(console.address(survey), settings)) {
            Profiles.of(opened).writeTo(out);
            Imprint.of(opened).writeTo(imprint);
        } catch (IOException e) {
            throw new IllegalStateException(console.text("main.unwritable", out), e);
        }
        return 0;
    }
}
