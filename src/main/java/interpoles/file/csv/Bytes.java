package interpoles.file.csv;

import interpoles.file.BoundedStream;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unpacked where it is compressed.
 *
 * @param packed whether it is a gzip file
 */
record Bytes(Path path, boolean packed) {
    static final long LARGEST = 100_000_000;
    private static final int MAGIC = 0x1F8B;

    /** @param packed whether the survey says that it is a gzip file */
    static Bytes of(Path path, boolean packed) throws IOException, Unreadable {
        if (packed && !isGzip(path)) {
            throw new Unreadable("unreadable-file", OptionalLong.empty(), "").asking("gzip");
        }
        return new Bytes(path, packed);
    }

    private static boolean isGzip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var start = in.readNBytes(2);
            return start.length == 2 && ((start[0] & 0xFF) << 8 | start[1] & 0xFF) == MAGIC;
        }
    }

    InputStream open() throws IOException {
        var in = Files.newInputStream(path);
        if (!packed) {
            return in;
        }
        try {
            return new BoundedStream(new GZIPInputStream(in, 1 << 16), LARGEST, TooLarge::new);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
