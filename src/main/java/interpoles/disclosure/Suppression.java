package interpoles.disclosure;

import interpoles.measure.Cell;
import interpoles.measure.Measure;
import interpoles.measure.Observation;
import interpoles.measure.Series;
import interpoles.measure.Sum;
import java.util.List;
import java.util.Set;

/**
 * Which measures are published and which are withheld, so that no small cell is disclosed.
 *
 * <p>The minimum frequency N is given; with 0 or 1 everything is published. <b>Primary</b>: a count c is unsafe where
 * 0 &lt; c &lt; N. A measure is withheld when it reveals an unsafe count: itself; as a share its dividend (1 of 50), and
 * the rest (49 of 50); as a mean its total; as a growth the count at the first or the last wave. <b>Secondary</b>: as
 * long as an unsafe count can still be told from the sums ({@link FeasibilityIntervals}), one further count is withheld
 * with all that reveals it ({@link SecondarySuppression}). An index is published only where every count that it is made
 * of is, for it is one more equation between them. Zeros are published.
 *
 * <p>Limits. The number of categories (motives, continents) is withheld where it is small, and not protected: the
 * categories are listed. The existence of a group says that it is not 0; and who knows N knows that something small is
 * among what is withheld, so N = 2 hides where a 1 is rather than that there is one. What two published denominators
 * differ by is not protected, nor what is known from elsewhere.
 *
 * <p>Source: A. Hundepool et al., <i>Statistical Disclosure Control</i> (Wiley, 2012), chapter 4: the minimum frequency
 * rule, and secondary suppression audited by the feasibility interval of each suppressed cell.
 */
public final class Suppression {
    /** Everything is published. */
    public static final Suppression NONE = new Suppression(false, Set.of(), List.of());

    private final boolean suppresses;
    private final Set<Cell> cells;
    private final List<Series> series;

    private Suppression(boolean suppresses, Set<Cell> cells, List<Series> series) {
        this.suppresses = suppresses;
        this.cells = cells;
        this.series = List.copyOf(series);
    }

    /**
     * What is to be withheld of all that is published.
     *
     * @param sums which counts add up to which, beside what the series declare themselves
     * @param minimum a count above 0 and below it is unsafe
     * @throws IllegalStateException if two series declare a count by one name and differ in it: a declaration is wrong,
     *     and nothing built on it would be safe
     */
    public static Suppression of(List<Series> series, List<Sum> sums, long minimum) {
        return minimum < 2
                ? NONE
                : new Suppression(true, SecondarySuppression.of(Publication.of(series, sums), minimum), series);
    }

    /** Whether anything may be withheld at all. */
    public boolean suppresses() {
        return suppresses;
    }

    /** The measures of a series, without the value and n of those that are not to be published. */
    public List<Measure> published(Series one) {
        return one.observations().stream().map(this::published).toList();
    }

    private Measure published(Observation observation) {
        return reveals(observation) ? observation.measure().withhold() : observation.measure();
    }

    /** What is withheld, by measure, wave and group: where, never what. */
    public List<Measure> withheld() {
        return series.stream()
                .flatMap(one -> one.observations().stream()
                        .filter(observation -> observation.measure().n().isPresent())
                        .filter(this::reveals)
                        .map(Observation::measure))
                .map(Measure::withhold)
                .distinct()
                .sorted(Measure.ORDER)
                .toList();
    }

    private boolean reveals(Observation observation) {
        return observation.reveals().keySet().stream().anyMatch(cells::contains)
                || observation.dependsOn().stream().anyMatch(cells::contains);
    }
}
