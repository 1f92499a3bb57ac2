package interpoles.load.column;

import interpoles.contract.FieldContract;
import interpoles.file.TableFile;
import interpoles.problem.Expected;
import interpoles.problem.Notes;
import interpoles.problem.Problem;
import interpoles.problem.Problems;
import interpoles.words.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What is told of the fields of one column: those that break the contract, and values read as another code. */
final class ColumnProblems {
    private final TableFile file;
    private final FieldContract contract;
    private final int number;
    private final Problems problems;
    private final Notes notes;

    /** @param number the place of the column's field in its row, from 1 */
    ColumnProblems(TableFile file, FieldContract contract, int number, Problems problems, Notes notes) {
        this.file = file;
        this.contract = contract;
        this.number = number;
        this.problems = problems;
        this.notes = notes;
    }

    Words words() {
        return problems.words();
    }

    /** Notes that a code is written otherwise, if it is. */
    void normalised(String found, String code) {
        if (!found.equals(code)) {
            notes.normalised(file.source().name(), contract.name(), found, code);
        }
    }

    /** Tells that a field breaks the contract; gives {@link Column#BAD}. */
    Object bad(long line, String code, String found) {
        return bad(line, code, found, () -> Expected.of(words(), code), Optional::empty);
    }

    /** The same with what was expected and what may have been meant: put in words only for a problem that is listed. */
    Object bad(long line, String code, String found, Supplier<String> expected, Supplier<Optional<String>> nearest) {
        if (problems.lists(file.contract().order(), file.source().name(), line)) {
            problems.add(
                    file.contract().order(),
                    at(file, code, line, number, contract.name(), found, expected.get(), nearest.get()));
        } else {
            problems.addUnlisted(1);
        }
        return Column.BAD;
    }

    /** A problem of a field, or of a name in the header, at its place in the file. */
    static Problem at(
            TableFile file,
            String code,
            long line,
            int number,
            String name,
            String found,
            String expected,
            Optional<String> nearest) {
        return file.source()
                .placed(new Problem(
                        code,
                        file.source().name(),
                        OptionalLong.of(line),
                        OptionalInt.of(number),
                        name,
                        found,
                        expected,
                        nearest));
    }
}
