package interpoles.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** The bytes of a stranger's file as they are unpacked, of which a small one may make much: they end where the bound does. */
public class BoundedStream extends FilterInputStream {
    private final Supplier<IOException> tooLarge;
    private long left;

    /**
     * @param most so many bytes
     * @param tooLarge what is thrown at the next one
     */
    public BoundedStream(InputStream in, long most, Supplier<IOException> tooLarge) {
        super(in);
        this.left = most;
        this.tooLarge = tooLarge;
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
            throw tooLarge.get();
        }
        return n;
    }
}
