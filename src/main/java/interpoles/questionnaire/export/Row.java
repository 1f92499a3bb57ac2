package interpoles.questionnaire.export;

import interpoles.problem.Unreadable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A row of an export.
 *
 * @param number which row of the file or sheet it is, from 1; blank ones count
 * @param line the line at which it begins, as an editor or a spreadsheet shows it
 * @param texts its cells; beyond the last all are empty
 * @param unshown the cells that the tool left out, as the question was not shown: LimeSurvey writes nothing between two
 *     delimiters there, and two quotes where the question was shown and not answered
 * @param unreadable the cells of a workbook that hold no value, such as {@code #N/A}, with what is asked of each: what they
 *     show stands in their place
 */
public record Row(long number, long line, List<String> texts, BitSet unshown, Map<Integer, String> unreadable) {
    Row at(long other) {
        return new Row(other, line, texts, unshown, unreadable);
    }

    /** Why a cell cannot be read, if it cannot. */
    public Optional<Unreadable> unreadable(int column) {
        return Optional.ofNullable(unreadable.get(column))
                .map(asked -> new Unreadable("unreadable-cell", OptionalLong.of(line), text(column))
                        .asking(asked)
                        .at(OptionalInt.of(column + 1)));
    }

    /** The text of a cell, empty where there is none. */
    public String text(int column) {
        return column < texts.size() ? texts.get(column) : "";
    }

    /** @throws Unreadable where a cell cannot be read: the first */
    void requireReadable() throws Unreadable {
        var first = unreadable.keySet().stream().min(Integer::compare).flatMap(this::unreadable);
        if (first.isPresent()) {
            throw first.get();
        }
    }

    /** Whether there is an answer: something else than blanks. */
    public boolean isAnswered(int column) {
        return !text(column).isBlank();
    }

    /** Whether nothing stands in any cell. */
    public boolean isBlank() {
        return unreadable.isEmpty() && texts.stream().allMatch(String::isBlank);
    }
}
