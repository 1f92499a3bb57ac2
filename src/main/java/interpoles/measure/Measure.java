package interpoles.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A row of {@code measures.csv}.
 *
 * @param name  the measure's, such as {@code agreements.in-force}
 * @param year  the wave; empty for a measure of the whole period, and for every measure of a survey without a wave
 * @param group the group; the empty text where there is none
 * @param value of at most 15 significant digits; empty where the measure cannot be computed
 * @param n     the denominator (a count is its own); 0 where the denominator is empty, empty where the survey lacks
 *              the table or the column
 * @param withheld whether it is suppressed so that no small count is told; it then has neither a value nor an n
 */
public record Measure(
        String name,
        OptionalInt year,
        String group,
        Optional<BigDecimal> value,
        Unit unit,
        OptionalLong n,
        boolean withheld) {

    /** By measure, year and group, as texts: the order of {@code measures.csv}. */
    public static final Comparator<Measure> ORDER =
            Comparator.comparing(Measure::name).thenComparing(Measure::yearText).thenComparing(Measure::group);

    /** The greatest value first, a missing one last. */
    public static final Comparator<Measure> MOST_FIRST = Comparator.comparing(
                    (Measure measure) -> measure.value().orElse(BigDecimal.ONE.negate()))
            .reversed()
            .thenComparing(ORDER);

    /**
     * @throws IllegalArgumentException if a name is blank, a value unrounded or without an n, an n negative, or
     *     if what is withheld is there
     */
    public Measure {
        if (name.isBlank() || n.orElse(0) < 0) {
            throw new IllegalArgumentException("no name or a negative n: " + name + " " + n);
        }
        if (value.isPresent() && (n.isEmpty() || value.get().precision() > Quotient.DIGITS.getPrecision())) {
            throw new IllegalArgumentException("a value without an n, or unrounded: " + name + " " + value.get());
        }
        if (withheld && (value.isPresent() || n.isPresent())) {
            throw new IllegalArgumentException("withheld, and there: " + name);
        }
        value = value.map(BigDecimal::stripTrailingZeros);
    }

    public Measure(String name, OptionalInt year, String group, Optional<BigDecimal> value, Unit unit, OptionalLong n) {
        this(name, year, group, value, unit, n, false);
    }

    public static Measure missing(String name, OptionalInt year, Unit unit, OptionalLong n) {
        return new Measure(name, year, "", Optional.empty(), unit, n);
    }

    /** The same in a survey that lacks the column: without a value or an n. */
    public Measure unasked() {
        return new Measure(name, year, group, Optional.empty(), unit, OptionalLong.empty());
    }

    /** The same of one group. */
    public Measure of(String group) {
        return new Measure(name, year, group, value, unit, n, withheld);
    }

    /** The same without what it says. */
    public Measure withhold() {
        return new Measure(name, year, group, Optional.empty(), unit, OptionalLong.empty(), true);
    }

    /**
     * Whether it has a place in a table: the survey brings what it asks about, even where nothing may be told of
     * it.
     */
    public boolean isAsked() {
        return withheld || n.isPresent();
    }

    /** The row of a measure, a year and a group as {@code measures.csv} writes them, if it is among some rows. */
    public static Optional<Measure> among(Collection<Measure> rows, String measure, String yearText, String group) {
        return rows.stream()
                .filter(row -> row.name.equals(measure) && row.yearText().equals(yearText) && row.group.equals(group))
                .findFirst();
    }

    /** The year's digits, or the empty text. */
    public String yearText() {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    }

    /** The value written plainly, {@code 194} or {@code 0.487309644670051}; the empty text where it is missing. */
    public String valueText() {
        return value.map(BigDecimal::toPlainString).orElse("");
    }
}
