package interpoles.answer;

import interpoles.measure.Measure;
import interpoles.words.Magnitude;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * How a measure went from its first wave to its last, in words: {@code doubled (×2.03), from 194 in 2008 to 394 in 2011}
 * of a count, {@code , up from 30.9% in 2008} of anything else, where many waves between are not told. Up and down are those of the numbers as they are shown, so
 * that no reader finds a rise between two that look the same.
 */
public final class Trend {
    private static final int FEW_WAVES = 4;

    private final Prose prose;
    private final List<Measure> byWave;
    private final Measure first;
    private final Measure last;

    private Trend(Prose prose, List<Measure> byWave) {
        this.prose = prose;
        this.byWave = byWave;
        this.first = byWave.get(0);
        this.last = byWave.get(byWave.size() - 1);
    }

    /** @param byWave the rows of a measure, one a wave, of which there is one at least */
    public static Trend of(Prose prose, List<Measure> byWave) {
        return new Trend(prose, byWave);
    }

    /** Whether every wave has its value. */
    public boolean isWhole() {
        return byWave.stream().allMatch(wave -> wave.value().isPresent());
    }

    /** Whether there are two waves to compare, the first not at 0. */
    public boolean grows() {
        return byWave.size() > 1 && isWhole() && first.value().orElseThrow().signum() > 0;
    }

    /** Whether there are two waves to compare. */
    public boolean isCompared() {
        return byWave.size() > 1 && isWhole();
    }

    /** What a count did, of one that grows: {@code doubled (×2.03), from 194 in 2008 to 394 in 2011}. */
    public String change() {
        return change(
                prose,
                first.value().orElseThrow(),
                first.yearText(),
                last.value().orElseThrow(),
                last.yearText(),
                between());
    }

    /** The same of two counts that are no measure's. */
    public static String change(
            Prose prose, BigDecimal first, String firstYear, BigDecimal last, String lastYear, String between) {
        var verb = Magnitude.in(prose.words()).change(first, last);
        return first.compareTo(last) == 0
                ? prose.text("trend.level", verb, prose.number(last.longValueExact()), lastYear, firstYear, between)
                : prose.text(
                        "trend.change",
                        verb,
                        prose.number(first.longValueExact()),
                        firstYear,
                        prose.number(last.longValueExact()),
                        lastYear,
                        between);
    }

    /**
     * The sentence {@code finding.KEY} on the last wave: {0} its value as it is shown, {1} the wave, {2} how it was at the
     * first, {3} the value as a number. Where a wave has no value it is {@code finding.KEY.series}, {0} being the waves.
     */
    public String said(String key, Function<Measure, String> shown) {
        return isWhole()
                ? prose.sentence(key, shown.apply(last), last.yearText(), since(), prose.rounded(last))
                : prose.text(key + ".series", prose.series(byWave));
    }

    private String since() {
        if (byWave.size() < 2) {
            return "";
        }
        var before = prose.number(first);
        var direction = last.value().orElseThrow().compareTo(first.value().orElseThrow());
        var word = before.equals(prose.number(last)) ? "same" : direction > 0 ? "up" : "down";
        return prose.text("trend." + word, before, first.yearText(), byWave.size() > FEW_WAVES ? "" : between());
    }

    /** The waves between: each of a few, of many how many waves there are. */
    private String between() {
        if (byWave.size() < 3) {
            return "";
        }
        return byWave.size() > FEW_WAVES
                ? prose.text("trend.waves", prose.number(byWave.size()))
                : prose.text(
                        "trend.between",
                        prose.list(byWave.subList(1, byWave.size() - 1).stream()
                                .map(wave -> prose.text("series.wave", prose.number(wave), wave.yearText()))
                                .toList()));
    }
}
