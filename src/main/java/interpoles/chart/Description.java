package interpoles.chart;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a chart shows, in words: the range, the extremes and the trend of its values. */
final class Description {
    private static final int SERIES = 6;

    private final Words words;
    private final Numbers numbers;
    private final Reading reading;

    Description(Words words, Reading reading) {
        this.words = words;
        this.numbers = Numbers.in(words);
        this.reading = reading;
    }

    /** Why there is nothing to draw. */
    static String nothing(Draft draft) {
        var words = draft.words();
        var measured = Lettering.uncapitalised(draft.title());
        return draft.table().isEmpty()
                ? words.text("chart.empty.rows", measured)
                : words.text(
                        "chart.empty.values",
                        measured,
                        words.head(draft.reading().measure()));
    }

    /** The trend of each series, the first few of many. */
    String trends(List<Series> all) {
        var trends = new ArrayList<String>();
        all.stream()
                .filter(series -> !series.known().isEmpty())
                .limit(SERIES)
                .forEach(series -> trends.add(
                        series.label().isEmpty()
                                ? trend(series.known())
                                : words.text("chart.series", series.label(), trend(series.known()))));
        if (all.size() > SERIES) {
            trends.add(words.text("chart.more", numbers.plain(all.size() - SERIES)));
        }
        return list(words, trends);
    }

    /** From the first wave to the last: a share by points, another number by a percentage of the first. */
    String trend(List<Reading.Row> rows) {
        var first = rows.get(0);
        var last = rows.get(rows.size() - 1);
        if (rows.size() == 1) {
            return first.year().isEmpty()
                    ? shown(first.value())
                    : words.text("chart.in-wave", shown(first.value()), first.year());
        }
        return words.text(
                "chart.from-to",
                shown(first.value()),
                first.year(),
                shown(last.value()),
                last.year(),
                change(first.value(), last.value()));
    }

    /** Clauses one after the other, as the language separates them. */
    static String list(Words words, List<String> clauses) {
        return clauses.stream()
                .reduce((before, next) -> words.text("chart.list", before, next))
                .orElse("");
    }

    String shown(double value) {
        return numbers.shown(value, reading.share());
    }

    private String change(double first, double last) {
        if (first == last) {
            return words.text("chart.same");
        }
        var by = Math.abs(last - first);
        var amount = reading.share()
                ? numbers.counted("points", Math.round(by * 1000) / 10.0)
                : first > 0 ? numbers.percent(by / first) : numbers.plain(by);
        return words.text(last > first ? "chart.up" : "chart.down", amount);
    }
}
