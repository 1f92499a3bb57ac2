package interpoles.chart.data;

import interpoles.words.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the codes of a reading's categories are shown to a reader: two codes are never shown by labels that look alike.
 * Where they would be, blanks at an end are shown as {@code ␣}; where that does not tell them apart, the code follows in
 * brackets, and at last its unusual characters by their numbers.
 */
public record Labels(List<Map<String, String>> byCategory) {
    private static final List<BinaryOperator<String>> WAYS = List.of(
            (code, label) -> blanksSeen(label),
            (code, label) -> blanksSeen(label) + " (" + blanksSeen(code) + ")",
            (code, label) -> label + " (" + unusual(code) + ")");

    public static Labels of(Reading reading, Words words) {
        return new Labels(IntStream.range(0, reading.categories().size())
                .mapToObj(category -> distinct(reading.groups(category), code -> reading.shown(category, code, words)))
                .toList());
    }

    /** The label of a code of a category; the code itself where the reading has no row of it. */
    public String of(int category, String code) {
        return byCategory.get(category).getOrDefault(code, code);
    }

    /** The label of a combination of groups, one of each category. */
    public String of(List<String> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(category -> of(category, groups.get(category)))
                .collect(Collectors.joining(" · "));
    }

    /** A label for each code, told apart where two would look alike. */
    public static Map<String, String> distinct(Collection<String> codes, UnaryOperator<String> shown) {
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
