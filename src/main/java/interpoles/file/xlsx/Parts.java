package interpoles.file.xlsx;

import interpoles.file.BoundedStream;
import interpoles.file.FileFormat;
import interpoles.problem.Unreadable;
import interpoles.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, which is a zip archive. Nothing is unpacked to disk or whole to memory, and what the archive
 * says of its sizes is not believed: they are counted.
 */
public record Parts(Path file) {
    static final long LARGEST = 100_000_000;

    /** @throws Unreadable where the file is no archive, or one of more than {@link #LARGEST} bytes unpacked */
    static Parts of(Path file) throws Unreadable {
        long unpacked = 0;
        var buffer = new byte[1 << 16];
        try {
            if (Files.size(file) > LARGEST) {
                throw oversized();
            }
            try (var zip = new ZipFile(file.toFile())) {
                for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                    try (var in = zip.getInputStream(entries.nextElement())) {
                        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                            unpacked += n;
                            if (unpacked > LARGEST) {
                                throw oversized();
                            }
                        }
                    }
                }
            }
            return new Parts(file);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** The bytes of a part; none where the archive has no such part. */
    Optional<InputStream> open(String name) throws Unreadable {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            var entry = entry(zip, name);
            if (entry.isPresent()) {
                return Optional.of(new Part(zip, zip.getInputStream(entry.get())));
            }
            zip.close();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            closed(zip);
            throw damaged();
        }
    }

    /** The bytes of a part that a workbook cannot lack. */
    InputStream required(String name) throws Unreadable {
        return open(name).orElseThrow(Parts::damaged);
    }

    /** That a file is no workbook, with what it is instead where its bytes tell. */
    static Unreadable refused(Path file, Words words) {
        return FileFormat.of(file)
                .filter(format -> format != FileFormat.XLSX && format != FileFormat.XLSM)
                .map(format -> new Unreadable("unreadable-file", OptionalLong.empty(), format.in(words))
                        .asking("other-workbook"))
                .orElseGet(Parts::damaged);
    }

    static Unreadable damaged() {
        return new Unreadable("unreadable-file", OptionalLong.empty(), "").asking("workbook");
    }

    private static Unreadable oversized() {
        return new Unreadable("oversized", OptionalLong.empty(), "").asking("oversized-workbook");
    }

    /** The names of parts are told apart without regard to case, and some programs write them with backslashes. */
    private static Optional<ZipEntry> entry(ZipFile zip, String name) {
        var exact = Optional.<ZipEntry>ofNullable(zip.getEntry(name));
        return exact.isPresent()
                ? exact
                : zip.stream()
                        .filter(entry -> bare(entry.getName()).equalsIgnoreCase(name))
                        .map(ZipEntry.class::cast)
                        .findFirst();
    }

    private static String bare(String name) {
        var slashed = name.replace('\\', '/');
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    private static void closed(ZipFile zip) throws Unreadable {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw damaged();
            }
        }
    }

    /** A part being read, which ends where the bound does even if the file changed since its parts were counted. */
    private static final class Part extends BoundedStream {
        private final ZipFile zip;

        private Part(ZipFile zip, InputStream in) {
            super(in, LARGEST, () -> new IOException("larger than it was"));
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
