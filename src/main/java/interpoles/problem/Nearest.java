package interpoles.problem;

import interpoles.contract.Fold;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The allowed value that a mistyped one most resembles: the smallest Levenshtein distance without regard to case and
 * accents, at most a third of the longer word (and at least one letter).
 */
public final class Nearest {
    /** Among more values than these the nearest is not looked for. */
    public static final int WORTH_COMPARING = 20_000;

    private static final int LONGEST = 100;
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d+$)");

    private Nearest() {}

    public static Optional<String> to(String found, Collection<String> allowed) {
        if (found.isEmpty() || found.length() > LONGEST || allowed.size() > WORTH_COMPARING) {
            return Optional.empty();
        }
        var folded = Fold.name(found);
        record Candidate(String value, int distance) {}
        return allowed.stream()
                .filter(value -> value.length() <= LONGEST)
                .map(value -> new Candidate(value, distance(folded, Fold.of(value))))
                .filter(candidate ->
                        candidate.distance <= Math.max(1, Math.max(found.length(), candidate.value.length()) / 3))
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::value))
                .map(Candidate::value);
    }

    /** The same among codes, of which one that lacks its leading zero, or has one too many, is meant first. */
    public static Optional<String> code(String found, Collection<String> allowed) {
        return Stream.of("0" + found, LEADING_ZEROS.matcher(found).replaceFirst(""))
                .filter(code -> !code.equals(found) && allowed.contains(code))
                .findFirst()
                .or(() -> to(found, allowed));
    }

    /** How many letters must be replaced, added or left out between two words (Levenshtein). */
    public static int distance(String a, String b) {
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
