package interpoles.load;

import interpoles.contract.FieldContract;
import interpoles.contract.TableContract;
import interpoles.file.RowSource;
import interpoles.file.TableFile;
import interpoles.file.csv.Encoding;
import interpoles.load.column.Codes;
import interpoles.load.column.Column;
import interpoles.load.column.Header;
import interpoles.problem.Expected;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import interpoles.warehouse.DuckDb;
import interpoles.warehouse.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Reads one table's file into the warehouse, checking each field on the way. */
public final class TableReader implements RowSource.Taker {
    private static final int ROWS_BETWEEN_STOPS = 1_024;

    private final TableFile file;
    private final DuckDb warehouse;
    private final Codes codes;
    private final Problems problems;
    private final Notes notes;
    private final DoubleConsumer progress;
    private final Map<String, Rows> children = new HashMap<>();
    private Header header;
    private int[] places;
    private int width;
    private Rows rows;
    private long count;

    private TableReader(
            TableFile file, DuckDb warehouse, Codes codes, Problems problems, Notes notes, DoubleConsumer progress) {
        this.file = file;
        this.warehouse = warehouse;
        this.codes = codes;
        this.problems = problems;
        this.notes = notes;
        this.progress = progress;
    }

    /** @param progress told what part of the rows is read, again and again */
    static LoadedTable read(
            TableFile file, DuckDb warehouse, Codes codes, Problems problems, Notes notes, DoubleConsumer progress) {
        var reader = new TableReader(file, warehouse, codes, problems, notes, progress);
        boolean complete = true;
        try {
            file.source().read(reader);
        } catch (Unreadable e) {
            problems.add(
                    file.contract().order(),
                    file.source().placed(e.in(file.source().name(), problems.words())));
            complete = false;
        } finally {
            reader.close();
        }
        if (reader.header == null) {
            create(warehouse, file.contract(), List.of());
        }
        return new LoadedTable(file, Optional.ofNullable(reader.header), complete, reader.count);
    }

    /** Makes the empty tables of a table of the contract: its rows, and those of its fields of several values. */
    static void create(DuckDb warehouse, TableContract contract, List<String> unknown) {
        warehouse.execute("CREATE TABLE " + LoadedTable.rowsOf(contract.name()) + " ("
                + String.join(", ", LoadedTable.definitions(contract, unknown)) + ")");
        contract.fields().stream()
                .flatMap(field -> field.child().stream())
                .forEach(child -> create(warehouse, contract, child));
    }

    /** Makes the empty table of a field of several values. */
    static void create(DuckDb warehouse, TableContract contract, FieldContract.Child child) {
        warehouse.execute("CREATE TABLE " + child.table() + " ("
                + contract.key().get(0) + " VARCHAR, " + child.column() + " VARCHAR)");
    }

    @Override
    public void header(long line, List<String> names) throws Unreadable {
        Header.requireNames(file, line, names);
        header = Header.of(file, line, names, codes, problems, notes);
        var contract = file.contract();
        var unknown = header.unknown(contract);
        create(warehouse, contract, unknown);
        places = new int[header.size()];
        for (int i = 0; i < places.length; i++) {
            var field = header.columns().get(i).contract();
            int known = contract.fields().indexOf(field);
            places[i] = 2 + (known >= 0 ? known : contract.fields().size() + unknown.indexOf(field.name()));
        }
        width = 2 + contract.fields().size() + unknown.size();
        rows = warehouse.rows(LoadedTable.rowsOf(contract.name()));
        contract.fields().stream()
                .flatMap(field -> field.child().stream())
                .forEach(child -> children.put(child.table(), warehouse.rows(child.table())));
    }

    @Override
    public void row(long line, List<String> fields, Map<Integer, String> unreadable) {
        count++;
        if (count % ROWS_BETWEEN_STOPS == 0) {
            progress.accept((double) count / Math.max(count, file.source().lines()));
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }
        // Of a ragged row nothing is known, not even its key: any of its fields may be the one too many or too few.
        boolean ragged = fields.size() != header.size();
        if (ragged && !problems.lists(file.contract().order(), file.source().name(), line)) {
            problems.addUnlisted(1);
        } else if (ragged) {
            tellRagged(line, fields);
        }
        var values = new Object[width];
        var bad = new StringBuilder();
        for (int i = 0; i < header.size(); i++) {
            var column = header.columns().get(i);
            var value = ragged
                    ? Column.BAD
                    : unreadable.containsKey(i)
                            ? column.unreadable(line, fields.get(i), unreadable.get(i))
                            : column.read(line, fields.get(i));
            if (value == Column.BAD) {
                bad.append(bad.isEmpty() ? "|" : "")
                        .append(column.contract().name())
                        .append('|');
            } else {
                values[places[i]] = value;
            }
        }
        values[0] = line;
        values[1] = bad.isEmpty() ? null : bad.toString();
        rows.add(values);
        addChildren(values);
    }

    /** That a row has too many fields or too few; bytes that are no text may be why, and are told alone. */
    private void tellRagged(long line, List<String> fields) {
        var undecodable = fields.stream()
                .filter(field -> field.indexOf(Encoding.UNDECODABLE) >= 0)
                .findFirst();
        int at = undecodable.map(fields::indexOf).orElse(Math.min(fields.size(), header.size())) + 1;
        problems.add(
                file.contract().order(),
                file.source()
                        .placed(new Problem(
                                undecodable.isPresent() ? "undecodable-text" : "ragged-row",
                                file.source().name(),
                                OptionalLong.of(line),
                                OptionalInt.of(at),
                                "",
                                undecodable.orElse(String.valueOf(fields.size())),
                                undecodable.isPresent()
                                        ? Expected.of(problems.words(), "undecodable-text")
                                        : Expected.of(problems.words(), "ragged-row", header.size()),
                                Optional.empty())));
    }

    @Override
    public void note(String key, Object... values) {
        notes.add(key, values);
    }

    /**
     * Of cells that are one all but the first are empty: in a column of the contract that is a wrong value, and then
     * nothing else is missing there.
     */
    @Override
    public void merged(long line, long lastLine, int first, int last, String shown) {
        boolean known = header != null
                && IntStream.rangeClosed(first, Math.min(last, header.size()))
                        .mapToObj(column -> header.columns().get(column - 1).contract())
                        .anyMatch(file.contract().fields()::contains);
        if (!known) {
            notes.add("survey.note.merged", file.source().name(), shown);
            return;
        }
        problems.withdraw(file.contract().order(), problem -> {
            long at = problem.line().orElse(-1);
            int column = problem.column().orElse(-1);
            return problem.code().equals("missing-field")
                    && problem.file().equals(file.source().name())
                    && at >= line
                    && at <= lastLine
                    && column >= first
                    && column <= last;
        });
        problems.add(
                file.contract().order(),
                file.source()
                        .placed(new Problem(
                                "merged-cells",
                                file.source().name(),
                                OptionalLong.of(line),
                                OptionalInt.of(first),
                                header.columns().get(first - 1).contract().name(),
                                shown,
                                Expected.of(problems.words(), "merged-cells"),
                                Optional.empty())));
    }

    private void addChildren(Object[] values) {
        if (children.isEmpty()) {
            return;
        }
        var owner = values[2];
        for (var column : header.columns()) {
            var child = column.contract().child();
            var value =
                    child.isEmpty() ? null : values[2 + file.contract().fields().indexOf(column.contract())];
            if (owner != null && value != null) {
                column.pieces((String) value)
                        .forEach(piece -> children.get(child.get().table()).add(owner, piece));
            }
        }
    }

    private void close() {
        if (rows != null) {
            rows.close();
        }
        children.values().forEach(Rows::close);
    }
}
