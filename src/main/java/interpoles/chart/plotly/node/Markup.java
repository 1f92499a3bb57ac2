package interpoles.chart.plotly.node;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text for plotly, which reads a little HTML and TeX in every text that it draws.
 *
 * <p>Kept is what an author writes to set a text: line breaks, bold, italic, sub- and superscript, underline, a
 * colour, and the {@code <extra>} of a hover. Every other tag, links above all, comes from nowhere but an answer:
 * its bracket is escaped, so that plotly draws it as it stands instead of dropping or obeying it. TeX is drawn as
 * it stands too: the library that would set it obeys links of its own.
 */
public final class Markup {
    private static final Pattern BRACKET = Pattern.compile(
            "<(?!/?(?:b|i|em|strong|sub|sup|s|u|br|span|extra)\\s*/?>|span style=\"color: ?#\\p{XDigit}{3,6};?\">)");
    private static final Pattern TEX = Pattern.compile("(?s).*\\$.*\\$.*");

    private Markup() {}

    /** The text with everything that would not be shown as it stands escaped, but for the tags that set a text. */
    public static String inert(String text) {
        var brackets =
                text.indexOf('<') < 0 ? text : BRACKET.matcher(text).replaceAll(Matcher.quoteReplacement("&lt;"));
        return TEX.matcher(brackets).matches() ? brackets.replace("$", "&#36;") : brackets;
    }
}
