package interpoles.chart;

import interpoles.chart.data.Labels;
import interpoles.chart.data.Reading;
import interpoles.chart.layout.Frame;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.words.Words;
import java.util.Comparator;
import java.util.List;

/** What every form of chart has at hand: its draft, the words and numbers of the language, tellable labels. */
abstract class Form {
    protected final Words words;
    protected final Numbers numbers;
    protected final Reading reading;
    protected final Labels labels;
    private final Draft draft;

    /** @param reading what of the draft's reading is drawn, such as its last wave */
    Form(Draft draft, Reading reading) {
        this.draft = draft;
        this.words = draft.words();
        this.numbers = Numbers.in(words);
        this.reading = reading;
        this.labels = Labels.of(reading, words);
    }

    abstract PlotlyFigure figure();

    abstract String sentence();

    final Drawn drawn() {
        return new Drawn(draft.title(), sentence(), figure());
    }

    final Frame frame() {
        return Frame.of(draft.title(), draft.caption()).noted(draft.note());
    }

    /** What the values are, with their unit. */
    final String axis() {
        return draft.axis();
    }

    /** What is measured, as it stands within a sentence. */
    final String measured() {
        return Lettering.uncapitalised(draft.title());
    }

    /** A value as the reader writes it. */
    final String shown(double value) {
        return numbers.shown(value, reading.share());
    }

    /** The value of a row, or nothing where it has none. */
    final String shown(Reading.Row row) {
        return row.known() ? shown(row.value()) : "";
    }

    /** That only the first of so many are shown. */
    final String firstOf(long shown, long all) {
        return words.text("chart.shown", numbers.plain(shown), numbers.plain(all));
    }

    /** The rows with a value, the largest first. */
    static List<Reading.Row> largestFirst(Reading reading) {
        return reading.known().rows().stream()
                .sorted(Comparator.comparingDouble(Reading.Row::value).reversed())
                .toList();
    }

    /** The groups of a category, that with the largest sum first. */
    static List<String> largestGroupsFirst(Reading reading, int category) {
        return reading.groups(category).stream()
                .sorted(Comparator.comparingDouble((String code) -> sum(reading, category, code))
                        .reversed())
                .toList();
    }

    static double sum(Reading reading, int category, String code) {
        return reading.rows().stream()
                .filter(row -> row.known() && row.group(category).equals(code))
                .mapToDouble(Reading.Row::value)
                .sum();
    }
}
