package interpoles.command;

import interpoles.finding.Measures;
import interpoles.survey.Survey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every measure of a survey, as CSV. */
@Command(name = "measures", mixinStandardHelpOptions = true)
public final class MeasuresCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--survey")
    private String survey;

    @Option(names = "--min-cell")
    private String minCell;

    public MeasuresCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var opened = Survey.open(console.address(survey), console.settings(minCell))) {
            console.results().print(Measures.of(opened).toCsv());
        }
        return 0;
    }
}
