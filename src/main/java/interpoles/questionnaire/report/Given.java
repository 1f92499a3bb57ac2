package interpoles.questionnaire.report;

import interpoles.questionnaire.account.Cell;
import interpoles.questionnaire.decision.Mapped;

/**
 * An answer to a question that is mapped, of a respondent whose answers count.
 *
 * @param file the file or sheet that it stands in
 * @param repeat in a sheet of repeats, which of the respondent's rows it is in, from 1; 0 elsewhere
 */
public record Given(Cell cell, String file, Mapped use, String text, int repeat) {
    /** {@code 2008.csv:12:5}. */
    String place() {
        return file + ":" + cell.line() + ":" + (cell.column() + 1);
    }
}
