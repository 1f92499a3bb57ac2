package interpoles.questionnaire.export;

import java.util.List;
import java.util.OptionalInt;

/**
 * A sheet of answers: that of a questionnaire, or one of what it repeats.
 *
 * @param number its place among all sheets of all exports
 * @param key in a sheet that others refer to, the column by which they do; in a sheet of repeats, the column that refers
 */
public record Part(int number, Grid grid, Layout layout, OptionalInt key) {
    private static final String INDEX = "_index";

    public static Part of(int number, Grid grid, Layout layout) {
        var parent = layout.column(Layout.PARENT);
        return new Part(number, grid, layout, parent.isPresent() ? parent : layout.column(INDEX));
    }

    public List<Question> questions() {
        return layout.questions();
    }
}
