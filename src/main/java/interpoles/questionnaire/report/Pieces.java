package interpoles.questionnaire.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Several values in one answer. */
final class Pieces {
    /** How many parts a value that contains what stands between values is sought across. */
    private static final int LONGEST = 4;

    private Pieces() {}

    /**
     * The parts of an answer between separators, without blanks around them. Parts that are known together as one value,
     * separators and all, are that value; the longest such counts.
     */
    static List<String> of(String answer, String separator, Predicate<String> known) {
        var whole = answer.strip();
        if (separator.isEmpty() || known.test(whole)) {
            return whole.isEmpty() ? List.of() : List.of(whole);
        }
        var parts = List.of(whole.split(Pattern.quote(separator), -1));
        var pieces = new ArrayList<String>();
        for (int i = 0; i < parts.size(); ) {
            int together = together(parts, i, separator, known);
            var piece = String.join(separator, parts.subList(i, i + together)).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            i += together;
        }
        return pieces;
    }

    private static int together(List<String> parts, int from, String separator, Predicate<String> known) {
        for (int length = Math.min(LONGEST, parts.size() - from); length > 1; length--) {
            if (known.test(
                    String.join(separator, parts.subList(from, from + length)).strip())) {
                return length;
            }
        }
        return 1;
    }
}
