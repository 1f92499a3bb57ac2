package interpoles.chart;

import interpoles.chart.data.Labels;
import interpoles.chart.data.Reading;
import interpoles.chart.layout.Frame;
import interpoles.chart.layout.Ranking;
import interpoles.chart.plotly.PlotlyFigure;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.chart.text.Description;
import interpoles.chart.text.Draft;
import interpoles.words.Leading;
import interpoles.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What every form of chart has at hand: its draft, the words and numbers of the language, tellable labels. */
abstract class Form {
    private static final int MOST_NAMED = 3;

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

    /** The chart in one sentence, for who does not see it. */
    abstract String sentence();

    /** What is seen of what is measured, in a sentence or two below the title. */
    abstract String seen();

    /** One of the chart's own values in words, as an example of how such a chart is read; empty where none is needed. */
    String howToRead() {
        return "";
    }

    final Drawn drawn() {
        return new Drawn(draft.title(), sentence(), figure());
    }

    final Frame frame() {
        var example = howToRead();
        return Frame.of(draft.title(), seen(), draft.source())
                .remark(example.isEmpty() ? "" : words.text("chart.read", example))
                .remark(draft.note());
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

    /** A value of the reader's with what it is of, in brackets. */
    final String named(String what, double value) {
        return words.text("chart.named", what, shown(value));
    }

    /** The largest values with what they are of, all that are as large with them, and the least where it is one alone. */
    final String extremes(List<Reading.Row> largestFirst, Function<Reading.Row, String> name) {
        var leading = Leading.of(largestFirst, MOST_NAMED, Reading.Row::value);
        var named = String.join(
                ", ",
                leading.named().stream()
                        .map(row -> named(name.apply(row), row.value()))
                        .toList());
        var all = largestFirst.size();
        var least = largestFirst.get(all - 1);
        if (leading.named().size() == all) return Description.sentence(named);
        var most = leading.others().isEmpty()
                ? named
                : words.text(
                        "chart.seen.others",
                        named,
                        numbers.plain(leading.others().size()),
                        shown(leading.last().value()));
        return least.value() == largestFirst.get(all - 2).value()
                ? words.text("chart.seen.most", most)
                : words.text("chart.seen.most-and-least", most, named(name.apply(least), least.value()));
    }

    /** Of how many a share or mean of a wave is, where it is the same for all groups. */
    final String n(String year) {
        var n = reading.n(year);
        return n.isPresent() ? ", n = " + numbers.plain(n.getAsDouble()) : "";
    }

    /** Says below the chart that only the first groups are shown, where there are more. */
    final void remark(Ranking ranking, Frame frame) {
        if (!ranking.isWhole())
            frame.remark(firstOf(ranking.shown(), ranking.all().size()));
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
