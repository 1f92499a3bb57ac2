package interpoles.measure;

import java.util.Comparator;

/**
 * One count: what a measure shows, is divided from, or gives away.
 *
 * @param name  that of its {@link Count}
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
