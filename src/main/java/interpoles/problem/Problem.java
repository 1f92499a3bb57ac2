package interpoles.problem;

import interpoles.words.Words;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Something in a survey's files that the contract does not allow.
 *
 * @param code the kind of problem, a stable slug such as {@code bad-year}
 * @param file the file as the survey names it; a sheet or a table follows a colon
 * @param line the line as an editor shows it, of the row's first line; none where the whole file is concerned
 * @param column the number of the field in its row, from 1
 * @param field the name of the column, empty where there is none
 * @param found what stands there, cut to a readable length
 * @param expected what the contract asks for, in words
 * @param nearest the allowed value that was probably meant
 */
public record Problem(
        String code,
        String file,
        OptionalLong line,
        OptionalInt column,
        String field,
        String found,
        String expected,
        Optional<String> nearest) {
    private static final int SHOWN = 80;

    public Problem {
        file = visible(file);
        found = readable(found);
    }

    /** A problem of a whole file. */
    public static Problem of(String code, String file, String found, Words words) {
        return new Problem(
                code,
                file,
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                found,
                Expected.of(words, code),
                Optional.empty());
    }

    /** {@code file:line:column: what was found, what was expected}, in the words of a language. */
    public String message(Words words) {
        var place = new StringBuilder(file);
        line.ifPresent(number -> place.append(':').append(number));
        column.ifPresent(number -> place.append(':').append(number));
        return place + ": "
                + words.text(
                        "survey.problem." + code,
                        nearest.isPresent() ? invisibles(found) : found,
                        expected,
                        field,
                        found.matches("\\d{1,9}") ? Integer.parseInt(found) : 0)
                + nearest.map(value -> suggestion(value, words)).orElse("");
    }

    /** What was probably meant; where it looks like what stands there, how it differs. */
    private String suggestion(String value, Words words) {
        var suggested = words.text("survey.problem.nearest", invisibles(value));
        if (!found.equals(value)
                && Normalizer.normalize(found, Form.NFC).equals(Normalizer.normalize(value, Form.NFC))) {
            boolean composed = Normalizer.isNormalized(value, Form.NFC);
            return suggested
                    + words.text(composed ? "survey.problem.nearest-composed" : "survey.problem.nearest-combining");
        }
        var strange = found.codePoints()
                .filter(c -> Character.isLetter(c) && value.indexOf(c) < 0)
                .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                .mapToObj(c -> String.format("%s (U+%04X)", Character.toString(c), c))
                .distinct()
                .collect(Collectors.joining(", "));
        return strange.isEmpty() ? suggested : suggested + words.text("survey.problem.nearest-other", strange);
    }

    /** A text in which blanks that are no space can be told from it. */
    private static String invisibles(String text) {
        var shown = new StringBuilder();
        visible(text)
                .codePoints()
                .forEach(c -> shown.append(
                        c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR
                                ? String.format("\\u%04X", c)
                                : Character.toString(c)));
        return shown.toString();
    }

    /** Text in which nothing is invisible and nothing runs on: control characters as escapes, the rest cut. */
    public static String readable(String text) {
        return text.codePointCount(0, text.length()) > SHOWN
                ? visible(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "…"
                : visible(text);
    }

    private static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)
                    || c == '\uFFFF'
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(c) == Character.SURROGATE) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
