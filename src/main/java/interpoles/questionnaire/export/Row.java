package interpoles.questionnaire.export;

import java.util.BitSet;
import java.util.List;

/**
 * A row of an export.
 *
 * @param number which row of the file or sheet it is, from 1; blank ones count
 * @param line the line at which it begins, as an editor or a spreadsheet shows it
 * @param texts its cells; beyond the last all are empty
 * @param unshown the cells that the tool left out, as the question was not shown: LimeSurvey writes nothing between two
 *     delimiters there, and two quotes where the question was shown and not answered
 */
public record Row(long number, long line, List<String> texts, BitSet unshown) {
    /** The text of a cell, empty where there is none. */
    public String text(int column) {
        return column < texts.size() ? texts.get(column) : "";
    }

    Row at(long other) {
        return new Row(other, line, texts, unshown);
    }

    /** Whether there is an answer: something else than blanks. */
    public boolean isAnswered(int column) {
        return !text(column).isBlank();
    }

    /** Whether nothing stands in any cell. */
    public boolean isBlank() {
        return texts.stream().allMatch(String::isBlank);
    }
}
