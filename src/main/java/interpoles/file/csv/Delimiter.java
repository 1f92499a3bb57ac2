package interpoles.file.csv;

import interpoles.problem.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between two fields of a CSV file.
 *
 * @param stated whether the file's first line says it, as {@code sep=;} does, and is no row
 */
record Delimiter(char character, boolean stated) {
    static final String USUAL = ",;\t";
    private static final int LONGEST_HEADER = 1 << 20;
    private static final Pattern STATED = Pattern.compile("\"?[sS][eE][pP]=(.)\"?[,;\\t ]*");

    /** The delimiter that the file's first line says, or the survey does, or else the header line shows. */
    static Delimiter of(Bytes bytes, Encoding encoding, Dialect dialect) throws IOException, Unreadable {
        var first = firstLine(bytes, encoding, 20);
        var stated = STATED.matcher(first);
        if (stated.matches() && !Character.isSurrogate(stated.group(1).charAt(0))) {
            char character = stated.group(1).charAt(0);
            if (dialect.delimiter().filter(declared -> declared != character).isPresent()) {
                throw new Unreadable("other-delimiter", OptionalLong.of(1), String.valueOf(character));
            }
            return new Delimiter(character, true);
        }
        char usual = dialect.declared() ? ',' : 0;
        return new Delimiter(
                dialect.delimiter().isPresent()
                        ? dialect.delimiter().get()
                        : usual != 0 ? usual : shownByHeader(bytes, encoding, dialect),
                false);
    }

    static String shown(char delimiter) {
        return delimiter == '\t' ? "\\t" : String.valueOf(delimiter);
    }

    static String firstLine(Bytes bytes, Encoding encoding, int longest) throws IOException {
        try (var reader = new BufferedReader(encoding.open(bytes))) {
            var line = new StringBuilder();
            for (int c = reader.read();
                    c >= 0 && c != '\n' && c != '\r' && line.length() < longest;
                    c = reader.read()) {
                line.append((char) c);
            }
            return line.toString();
        }
    }

    /** Of comma, semicolon and tab, the one that stands most often in the header line, outside quotes. */
    private static char shownByHeader(Bytes bytes, Encoding encoding, Dialect dialect) throws IOException {
        try (var reader = new BufferedReader(encoding.open(bytes))) {
            var counts = new int[USUAL.length()];
            boolean quoted = false;
            boolean begun = false;
            for (int read = 0, c = reader.read(); c >= 0 && read < LONGEST_HEADER; c = reader.read(), read++) {
                if (c == dialect.quote()) {
                    quoted = !quoted;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    if (begun) {
                        break;
                    }
                } else if (!quoted && USUAL.indexOf(c) >= 0) {
                    counts[USUAL.indexOf(c)]++;
                }
                begun |= !Character.isWhitespace(c);
            }
            return Stream.of(0, 1, 2)
                    .max(Comparator.comparingInt((Integer i) -> counts[i]).thenComparing(Comparator.reverseOrder()))
                    .map(USUAL::charAt)
                    .orElseThrow();
        }
    }
}
