package interpoles.file.csv;

import interpoles.problem.Unreadable;
import java.io.FilterInputStream;
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
            return new Unpacked(new GZIPInputStream(in, 1 << 16));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Of a small file much may be made: it ends where the bound does. */
    private static final class Unpacked extends FilterInputStream {
        private long left = LARGEST;

        private Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            left -= Math.max(n, 0);
            if (left < 0) {
                throw new TooLarge();
            }
            return n;
        }
    }

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
