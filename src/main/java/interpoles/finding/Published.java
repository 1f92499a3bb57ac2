package interpoles.finding;

import interpoles.disclosure.Suppression;
import interpoles.measure.Definition;
import interpoles.measure.Measure;
import interpoles.measure.Series;
import java.util.List;
import java.util.function.Supplier;

/** A series of which a finding sees only what may be published. */
final class Published {
    private final Supplier<Series> counting;
    private final Supplier<Suppression> suppression;
    private Series counted;

    Published(Supplier<Series> counting, Supplier<Suppression> suppression) {
        this.counting = counting;
        this.suppression = suppression;
    }

    /** The measures, in order, without the value and n of those that are withheld. */
    List<Measure> rows() {
        return suppression.get().published(series());
    }

    /** The first of its rows, which are never none. */
    Measure first() {
        return rows().get(0);
    }

    Measure last() {
        var rows = rows();
        return rows.get(rows.size() - 1);
    }

    Definition definition() {
        return series().definition();
    }

    /** All that was counted, for disclosure control alone. */
    synchronized Series series() {
        if (counted == null) {
            counted = counting.get();
        }
        return counted;
    }
}
