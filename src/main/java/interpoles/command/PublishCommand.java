package interpoles.command;

import interpoles.survey.Survey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads a checked survey into a schema of a Trino cluster. */
@Command(name = "publish", mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--survey")
    private String survey;

    @Option(names = "--to", required = true, defaultValue = "${env:INTERPOLES_TO}")
    private String to;

    public PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var opened = Survey.open(console.address(survey), console.settings())) {
            opened.publish(to, console::say);
        }
        return 0;
    }
}
