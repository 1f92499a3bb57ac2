package interpoles.chart.text;

import interpoles.chart.data.Reading;
import interpoles.chart.data.Series;
import interpoles.chart.style.Lettering;
import interpoles.chart.style.Numbers;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a chart shows, in words: the range, the extremes and the trend of its values. */
public final class Description {
    private static final int SERIES = 6;

    private final Words words;
    private final Numbers numbers;
    private final Reading reading;

    public Description(Words words, Reading reading) {
        this.words = words;
        this.numbers = Numbers.in(words);
        this.reading = reading;
    }

    /** The trend of each series, the first few of many. */
    public String trends(List<Series> all) {
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
    public String trend(List<Reading.Row> rows) {
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
    public static String list(Words words, List<String> clauses) {
        return clauses.stream()
                .reduce((before, next) -> words.text("chart.list", before, next))
                .orElse("");
    }

    public String shown(double value) {
        return numbers.shown(value, reading.share());
    }

    private String change(double first, double last) {
        return moved(first, last) == 0
                ? words.text("chart.same")
                : words.text(last > first ? "chart.up" : "chart.down", amount(first, last));
    }

    /** By how much a value has changed, a share as it is shown. */
    private double moved(double first, double last) {
        return reading.share() ? Numbers.points(first, last) : last - first;
    }

    private String amount(double first, double last) {
        var by = Math.abs(moved(first, last));
        return reading.share()
                ? numbers.counted("points", by)
                : first > 0 ? numbers.growth(by / first) : numbers.plain(by);
    }

    /** By how much a group has changed from its first wave to its last: +86%, −3.5 points; empty where it has no two. */
    public String growth(Series series) {
        var known = series.known();
        if (known.size() < 2) return "";
        var first = known.get(0).value();
        var last = known.get(known.size() - 1).value();
        var by = moved(first, last);
        return by == 0 ? words.text("chart.same") : Numbers.sign(by) + amount(first, last);
    }

    /** Which group rises most and which falls most, from its first wave to its last; what there is, where none does. */
    public String moves(List<Series> all) {
        var moving = all.stream()
                .filter(series -> series.known().size() > 1)
                .sorted(Comparator.comparingDouble(Description::difference))
                .toList();
        var moves = new ArrayList<String>();
        if (!moving.isEmpty() && difference(moving.get(moving.size() - 1)) > 0) {
            moves.add(move("chart.seen.rise", moving.get(moving.size() - 1)));
        }
        if (!moving.isEmpty() && difference(moving.get(0)) < 0) {
            moves.add(move("chart.seen.fall", moving.get(0)));
        }
        return moves.isEmpty() ? sentence(trends(all)) : String.join(" ", moves);
    }

    private String move(String key, Series series) {
        return words.text(key, series.label(), trend(series.known()));
    }

    /** How a sum has changed from the first wave to the last, and what each part has to do with it, the largest first. */
    public String parts(List<Series> parts, List<Reading.Row> totals) {
        var by = totals.get(totals.size() - 1).value() - totals.get(0).value();
        var moving = parts.stream()
                .filter(part -> difference(part) != 0)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(difference(part))))
                .toList();
        if (moving.size() == 1 && by > 0) {
            var all = words.text("chart.seen.one-part", moving.get(0).label(), numbers.signed(by));
            return words.text("chart.seen.total", sentence(trend(totals)), all);
        }
        if (moving.isEmpty()) return sentence(trend(totals));
        var each = String.join(", ", each(moving));
        return words.text(
                "chart.seen.total",
                sentence(trend(totals)),
                by == 0 ? sentence(each) : words.text("chart.seen.parts", numbers.signed(by), each));
    }

    /** The first few of many, and the rest together, so that they add up. */
    private List<String> each(List<Series> moving) {
        var named = moving.size() > SERIES ? moving.subList(0, SERIES - 1) : moving;
        var told = new ArrayList<String>();
        named.forEach(part -> told.add(words.text("chart.seen.part", part.label(), numbers.signed(difference(part)))));
        if (named.size() < moving.size()) {
            var rest = moving.subList(named.size(), moving.size()).stream()
                    .mapToDouble(Description::difference)
                    .sum();
            told.add(words.text("chart.seen.rest", numbers.signed(rest)));
        }
        return told;
    }

    public static double difference(Series series) {
        var known = series.known();
        return known.isEmpty()
                ? 0
                : known.get(known.size() - 1).value() - known.get(0).value();
    }

    /** Clauses as a sentence of its own. */
    public static String sentence(String clauses) {
        return Lettering.capitalised(clauses) + ".";
    }
}
