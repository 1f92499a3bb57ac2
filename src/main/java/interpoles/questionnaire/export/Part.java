package interpoles.questionnaire.export;

import java.util.List;
import java.util.OptionalInt;

/**
 * A sheet of answers: that of a questionnaire, or one of what it repeats.
 *
 * @param number its place among all sheets of all exports
 * @param index the column by which rows of other sheets refer to one of this
 * @param parent in a sheet of repeats, the column that refers to a row of another
 * @param parentTable in a sheet of repeats, the column that says which sheet that is
 */
public record Part(
        int number, Grid grid, Layout layout, OptionalInt index, OptionalInt parent, OptionalInt parentTable) {
    private static final String INDEX = "_index";
    private static final String PARENT_TABLE = "_parent_table_name";

    public static Part of(int number, Grid grid, Layout layout) {
        return new Part(
                number, grid, layout, layout.column(INDEX), layout.column(Layout.PARENT), layout.column(PARENT_TABLE));
    }

    /** The same where a column is named that tells whether an answer was completed. */
    public Part completedBy(int column) {
        return of(number, grid, layout.completedBy(column));
    }

    public List<Question> questions() {
        return layout.questions();
    }
}
