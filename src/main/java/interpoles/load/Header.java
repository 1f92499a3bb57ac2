package interpoles.load;

import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.contract.TableContract;
import interpoles.file.TableFile;
import interpoles.problem.Expected;
import interpoles.problem.Nearest;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

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
            var unreadable = Column.unreadable(name);
            if (unreadable.isPresent()) {
                problem(file, problems, unreadable.get(), line, number, name);
            }
            var bare = Fold.blankless(name);
            var known = file.contract().field(Fold.name(name));
            if (bare.isEmpty()) {
                notes.add("survey.note.nameless", file.source().name(), number, "column_" + number);
            }
            var contract = known.orElseGet(() -> FieldContract.unknown(bare.isEmpty() ? "column_" + number : bare));
            if (!seen.add(Fold.name(contract.name()))) {
                problem(file, problems, "duplicate-header", line, number, name);
            } else if (known.isPresent() && !name.equals(contract.name())) {
                notes.add("survey.note.header", file.source().name(), name, contract.name());
            }
            columns.add(new Column(file, contract, name, number, codes, problems, notes));
        }
        file.contract().fields().stream()
                .filter(field -> !field.mayBeAbsent() && !seen.contains(Fold.name(field.name())))
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
                                Nearest.to(field.name(), names))));
        return new Header(List.copyOf(names), List.copyOf(columns));
    }

    /** The names as the file writes them. */
    public List<String> names() {
        return names;
    }

    public List<Column> columns() {
        return columns;
    }

    int size() {
        return columns.size();
    }

    Optional<Column> column(String name) {
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
        problems.add(
                file.contract().order(),
                new Problem(
                        code,
                        file.source().name(),
                        OptionalLong.of(line),
                        OptionalInt.of(number),
                        name,
                        name,
                        Expected.of(problems.words(), code),
                        Optional.empty()));
    }
}
