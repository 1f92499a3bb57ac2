package interpoles;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interpoles.contract.EmptySurvey;
import interpoles.finding.Claims;
import interpoles.finding.Measures;
import interpoles.measure.CsvExport;
import interpoles.problem.Advice;
import interpoles.problem.Check;
import interpoles.problem.Problem;
import interpoles.progress.Progress;
import interpoles.questionnaire.Questionnaire;
import interpoles.questionnaire.Rule;
import interpoles.settings.Settings;
import interpoles.survey.Changes;
import interpoles.survey.Changes.Change;
import interpoles.survey.InvalidSurvey;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * What can be asked of a survey without a notebook. It exits with 0 when the survey is valid, 1 when it has problems, 2
 * on anything else. Results alone go to standard output, in UTF-8 on every machine.
 */
@Command(
        name = "interpoles",
        subcommands = {
            Main.CheckCommand.class,
            Main.MeasuresCommand.class,
            Main.ResultsCommand.class,
            Main.NewCommand.class,
            Main.PublishCommand.class,
            Main.ImportCommand.class
        })
public final class Main {
    private static final int INVALID = 1;
    private static final int FAILED = 2;

    private final Settings settings;

    private Main(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command and gives the code to exit with. */
    static int run(String... args) {
        Progress.watchedOnStandardError(Boolean.getBoolean("interpoles.terminal"));
        try {
            var main = new Main(Settings.ofEnvironment());
            return new CommandLine(main)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler((failure, command, parsed) -> main.tell(failure))
                    .execute(args);
        } catch (IllegalArgumentException noSuchSetting) {
            return new Main(Settings.NONE).tell(noSuchSetting);
        }
    }

    private int tell(Exception failure) {
        if (failure instanceof InvalidSurvey invalid) {
            System.err.println(invalid.getMessage());
            return INVALID;
        }
        var words = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        System.err.println(text("main.failed", words));
        return FAILED;
    }

    private void tell(Check check) {
        System.err.println(check.summary());
        if (!check.valid()) {
            System.err.println(check.list());
        }
        check.notes().forEach(note -> System.err.println(text("main.note", note)));
        check.advice().sentences(check.words()).forEach(advice -> System.err.println(text("main.advice", advice)));
    }

    private static PrintStream results() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    private String text(String key, Object... values) {
        return settings.words().text(key, values);
    }

    private String address(String survey) {
        return survey == null || survey.isBlank() ? Survey.usual(settings) : survey;
    }

    private Settings settings(String minCell) {
        return minCell == null ? settings : settings.withMinimumCell(minCell);
    }

    /** The problems and notes of a survey. */
    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class CheckCommand implements Callable<Integer> {
        @ParentCommand
        private Main main;

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

        @Override
        public Integer call() throws IOException {
            var check = Survey.advised(main.address(survey), main.settings);
            var changes = check.valid() && before != null && !before.isBlank()
                    ? Optional.of(changed())
                    : Optional.<Changed>empty();
            if (format == Format.json) {
                results().println(json(check, changes));
            } else {
                main.tell(check);
                changes.ifPresent(this::tell);
            }
            return check.valid() ? 0 : INVALID;
        }

        private Changed changed() {
            try (var earlier = Survey.open(before, main.settings);
                    var later = Survey.open(main.address(survey), main.settings)) {
                return new Changed(
                        earlier.address(), Changes.between(earlier, later).list());
            }
        }

        private void tell(Changed changed) {
            changed.changes.forEach(
                    change -> System.err.println(main.text("main.change", change.sentence(main.settings.words()))));
            if (changed.changes.isEmpty()) {
                System.err.println(main.text("main.unchanged", changed.since));
            }
        }

        private static String json(Check check, Optional<Changed> changed) throws IOException {
            var whole = new LinkedHashMap<String, Object>();
            whole.put("survey", check.address());
            whole.put("valid", check.valid());
            whole.put(
                    "problems",
                    check.problems().stream().map(CheckCommand::json).toList());
            whole.put("unlisted", check.unlisted());
            whole.put("notes", check.notes());
            whole.put(
                    "advice",
                    check.advice().listed().stream()
                            .map(advice -> json(advice, check.words()))
                            .toList());
            whole.put("unlistedAdvice", check.advice().unlisted());
            changed.ifPresent(found -> whole.put("changes", found.changes));
            return JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(whole);
        }

        private static Map<String, Object> json(Advice advice, Words words) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("code", advice.code());
            fields.put("file", advice.file());
            fields.put("line", advice.line().isPresent() ? advice.line().getAsLong() : null);
            fields.put("column", advice.column().isPresent() ? advice.column().getAsInt() : null);
            fields.put("found", advice.found());
            fields.put("twin", advice.twin().orElse(null));
            fields.put(
                    "twinLine",
                    advice.twinLine().isPresent() ? advice.twinLine().getAsLong() : null);
            fields.put("message", advice.message(words));
            return fields;
        }

        private static Map<String, Object> json(Problem problem) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("code", problem.code());
            fields.put("file", problem.file());
            fields.put("line", problem.line().isPresent() ? problem.line().getAsLong() : null);
            fields.put("column", problem.column().isPresent() ? problem.column().getAsInt() : null);
            fields.put("found", problem.found());
            fields.put("expected", problem.expected());
            fields.put("nearest", problem.nearest().orElse(null));
            return fields;
        }
    }

    /** Every measure of a survey, as CSV. */
    @Command(name = "measures", mixinStandardHelpOptions = true)
    static final class MeasuresCommand implements Callable<Integer> {
        @ParentCommand
        private Main main;

        @Option(names = "--survey")
        private String survey;

        @Option(names = "--min-cell")
        private String minCell;

        @Override
        public Integer call() {
            try (var opened = Survey.open(main.address(survey), main.settings(minCell))) {
                results().print(Measures.of(opened).toCsv());
            }
            return 0;
        }
    }

    /**
     * The measures and findings of a survey, as the files of a report; where small cells are withheld, also which.
     * With a warehouse, the survey is left there for the notebooks; with an imprint, what its pages say of it is there.
     */
    @Command(name = "results", mixinStandardHelpOptions = true)
    static final class ResultsCommand implements Callable<Integer> {
        @ParentCommand
        private Main main;

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

        @Override
        public Integer call() {
            var settings = main.settings(minCell);
            var address = main.address(survey);
            try (var opened = warehouse == null
                    ? Survey.open(address, settings)
                    : Survey.openInto(warehouse, address, settings)) {
                main.tell(new Check(
                        opened.address(),
                        List.of(),
                        0,
                        opened.notes().stringColumn("note").asList(),
                        opened.words()));
                Files.createDirectories(out);
                var measures = Measures.of(opened);
                measures.writeTo(out.resolve("measures.csv"));
                Claims.of(opened, measures).writeTo(out.resolve("findings.csv"));
                if (settings.minimumCell() > 0) {
                    CsvExport.write(measures.suppressedCsv(), out.resolve("suppressed.csv"));
                }
                if (imprint != null) {
                    Imprint.of(opened).writeTo(imprint);
                }
            } catch (IOException | UncheckedIOException e) {
                throw new IllegalStateException(main.text("main.unwritable", out), e);
            }
            return 0;
        }
    }

    /** Loads a checked survey into a schema of a Trino cluster. */
    @Command(name = "publish", mixinStandardHelpOptions = true)
    static final class PublishCommand implements Callable<Integer> {
        @ParentCommand
        private Main main;

        @Option(names = "--survey")
        private String survey;

        @Option(names = "--to", required = true, defaultValue = "${env:INTERPOLES_TO}")
        private String to;

        @Override
        public Integer call() {
            try (var opened = Survey.open(main.address(survey), main.settings)) {
                opened.publish(to, System.err::println);
            }
            return 0;
        }
    }

    /** An empty survey with its codebook. */
    @Command(name = "new", mixinStandardHelpOptions = true)
    static final class NewCommand implements Callable<Integer> {
        @ParentCommand
        private Main main;

        @Option(names = "--survey", required = true)
        private Path survey;

        @Override
        public Integer call() throws IOException {
            try {
                EmptySurvey.writeTo(survey, main.settings.words());
            } catch (FileAlreadyExistsException e) {
                throw new IllegalStateException(main.text("main.new.held", survey), e);
            }
            System.err.println(main.text("main.new", survey));
            return 0;
        }
    }

    /** A survey out of a questionnaire's exports and an analyst's decisions. */
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class ImportCommand implements Callable<Integer> {
        @ParentCommand
        private Main main;

        @Option(names = "--from", required = true)
        private Path from;

        @Option(names = "--survey", required = true)
        private Path survey;

        @Option(names = "--rule")
        private Rule rule = Rule.EITHER;

        @Override
        public Integer call() {
            var done = Questionnaire.of(from, main.settings).importTo(survey, rule);
            done.sentences(main.settings.words()).forEach(System.err::println);
            return done.exitCode();
        }
    }
}
