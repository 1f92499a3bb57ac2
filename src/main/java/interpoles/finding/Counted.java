package interpoles.finding;

import interpoles.measure.Measure;
import java.util.List;

/** A finding whose counts are known to {@link Disclosure}, which keeps back the small ones. */
interface Counted extends Finding {
    /** All that its tables and sentences show: its measures, and what only a table shows. */
    default List<Measure> counted() {
        return measures();
    }

    /** Which of the counts add up to which. */
    default List<Sum> sums() {
        return List.of();
    }
}
