package interpoles.file.csv;

import interpoles.file.RowSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * What one pass over a file's bytes tells of it.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param mark the encoding that a byte-order mark says
 * @param utf8 whether the bytes are UTF-8
 * @param severalBytes whether any character of UTF-8 takes several bytes
 * @param plain whether any reader of CSV makes the same of it: text in UTF-8 without control characters, each
 *     record a line, none longer than a field may be, all lines ended alike, and quotes only around whole fields or
 *     doubled in them
 * @param records how many lines have anything in them, the header among them
 * @param delimiters how many delimiters end a field, if it is plain
 */
public record Scan(
        String sha256,
        Optional<Charset> mark,
        boolean utf8,
        boolean severalBytes,
        boolean plain,
        long records,
        long delimiters) {
    private static final int BUFFER = 1 << 18;
    private static final int LONGEST_MARK = 4;

    /** The longer ones first, for one of them begins as a shorter one is. */
    private static final List<Mark> MARKS = List.of(
            new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE));

    /** A byte-order mark. */
    private record Mark(Charset charset, int... bytes) {
        boolean begins(byte[] start) {
            return start.length >= bytes.length
                    && IntStream.range(0, bytes.length).allMatch(i -> (start[i] & 0xFF) == bytes[i]);
        }
    }

    /**
     * Reads a file to its end.
     *
     * @param read told how many bytes were read, again and again
     */
    static Scan of(Bytes bytes, char delimiter, char quote, LongConsumer read) throws IOException {
        var digest = digest();
        var text = new Text(delimiter, quote);
        var buffer = new byte[BUFFER];
        var start = new byte[LONGEST_MARK];
        int started = 0;
        try (var in = bytes.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                for (int i = 0; i < n && started < start.length; i++) {
                    start[started++] = buffer[i];
                }
                text.read(buffer, n);
                read.accept(n);
            }
        }
        text.end();
        var mark = mark(Arrays.copyOf(start, started));
        return new Scan(
                HexFormat.of().formatHex(digest.digest()),
                mark,
                !text.wrong,
                text.several,
                text.plain
                        && !text.wrong
                        && mark.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                                .isEmpty(),
                text.records,
                text.delimiters);
    }

    /** The encoding that the byte-order mark at the start of a file says. */
    static Optional<Charset> mark(byte[] start) {
        return MARKS.stream()
                .filter(mark -> mark.begins(start))
                .map(Mark::charset)
                .findFirst();
    }

    /** How many bytes the mark of an encoding has that has one. */
    static int markLength(Charset charset) {
        return MARKS.stream()
                .filter(mark -> mark.charset.equals(charset))
                .mapToInt(mark -> mark.bytes.length)
                .findFirst()
                .orElseThrow();
    }

    /** The SHA-256 of a file's bytes, in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        var digest = digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes as text in lines, byte by byte: whatever is plain has a fast way through. */
    private static final class Text {
        private static final int LINE_FEED = '\n';
        private static final int RETURN = '\r';
        /** The first bytes of characters of several bytes lie between these. */
        private static final int FIRST_LEAD = 0xC2;

        private static final int LAST_LEAD = 0xF4;

        private static final byte SPECIAL = 2;

        /** Of each byte: whether it is read with care, and else how many delimiters it is. */
        private final byte[] kinds = new byte[256];

        private final int delimiter;
        private final int quote;
        private boolean wrong;
        private boolean several;
        private boolean plain = true;
        private long records;
        private long delimiters;
        /** Bytes of the line so far. */
        private long length;

        private int before = LINE_FEED;
        private boolean quoted;
        /** Whether the byte before was a quote within a quoted field, which closes it unless another follows. */
        private boolean closing;

        private int ends;
        private int character;
        private int missing;
        private int least;
        private int most;

        private Text(char delimiter, char quote) {
            this.delimiter = delimiter;
            this.quote = quote;
            plain = delimiter < 0x80 && quote < 0x80;
            for (int b = 0; b < 256; b++) {
                boolean special = b < ' ' && b != '\t' || b >= 0x7F || b == quote;
                kinds[b] = special ? SPECIAL : (byte) (b == delimiter ? 1 : 0);
            }
        }

        void read(byte[] bytes, int n) {
            int at = 0;
            while (at < n) {
                int from = at;
                if (missing == 0 && !closing && before != RETURN) {
                    int passed = 0;
                    for (byte kind; at < n && (kind = kinds[bytes[at] & 0xFF]) != SPECIAL; at++) {
                        passed += kind;
                    }
                    delimiters += quoted ? 0 : passed;
                }
                if (at > from) {
                    length += at - from;
                    before = bytes[at - 1] & 0xFF;
                }
                if (at < n) {
                    special(bytes[at++] & 0xFF);
                }
            }
        }

        void end() {
            wrong |= missing > 0;
            plain &= before != RETURN;
            quoted &= !closing;
            if (length > 0) {
                endLine(0);
            }
        }

        private void special(int b) {
            if (closing) {
                close(b);
            }
            length++;
            if (missing > 0 || b >= 0x80) {
                decode(b);
            } else if (b == LINE_FEED) {
                endLine(before == RETURN ? 2 : 1);
            } else if (b == RETURN) {
                plain &= !quoted;
            } else if (b == quote) {
                quote();
            } else {
                // A control character, or the one after a closing quote.
                plain &= b >= ' ' && b != 0x7F || b == '\t';
                delimiters += !quoted && b == delimiter ? 1 : 0;
            }
            plain &= before != RETURN || b == LINE_FEED;
            before = b;
        }

        private void quote() {
            if (quoted) {
                closing = !closing;
            } else {
                plain &= before == delimiter || before == LINE_FEED || isMark();
                quoted = true;
            }
        }

        /** What follows a quote within a quoted field: its double, or the field's end. */
        private void close(int b) {
            if (b != quote) {
                plain &= b == delimiter || b == LINE_FEED || b == RETURN;
                quoted = false;
                closing = false;
            }
        }

        /** Whether only a byte-order mark stands before in the file's first line. */
        private boolean isMark() {
            return records == 0 && ends == 0 && length == 4 && character == 0xFEFF;
        }

        /** @param end the length of the line's end in bytes, 0 at the end of the file */
        private void endLine(int end) {
            plain &= !quoted && (end == 0 || ends == 0 || ends == end);
            ends = end == 0 ? ends : end;
            long content = length - end;
            plain &= content <= RowSource.LARGEST_FIELD;
            records += content > 0 ? 1 : 0;
            length = 0;
        }

        private void decode(int b) {
            if (missing > 0 && (b < least || b > most)) {
                wrong = true;
                missing = 0;
            }
            if (missing > 0) {
                character = character << 6 | b & 0x3F;
                least = 0x80;
                most = 0xBF;
                missing--;
                several |= missing == 0;
                plain &= missing > 0 || character > 0x9F && character != Encoding.UNDECODABLE;
            } else if (b >= 0x80) {
                lead(b);
            } else {
                length--;
                special(b);
            }
        }

        /** The first byte of a character, by the table of well-formed sequences in the Unicode standard (3-7). */
        private void lead(int b) {
            boolean leads = b >= FIRST_LEAD && b <= LAST_LEAD;
            wrong |= !leads;
            missing = !leads ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            character = b & (missing == 1 ? 0x1F : missing == 2 ? 0x0F : 0x07);
            least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        }
    }
}
