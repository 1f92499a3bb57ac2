package interpoles.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Labels that an eye tells apart, for values that the data tell apart. Where two would look alike, blanks at an end are
 * shown as {@code ␣}; where that does not tell them apart, the value follows in brackets, and at last its unusual
 * characters by their numbers.
 */
public final class DistinctLabels {
    private static final List<BinaryOperator<String>> WAYS = List.of(
            (code, label) -> blanksSeen(label),
            (code, label) -> blanksSeen(label) + " (" + blanksSeen(code) + ")",
            (code, label) -> label + " (" + unusual(code) + ")");

    private DistinctLabels() {}

    /** A label for each code, told apart where two would look alike. */
    public static Map<String, String> of(Collection<String> codes, UnaryOperator<String> shown) {
        var labels = new LinkedHashMap<String, String>();
        codes.forEach(code -> labels.put(code, shown.apply(code)));
        for (var way : WAYS) {
            alike(labels).forEach(code -> labels.compute(code, way));
        }
        return labels;
    }

    private static List<String> alike(Map<String, String> labels) {
        var seen = labels.keySet().stream().collect(Collectors.groupingBy(code -> seen(labels.get(code))));
        var alike = new ArrayList<String>();
        seen.values().stream().filter(codes -> codes.size() > 1).forEach(alike::addAll);
        return alike;
    }

    /** What of a label an eye sees. */
    private static String seen(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Cntrl}\\p{Z}]+", " ")
                .strip();
    }

    private static String blanksSeen(String text) {
        var seen = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var end = i == 0 || i == text.length() - 1 || isBlank(text.charAt(i - 1)) || isBlank(text.charAt(i + 1));
            seen.append(isBlank(text.charAt(i)) && end ? '␣' : text.charAt(i));
        }
        return seen.toString();
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static String unusual(String code) {
        return code.codePoints()
                .filter(point -> point <= ' ' || point > '~')
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining(" "));
    }
}
