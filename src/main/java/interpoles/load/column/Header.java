package interpoles.load.column;

import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.contract.TableContract;
import interpoles.file.ErrorText;
import interpoles.file.IntendedName;
import interpoles.file.TableFile;
import interpoles.file.csv.CsvFile;
import interpoles.problem.Expected;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of one survey's table, found from the header of its file. */
public final class Header {
    private final List<String> names;
    private final List<Column> columns;

    private Header(List<String> names, List<Column> columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * Maps the names of a header to the contract, whatever their case, accents, order and language. A name that the
     * contract does not know is a column of text.
     */
    public static Header of(
            TableFile file, long line, List<String> names, Codes codes, Problems problems, Notes notes) {
        var columns = new ArrayList<Column>();
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            int number = i + 1;
            var name = names.get(i);
            var unreadable = ErrorText.is(name) ? Optional.of("unreadable-cell") : Column.unreadable(name);
            if (unreadable.isPresent()) {
                problem(file, problems, unreadable.get(), line, number, name);
            }
            var bare = Fold.blankless(name);
            var known = file.contract().field(Fold.name(name));
            if (bare.isEmpty()) {
                notes.add("survey.note.nameless", file.source().name(), number, "column_" + number);
            }
            var field = known.orElseGet(() -> FieldContract.unknown(bare.isEmpty() ? "column_" + number : bare));
            boolean isSecond = !seen.add(Fold.name(field.name()));
            if (isSecond) {
                problem(file, problems, "duplicate-header", line, number, name);
            } else if (known.isPresent() && !name.equals(field.name())) {
                notes.add("survey.note.header", file.source().name(), Problem.readable(name), field.name());
            }
            columns.add(new Column(file, field, name, number, isSecond, codes, problems, notes));
        }
        tellOfLacking(file, columns, problems, notes);
        tellOfUndescribed(file, columns, notes);
        return new Header(List.copyOf(names), List.copyOf(columns));
    }

    /**
     * A first row that names none of the columns is no header but a title, a comment, or one in another dialect:
     * that is told once, not column by column.
     *
     * @throws Unreadable if the row is no header
     */
    public static void requireNames(TableFile file, long line, List<String> names) throws Unreadable {
        boolean any = names.stream()
                .anyMatch(name -> file.contract().field(Fold.name(name)).isPresent());
        if (!any && names.stream().anyMatch(name -> !name.isBlank())) {
            boolean isCsv = file.source() instanceof CsvFile;
            var delimiter = file.source() instanceof CsvFile csv ? String.valueOf(csv.delimiter()) : ", ";
            boolean whole = file.source() instanceof CsvFile csv
                    && csv.recognisesDelimiter()
                    && names.size() == 1
                    && isHeader(file, names.get(0));
            throw new Unreadable("not-a-header", OptionalLong.of(line), String.join(delimiter, names))
                    .asking(whole ? "header-in-one-field" : isCsv ? "not-a-header" : "not-a-header-of-a-sheet");
        }
    }

    /** Whether names of columns stand in one field with what else is put between fields: each line was quoted whole. */
    private static boolean isHeader(TableFile file, String whole) {
        return Stream.of(whole.split("[,;\t]"))
                        .filter(name -> file.contract().field(Fold.name(name)).isPresent())
                        .count()
                > 1;
    }

    /** Tells of the columns that the file lacks, each with the header that may have been meant for it. */
    private static void tellOfLacking(TableFile file, List<Column> columns, Problems problems, Notes notes) {
        var lacking = file.contract().fields().stream()
                .filter(field ->
                        columns.stream().noneMatch(column -> column.contract().equals(field)))
                .collect(Collectors.toCollection(ArrayList::new));
        var meant = new HashMap<FieldContract, String>();
        for (var column : columns) {
            if (!file.contract().fields().contains(column.contract())) {
                IntendedName.column(column.header(), lacking).ifPresent(field -> {
                    if (meant.putIfAbsent(field, column.header()) == null && field.mayBeAbsent()) {
                        notes.add(
                                "survey.note.near-column",
                                file.source().name(),
                                Problem.readable(column.header()),
                                field.name());
                    }
                });
            }
        }
        lacking.stream()
                .filter(field -> !field.mayBeAbsent())
                .forEach(field -> problems.add(
                        file.contract().order(),
                        new Problem(
                                "missing-column",
                                file.source().name(),
                                OptionalLong.empty(),
                                OptionalInt.empty(),
                                field.name(),
                                "",
                                String.join(" / ", field.names()),
                                Optional.ofNullable(meant.get(field)))));
    }

    /** Tells of what datapackage.json says about columns that the file does not have. */
    private static void tellOfUndescribed(TableFile file, List<Column> columns, Notes notes) {
        file.fields().keySet().stream()
                .filter(name -> columns.stream()
                        .noneMatch(column -> Fold.name(column.header()).equals(name)
                                || column.contract().names().stream()
                                        .anyMatch(known -> Fold.name(known).equals(name))))
                .sorted()
                .forEach(name ->
                        notes.add("survey.note.no-such-column", file.source().name(), name));
    }

    /** The names as the file writes them. */
    public List<String> names() {
        return names;
    }

    public List<Column> columns() {
        return columns;
    }

    public int size() {
        return columns.size();
    }

    public Optional<Column> column(String name) {
        return columns.stream()
                .filter(column -> column.contract().name().equals(name))
                .findFirst();
    }

    /** The names of the columns that the contract does not know. */
    public List<String> unknown(TableContract table) {
        return columns.stream()
                .map(Column::contract)
                .filter(field -> !table.fields().contains(field))
                .map(FieldContract::name)
                .toList();
    }

    private static void problem(TableFile file, Problems problems, String code, long line, int number, String name) {
        var expected = Expected.of(problems.words(), code);
        problems.add(
                file.contract().order(),
                ColumnProblems.at(file, code, line, number, name, name, expected, Optional.empty()));
    }
}
