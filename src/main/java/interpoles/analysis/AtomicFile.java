package interpoles.analysis;

import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all. */
final class AtomicFile {
    private static final String UNFINISHED = ".part";

    private AtomicFile() {}

    /** @throws IllegalArgumentException if it cannot be written, in a sentence */
    static void write(String file, Words words, byte[] bytes) {
        try {
            var target = Path.of(file).toAbsolutePath();
            if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
                throw new IllegalArgumentException(words.text("analysis.export.no-folder", file));
            }
            if (Files.isDirectory(target)) {
                throw new IllegalArgumentException(words.text("analysis.export.is-folder", file));
            }
            var made = target.resolveSibling("." + target.getFileName() + UNFINISHED);
            try {
                Files.write(made, bytes);
                Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(words.text("analysis.export.failed", file, e.getMessage()), e);
        }
    }
}
