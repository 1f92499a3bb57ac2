package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Refusal;
import interpoles.chart.style.Lettering;
import interpoles.chart.text.Draft;
import interpoles.chart.text.Texts;
import interpoles.table.CaptionedTable;
import interpoles.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Config;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A table and the form in which it is to be drawn: a value without a language, which is drawn in one ({@link #in}) when
 * it is shown. A table that the form cannot draw is refused when the chart is made ({@link Refusal}).
 *
 * <p>It is a Tablesaw {@link Figure} for whoever holds one. What is asked of it without naming a language, its title, its
 * sentence or Tablesaw's script, is in English.
 *
 * <p>The chart forms ({@link Bars}, {@link Slopes}, {@link HeatMap}, {@link Distribution}, {@link Panels}) make it.
 */
public final class Chart extends Figure {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private final Table table;
    private final Reading reading;
    private final Texts texts;
    private final Function<Draft, Drawn> drawing;
    private final boolean empty;

    private Chart(Table table, Reading reading, Texts texts, boolean empty, Function<Draft, Drawn> drawing) {
        super(new Trace[0]);
        this.table = table;
        this.reading = reading;
        this.texts = texts;
        this.empty = empty;
        this.drawing = drawing;
    }

    /** A chart of what is read, or, where no value is known, one whose one line says so. */
    static Chart of(Table table, Reading reading, Texts texts, Function<Draft, Form> form) {
        return reading.isEmpty() ? empty(table, reading, texts, Draft::nothing) : drawn(table, reading, texts, form);
    }

    /** A chart of a table that has something to draw. */
    static Chart drawn(Table table, Reading reading, Texts texts, Function<Draft, Form> form) {
        return new Chart(
                table, reading, texts, false, draft -> form.apply(draft).drawn());
    }

    static Chart empty(Table table, Reading reading, Texts texts, Function<Draft, String> sentence) {
        return new Chart(table, reading, texts, true, draft -> Drawn.nothing(draft, sentence.apply(draft)));
    }

    /** Of what a table tells, such as claims; where that is nothing, a chart that says so in the sentence of this key. */
    static <T> Chart ofEach(
            Table table, Texts texts, List<T> told, String none, BiFunction<Draft, List<T>, Form> form) {
        var reading = Reading.of(table);
        return told.isEmpty()
                ? empty(
                        table,
                        reading,
                        texts,
                        draft -> draft.words().text(none, Lettering.uncapitalised(draft.title())))
                : drawn(table, reading, texts, draft -> form.apply(draft, told));
    }

    /** The chart in a language: its title, its sentence and what plotly draws. */
    public Drawn in(Words asked) {
        var words = CaptionedTable.words(table, asked);
        return drawing.apply(new Draft(
                table,
                reading,
                texts.title(table, words),
                texts.axis(table, reading, words),
                texts.note(words),
                words));
    }

    /**
     * The same chart under another title: the one of the language in which it is shown.
     *
     * @param french shown where {@code INTERPOLES_LANG} asks for French
     * @param english shown otherwise
     */
    public Chart title(String french, String english) {
        return new Chart(table, reading, texts.titled(french, english), empty, drawing);
    }

    /** The same chart with a line of an analyst's own under the plot, such as a source or how it is to be read. */
    public Chart note(String text) {
        return note(text, text);
    }

    /** The same in two languages. */
    public Chart note(String french, String english) {
        return new Chart(table, reading, texts.noted(french, english), empty, drawing);
    }

    /**
     * The same chart with a group in another colour. Where all bars have one colour, this one stands out.
     *
     * @param group its code, as it stands in the table
     * @param colour written {@code #RRGGBB}
     * @throws Refusal if the table has no such group, the colour is written otherwise, or the form tells its groups apart
     *     by something else than colour
     */
    public Chart colour(String group, String colour) {
        if (empty) return this;
        var coloured = new Chart(table, reading.colouring(group, colour), texts, false, drawing);
        if (!coloured.in(ENGLISH).json().toString().contains(colour)) throw Refusal.uncoloured();
        return coloured;
    }

    /** What is measured: as it is typed in a cell (in English, if in two languages), otherwise as the table says it. */
    public String title() {
        return texts.title(table, ENGLISH);
    }

    /** The chart in one English sentence: its form, what it measures, its range and its trend. */
    public String sentence() {
        return in(ENGLISH).sentence();
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

    private Figure english() {
        return in(ENGLISH).figure().tablesaw();
    }

    @Override
    public Layout getLayout() {
        return english().getLayout();
    }

    @Override
    public Config getConfig() {
        return english().getConfig();
    }

    @Override
    public Trace[] getTraces() {
        return english().getTraces();
    }

    @Override
    public String asJavascript(String divName) {
        return english().asJavascript(divName);
    }

    @Override
    public String divString(String divName) {
        return english().divString(divName);
    }

    /** @throws UnsupportedOperationException always: a chart is a value, and draws its own layout */
    @Override
    public void setLayout(Layout layout) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnsupportedOperationException always: a chart is a value, and draws its own traces */
    @Override
    public void setTraces(Trace... traces) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnsupportedOperationException always: a chart is a value */
    @Override
    public void setConfig(Config config) {
        throw new UnsupportedOperationException();
    }
}
