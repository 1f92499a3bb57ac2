package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.style.Lettering;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** What is typed about a chart; where nothing is, the table says it. */
record Texts(Optional<String> title, Optional<String> axis) {
    /** Nothing is typed. */
    static final Texts OF_THE_TABLE = new Texts(Optional.empty(), Optional.empty());

    static Texts of(String title) {
        return new Texts(Optional.of(title), Optional.empty());
    }

    static Texts of(String title, String axis) {
        return new Texts(Optional.of(title), Optional.of(axis));
    }

    /** The typed title, or what the table is about. */
    String title(Table table) {
        return title.orElseGet(() -> Lettering.capitalised(CaptionedTable.subject(table)));
    }

    /** The typed axis, or the table's unit, or the head of the column that is drawn. */
    String axis(Table table, Reading reading, Words words) {
        return axis.or(() -> CaptionedTable.unit(table))
                .orElseGet(() ->
                        reading.measure().equals("n") ? words.text("chart.count") : words.head(reading.measure()));
    }
}
