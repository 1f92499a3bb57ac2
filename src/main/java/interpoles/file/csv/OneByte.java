package interpoles.file.csv;

import interpoles.problem.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which of two encodings with a byte a character a text of a European language is in: windows-1252 or Mac Roman. A byte
 * above ASCII speaks for one where it is a plausible character at its place in one alone: a letter within a word in
 * the case of its neighbours, a mark where a sentence has one. The code page of DOS, 850, is never taken, but where it
 * makes letters of French of more of the bytes than either, neither is.
 */
final class OneByte {
    static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST = 40;
    private static final String ALL = all(WINDOWS_1252);
    private static final String MAC = all(MAC_ROMAN);
    private static final String DOS = all(Charset.forName("IBM850"));
    private static final String FRENCH = "àâçéèêëîïôùûœ";

    /** With what a lower-case letter may follow a figure: 1ère, 2è. */
    private static final String ORDINAL = "èéê";

    private final StringBuilder word = new StringBuilder();
    private long windows;
    private long mac;
    private long either;
    private long neither;
    private long dos;
    private Optional<String> doubtful = Optional.empty();

    private OneByte() {}

    /**
     * The encoding that every byte above ASCII speaks for, or that leaves fewer in doubt.
     *
     * @throws Unreadable where both could be meant
     */
    static Encoding of(Bytes bytes) throws IOException, Unreadable {
        var text = read(bytes);
        if (text.dos > Math.max(text.windows, text.mac)) {
            throw new Unreadable("ambiguous-encoding", OptionalLong.empty(), text.doubtful.orElse(""));
        }
        boolean isWindows = text.windows > 0 && text.mac == 0;
        boolean isMac = text.mac > 0 && text.windows == 0;
        if (isMac) {
            return new Encoding(MAC_ROMAN, 0);
        }
        if (isWindows || text.either == 0 && text.mac == 0) {
            return new Encoding(WINDOWS_1252, 0);
        }
        throw new Unreadable("ambiguous-encoding", OptionalLong.empty(), text.doubtful.orElse(""));
    }

    /** Whether every byte above ASCII is plausible in Mac Roman, and some in it alone: two of them may look like UTF-8. */
    static boolean isSurelyMacRoman(Bytes bytes) throws IOException {
        var text = read(bytes);
        return text.mac > 0 && text.windows == 0 && text.neither == 0 && text.dos == 0;
    }

    private static OneByte read(Bytes bytes) throws IOException {
        var text = new OneByte();
        try (var in = new BufferedInputStream(bytes.open(), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                text.next((char) b);
            }
        }
        text.endWord();
        return text;
    }

    private void next(char c) {
        boolean inside = c >= 0x80 || Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == ' ';
        if (!inside || word.length() > LONGEST && c < 0x80 && !Character.isLetter(c)) {
            endWord();
        } else {
            word.append(c);
        }
    }

    private void endWord() {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                boolean isWindows = isPlausible(word, i, ALL);
                boolean isDos = !isWindows && isOfDos(word, i);
                boolean isMac = !isDos && isPlausible(word, i, MAC);
                windows += isWindows && !isMac ? 1 : 0;
                mac += isMac && !isWindows ? 1 : 0;
                either += isMac && isWindows ? 1 : 0;
                neither += isMac || isWindows ? 0 : 1;
                dos += isDos ? 1 : 0;
                if (doubtful.isEmpty() && (isMac || isDos)) {
                    doubtful = Optional.of(decoded(ALL, i) + " (windows-1252), "
                            + decoded(MAC, i) + " (Mac Roman)"
                            + (isDos ? ", " + decoded(DOS, i) + " (cp850)" : ""));
                }
            }
        }
        word.setLength(0);
    }

    /** Whether a byte is a letter of French in the code page of DOS, and in Mac Roman none of French in its place. */
    private static boolean isOfDos(CharSequence bytes, int at) {
        boolean isLetter = FRENCH.indexOf(DOS.charAt(bytes.charAt(at))) >= 0 && isPlausible(bytes, at, DOS);
        return isLetter && !(FRENCH.indexOf(MAC.charAt(bytes.charAt(at))) >= 0 && isPlausible(bytes, at, MAC));
    }

    /** What stands between the blanks around a byte. */
    private String decoded(String charset, int at) {
        var text = new StringBuilder();
        int end = word.indexOf(" ", at);
        word.substring(word.lastIndexOf(" ", at) + 1, end < 0 ? word.length() : end)
                .chars()
                .forEach(c -> text.append(charset.charAt(c)));
        return text.toString();
    }

    private static boolean isPlausible(CharSequence bytes, int at, String charset) {
        char c = charset.charAt(bytes.charAt(at));
        char before = at == 0 ? ' ' : charset.charAt(bytes.charAt(at - 1));
        char after = at + 1 == bytes.length() ? ' ' : charset.charAt(bytes.charAt(at + 1));
        if (c == '\u00AA' || c == '\u00BA' || c == '\u0131' || c == '\u0192' || c == '\uFB01' || c == '\uFB02') {
            return false;
        }
        if (Character.isLowerCase(c)) {
            return !(Character.isDigit(before) && ORDINAL.indexOf(c) < 0)
                    && !(Character.isUpperCase(before) && Character.isUpperCase(after))
                    && !Character.isDigit(after);
        }
        if (Character.isUpperCase(c)) {
            return !Character.isLowerCase(before)
                    && !(Character.isLetter(before) && Character.isLowerCase(after))
                    && !Character.isDigit(before);
        }
        boolean follows = Character.isLetterOrDigit(before);
        boolean precedes = Character.isLetterOrDigit(after);
        return switch (c) {
            case '\u2019' -> follows;
            case '\u00A0' -> true;
            case '\u00AB', '\u201C', '\u2018', '\u2039' -> !follows;
            case '\u00BB', '\u201D', '\u2026', '\u203A' -> !precedes;
            case '\u2013', '\u2014' -> follows == precedes && !Character.isLetter(before);
            case '\u20AC', '\u00B0' -> !Character.isLetter(after);
            case '\u2030' -> !Character.isLetter(before) && !precedes;
            case '\u2122' -> follows && !precedes;
            case '\u2022' -> !follows && !precedes;
            default -> false;
        };
    }

    private static String all(Charset charset) {
        var bytes = new byte[256];
        for (int b = 0; b < bytes.length; b++) {
            bytes[b] = (byte) b;
        }
        return new String(bytes, charset);
    }
}
