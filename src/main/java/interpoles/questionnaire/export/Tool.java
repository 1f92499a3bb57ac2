package interpoles.questionnaire.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A questionnaire tool, by what its exports show. The list is {@code tools.json}; names of columns are compared without
 * regard to case, accents and punctuation.
 *
 * @param name as {@code exports.csv} has it
 * @param marks columns of which an export has {@code least} at least, each by its names in several languages
 * @param first whether the marks are the first columns, in their order
 * @param importIds whether the third row says where answers are imported from, as Qualtrics' does
 * @param header how many rows the header has
 * @param technical names of columns that the tool makes
 * @param technicalStarts beginnings of such names
 * @param last where columns from the first on are the tool's, the name that the last of them begins with
 * @param complete the column that tells whether an answer was completed
 * @param completeWhen what it then says; empty where it is enough that it says anything
 * @param answered the column that tells when an answer was given; where none is said, the one that tells completion
 * @param status the column that tells a test from an answer
 * @param tests what it says of a test
 * @param respondent the column that tells who answered
 * @param separator what stands between several answers in one cell
 */
record Tool(
        String name,
        List<List<String>> marks,
        int least,
        boolean first,
        boolean importIds,
        int header,
        List<String> technical,
        List<String> technicalStarts,
        List<String> last,
        List<String> complete,
        List<String> completeWhen,
        List<String> answered,
        List<String> status,
        List<String> tests,
        List<String> respondent,
        String separator) {
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern INNER = Pattern.compile("(?<=[^_ ])[_ ]+(?=[^_ ])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
    /** Below the patterns, which it needs. */
    private static final List<Tool> ALL = read();

    /** What the list does not say of a tool: no column, one header row, one answer a cell. Names are as they are compared. */
    Tool {
        marks = orNone(marks).stream().map(Tool::compared).toList();
        header = header == 0 ? 1 : header;
        technical = compared(technical);
        technicalStarts = orNone(technicalStarts);
        last = compared(last);
        complete = compared(complete);
        completeWhen = orNone(completeWhen);
        answered = answered == null ? complete : compared(answered);
        status = compared(status);
        tests = orNone(tests);
        respondent = compared(respondent);
        separator = separator == null ? "" : separator;
    }

    /** Whether it exports answers that were not completed, as far as is known: those of a tool that is not known may be. */
    boolean exportsUnfinishedAnswers() {
        return !complete.isEmpty() || marks.isEmpty() && !importIds;
    }

    /** A tool by its name. */
    static Optional<Tool> named(String name) {
        return ALL.stream().filter(tool -> tool.name.equals(plain(name))).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Tool::name).toList();
    }

    /** The tool that made an export with these first rows. */
    static Tool of(List<Row> rows) {
        return ALL.stream()
                .filter(tool -> tool.made(rows))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last of the list takes every export"));
    }

    private boolean made(List<Row> rows) {
        if (importIds) {
            return rows.size() > 2 && rows.get(2).texts().stream().anyMatch(text -> text.contains("{\"ImportId\":"));
        }
        var headings = rows.isEmpty() ? List.<String>of() : rows.get(0).texts();
        if (first) {
            return headings.size() >= marks.size()
                    && java.util.stream.IntStream.range(0, marks.size())
                            .allMatch(i -> isOneOf(headings.get(i), marks.get(i)));
        }
        return marks.stream()
                        .filter(names -> headings.stream().anyMatch(heading -> isOneOf(heading, names)))
                        .count()
                >= least;
    }

    boolean isTechnical(String heading) {
        var name = plain(codeOf(heading));
        return isOneOf(heading, technical) || technicalStarts.stream().anyMatch(name::startsWith);
    }

    boolean isLastTechnical(String heading) {
        var name = spaceless(plain(heading));
        return last.stream().anyMatch(start -> name.startsWith(spaceless(start)));
    }

    /** Whether a heading, or its code where it has code and text, is one of a tool's names. */
    static boolean isOneOf(String heading, List<String> names) {
        var whole = plain(heading);
        var code = plain(codeOf(heading));
        var joined = spaceless(whole);
        return names.stream()
                .anyMatch(name -> name.equals(whole)
                        || name.equals(code)
                        || spaceless(name).equals(joined));
    }

    /** A name as older exports write it, without blanks, and others with underscores in their place. */
    private static String spaceless(String name) {
        if (name.indexOf(' ') < 0 && name.indexOf('_') < 0) return name;
        return INNER.matcher(name).replaceAll("");
    }

    private static String codeOf(String heading) {
        return Headings.codeAndText(heading).map(parts -> parts.get(0)).orElse(heading);
    }

    static String plain(String text) {
        var bare = MARK.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD))
                .replaceAll("");
        return NO_WORD.matcher(bare).replaceAll(" ").strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Tool> read() {
        try (var json = Tool.class.getResourceAsStream("/interpoles/questionnaire/tools.json")) {
            return List.of(new ObjectMapper().readValue(json, Tool[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> compared(List<String> names) {
        return orNone(names).stream().map(Tool::plain).toList();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
