package interpoles.command;

import interpoles.finding.Claims;
import interpoles.finding.Measures;
import interpoles.measure.CsvExport;
import interpoles.problem.Check;
import interpoles.survey.Survey;
import interpoles.survey.SurveyAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The measures and findings of a survey, as the files of a report; where small cells are withheld, also which.
 * With a warehouse, the survey is left there for the notebooks; with an imprint, what its pages say of it is there.
 */
@Command(name = "results", mixinStandardHelpOptions = true)
public final class ResultsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--survey")
    private String survey;

    @Option(names = "--out", required = true)
    private Path out;

    @Option(names = "--warehouse")
    private Path warehouse;

    @Option(names = "--imprint")
    private Path imprint;

    @Option(names = "--min-cell")
    private String minCell;

    public ResultsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var settings = console.settings(minCell);
        var address = console.address(survey);
        try (var opened = warehouse == null
                ? Survey.open(address, settings)
                : new SurveyAddress(address, settings).openInto(warehouse)) {
            console.tell(new Check(
                    opened.address(),
                    List.of(),
                    0,
                    opened.notes().stringColumn("note").asList(),
                    opened.words()));
            Files.createDirectories(out);
            var measures = Measures.of(opened);
            measures.writeTo(out.resolve("measures.csv"));
            Claims.of(opened, measures).writeTo(out.resolve("findings.csv"));
            if (settings.withholds()) {
                CsvExport.write(measures.suppressedCsv(), out.resolve("suppressed.csv"));
            }
            if (imprint != null) {
                Imprint.of(opened, measures.rows()).writeTo(imprint);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(console.text("main.unwritable", out), e);
        }
        return 0;
    }
}
