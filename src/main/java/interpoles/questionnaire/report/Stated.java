package interpoles.questionnaire.report;

import interpoles.questionnaire.account.Cell;
import java.util.List;

/**
 * What was stated of something, and the cells in which it was; none where it is the default of {@code questions.csv}.
 *
 * @param values one, or several motives
 */
public record Stated(List<String> values, List<Cell> cells) {
    public Stated {
        values = List.copyOf(values);
        cells = List.copyOf(cells);
    }

    String text() {
        return String.join("|", values);
    }
}
