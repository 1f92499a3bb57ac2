package interpoles.notebook;

/**
 * Text of unknown origin made harmless: it is shown, and does nothing.
 *
 * <p>Control characters (terminal escapes) and the marks that reverse the order of reading become U+FFFD, ends of
 * lines a blank; a text of more than {@value #LONGEST} characters is cut, and ends in an ellipsis.
 */
final class Sanitized {
    static final int LONGEST = 300;
    private static final int REPLACEMENT = 0xFFFD;

    private Sanitized() {}

    /** For {@code text/plain}. */
    static String text(String text) {
        var shown = new StringBuilder();
        text.codePoints().map(Sanitized::harmless).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** For {@code text/html}, in an element or in an attribute between double quotes. */
    static String html(String text) {
        var shown = new StringBuilder();
        text(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> shown.append("&amp;");
                case '<' -> shown.append("&lt;");
                case '>' -> shown.append("&gt;");
                case '"' -> shown.append("&quot;");
                case '\'' -> shown.append("&#39;");
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** The text itself, or its beginning and an ellipsis. */
    static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static int harmless(int point) {
        if (point == '\n' || point == '\r' || point == '\t' || point == 0x2028 || point == 0x2029) return ' ';
        var reordering = point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
        var alone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return Character.isISOControl(point) || reordering || alone ? REPLACEMENT : point;
    }
}
