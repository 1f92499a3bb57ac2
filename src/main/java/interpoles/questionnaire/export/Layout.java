package interpoles.questionnaire.export;

import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How one sheet of answers is laid out.
 *
 * @param tool the tool's name
 * @param header how many rows stand before the answers: those of the header, and blank ones
 * @param separator what the tool puts between several answers in one cell, empty where it has no such cells
 * @param questions a question a column
 * @param complete the column that tells whether an answer was completed; without it every answer counts
 * @param completeWhen what it then says; empty where it is enough that it says anything but a no
 * @param answered the column that tells when an answer was given
 * @param status the column that tells a test from an answer
 * @param tests what it says of a test
 * @param respondent the column that tells who answered, where the tool has one
 */
public record Layout(
        String tool,
        int header,
        String separator,
        List<Question> questions,
        OptionalInt complete,
        List<String> completeWhen,
        OptionalInt answered,
        OptionalInt status,
        List<String> tests,
        OptionalInt respondent) {
    static final String PARENT = "_parent_index";

    private static final int DEEPEST_HEADER = 20;
    /** What a column says, without marks, of an answer that was not completed. */
    private static final Set<String> NOT_COMPLETE = Set.of(
            "0",
            "false",
            "faux",
            "n",
            "no",
            "non",
            "n a",
            "na",
            "incomplete",
            "incomplet",
            "partial",
            "partiel",
            "inacheve",
            "unfinished");

    /** What is said of an export beforehand; what is empty is recognised. */
    public record Asked(String tool, OptionalInt header) {
        public static final Asked NOTHING = new Asked("", OptionalInt.empty());
    }

    /** The layout of a sheet of answers. */
    public static Layout of(Grid grid, Asked asked) throws Unreadable {
        var rows = new ArrayList<Row>();
        grid.read(row -> {
            rows.add(row);
            return rows.size() < DEEPEST_HEADER;
        });
        var tool = Tool.named(asked.tool()).orElseGet(() -> Tool.of(rows));
        var header = asked.header().isPresent()
                ? rows.stream()
                        .filter(row -> row.number() <= asked.header().getAsInt())
                        .toList()
                : rows.subList(0, Math.min(tool.header(), rows.size()));
        int depth = header.size();
        for (var row : header) {
            row.requireReadable();
        }
        return new Layout(
                tool.name(),
                asked.header()
                        .orElse(depth == 0 ? 0 : (int) header.get(depth - 1).number()),
                tool.separator(),
                depth == 0 || depth < tool.header() ? List.of() : Headings.of(tool, header),
                column(header, tool.complete()),
                tool.completeWhen(),
                column(header, tool.answered()),
                column(header, tool.status()),
                tool.tests(),
                column(header, tool.respondent()));
    }

    /** The names that {@code tool} may have in {@code exports.csv}. */
    public static List<String> tools() {
        return Tool.names();
    }

    /** Whether the rows of a sheet belong to the rows of another. */
    public static boolean isRepeat(Layout layout) {
        return layout.column(PARENT).isPresent();
    }

    /** Whether a row stands before the answers. */
    public boolean isHeader(Row row) {
        return row.number() <= header;
    }

    /** Whether a row is a trial and no answer. */
    public boolean isTest(Row row) {
        if (status.isEmpty()) {
            return false;
        }
        var said = Tool.plain(row.text(status.getAsInt()));
        return tests.contains(said)
                || Stream.of(said.split(" ")).anyMatch(word -> word.length() > 2 && tests.contains(word));
    }

    /** Whether an answer was completed. */
    public boolean isComplete(Row row) {
        if (complete.isEmpty()) {
            return true;
        }
        var said = row.text(complete.getAsInt());
        return completeWhen.isEmpty()
                ? !said.isBlank() && !NOT_COMPLETE.contains(Tool.plain(said))
                : completeWhen.contains(Tool.plain(said));
    }

    /** Whether answers may be there that were not completed, and no column tells which: some tools export none. */
    public boolean countsUnfinishedAnswers() {
        return complete.isEmpty()
                && Tool.named(tool).filter(Tool::exportsUnfinishedAnswers).isPresent();
    }

    /** The same where a column is named that tells whether an answer was completed, by saying anything but that it was not. */
    public Layout completedBy(int column) {
        return new Layout(
                tool,
                header,
                separator,
                questions,
                OptionalInt.of(column),
                List.of(),
                answered,
                status,
                tests,
                respondent);
    }

    /** The question with a heading, for a sheet that refers to another. */
    public OptionalInt column(String heading) {
        return questions.stream()
                .filter(question ->
                        question.code().equals(heading) || question.text().equals(heading))
                .mapToInt(Question::column)
                .findFirst();
    }

    private static OptionalInt column(List<Row> header, List<String> names) {
        if (header.isEmpty()) {
            return OptionalInt.empty();
        }
        var headings = header.get(0).texts();
        for (int i = 0; i < headings.size(); i++) {
            if (Tool.isOneOf(headings.get(i), names)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
