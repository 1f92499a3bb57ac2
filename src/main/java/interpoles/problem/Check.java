package interpoles.problem;

import interpoles.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What reading a survey brought to light.
 *
 * @param address the survey as it was asked for
 * @param problems the first 1,000 problems, in the order of the files
 * @param unlisted how many more there are
 * @param notes what the reader recognised or normalised, a sentence each
 * @param words those that it is told in
 * @param advice what is valid and seldom meant, where it was asked for
 */
public record Check(
        String address, List<Problem> problems, long unlisted, List<String> notes, Words words, Advised advice) {

    public Check(String address, List<Problem> problems, long unlisted, List<String> notes, Words words) {
        this(address, problems, unlisted, notes, words, Advised.NONE);
    }

    /** The same with advice. */
    public Check with(Advised given) {
        return new Check(address, problems, unlisted, notes, words, given);
    }

    /** The same with one note more. */
    public Check withNote(String sentence) {
        return new Check(
                address,
                problems,
                unlisted,
                Stream.concat(notes.stream(), Stream.of(sentence)).toList(),
                words,
                advice);
    }

    public boolean valid() {
        return problems.isEmpty();
    }

    /** The problems as a readable list, a line each, the rest counted. */
    public String list() {
        var more = unlisted == 0
                ? Stream.<String>empty()
                : Stream.of(words.text("survey.problems.more", String.valueOf(unlisted)));
        return Stream.concat(problems.stream().map(problem -> problem.message(words)), more)
                .collect(Collectors.joining("\n"));
    }

    /** How many problems there are, in a sentence. */
    public String summary() {
        return summary(address);
    }

    private String summary(String survey) {
        var count = problems.size() + unlisted;
        return count == 0 ? words.text("survey.valid", survey) : words.text("survey.problems", survey, count);
    }

    /**
     * A row a problem, under the survey's own name, without the folders that it lies in: code, file, line, column,
     * found, expected, nearest and the message; missing where there is none.
     */
    public Table table() {
        var line = LongColumn.create("line");
        var column = IntColumn.create("column");
        for (var problem : problems) {
            problem.line().ifPresentOrElse(line::append, line::appendMissing);
            problem.column().ifPresentOrElse(column::append, column::appendMissing);
        }
        return Table.create(
                summary(address.substring(1 + Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')))),
                text("code", problems.stream().map(Problem::code)),
                text("file", problems.stream().map(Problem::file)),
                line,
                column,
                text("found", problems.stream().map(Problem::found)),
                text("expected", problems.stream().map(Problem::expected)),
                text(
                        "nearest",
                        problems.stream().map(problem -> problem.nearest().orElse(""))),
                text("message", problems.stream().map(problem -> problem.message(words))));
    }

    private static StringColumn text(String name, Stream<String> values) {
        return StringColumn.create(name, values.toList());
    }
}
