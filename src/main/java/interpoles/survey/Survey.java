package interpoles.survey;

import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/** A survey: its tables, checked against the contract, in a warehouse that answers SQL. */
public final class Survey implements AutoCloseable {
    private Survey() {}

    /** The survey that {@code INTERPOLES_SURVEY} names, or the project's own {@code data/phase-2}. */
    public static Survey open() { throw new UnsupportedOperationException(); }
    public static Survey open(String address) { throw new UnsupportedOperationException(); }
    public static Survey open(Path folder) { throw new UnsupportedOperationException(); }
    /** The survey's problems, a row each. */
    public static Table check(String address) { throw new UnsupportedOperationException(); }

    public String name() { throw new UnsupportedOperationException(); }
    public String title() { throw new UnsupportedOperationException(); }
    public boolean isReconstruction() { throw new UnsupportedOperationException(); }
    /** Ascending. */
    public List<Integer> waves() { throw new UnsupportedOperationException(); }
    /** Whether the survey brought this table of the contract. */
    public boolean has(String table) { throw new UnsupportedOperationException(); }
    public boolean has(String table, String column) { throw new UnsupportedOperationException(); }
    public Table table(String name) { throw new UnsupportedOperationException(); }
    /** The rows of a SQL query, as a table named after the survey. */
    public Table query(String sql) { throw new UnsupportedOperationException(); }
    @Override public void close() {}
}
