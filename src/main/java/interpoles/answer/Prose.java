package interpoles.answer;

import interpoles.measure.Measure;
import interpoles.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers and measures put into words: {@code 48.7%}, {@code 194 in 2008 and 394 in 2011}. */
public final class Prose {
    private static final int FEW_WAVES = 4;

    private final Words words;

    private Prose(Words words) {
        this.words = words;
    }

    /** In the language of some words. */
    public static Prose in(Words words) {
        return new Prose(words);
    }

    public Words words() {
        return words;
    }

    /** The column that holds names in this language. */
    public String nameColumn() {
        return words.language().equals(Locale.FRENCH) ? "name_fr" : "name_en";
    }

    /** The text of {@code finding.KEY}. */
    public String text(String key, Object... values) {
        return words.text("finding." + key, values);
    }

    public String value(String column, String code) {
        return words.value(column, code);
    }

    public String number(long number) {
        return format(BigDecimal.valueOf(number), NumberFormat.getIntegerInstance(words.language()), 0);
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
            case COUNT -> format(value, NumberFormat.getIntegerInstance(words.language()), 0);
            case SHARE -> format(value, NumberFormat.getPercentInstance(words.language()), 1);
            case MEAN -> format(value, NumberFormat.getNumberInstance(words.language()), 1);
            case RATIO, INDEX -> format(value, NumberFormat.getNumberInstance(words.language()), 2);
        };
    }

    /** A ratio, with two decimals. */
    public String ratio(double ratio) {
        return format(BigDecimal.valueOf(ratio), NumberFormat.getNumberInstance(words.language()), 2);
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

    /** The growth from the first wave to the last, or why there is none; nothing of a single wave. */
    public String growth(Measure growth, List<Measure> byWave) {
        var first = byWave.get(0);
        var last = byWave.get(byWave.size() - 1);
        if (byWave.size() < 2 || growth.withheld()) {
            return "";
        }
        if (!growth.isAsked()) {
            return text("growth.not-asked", (first.isAsked() ? last : first).yearText());
        }
        return growth.value().isPresent()
                ? text("growth", number(growth), first.yearText(), last.yearText())
                : text("growth.none", first.yearText());
    }

    public static String paragraph(String... sentences) {
        return Arrays.stream(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String format(BigDecimal value, NumberFormat form, int decimals) {
        form.setMaximumFractionDigits(decimals);
        form.setRoundingMode(RoundingMode.HALF_UP);
        return form.format(value);
    }
}
