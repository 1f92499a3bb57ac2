package interpoles.finding;

import interpoles.measure.Cell;
import interpoles.measure.Measure;
import interpoles.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * What may be told of a survey so that no small cell is: which measures are shown, and which withheld.
 *
 * <p>The threshold N is {@code MIN_CELL}; without it, or with 0, everything is shown. <b>Primary</b>: a count c is
 * small where 0 &lt; c &lt; N. A measure is withheld when it is a small count, when its n is small, and when it
 * gives a small count away with its n ({@link Revealed}): a share its dividend (1 of 50) and the rest (49 of 50), a
 * mean its total, a growth the count at the first or the last wave. <b>Secondary</b>: as long as a small count can
 * still be told from the sums ({@link Inference}), one further count is withheld with all that gives it away
 * ({@link Withheld}). An index is shown only where every count that it is made of is, for it is one more equation
 * between them. Zeros are shown.
 *
 * <p>Limits. The number of categories (motives, continents) is withheld where it is small, and not protected: the
 * categories are listed. The existence of a group says that it is not 0; and who knows N knows that something small
 * is among what is withheld, so N = 2 hides where a 1 is rather than that there is one. What two published
 * denominators differ by is not protected, nor what is known from elsewhere.
 *
 * <p>Source: A. Hundepool et al., <i>Statistical Disclosure Control</i> (Wiley, 2012), chapter 4: the minimum
 * frequency rule, and secondary suppression audited by the range in which each suppressed cell can be told to lie.
 */
public final class Disclosure {
    /** Everything is shown. */
    static final Disclosure FULL = new Disclosure(0, new Revealed(List.of()), Set.of(), List.of());

    private final long threshold;
    private final Revealed revealed;
    private final Set<Cell> withheld;
    private final List<Measure> measures;

    private Disclosure(long threshold, Revealed revealed, Set<Cell> withheld, List<Measure> measures) {
        this.threshold = threshold;
        this.revealed = revealed;
        this.withheld = withheld;
        this.measures = measures;
    }

    /**
     * What may be told of a survey with the threshold of the system property {@code interpoles.min-cell} or else the
     * environment variable {@code INTERPOLES_MIN_CELL}.
     *
     * @throws IllegalArgumentException if that is not a whole number
     */
    static Disclosure of(Survey survey) {
        var threshold = threshold();
        return threshold < 2 ? FULL : of(Measures.findings(survey, FULL), survey.waves(), threshold);
    }

    private static Disclosure of(List<Counted> findings, List<Integer> waves, long threshold) {
        var measures =
                findings.stream().flatMap(finding -> finding.counted().stream()).toList();
        var sums = findings.stream().flatMap(finding -> finding.sums().stream()).toList();
        var revealed = new Revealed(waves);
        return new Disclosure(threshold, revealed, Withheld.among(measures, sums, revealed, threshold), measures);
    }

    /**
     * The threshold that is asked for, 0 without one.
     *
     * @throws IllegalArgumentException if it is not a whole number
     */
    public static long threshold() {
        var asked = Optional.ofNullable(System.getProperty("interpoles.min-cell"))
                .or(() -> Optional.ofNullable(System.getenv("INTERPOLES_MIN_CELL")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse("0");
        if (!asked.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(interpoles.words.Words.current().text("settings.min-cell", asked));
        }
        return Long.parseLong(asked);
    }

    /** Whether anything may be withheld at all. */
    boolean withholds() {
        return threshold > 1;
    }

    /** The same measures, without the value and n of those that are not to be shown. */
    List<Measure> shown(List<Measure> measures) {
        return threshold == 0
                ? measures
                : measures.stream().filter(this::isPlaced).map(this::shown).toList();
    }

    /** The same measure or, where it is not to be shown, the same without a value and an n. */
    Measure shown(Measure measure) {
        return isWithheld(measure) ? measure.kept() : measure;
    }

    /**
     * A table whose small counts no sum of {@link Inference} protects: whole where everything is shown, and otherwise
     * without its rows, under a caption that says so.
     */
    Table unlessKeptBack(String caption, Table table) {
        return threshold < 2
                ? table.setName(caption)
                : table.emptyCopy().setName(Prose.current().text("kept-back", caption));
    }

    /** What is withheld, in the order of {@code measures.csv}: where, never what. */
    List<Measure> withheld() {
        return measures.stream()
                .filter(this::isWithheld)
                .map(measure ->
                        isPlaced(measure) ? measure.kept() : measure.of("").kept())
                .distinct()
                .sorted(Measure.ORDER)
                .toList();
    }

    private boolean isWithheld(Measure measure) {
        return threshold > 0
                && measure.n().isPresent()
                && (isSmall(measure.n().getAsLong()) || revealed.tells(measure, withheld) || !isPlaced(measure));
    }

    /** Rows a pôle would tell by their number how many answered. */
    private boolean isPlaced(Measure measure) {
        return !measure.name().endsWith(".by-pole")
                || !withheld.contains(new Cell("respondents", measure.yearText(), ""));
    }

    private boolean isSmall(long count) {
        return 0 < count && count < threshold;
    }
}
