package interpoles.command;

import interpoles.contract.EmptySurvey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An empty survey with its codebook. */
@Command(name = "new", mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--survey", required = true)
    private Path survey;

    public NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            EmptySurvey.writeTo(survey, console.words());
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException(console.text("main.new.held", survey), e);
        }
        console.say(console.text("main.new", survey));
        return 0;
    }
}
