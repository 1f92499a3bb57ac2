package interpoles.chart.text;

import interpoles.chart.data.Reading;
import interpoles.chart.style.Lettering;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** What is typed about a chart; where nothing is, the table says it. */
public record Texts(Optional<Typed> title, Optional<Typed> axis, Optional<Typed> note) {
    /** Nothing is typed. */
    public static final Texts OF_THE_TABLE = new Texts(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is typed, in each language. */
    public record Typed(String french, String english) {
        public String in(Words words) {
            return words.language().equals(Locale.FRENCH) ? french : english;
        }
    }

    public static Texts of(String title) {
        return OF_THE_TABLE.titled(title, title);
    }

    public static Texts of(String title, String axis) {
        var texts = of(title);
        return new Texts(texts.title, Optional.of(new Typed(axis, axis)), texts.note);
    }

    public Texts titled(String french, String english) {
        return new Texts(Optional.of(new Typed(french, english)), axis, note);
    }

    public Texts noted(String french, String english) {
        return new Texts(title, axis, Optional.of(new Typed(french, english)));
    }

    /** The typed title, or what the table is about. */
    public String title(Table table, Words words) {
        return title.map(typed -> typed.in(words))
                .orElseGet(() -> Lettering.capitalised(CaptionedTable.subject(table)));
    }

    /** The typed axis, or the table's unit, or the head of the column that is drawn. */
    public String axis(Table table, Reading reading, Words words) {
        return axis.map(typed -> typed.in(words))
                .or(() -> CaptionedTable.unit(table))
                .orElseGet(() ->
                        reading.measure().equals("n") ? words.text("chart.count") : words.head(reading.measure()));
    }

    /** The typed note; empty where there is none. */
    public String note(Words words) {
        return note.map(typed -> typed.in(words)).orElse("");
    }
}
