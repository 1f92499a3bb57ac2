package interpoles.file;

import interpoles.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * @param declared the encoding that the survey says, with which nothing is guessed. Without it a byte-order mark
     *     decides; then a file whose bytes are not UTF-8, and which has no character of several bytes that are, is
     *     windows-1252
     * @throws Unreadable where the file's mark is of another encoding than is declared
     */
    static Encoding of(Scan scan, Optional<Charset> declared) throws Unreadable {
        if (declared.isPresent()) {
            var charset = declared.get();
            if (scan.mark().isPresent() && !agree(charset, scan.mark().get())) {
                throw new Unreadable(
                        "undecodable-text",
                        OptionalLong.empty(),
                        scan.mark().get().name());
            }
            return new Encoding(
                    charset,
                    scan.mark()
                            .filter(charset::equals)
                            .map(Encoding::markLength)
                            .orElse(0));
        }
        return scan.mark()
                .map(charset -> new Encoding(charset, markLength(charset)))
                .orElseGet(() ->
                        new Encoding(scan.utf8() || scan.severalBytes() ? StandardCharsets.UTF_8 : WINDOWS_1252, 0));
    }

    /** The text of a file, with {@link #UNDECODABLE} where its bytes are none. */
    public Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNDECODABLE)));
    }

    /** Plain UTF-16 reads the mark by itself. */
    private static boolean agree(Charset declared, Charset marked) {
        return declared.equals(marked) || marked.name().startsWith(declared.name());
    }

    static int markLength(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }
}
