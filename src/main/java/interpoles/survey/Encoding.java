package interpoles.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a file's bytes are to be read, and their SHA-256, found in one pass over them.
 *
 * @param charset what the bytes are read as
 * @param mark the length of the byte-order mark that is to be skipped
 */
record Encoding(Charset charset, int mark, String sha256) {
    /** Stands where bytes make no character. No text may hold it: it is not a character of Unicode. */
    static final char UNDECODABLE = '\uFFFF';

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * @param declared the encoding that the survey says, with which nothing is guessed. Without it a byte-order mark
     *     decides; then a file whose bytes are not UTF-8, and which has no character of several bytes that are, is
     *     windows-1252
     * @throws Unreadable where the file's mark is of another encoding than is declared
     */
    static Encoding of(Path file, Optional<Charset> declared) throws IOException, Unreadable {
        var digest = sha256Digest();
        byte[] start;
        Utf8 utf8 = new Utf8();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            start = in.readNBytes(3);
            utf8.read(start, start.length);
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                utf8.read(buffer, n);
            }
            utf8.end();
        }
        var sha256 = HexFormat.of().formatHex(digest.digest());
        var marked = marked(start);
        if (declared.isPresent()) {
            var charset = declared.get();
            if (marked.isPresent() && !agree(charset, marked.get())) {
                throw new Unreadable("undecodable-text", OptionalLong.empty(), marked.get().name());
            }
            return new Encoding(charset, marked.isPresent() && charset.equals(marked.get()) ? markLength(marked.get()) : 0, sha256);
        }
        return marked
                .map(charset -> new Encoding(charset, markLength(charset), sha256))
                .orElseGet(() -> new Encoding(utf8.wrong && !utf8.several ? WINDOWS_1252 : StandardCharsets.UTF_8, 0, sha256));
    }

    /** The text of a file, with {@link #UNDECODABLE} where its bytes are none. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODABLE)));
    }

    private static Optional<Charset> marked(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /** Plain UTF-16 reads the mark by itself. */
    private static boolean agree(Charset declared, Charset marked) {
        return declared.equals(marked) || marked.name().startsWith(declared.name());
    }

    private static int markLength(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
    }

    /** The SHA-256 of a file's bytes, in hexadecimal. */
    static String sha256(Path file) throws IOException {
        var digest = sha256Digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether bytes are UTF-8, and whether any character of them takes several. */
    private static final class Utf8 {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final CharBuffer characters = CharBuffer.allocate(1 << 16);
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private boolean wrong;
        private boolean several;

        void read(byte[] more, int length) {
            var next = ByteBuffer.allocate(bytes.remaining() + length);
            bytes = next.put(bytes).put(more, 0, length).flip();
            decode(false);
        }

        void end() {
            decode(true);
        }

        private void decode(boolean last) {
            while (true) {
                int from = bytes.position();
                var result = decoder.decode(bytes, characters, last);
                several |= bytes.position() - from > characters.position();
                characters.clear();
                if (result.isError()) {
                    wrong = true;
                    bytes.position(bytes.position() + result.length());
                } else if (result.isUnderflow()) {
                    return;
                }
            }
        }
    }
}
