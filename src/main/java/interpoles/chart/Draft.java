package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.words.Words;
import java.util.Objects;
import tech.tablesaw.api.Table;

/** What a form draws, in one language: the table, how it is read, and what the reader is told of it. */
record Draft(Table table, Reading reading, String title, String axis, String note, Words words) {
    /** The name of the table, which tells the survey. */
    String caption() {
        return Objects.requireNonNullElse(table.name(), "");
    }
}
