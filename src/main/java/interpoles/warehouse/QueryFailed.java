package interpoles.warehouse;

import interpoles.words.Words;
import java.sql.SQLException;

/** A query that the warehouse refused or could not finish: one sentence, without a stack trace. */
public final class QueryFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QueryFailed(SQLException refused, Words words) {
        this(told(refused.getMessage(), words));
    }

    public QueryFailed(String sentence) {
        super(sentence, null, false, false);
    }

    /** DuckDB puts a remark on its own state before what the reader needs to know. */
    private static String told(String message, Words words) {
        if (message.contains("Out of Memory Error")) {
            return words.text(
                    "warehouse.out-of-memory", message.lines().findFirst().orElse(""));
        }
        var remark = "closed pending query result\nError: ";
        var end = message.indexOf(remark);
        return end < 0 ? message : message.substring(end + remark.length());
    }
}
