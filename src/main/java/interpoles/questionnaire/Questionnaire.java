package interpoles.questionnaire;

import interpoles.problem.Unreadable;
import interpoles.progress.Progress;
import interpoles.questionnaire.account.Reason;
import interpoles.questionnaire.decision.QuestionName;
import interpoles.questionnaire.report.Report;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The exports of a questionnaire with what was decided about them, in one folder: tables to look at them, and the way to
 * a survey. The folder is read when the questionnaire is opened; nothing of it is ever changed, and drafts of what is to
 * decide are written beside it only by {@link #importTo}.
 */
public final class Questionnaire {
    private final Inquiry inquiry;
    private final Settings settings;
    private final Words words;
    private final Path folder;

    private Questionnaire(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
        this.words = settings.words();
        this.inquiry = Inquiry.of(folder, settings);
    }

    /** The questionnaire in a folder. */
    public static Questionnaire of(String folder) {
        return of(Path.of(folder));
    }

    /** The questionnaire in a folder. */
    public static Questionnaire of(Path folder) {
        return of(folder, Settings.ofEnvironment());
    }

    /**
     * The questionnaire in a folder.
     *
     * @throws UncheckedIOException if there is no such folder
     */
    public static Questionnaire of(Path folder, Settings settings) {
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException(
                    settings.words().text("import.no-folder", folder), new NoSuchFileException(folder.toString()));
        }
        return new Questionnaire(folder.toAbsolutePath().normalize(), settings);
    }

    /**
     * Writes the survey into a folder, and beside it, in {@code FOLDER-import}, where every answer went; or else, beside
     * the exports, drafts of what is to decide. The same folder gives the same bytes.
     *
     * @throws IllegalStateException if something else than an earlier import stands where the survey is to be
     * @throws UncheckedIOException if anything cannot be written
     */
    public Import importTo(Path survey, Rule rule) {
        var target = survey.toAbsolutePath().normalize();
        try {
            if (!SurveyFolder.isFree(target)) {
                throw new IllegalStateException(words.text("import.held", survey));
            }
            var drafts = new ArrayList<String>();
            for (var draft : inquiry.drafts()) {
                drafts.add(draft.writeTo(folder));
            }
            var tables = Tables.of(inquiry, rule);
            var written = inquiry.objections.none() ? write(target, tables, rule) : Optional.<Path>empty();
            var accounts = accounts(tables, written);
            return new Import(
                    written,
                    inquiry.objections.listed(),
                    inquiry.objections.unlisted(),
                    inquiry.notes.sentences(),
                    drafts,
                    accounts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the survey, unless it would not be accepted: then the reasons are objections. */
    private Optional<Path> write(Path target, Tables tables, Rule rule) throws IOException {
        Files.createDirectories(target.getParent());
        var made = Files.createTempDirectory(target.getParent(), ".import");
        new SurveyFolder(inquiry, tables, rule, words).writeTo(made);
        var check = Survey.report(made.toString(), settings);
        if (!check.valid()) {
            check.problems().forEach(inquiry.objections::add);
            try (var files = Files.list(made)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(made);
            return Optional.empty();
        }
        SurveyFolder.move(made, target);
        return Optional.of(target);
    }

    private Map<Reason, Long> accounts(Tables tables, Optional<Path> survey) throws IOException {
        long bytes = inquiry.exports.list().stream()
                .mapToLong(export -> export.main().grid().bytes())
                .sum();
        try (var progress = Progress.of(words, "progress.importing", 0, bytes)) {
            var accounts = inquiry.accounts(tables.ledger());
            if (survey.isEmpty()) {
                return accounts.each((file, line, question, text, fate) -> {}, progress::advance);
            }
            var beside = survey.get().resolveSibling(survey.get().getFileName() + "-import");
            return new ImportFolder(inquiry, tables).writeTo(beside, accounts, progress::advance);
        } catch (Unreadable e) {
            inquiry.objections.add(e, "");
            return Map.of();
        }
    }

    /**
     * The survey, all agreements that anybody told. It is written into a temporary folder, which goes with the program,
     * and opened.
     *
     * @throws IllegalStateException if anything is to decide or to mend: its message says what
     */
    public Survey survey() {
        return survey(Rule.EITHER);
    }

    /** The survey by a rule; as {@link #survey()}. */
    public Survey survey(Rule rule) {
        try {
            var made = Files.createTempDirectory("interpoles-survey");
            var tables = Tables.of(inquiry, rule);
            if (inquiry.objections.none()) {
                new SurveyFolder(inquiry, tables, rule, words).writeTo(made);
            }
            try (var files = Files.list(made)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
            made.toFile().deleteOnExit();
            if (!inquiry.objections.none()) {
                throw new IllegalStateException(inquiry.objections.listed().stream()
                        .map(problem -> problem.message(words))
                        .collect(Collectors.joining("\n")));
            }
            return Survey.open(made.toString(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to decide or to mend, a row each; no row if a survey can be made. */
    public Table problems() {
        return new Import(
                        Optional.empty(),
                        inquiry.objections.listed(),
                        inquiry.objections.unlisted(),
                        List.of(),
                        List.of(),
                        Map.of())
                .check(folder.toString(), words)
                .table();
    }

    /**
     * A row a question of each wave: its name, text and place, how often it was answered, how often it was shown and left
     * empty, how often it was not shown (0 where the tool does not tell), and what its answers are in the survey, such as
     * {@code agreements.signed}.
     */
    public Table questions() {
        var year = IntColumn.create("year");
        var texts = columns("question", "text", "position", "means");
        var counts = new LinkedHashMap<String, LongColumn>();
        List.of("answers", "empty", "not_shown").forEach(name -> counts.put(name, LongColumn.create(name)));
        for (var export : inquiry.exports.list()) {
            for (var part : export.parts()) {
                var tallies = inquiry.tallies.of(part);
                for (var question : part.questions()) {
                    var tally = tallies.get(question.column());
                    year.append(export.year());
                    texts.get("question").append(question.name());
                    texts.get("text").append(question.text());
                    texts.get("position").append(question.letters());
                    texts.get("means")
                            .append(inquiry.questions
                                    .of(part, question.column())
                                    .map(use -> use.table() + "." + use.column())
                                    .orElse(question.technical() ? "technical" : "not-mapped"));
                    counts.get("answers").append(tally.answers());
                    counts.get("empty").append(tally.empty());
                    counts.get("not_shown").append(tally.unshown());
                }
            }
        }
        return Table.create("questions", year)
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(counts.values().toArray(LongColumn[]::new));
    }

    /** A row an answer to the questionnaire: its wave, file and line, who gave it, and why it counts or does not. */
    public Table respondents() {
        var year = IntColumn.create("year");
        var line = LongColumn.create("line");
        var texts = columns("cluster", "file", "state");
        for (var screened : inquiry.screening.all()) {
            year.append(screened.wave());
            texts.get("cluster").append(screened.cluster());
            texts.get("file").append(screened.file());
            line.append(screened.line());
            texts.get("state").append(screened.out().map(Reason::slug).orElse("counts"));
        }
        return Table.create("respondents", year)
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(line);
    }

    /**
     * A row an answer to a question, of every row of the exports: who gave it, what it was, and what became of it.
     *
     * @param question its code, its text or {@code column BF}; with places such as {@code {i}}, all of a series
     */
    public Table answers(String question) {
        var name = QuestionName.of(question);
        var year = IntColumn.create("year");
        var texts = columns("question", "answer", "used_as", "reason");
        var line = LongColumn.create("line");
        var asked = inquiry.exports.list().stream()
                .flatMap(export -> export.parts().stream()
                        .flatMap(part -> part.questions().stream()
                                .filter(one -> name.of(one).isPresent())
                                .map(one -> Map.entry(part.grid().name() + "\t" + one.name(), export.year()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        each((file, row, of, text, fate) -> {
            var wave = asked.get(file + "\t" + of);
            if (wave != null) {
                year.append(wave);
                texts.get("question").append(of);
                texts.get("answer").append(text);
                texts.get("used_as").append(fate.usedAs());
                texts.get("reason").append(fate.reason().slug());
                line.append(row);
            }
        });
        return Table.create("answers", year)
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(line);
    }

    /** A row a reason: how many of all answers in the exports went that way. */
    public Table accounts() {
        var reason = StringColumn.create("reason");
        var answers = LongColumn.create("answers");
        each((file, line, question, text, fate) -> {}).forEach((why, count) -> {
            reason.append(why.slug());
            answers.append(count);
        });
        return Table.create("answers by what became of them", reason, answers).sortDescendingOn("answers");
    }

    private Map<Reason, Long> each(Accounts.Taker taker) {
        try {
            return inquiry.accounts(Tables.of(inquiry, Rule.EITHER).ledger()).each(taker, read -> {});
        } catch (Unreadable e) {
            throw new IllegalStateException(e.in(folder.toString(), words).message(words));
        }
    }

    /** A row a spelling: which cluster it is ({@code -} for none, empty where that waits), how often it stands, who says so. */
    public Table names() {
        var texts = columns("written", "cluster", "origin");
        var times = LongColumn.create("times");
        var rows = new ArrayList<>(inquiry.names.inForce());
        rows.addAll(inquiry.names.waiting());
        for (var row : rows) {
            texts.get("written").append(row.get(0));
            texts.get("cluster").append(row.get(1));
            times.append(Long.parseLong(row.get(2)));
            texts.get("origin").append(row.get(3));
        }
        return Table.create("names")
                .addColumns(texts.values().toArray(StringColumn[]::new))
                .addColumns(times);
    }

    /** A row a report: who told it when, what of, and which clusters it binds. */
    public Table reports() {
        var year = IntColumn.create("year");
        var texts = columns("report", "table", "cluster", "clusters", "stated");
        for (Report report : inquiry.reports.all()) {
            year.append(report.wave());
            texts.get("report").append(report.id());
            texts.get("table").append(report.table());
            texts.get("cluster").append(report.teller());
            texts.get("clusters").append(String.join("|", report.clusters()));
            texts.get("stated")
                    .append(report.stated().entrySet().stream()
                            .map(entry -> entry.getKey() + " "
                                    + String.join("|", entry.getValue().values()))
                            .collect(Collectors.joining(", ")));
        }
        return Table.create("reports", year).addColumns(texts.values().toArray(StringColumn[]::new));
    }

    /** A row an agreement between clusters that were asked: whether each side told it. */
    public Table reciprocity() {
        return table("reciprocity", Tables.of(inquiry, Rule.EITHER).reciprocity());
    }

    /** A row a thing that was stated differently: what holds, what does not, and why. */
    public Table differences() {
        return table("differences", Tables.of(inquiry, Rule.EITHER).differences());
    }

    private static Table table(String name, Tables.Rows rows) {
        var texts = columns(rows.columns().toArray(String[]::new));
        rows.rows().forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                texts.get(rows.columns().get(i)).append(row.get(i));
            }
        });
        return Table.create(name).addColumns(texts.values().toArray(StringColumn[]::new));
    }

    private static Map<String, StringColumn> columns(String... names) {
        var columns = new LinkedHashMap<String, StringColumn>();
        for (var name : names) {
            columns.put(name, StringColumn.create(name));
        }
        return columns;
    }
}
