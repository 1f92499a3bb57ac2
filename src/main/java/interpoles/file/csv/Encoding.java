package interpoles.file.csv;

import interpoles.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a file's bytes are to be read.
 *
 * @param charset what the bytes are read as
 * @param mark the length of the byte-order mark that is to be skipped
 */
public record Encoding(Charset charset, int mark) {
    /** Stands where bytes make no character. No text may hold it: it is not a character of Unicode. */
    public static final char UNDECODABLE = '\uFFFF';

    private static final int SHOWN_BY = 64;

    /**
     * How to read the first line of a file: by what is declared, its mark, or the zeros of UTF-16. Where nothing says
     * more, the bytes of ASCII stand for themselves.
     */
    static Encoding start(Bytes bytes, Optional<Charset> declared) throws IOException {
        byte[] start;
        try (var in = bytes.open()) {
            start = in.readNBytes(SHOWN_BY);
        }
        var mark = Scan.mark(start);
        var charset = declared.or(() -> mark).or(() -> wide(start)).orElse(StandardCharsets.ISO_8859_1);
        boolean marked = mark.filter(found -> agree(charset, found)).isPresent() && !reads(charset);
        return new Encoding(charset, marked ? Scan.markLength(mark.get()) : 0);
    }

    /**
     * @param declared the encoding that the survey says, with which nothing is guessed. Without it a byte-order mark
     *     decides, or the zeros of UTF-16; then a file whose bytes are not UTF-8, and which has no character of
     *     several bytes that are, is windows-1252 or Mac Roman, whichever its words are words in
     * @throws Unreadable where the file's mark is of another encoding than is declared, or its bytes are UTF-8 beyond
     *     doubt, or nothing tells windows-1252 from Mac Roman
     */
    static Encoding of(Bytes bytes, Scan scan, Optional<Charset> declared) throws Unreadable, IOException {
        if (declared.isPresent()) {
            return declared(scan, declared.get());
        }
        if (scan.mark().isPresent()) {
            return new Encoding(scan.mark().get(), Scan.markLength(scan.mark().get()));
        }
        var start = start(bytes, declared);
        if (isWide(start.charset)) {
            return start;
        }
        if (scan.utf8() || scan.severalBytes() && !OneByte.isSurelyMacRoman(bytes)) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        return OneByte.of(bytes);
    }

    private static Encoding declared(Scan scan, Charset charset) throws Unreadable {
        var mark = scan.mark();
        if (mark.isPresent() && !agree(charset, mark.get())) {
            throw other(mark.get());
        }
        boolean oneByte = !charset.equals(StandardCharsets.UTF_8) && !isWide(charset);
        if (oneByte && scan.utf8() && scan.severalBytes()) {
            throw other(StandardCharsets.UTF_8);
        }
        return new Encoding(
                charset, mark.filter(charset::equals).map(Scan::markLength).orElse(0));
    }

    private static Unreadable other(Charset found) {
        return new Unreadable("undecodable-text", OptionalLong.empty(), found.name()).asking("other-encoding");
    }

    /** The text of a file, with {@link #UNDECODABLE} where its bytes are none. */
    Reader open(Bytes bytes) throws IOException {
        InputStream in = bytes.open();
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNDECODABLE)));
    }

    /** An encoding by a name that Java or Python knows. */
    public static Optional<Charset> named(String name) {
        var spelt = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        var known = switch (spelt) {
            case "utf", "u8", "utf-8-sig", "cp65001" -> "UTF-8";
            case "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be" -> spelt.substring(0, 6) + spelt.substring(7);
            case "latin", "latin-1" -> "ISO-8859-1";
            case "macintosh", "mac-roman", "macroman", "x-mac-roman" -> "x-MacRoman";
            default -> name.strip();
        };
        return charset(known).or(() -> charset(spelt));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** An encoding by the name that people know it by. */
    static String shown(Charset charset) {
        return charset.equals(OneByte.MAC_ROMAN) ? "Mac Roman" : charset.name();
    }

    /** Text of mostly ASCII in UTF-16 has a zero in every other byte. */
    private static Optional<Charset> wide(byte[] start) {
        int pairs = start.length / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < start.length; i += 2) {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2 || Math.max(even, odd) * 4 < pairs * 3 || Math.min(even, odd) > 0) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Plain UTF-16 reads the mark by itself. */
    private static boolean reads(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16) || charset.name().equals("UTF-32");
    }

    private static boolean agree(Charset declared, Charset marked) {
        return declared.equals(marked) || marked.name().startsWith(declared.name());
    }
}
