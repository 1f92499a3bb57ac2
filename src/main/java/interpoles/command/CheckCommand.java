package interpoles.command;

import interpoles.problem.Check;
import interpoles.survey.Changes;
import interpoles.survey.Changes.Change;
import interpoles.survey.InvalidSurvey;
import interpoles.survey.Survey;
import interpoles.survey.SurveyAddress;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The problems and notes of a survey. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Console console;

    enum Format {
        text,
        json
    }

    private record Changed(String since, List<Change> changes) {}

    @Option(names = "--survey")
    private String survey;

    @Option(names = "--format")
    private Format format = Format.text;

    @Option(names = "--before", defaultValue = "${env:INTERPOLES_BEFORE}")
    private String before;

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var check = new SurveyAddress(console.address(survey), console.settings()).advised();
        if (!check.valid() || before == null || before.isBlank()) {
            tell(check, Optional.empty());
            return check.valid() ? 0 : Console.INVALID;
        }
        try {
            tell(check, Optional.of(changed()));
            return 0;
        } catch (InvalidSurvey earlier) {
            tell(check, Optional.empty());
            console.say(console.text("main.incomparable", earlier.getMessage()));
            return Console.FAILED;
        }
    }

    private Changed changed() {
        try (var earlier = Survey.open(before, console.settings());
                var later = Survey.open(console.address(survey), console.settings())) {
            return new Changed(
                    earlier.address(), Changes.between(earlier, later).list());
        }
    }

    private void tell(Check check, Optional<Changed> changes) throws IOException {
        if (format == Format.json) {
            console.results().println(CheckJson.of(check, changes.map(Changed::changes)));
        } else {
            console.tell(check);
            changes.ifPresent(this::tell);
        }
    }

    private void tell(Changed changed) {
        changed.changes.forEach(change -> console.say(console.text("main.change", change.sentence(console.words()))));
        if (changed.changes.isEmpty()) {
            console.say(console.text("main.unchanged", changed.since));
        }
    }
}
