package interpoles.trino;

import interpoles.warehouse.QueryFailed;
import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a cluster did not answer, in one sentence: by the ranges of Trino's error codes. */
public final class TrinoFailure {
    private static final int INTERNAL = 0x1_0000;
    private static final int RESOURCES = 0x2_0000;
    private static final int EXTERNAL = 0x3_0000;
    private static final Set<Integer> MEMORY = Set.of(0x2_0001, 0x2_0004, 0x2_0007);
    private static final int TIME = 0x2_0003;
    private static final Pattern BEFORE_THE_WORDS =
            Pattern.compile("^Query failed \\(#[^)]*\\): (line \\d+:\\d+: )?", Pattern.DOTALL);

    private TrinoFailure() {}

    static QueryFailed of(SQLException failure, TrinoAddress address, Words words) {
        var own = address.masked(own(failure));
        int code = failure.getErrorCode();
        if (code == 0) {
            return new QueryFailed(words.text(beforeAnyQuery(failure), address.shown(), own));
        }
        if (MEMORY.contains(code)) {
            return new QueryFailed(words.text("warehouse.trino.memory", address.shown(), own));
        }
        if (code == TIME) {
            return new QueryFailed(words.text("warehouse.trino.time", address.shown(), own));
        }
        if (code >= INTERNAL && code < RESOURCES) {
            return new QueryFailed(words.text("warehouse.trino.worker", address.shown(), own));
        }
        return new QueryFailed(
                code < INTERNAL
                        ? own
                        : words.text(
                                code < EXTERNAL ? "warehouse.trino.busy" : "warehouse.trino.data",
                                address.shown(),
                                own));
    }

    /** What kept the driver from asking, or from hearing the answer, as the key of its sentence. */
    private static String beforeAnyQuery(SQLException failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.startsWith("Authentication failed")) {
            return "warehouse.trino.sign-in";
        }
        if (has(failure, SSLException.class)) {
            return "warehouse.trino.certificate";
        }
        boolean lost = has(failure, IOException.class) || has(failure, UncheckedIOException.class);
        return lost || message.startsWith("Error fetching") || message.startsWith("Error executing")
                ? "warehouse.trino.lost"
                : "warehouse.trino.refused";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> cause) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(cause::isInstance);
    }

    /**
     * The first line of what Trino said, without the query's number and without a place in a text that we put
     * together.
     */
    private static String own(SQLException failure) {
        var line =
                String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
        return BEFORE_THE_WORDS.matcher(line).replaceFirst("").replaceFirst("[:\\s]+$", "");
    }
}
