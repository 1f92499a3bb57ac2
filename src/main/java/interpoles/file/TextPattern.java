package interpoles.file;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;

/**
 * A regular expression of a survey's own, as the program of the standard, which is in Python, understands it: its
 * {@code \w}, {@code \d} and {@code \s} are letters, digits and blanks of every script. It is matched in linear time,
 * whatever it is.
 *
 * @param written the expression as the survey has it
 */
public record TextPattern(String written, Pattern matched) {
    private static final String BLANKS = "\\t-\\r\\x1C-\\x20\\x{85}\\p{Z}";
    /** A letter, a number or the low line; no combining mark. */
    private static final String OF_WORDS = "\\p{L}\\p{N}_";

    private static final Map<Character, String> ALONE = Map.of(
            'w', "[" + OF_WORDS + "]",
            'W', "[^" + OF_WORDS + "]",
            'd', "\\p{Nd}",
            'D', "\\P{Nd}",
            's', "[" + BLANKS + "]",
            'S', "[^" + BLANKS + "]");

    /** Beside others in brackets: what is not of a class is told by the classes that are left. */
    private static final Map<Character, String> IN_BRACKETS = Map.of(
            'w',
            OF_WORDS,
            'W',
            "\\p{M}\\p{S}\\p{Z}\\p{C}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}"
                    + "\\x{203F}\\x{2040}\\x{2054}\\x{FE33}\\x{FE34}\\x{FE4D}-\\x{FE4F}\\x{FF3F}",
            'd',
            "\\p{Nd}",
            'D',
            "\\P{Nd}",
            's',
            BLANKS,
            'S',
            "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}\\p{Co}\\x00-\\x08\\x0E-\\x1B\\x7F-\\x{84}\\x{86}-\\x{9F}");

    /**
     * The expression.
     *
     * @throws PatternSyntaxException if it cannot be matched in linear time: with look-around, references back or what
     *     XML Schema has alone; and with a bound of words, of which the matcher knows those of ASCII alone
     */
    public static TextPattern of(String written) {
        return new TextPattern(written, Pattern.compile(ofEveryScript(written)));
    }

    /** Whether a text is of this form, from its beginning to its end. */
    public boolean matches(String text) {
        return matched.matches(text);
    }

    /** The expression with its classes of characters written out. */
    private static String ofEveryScript(String written) {
        var whole = new StringBuilder();
        boolean inBrackets = false;
        int i = 0;
        while (i < written.length()) {
            int end = i + 1;
            char c = written.charAt(i);
            if (c == '\\' && end < written.length()) {
                end++;
                char escaped = written.charAt(i + 1);
                if (escaped == 'Q') {
                    int quoted = written.indexOf("\\E", end);
                    end = quoted < 0 ? written.length() : quoted + 2;
                } else if (!inBrackets && (escaped == 'b' || escaped == 'B')) {
                    throw new PatternSyntaxException("a bound of words", written);
                }
                var classes = inBrackets ? IN_BRACKETS : ALONE;
                whole.append(classes.getOrDefault(escaped, written.substring(i, end)));
            } else if (inBrackets && written.startsWith("[:", i) && written.indexOf(":]", i) > 0) {
                end = written.indexOf(":]", i) + 2;
                whole.append(written, i, end);
            } else {
                if (!inBrackets && c == '[') {
                    inBrackets = true;
                    end += written.startsWith("^", end) ? 1 : 0;
                    end += written.startsWith("]", end) ? 1 : 0;
                } else if (c == ']') {
                    inBrackets = false;
                }
                whole.append(written, i, end);
            }
            i = end;
        }
        return whole.toString();
    }
}
