package interpoles.command;

import interpoles.questionnaire.Questionnaire;
import interpoles.questionnaire.Rule;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A survey out of a questionnaire's exports and an analyst's decisions. */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--from", required = true)
    private Path from;

    @Option(names = "--survey", required = true)
    private Path survey;

    @Option(names = "--rule")
    private Rule rule = Rule.EITHER;

    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var done = Questionnaire.of(from, console.settings()).importTo(survey, rule);
        done.sentences(console.words()).forEach(console::say);
        return done.exitCode();
    }
}
