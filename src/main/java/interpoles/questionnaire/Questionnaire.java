package interpoles.questionnaire;

import interpoles.answer.Answer;
import interpoles.finding.Measures;
import interpoles.problem.Check;
import interpoles.problem.Problem;
import interpoles.questionnaire.account.Reason;
import interpoles.settings.Settings;
import interpoles.survey.InvalidSurvey;
import interpoles.survey.Survey;
import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/**
 * The exports of a questionnaire with what was decided about them, in one folder: tables to look at them, and the way to
 * a survey. The folder is read when the questionnaire is opened; nothing of it is ever changed, and drafts of what is to
 * decide are written beside it only by {@link #importTo}.
 */
public final class Questionnaire implements Answer {
    private final Inquiry inquiry;
    private final Tabulation tabulation;
    private final Summary summary;
    private final Settings settings;
    private final Words words;
    private final String title;
    private final Rule rule;
    /** Why there is nothing to show, as a key in words; none where there is. */
    private final Optional<String> silence;

    private Questionnaire(
            Path folder, Rule rule, String title, Settings settings, Words words, Optional<String> silence) {
        this.title = title;
        this.rule = rule;
        this.settings = settings;
        this.silence = silence;
        this.words = words;
        inquiry = Inquiry.of(folder, settings);
        tabulation = new Tabulation(inquiry, words);
        summary = new Summary(tabulation, title, words);
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
        var whole = folder.toAbsolutePath().normalize();
        return new Questionnaire(
                whole, Rule.EITHER, String.valueOf(whole.getFileName()), settings, settings.words(), Optional.empty());
    }

    /**
     * The questionnaire that a survey was made of: that of which {@code SURVEY-import} beside it tells, or else a folder
     * {@code questionnaire} beside it. Where there is none it has no rows and says so; and so it does where small cells are
     * withheld, for nothing here protects them.
     */
    public static Questionnaire of(Survey survey) {
        var made = survey.settings().withholds() ? Optional.<ImportFolder.Origin>empty() : origin(survey);
        if (made.isPresent()) {
            return new Questionnaire(
                    made.get().folder(),
                    made.get().rule(),
                    survey.shownTitle(),
                    survey.settings(),
                    survey.words(),
                    Optional.empty());
        }
        try {
            var nothing = Files.createTempDirectory("interpoles-no-questionnaire");
            var reason = survey.settings().withholds() ? "import.kept-back" : "import.none";
            var silent = new Questionnaire(
                    nothing, Rule.EITHER, survey.shownTitle(), survey.settings(), survey.words(), Optional.of(reason));
            Files.delete(nothing);
            return silent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ImportFolder.Origin> origin(Survey survey) {
        if (survey.address().startsWith("jdbc:")) {
            return Optional.empty();
        }
        var folder = Path.of(survey.address()).toAbsolutePath().normalize();
        return ImportFolder.originOf(folder)
                .or(() -> Optional.of(folder.resolveSibling("questionnaire"))
                        .filter(beside -> Files.isRegularFile(beside.resolve("exports.csv")))
                        .map(beside -> new ImportFolder.Origin(beside, Rule.EITHER)));
    }

    /**
     * Writes the survey into a folder, and beside it, in {@code FOLDER-import}, where every answer went; or else, beside
     * the exports, drafts of what is to decide. The same folder gives the same bytes.
     *
     * @throws IllegalStateException if something else than an earlier import stands where the survey is to be
     * @throws UncheckedIOException if anything cannot be written
     */
    public Import importTo(Path survey, Rule by) {
        try {
            return new SurveyWriter(inquiry, by, settings).writeTo(survey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The survey, all agreements that anybody told. It is written into a temporary folder, which goes with the program,
     * and opened.
     *
     * @throws IllegalStateException if anything is to decide or to mend: its message says what
     */
    public Survey survey() {
        return survey(rule);
    }

    /** The survey by a rule; as {@link #survey()}. */
    public Survey survey(Rule by) {
        try {
            var made = Files.createTempDirectory("interpoles-survey");
            var tables = Tables.of(inquiry, by);
            if (inquiry.objections.none()) {
                new SurveyFolder(inquiry, tables, by, words).writeTo(made);
            }
            try (var files = Files.list(made)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
            made.toFile().deleteOnExit();
            if (!inquiry.objections.none()) {
                throw refused(inquiry.objections.listed());
            }
            try {
                return Survey.open(made.toString(), settings);
            } catch (InvalidSurvey e) {
                throw refused(
                        e.check().problems().stream().map(tables::atItsOrigin).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalStateException refused(List<Problem> problems) {
        return new IllegalStateException(
                problems.stream().map(problem -> problem.message(words)).collect(Collectors.joining("\n")));
    }

    /** Whether a survey has the measures of the one that this questionnaire gives, each row of {@code measures.csv}. */
    public Answer measuresOf(Survey survey) {
        return new Comparison(words.text("import.measures.question"), compared(survey));
    }

    private String compared(Survey survey) {
        if (silence.isPresent() || !inquiry.objections.none()) {
            return sentence();
        }
        try (var ours = survey()) {
            var given = rows(survey);
            var differing = new LinkedHashSet<>(given);
            var other = rows(ours);
            differing.removeAll(other);
            return differing.isEmpty() && given.size() == other.size()
                    ? words.text("import.measures.same", given.size())
                    : words.text("import.measures.differ", differing.size(), given.size());
        }
    }

    private static List<String> rows(Survey survey) {
        return Measures.of(survey).toCsv().lines().skip(1).toList();
    }

    @Override
    public String question() {
        return words.text("import.question");
    }

    /** How many answers there are and how many are in the survey, or what is still to decide. */
    @Override
    public String sentence() {
        if (silence.isPresent()) {
            return words.text(silence.get());
        }
        var reasons = summary.reasons();
        var all = reasons.values().stream().mapToLong(Long::longValue).sum();
        var used = reasons.getOrDefault(Reason.USED, 0L) + reasons.getOrDefault(Reason.USED_IN_PART, 0L);
        var told = words.text("import.told", all, used, inquiry.exports.list().size());
        var open = inquiry.objections.listed().size() + inquiry.objections.unlisted();
        return open == 0 ? told : told + " " + words.text("import.to-decide", open) + ".";
    }

    /** What is to decide or to mend, a row each; no row if a survey can be made. */
    public Table problems() {
        var objections = inquiry.objections;
        return new Check(
                        title,
                        silence.isPresent() ? List.of() : objections.listed(),
                        silence.isPresent() ? 0 : objections.unlisted(),
                        List.of(),
                        words)
                .table();
    }

    /**
     * A row a question of each wave: its name, text and place, how often it was answered, how often it was shown and left
     * empty, how often it was not shown (0 where the tool does not tell), and what its answers are in the survey, such as
     * {@code agreements.signed}.
     */
    public Table questions() {
        return tabulation.questions();
    }

    /** A row an answer to the questionnaire: its wave, file and line, who gave it, and why it counts or does not. */
    public Table respondents() {
        return tabulation.respondents();
    }

    /** {@code year, response, poles}: of those asked, who gave a {@code complete} answer and who gave {@code none}. */
    public Table response() {
        return summary.response();
    }

    /**
     * A row an answer to a question, of every row of the exports: who gave it, what it was, and what became of it.
     *
     * @param question its code, its text or {@code column BF}; with places such as {@code {i}}, all of a series; where no
     *     column has the name itself, all whose names begin with it and go on with an option or a part
     * @throws IllegalArgumentException if no export has such a question; its message names the nearest
     */
    public Table answers(String question) {
        return tabulation.answers(question);
    }

    /** {@code reason, name, answers}: how many of all answers in the exports went which way, in words too. */
    public Table accounts() {
        return summary.accounts();
    }

    /** A row a spelling: which cluster it is ({@code -} for none, empty where that waits), how often it stands, who says so. */
    public Table names() {
        return tabulation.names();
    }

    /**
     * {@code decision, spellings, times}: how many spellings are {@code registered} names, {@code decided} to be a cluster
     * or {@code none}, or {@code waiting}, and how often they stand.
     */
    public Table spellings() {
        return counted(summary.spellings());
    }

    /** A row a report: who told it when, what of, and which clusters it binds. */
    public Table reports() {
        return tabulation.reports();
    }

    /** A row an agreement between clusters that were asked: whether each side told it. */
    public Table reciprocity() {
        return tabulation.reciprocity();
    }

    /** {@code reciprocity, agreements}: how many are {@code confirmed}, {@code unconfirmed} and {@code untold}. */
    public Table agreements() {
        return counted(summary.agreements());
    }

    /** Counts of what was asked: where nothing was they are no rows, and not rows of 0. */
    private Table counted(Table counts) {
        if (silence.isPresent()) counts.clear();
        return counts;
    }

    /** A row a thing that was stated differently: what holds, what does not, and why. */
    public Table differences() {
        return tabulation.differences();
    }
}
