package interpoles.chart.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Text for plotly, which reads a little HTML, entities and TeX in every text: what is written here shows as it is.
 */
public final class Lettering {
    /** A hyphen before an inverted pronoun or {@code là}, and the {@code t} between: no line ends there. */
    private static final Pattern INVERTED =
            Pattern.compile("-(?:t-)?(?:ils?|elles?|on|ce|je|tu|nous|vous|là|ci)(?!\\p{L})");
    /** A blank inside French quotation marks, or before the mark that it belongs to. */
    private static final Pattern BOUND = Pattern.compile("(?<=«) | (?=[»;:!?%](?!\\S))");

    private static final String CUT = "…";

    private Lettering() {}

    /** One line: line ends, other white space and control characters become single spaces. */
    public static String plain(String text) {
        return escaped(line(text));
    }

    /** The text itself, each character as it is: what tells two groups apart on an axis, not what is read there. */
    public static String key(String text) {
        return escaped(text);
    }

    /** The text with a capital at its beginning. */
    public static String capitalised(String text) {
        if (text.isEmpty()) return text;
        var end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    /** A title as it stands within a sentence. */
    public static String uncapitalised(String title) {
        return title.length() > 1 && Character.isLowerCase(title.charAt(1))
                ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                : title;
    }

    /** At most so many lines of about so many characters, broken and cut between words; what is left out is said by "…". */
    public static String wrapped(String text, int width, int lines) {
        return String.join(
                "<br>",
                folded(text, width, lines).stream().map(Lettering::escaped).toList());
    }

    /**
     * The texts of one axis as they are to be {@link #wrapped}: those that would be cut to the same lose their middle and keep
     * their end, so that they are told apart by it.
     */
    public static List<String> apart(List<String> texts, int width, int lines) {
        var cut = texts.stream().map(text -> wrapped(text, width, lines)).toList();
        return IntStream.range(0, texts.size())
                .mapToObj(place -> cut.get(place).endsWith(CUT) && Collections.frequency(cut, cut.get(place)) > 1
                        ? withoutMiddle(texts.get(place), width, lines)
                        : texts.get(place))
                .toList();
    }

    private static String withoutMiddle(String text, int width, int lines) {
        var whole = line(text);
        for (var most = Math.min(width * lines, whole.length()) - CUT.length() - 2; most > width / 2; most -= 2) {
            var start = whole.lastIndexOf(' ', most / 2);
            var end = whole.indexOf(' ', whole.length() - most / 2);
            var shorter = start > 0 && end > start ? whole.substring(0, start) + " " + CUT + whole.substring(end) : "";
            if (!shorter.isEmpty() && !wrapped(shorter, width, lines).endsWith(CUT)) return shorter;
        }
        return text;
    }

    public static int lines(String text, int width, int lines) {
        return folded(text, width, lines).size();
    }

    /** The longest line of a wrapped text, in characters. */
    public static int width(String text, int width, int lines) {
        return folded(text, width, lines).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static List<String> folded(String text, int width, int most) {
        var lines = new ArrayList<String>();
        var rest = BOUND.matcher(line(text)).replaceAll("\u00A0");
        while (rest.length() > width && lines.size() < most - 1) {
            var blank = Math.max(rest.lastIndexOf(' ', width), hyphen(rest, width - 1) + 1);
            var end = blank > width / 3 ? blank : Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest.length() > width ? cut(rest, width) : rest);
        return lines;
    }

    /** The last hyphen up to a place after which a line may end; -1 where there is none. */
    private static int hyphen(String text, int from) {
        var at = text.lastIndexOf('-', from);
        while (at > 0 && INVERTED.matcher(text).region(at, text.length()).lookingAt()) {
            at = text.lastIndexOf('-', at - 1);
        }
        return at;
    }

    /** Before the word that has no room, unless too little would be left. */
    private static String cut(String text, int width) {
        var blank = text.lastIndexOf(' ', width - 1);
        var end = blank > width * 2 / 3
                ? blank
                : Character.isHighSurrogate(text.charAt(width - 2)) ? width - 2 : width - 1;
        return text.substring(0, end).replaceFirst("[\\s,;:]+$", "") + CUT;
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\u2028\u2029\u0085]+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("$", "&#36;");
    }
}
