package interpoles.advice;

import interpoles.file.Declared;
import interpoles.load.LoadedTable;
import interpoles.problem.Advice;
import interpoles.problem.Advised;
import interpoles.warehouse.DuckDb;
import interpoles.warehouse.QueryFailed;
import interpoles.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tech.tablesaw.api.Row;

/** The questions that a valid survey is asked. */
public final class Questions {
    /** So many of each kind and column are listed, the rest is counted. */
    static final int LISTED = 20;

    private static final String FIRST = """
            SELECT CAST(line AS bigint) AS line, found, CAST(twin AS varchar) AS twin, CAST(twin_line AS bigint) AS twin_line,
                   COUNT(*) OVER () AS n
            FROM (%s) q
            ORDER BY line, found LIMIT %d""";

    private final Map<String, LoadedTable> tables;
    private final Declared declared;
    private final Warehouse warehouse;

    private Questions(Map<String, LoadedTable> tables, Declared declared, Warehouse warehouse) {
        this.tables = tables;
        this.declared = declared;
        this.warehouse = warehouse;
    }

    /** Whether a survey in this warehouse can be asked: one from files, whose rows have kept their lines. */
    public static boolean canBeAskedOf(Warehouse warehouse) {
        return warehouse instanceof DuckDb;
    }

    /**
     * The advice for a survey without problems; none where it cannot be asked. A question that the warehouse cannot
     * answer, for want of memory, is named: nothing that is computed depends on it.
     *
     * @param declared what the survey says of itself
     */
    public static Advised ask(Map<String, LoadedTable> tables, Declared declared, Warehouse warehouse) {
        return canBeAskedOf(warehouse) ? new Questions(tables, declared, warehouse).advice() : Advised.NONE;
    }

    private Advised advice() {
        var listed = new ArrayList<Advice>();
        var unlisted = new LinkedHashMap<String, Long>();
        var unanswered = new LinkedHashSet<String>();
        for (var question : Question.all()) {
            if (canBeAnswered(question)) {
                try {
                    var found = warehouse.query(FIRST.formatted(question.sql(), LISTED), question.code());
                    found.forEach(row -> listed.add(advice(question, row)));
                    if (found.rowCount() == LISTED && found.longColumn("n").get(0) > LISTED) {
                        unlisted.merge(question.code(), found.longColumn("n").get(0) - LISTED, Long::sum);
                    }
                } catch (QueryFailed tooLarge) {
                    unanswered.add(question.code());
                }
            }
        }
        return new Advised(List.copyOf(listed), unlisted, List.copyOf(unanswered));
    }

    private boolean canBeAnswered(Question question) {
        boolean answered =
                question.unlessCollected() && declared.wavesOf(question.table()).isPresent();
        return !answered && question.needs().stream().allMatch(this::has);
    }

    private boolean has(String column) {
        var table = tables.get(Question.table(column));
        return table != null && table.has(Question.column(column));
    }

    private Advice advice(Question question, Row row) {
        var table = tables.get(question.table());
        var line = number(row, "line");
        return new Advice(
                question.code(),
                table.file().source().name(),
                line,
                line.isPresent() ? table.number(question.field()) : OptionalInt.empty(),
                question.field(),
                row.getString("found"),
                row.isMissing("twin") ? Optional.empty() : Optional.of(row.getString("twin")),
                number(row, "twin_line"));
    }

    private static OptionalLong number(Row row, String column) {
        return row.isMissing(column) ? OptionalLong.empty() : OptionalLong.of(row.getLong(column));
    }
}
