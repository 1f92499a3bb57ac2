package interpoles.chart;

import interpoles.words.Words;
import java.util.Objects;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A Tablesaw Plotly figure that also says in words what it shows, and carries the table it was drawn from.
 *
 * <p>The chart forms ({@link Bars}, {@link Slopes}, {@link HeatMap}, {@link Distribution}, {@link Panels}) make it.
 */
public final class Chart extends Figure {
    private final String title;
    private final String sentence;
    private final Table table;
    private final boolean empty;

    private Chart(Table table, String title, String sentence, boolean empty, Layout layout, Trace... traces) {
        super(layout, Config.builder().displayLogo(false).displayModeBar(false).build(), traces);
        this.title = Objects.requireNonNull(title);
        this.sentence = Objects.requireNonNull(sentence);
        this.table = Objects.requireNonNull(table);
        this.empty = empty;
    }

    static Chart of(Table table, String title, String sentence, Layout layout, Trace... traces) {
        return new Chart(table, title, sentence, false, layout, traces);
    }

    /** A chart without axes, whose one line says what is missing. */
    static Chart empty(Table table, String title, String sentence) {
        var shown = Words.current().title(title);
        return new Chart(table, shown, sentence, true, Frame.of(table, shown).note(sentence));
    }

    /** What is measured, as plain text. */
    public String title() {
        return title;
    }

    /** The chart in one sentence: its form, what it measures, its range and its trend. Its alternative text. */
    public String sentence() {
        return sentence;
    }

    /** The name of the table, which tells the survey. */
    public String caption() {
        return Objects.requireNonNullElse(table.name(), "");
    }

    /** The table that was drawn. */
    public Table table() {
        return table;
    }

    /** Whether the table had no value to draw. */
    public boolean isEmpty() {
        return empty;
    }
}
