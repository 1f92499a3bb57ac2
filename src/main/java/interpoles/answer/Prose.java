package interpoles.answer;

import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.words.Figures;
import interpoles.words.Leading;
import interpoles.words.Magnitude;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Numbers and measures put into words: {@code 48.7%}, {@code 194 in 2008 and 394 in 2011}. */
public final class Prose {
    private static final int FEW_WAVES = 4;

    private static final int SIGNIFICANT = 2;
    private static final int MOST_DIGITS = 6;

    private final Words words;
    private final Figures figures;

    private Prose(Words words) {
        this.words = words;
        this.figures = Figures.in(words);
    }

    /** In the language of some words. */
    public static Prose in(Words words) {
        return new Prose(words);
    }

    public Words words() {
        return words;
    }

    /** The text of {@code finding.KEY}. */
    public String text(String key, Object... values) {
        return words.text("finding." + key, values);
    }

    public String value(String column, String code) {
        return words.value(column, code);
    }

    public String number(long number) {
        return figures.whole(number);
    }

    /** The same, or that it is not shown. */
    public String number(Optional<Long> number) {
        return number.map(this::number).orElse(text("withheld"));
    }

    /** A measure's n, or that it is not shown. */
    public String n(Measure measure) {
        return number(measure.n().stream().boxed().findFirst());
    }

    /** A measure's value as a reader wants it: a share in per cent, a mean with one decimal, an index with two. */
    public String number(Measure measure) {
        if (measure.value().isEmpty()) {
            return text(measure.withheld() ? "withheld" : "unmeasured");
        }
        var value = measure.value().get();
        return switch (measure.unit()) {
            case COUNT -> figures.decimal(value, 0);
            case SHARE -> figures.percent(value, 1);
            case MEAN -> figures.decimal(value, 1);
            case RATIO, INDEX -> figures.decimal(value, 2);
        };
    }

    /** The same of a share, with its word where it has one: {@code nearly half (47%)}. */
    public String share(Measure measure) {
        return measure.value().map(value -> Magnitude.in(words).share(value)).orElseGet(() -> number(measure));
    }

    /** A value that is there as its number is shown, to choose between one and several by. */
    double rounded(Measure measure) {
        return measure.value()
                .orElseThrow()
                .setScale(measure.unit() == Unit.MEAN ? 1 : 2, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** What a ratio is of a count that grew by it: {@code doubled (×2.03)}. */
    public String change(BigDecimal times) {
        return Magnitude.in(words).change(times);
    }

    /** An interval's end, with two significant digits. */
    public String end(Unit unit, double end) {
        return end(unit, end, SIGNIFICANT);
    }

    /** Both ends of an interval, with two significant digits, or as many more as tell them apart. */
    public List<String> ends(Unit unit, double low, double high) {
        var digits = SIGNIFICANT;
        while (digits < MOST_DIGITS && end(unit, low, digits).equals(end(unit, high, digits))) {
            digits++;
        }
        return List.of(end(unit, low, digits), end(unit, high, digits));
    }

    private String end(Unit unit, double end, int digits) {
        var value = BigDecimal.valueOf(end);
        return switch (unit) {
            case COUNT -> figures.decimal(value, 0);
            case SHARE -> figures.significantPercent(value, digits);
            case RATIO, MEAN, INDEX -> figures.significant(value, digits);
        };
    }

    /** The text of a key with a capital at its beginning: a sentence that may begin with a number in words. */
    public String sentence(String key, Object... values) {
        var text = text(key, values);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(words.language()) + text.substring(1);
    }

    /** A measure by wave, the waves between the first and the last left out where there are many. */
    public String series(List<Measure> byWave) {
        var first = byWave.get(0);
        var last = byWave.get(byWave.size() - 1);
        return byWave.size() > FEW_WAVES
                ? text(
                        "series.long",
                        number(first),
                        first.yearText(),
                        number(last),
                        last.yearText(),
                        number(byWave.size()))
                : list(byWave.stream()
                        .map(wave -> text("series.wave", number(wave), wave.yearText()))
                        .toList());
    }

    /** {@code between 2008 and 2011}, or {@code in 2008} where there is one wave. */
    public String period(List<Integer> waves) {
        var first = waves.get(0).toString();
        return waves.size() == 1
                ? text("period.wave", first)
                : text("period", first, waves.get(waves.size() - 1).toString());
    }

    /** {@code a, b and c}. */
    public String list(List<String> items) {
        var last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : text("list", String.join(text("comma") + " ", items.subList(0, last)), items.get(last));
    }

    /** Each that is named, and how many others have as much as the last of them: {@code 7 others (4 each)}. */
    public <T> List<String> each(Leading<T> most, Function<T, String> named, Function<T, String> number) {
        var told = new ArrayList<>(most.named().stream().map(named).toList());
        if (!most.others().isEmpty()) {
            told.add(text("others", number(most.others().size()), number.apply(most.last())));
        }
        return told;
    }

    /** Why there is no growth from the first wave to the last; nothing where there is, and of a single wave. */
    public String noGrowth(Measure growth, List<Measure> byWave) {
        var first = byWave.get(0);
        var last = byWave.get(byWave.size() - 1);
        if (byWave.size() < 2 || growth.withheld() || growth.value().isPresent()) {
            return "";
        }
        return growth.isAsked()
                ? text("growth.none", first.yearText())
                : text("growth.not-asked", (first.isAsked() ? last : first).yearText());
    }

    public static String paragraph(String... sentences) {
        return Arrays.stream(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
