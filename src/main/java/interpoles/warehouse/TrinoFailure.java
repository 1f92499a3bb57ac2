package interpoles.warehouse;

import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/** Why a cluster did not answer, in one sentence: by the ranges of Trino's error codes. */
final class TrinoFailure {
    private static final int INTERNAL = 0x1_0000;
    private static final int RESOURCES = 0x2_0000;
    private static final int EXTERNAL = 0x3_0000;
    private static final Set<Integer> MEMORY = Set.of(0x2_0001, 0x2_0004, 0x2_0007);
    private static final int TIME = 0x2_0003;
    private static final Pattern BEFORE_THE_WORDS = Pattern.compile("^Query failed \\(#[^)]*\\): (line \\d+:\\d+: )?", Pattern.DOTALL);

    private TrinoFailure() {}

    static QueryFailed of(SQLException failure, TrinoAddress address) {
        var words = Words.current();
        var own = address.masked(own(failure));
        int code = failure.getErrorCode();
        if (code == 0) {
            return new QueryFailed(words.text(isLost(failure) ? "warehouse.trino.lost" : "warehouse.trino.refused", address.shown(), own));
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
        return new QueryFailed(code < INTERNAL ? own : words.text(code < EXTERNAL ? "warehouse.trino.busy" : "warehouse.trino.data", address.shown(), own));
    }

    private static boolean isLost(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return true;
            }
        }
        return String.valueOf(failure.getMessage()).startsWith("Error fetching") || String.valueOf(failure.getMessage()).startsWith("Error executing");
    }

    /** The first line of what Trino said, without the query's number and without a place in a text that we put together. */
    private static String own(SQLException failure) {
        var message = String.valueOf(failure.getMessage()).strip();
        return BEFORE_THE_WORDS.matcher(message.lines().findFirst().orElse("")).replaceFirst("");
    }
}
