package interpoles.questionnaire.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The header rows of an export as questions. */
final class Headings {
    private static final Pattern CODE_AND_TEXT =
            Pattern.compile("(?s)([A-Za-z][A-Za-z0-9_]*(?:\\[[^\\]]*\\])*)[.:]\\s+(.*)");
    private static final Pattern OPTION = Pattern.compile("(?s).*\\[([^\\[\\]]*)\\]");
    private static final Pattern CODE =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\[[^\\]]*\\])*|[a-z0-9_]+(?:/[^/\\s]+)+");
    /** How SurveyMonkey calls the one column of a question without options. */
    private static final List<String> NO_OPTION =
            List.of("response", "open ended response", "reponse", "reponse ouverte", "reponse libre");

    private Headings() {}

    /** A heading such as {@code Q5[SQ001]. What for? [Pooling]} as its code and its text. */
    static Optional<List<String>> codeAndText(String heading) {
        var parts = CODE_AND_TEXT.matcher(heading);
        return parts.matches() ? Optional.of(List.of(parts.group(1), parts.group(2))) : Optional.empty();
    }

    static List<Question> of(Tool tool, List<Row> header) {
        int width = header.stream().mapToInt(row -> row.texts().size()).max().orElse(0);
        int own = lastTechnical(tool, header, width);
        var carried = carried(header, width);
        var questions = new ArrayList<Question>();
        var above = "";
        for (int column = 0; column < width; column++) {
            var heading = header.get(0).text(column);
            above = heading.isBlank() ? above : heading;
            boolean technical = column <= own || tool.isTechnical(heading);
            questions.add(
                    switch (tool.name()) {
                        case "surveymonkey" ->
                            twoRows(column, above, header.get(1).text(column), technical);
                        case "qualtrics" ->
                            codeAbove(column, heading, header.get(1).text(column), technical);
                        case "limesurvey" -> oneRow(column, heading, technical);
                        default -> joined(column, carried, technical);
                    });
        }
        return List.copyOf(questions);
    }

    private static int lastTechnical(Tool tool, List<Row> header, int width) {
        int last = -1;
        for (int column = 0; column < width; column++) {
            last = tool.isLastTechnical(header.get(0).text(column)) ? column : last;
        }
        return last;
    }

    private static Question oneRow(int column, String heading, boolean technical) {
        var both = codeAndText(heading);
        if (both.isPresent()) {
            return asked(column, both.get().get(0), both.get().get(1), technical);
        }
        return isCode(heading) ? asked(column, heading, "", technical) : asked(column, "", heading, technical);
    }

    private static Question asked(int column, String code, String text, boolean technical) {
        var option = OPTION.matcher(text);
        return new Question(
                column,
                Question.oneLine(code),
                Question.oneLine(text),
                option.matches() ? Question.oneLine(option.group(1)) : "",
                technical);
    }

    private static Question codeAbove(int column, String code, String text, boolean technical) {
        var line = Question.oneLine(text);
        int dash = line.lastIndexOf(" - ");
        return new Question(column, Question.oneLine(code), line, dash < 0 ? "" : line.substring(dash + 3), technical);
    }

    private static Question twoRows(int column, String text, String option, boolean technical) {
        var label = Question.oneLine(option);
        boolean none = label.isEmpty() || NO_OPTION.contains(Tool.plain(label).replace("-", " "));
        var asked = Question.oneLine(text);
        return new Question(column, "", none ? asked : asked + " [" + label + "]", none ? "" : label, technical);
    }

    /** The header with each label above merged cells in all of the columns that it is above. */
    private static List<Row> carried(List<Row> header, int width) {
        return IntStream.range(0, header.size())
                .mapToObj(i -> carried(header.get(i), header.subList(i + 1, header.size()), width))
                .toList();
    }

    /**
     * A row with its labels carried rightwards: into an empty cell from a filled one that has a heading below itself, as long
     * as each column between them has one. A label alone in the first column is the title of the sheet.
     */
    private static Row carried(Row row, List<Row> below, int width) {
        if (row.texts().stream().skip(1).allMatch(String::isBlank)) {
            return row;
        }
        var texts = new ArrayList<String>();
        var label = "";
        for (int i = 0; i < width; i++) {
            int column = i;
            var own = row.text(column);
            boolean headed =
                    below.stream().anyMatch(lower -> !lower.text(column).isBlank());
            label = !headed ? "" : own.isBlank() ? label : own;
            texts.add(own.isBlank() ? label : own);
        }
        return new Row(row.number(), row.line(), texts, row.unshown(), row.unreadable());
    }

    private static Question joined(int column, List<Row> header, boolean technical) {
        var lines = header.stream()
                .map(row -> Question.oneLine(row.text(column)))
                .filter(text -> !text.isEmpty())
                .toList();
        var heading = String.join(" / ", lines);
        if (isCode(heading)) {
            int slash = heading.lastIndexOf('/');
            return new Question(column, heading, "", slash < 0 ? "" : heading.substring(slash + 1), technical);
        }
        var option = OPTION.matcher(heading);
        return new Question(column, "", heading, option.matches() ? option.group(1) : "", technical);
    }

    private static boolean isCode(String heading) {
        return CODE.matcher(heading.strip()).matches();
    }
}
