package interpoles.chart.text;

import interpoles.chart.data.Reading;
import interpoles.chart.style.Lettering;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import tech.tablesaw.api.Table;

/** What a form draws, in one language: the table, how it is read, and what the reader is told of it. */
public record Draft(Table table, Reading reading, String title, String axis, String note, Words words) {
    /** Whose data it is, after what the table is about where the title does not say it; empty where the table says neither. */
    public String source() {
        var subject = CaptionedTable.subject(table);
        var source = CaptionedTable.source(table);
        var told = source.isEmpty() ? "" : words.text("chart.source", source);
        return subject.equalsIgnoreCase(title) || subject.isEmpty()
                ? told
                : told.isEmpty() ? subject : words.text("chart.source.of", subject, told);
    }

    /** Why there is nothing to draw. */
    public String nothing() {
        var measured = Lettering.uncapitalised(title);
        if (CaptionedTable.isKeptBack(table)) return words.text("chart.empty.kept-back", measured);
        if (table.isEmpty()) return words.text("chart.empty.rows", measured);
        return table.containsColumn(reading.measure())
                ? words.text("chart.empty.values", measured, words.head(reading.measure()))
                : words.text("chart.empty.numbers", measured, String.join(", ", table.columnNames()));
    }
}
