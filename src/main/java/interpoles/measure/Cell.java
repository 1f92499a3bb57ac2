package interpoles.measure;

import java.util.Comparator;

/**
 * A count that is shown, or that what is shown gives away.
 *
 * @param name  the measure that counts it, or a name under that measure's
 * @param year  the wave as text; the empty text for a count of the whole period
 * @param group the empty text where there is none
 */
public record Cell(String name, String year, String group) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::name).thenComparing(Cell::year).thenComparing(Cell::group);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
