package interpoles.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The SQL that stands in files beside this package's classes. */
final class Sql {
    private Sql() {}

    static String text(String file) {
        return file(file).orElseThrow(() -> new IllegalStateException("there is no " + file));
    }

    static Optional<String> file(String file) {
        try (var sql = Sql.class.getResourceAsStream(file)) {
            return sql == null
                    ? Optional.empty()
                    : Optional.of(new String(sql.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
