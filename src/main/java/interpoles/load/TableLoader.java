package interpoles.load;

import interpoles.contract.FieldContract;
import interpoles.file.RowSource;
import interpoles.file.TableFile;
import interpoles.file.csv.CsvFile;
import interpoles.load.column.Codes;
import interpoles.load.column.Column;
import interpoles.load.column.Header;
import interpoles.problem.Notes;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import interpoles.warehouse.DuckDb;
import interpoles.warehouse.QueryFailed;
import interpoles.warehouse.Warehouse;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Loads one table's file into the warehouse at once, where it is plain CSV and nothing in it is wrong.
 *
 * <p>What the contract makes of a text is not written again here: each distinct text of a column is read by {@link
 * Column}, as {@link TableReader} reads each field. Nothing is told of what is wrong; at the first doubt the file
 * is left to {@link TableReader}, which says where.
 */
public final class TableLoader {
    /** What a spreadsheet's error begins with, perhaps after blanks; in a field of several any piece may be one. */
    private static final String MAY_BE_ERROR = "(contains(%s, '#') OR contains(%s, 'Err:5'))";
    /** A file's first row is on its second line. */
    private static final int FIRST_LINE = 2;
    /** Values that are written otherwise than their codes are few; more are left to be read row by row. */
    private static final int MOST_REWRITTEN = 1_000;

    /** A text that stands for another value, as often as it does so, and the row in which it first stands. */
    private record Rewritten(Column column, String found, Optional<Object> value, long first, long count) {}

    private final TableFile file;
    private final CsvFile csv;
    private final DuckDb warehouse;
    private final Codes codes;
    private final Notes notes;
    private final Problems doubts;
    private final List<Rewritten> rewritten = new ArrayList<>();
    private Header header;

    private TableLoader(TableFile file, CsvFile csv, DuckDb warehouse, Codes codes, Words words) {
        this.notes = new Notes(words);
        this.doubts = new Problems(words);
        this.file = file;
        this.csv = csv;
        this.warehouse = warehouse;
        this.codes = codes;
    }

    /** Whether a file can be loaded so: it is plain, and its name and missing values mean the same to every reader. */
    static boolean takes(TableFile file) {
        return file.source() instanceof CsvFile csv
                && csv.isPlain()
                && file.isUniform()
                && csv.path().toString().chars().noneMatch(c -> "*?[".indexOf(c) >= 0)
                && !file.missing().isEmpty()
                && file.missing().stream()
                        .allMatch(text ->
                                text.chars().noneMatch(c -> c < ' ' || c == csv.delimiter() || c == csv.quote()));
    }

    /** The table; none, and nothing of it in the warehouse, if anything about it is in doubt. */
    static Optional<LoadedTable> load(
            TableFile file, DuckDb warehouse, Codes codes, Notes notes, DoubleConsumer progress) {
        var loader = new TableLoader(file, (CsvFile) file.source(), warehouse, codes, notes.words());
        try {
            if (loader.isRight(progress)) {
                loader.convert();
                notes.addAll(loader.notes);
                return Optional.of(new LoadedTable(file, Optional.of(loader.header), true, loader.csv.rows()));
            }
        } catch (QueryFailed | Unreadable inDoubt) {
            // Whatever it is, reading row by row tells it or shows that it is none.
        }
        loader.leave();
        return Optional.empty();
    }

    private void leave() {
        file.contract().fields().stream()
                .flatMap(field -> field.child().stream())
                .forEach(child -> {
                    warehouse.execute("DROP VIEW IF EXISTS " + child.table());
                    warehouse.execute("DROP TABLE IF EXISTS " + pieces(child));
                });
        warehouse.execute("DROP TABLE IF EXISTS " + loaded());
    }

    private String loaded() {
        return "loaded_" + file.contract().name();
    }

    private boolean isRight(DoubleConsumer progress) throws Unreadable {
        // What columns note of the values they read is told in its order, later.
        var noted = new Notes(notes.words());
        csv.readHeader(new RowSource.Taker() {
            @Override
            public void header(long line, List<String> names) throws Unreadable {
                Header.requireNames(file, line, names);
                header = Header.of(file, line, names, codes, doubts, noted);
                notes.addAll(noted);
            }

            @Override
            public void row(long line, List<String> fields, Map<Integer, String> unreadable) {
                throw new IllegalStateException("a header alone was asked for");
            }
        });
        // The warehouse passes over a delimiter too many at a row's end.
        if (!doubts.none() || header.size() < 2 || !csv.isOfWidth(header.size())) {
            return false;
        }
        warehouse.load(
                loaded(),
                new DuckDb.Csv(csv.path(), csv.delimiter(), csv.quote(), header.size(), file.missing()),
                progress);
        csv.requireUnchanged();
        return isWhole() && header.columns().stream().allMatch(this::isRight) && rewritten.size() <= MOST_REWRITTEN;
    }

    /**
     * Whether there is a row a line, and in each what must be stated: no row is read for it, the warehouse knows
     * where values are missing.
     */
    private boolean isWhole() {
        var missing = header.columns().stream().filter(Column::mustBeStated).map(column -> name(column) + " IS NULL");
        var counts = warehouse.query(
                "SELECT (SELECT COUNT(*) FROM " + loaded() + ") AS whole, (SELECT COUNT(*) FROM " + loaded() + " WHERE "
                        + Stream.concat(Stream.of("false"), missing).collect(Collectors.joining(" OR "))
                        + ") AS lacking",
                loaded());
        return counts.longColumn("whole").getLong(0) == csv.rows()
                && counts.longColumn("lacking").getLong(0) == 0;
    }

    /** Whether each distinct text of a column is what the contract and the survey ask for. */
    private boolean isRight(Column column) {
        if (column.takesAnyText()) {
            return warehouse.each(
                    "SELECT " + name(column) + ", 1, 1 FROM " + loaded() + " WHERE "
                            + MAY_BE_ERROR.formatted(name(column), name(column)) + " GROUP BY " + name(column),
                    (found, one, first) -> column.read(FIRST_LINE, found) != Column.BAD);
        }
        return warehouse.each(
                "SELECT " + name(column) + ", COUNT(*), MIN(rowid) FROM " + loaded() + " WHERE " + name(column)
                        + " IS NOT NULL GROUP BY " + name(column),
                (found, count, first) -> {
                    var value = column.read(first + FIRST_LINE, found);
                    if (!(value instanceof BigDecimal)
                            && !found.equals(String.valueOf(value))
                            && value != Column.BAD
                            && rewritten.size() <= MOST_REWRITTEN) {
                        rewritten.add(new Rewritten(column, found, Optional.ofNullable(value), first, count));
                    }
                    return value != Column.BAD;
                });
    }

    private static String name(Column column) {
        return "c" + (column.number() - 1);
    }

    /** Texts become values, and the table takes the form in which the rules ask it. */
    private void convert() {
        rewritten.stream()
                .filter(one -> one.value.isPresent())
                .sorted(Comparator.comparingLong(Rewritten::first).thenComparingInt(one -> one.column.number()))
                .forEach(one -> notes.normalised(
                        file.source().name(),
                        one.column.contract().name(),
                        one.found,
                        String.valueOf(one.value.get()),
                        one.count));
        header.columns().forEach(this::convert);
        for (var field : file.contract().fields()) {
            field.child()
                    .ifPresent(child -> header.column(field.name())
                            .ifPresentOrElse(
                                    column -> pieces(column, child),
                                    () -> TableReader.create(warehouse, file.contract(), child)));
        }
        warehouse.execute("CREATE VIEW " + LoadedTable.rowsOf(file.contract().name()) + " AS SELECT rowid + "
                + FIRST_LINE + " AS " + LoadedTable.LINE + ", CAST(NULL AS VARCHAR) AS " + LoadedTable.BAD_FIELDS + ", "
                + String.join(", ", selected()) + " FROM " + loaded());
    }

    private void convert(Column column) {
        var type = column.contract().type().sql;
        var cases = rewritten.stream()
                .filter(one -> one.column == column)
                .map(one -> " WHEN " + Warehouse.text(one.found) + " THEN "
                        + one.value
                                .map(value -> "CAST(" + Warehouse.text(value.toString()) + " AS " + type + ")")
                                .orElse("NULL"))
                .collect(Collectors.joining());
        if (!type.equals("VARCHAR") || !cases.isEmpty()) {
            var plain = "TRY_CAST(" + name(column) + " AS " + type + ")";
            warehouse.execute("ALTER TABLE " + loaded() + " ALTER " + name(column) + " TYPE " + type + " USING "
                    + (cases.isEmpty() ? plain : "CASE " + name(column) + cases + " ELSE " + plain + " END"));
        }
    }

    /**
     * A field of several values as a table of its own: its distinct texts are few. One in which no piece holds
     * anything is missing.
     */
    private void pieces(Column column, FieldContract.Child child) {
        var separator = Warehouse.text(column.contract().separator().orElseThrow());
        var owner = name(header.column(file.contract().key().get(0)).orElseThrow());
        var texts = name(column);
        warehouse.execute("UPDATE " + loaded() + " SET " + texts + " = NULL WHERE starts_with(" + texts + ", "
                + separator + ")" + " AND REPLACE(" + texts + ", " + separator + ", '') = ''");
        warehouse.execute("""
                CREATE TABLE {pieces} AS
                SELECT DISTINCT whole, piece
                FROM (SELECT whole, UNNEST(string_split(whole, {separator})) AS piece FROM (SELECT DISTINCT {texts} AS whole FROM {loaded}))
                WHERE piece <> ''
                """.replace("{pieces}", pieces(child))
                .replace("{loaded}", loaded())
                .replace("{texts}", texts)
                .replace("{separator}", separator));
        warehouse.execute("CREATE VIEW " + child.table() + " AS SELECT l." + owner + " AS "
                + file.contract().key().get(0) + ", p.piece AS " + child.column() + " FROM " + loaded() + " l JOIN "
                + pieces(child) + " p ON p.whole = l." + texts);
    }

    private static String pieces(FieldContract.Child child) {
        return "pieces_of_" + child.table();
    }

    /** The contract's columns by their names, those that the file lacks empty, and the unknown ones. */
    private List<String> selected() {
        var unknown = header.unknown(file.contract());
        return Stream.concat(
                        file.contract().fields().stream()
                                .map(field -> header.column(field.name())
                                                .map(TableLoader::name)
                                                .orElse("CAST(NULL AS " + field.type().sql + ")")
                                        + " AS " + Warehouse.quoted(field.name())),
                        IntStream.range(0, unknown.size())
                                .mapToObj(
                                        i -> name(header.column(unknown.get(i)).orElseThrow()) + " AS unknown_" + i))
                .toList();
    }
}
