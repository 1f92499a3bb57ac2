package interpoles.disclosure;

import interpoles.measure.Definition;
import interpoles.measure.Measure;
import interpoles.measure.Series;
import java.util.List;
import java.util.function.Supplier;

/** A series of which a finding sees only what may be published. */
public final class Published {
    private final Supplier<Series> counting;
    private final Supplier<Suppression> suppression;
    private Series counted;

    public Published(Supplier<Series> counting, Supplier<Suppression> suppression) {
        this.counting = counting;
        this.suppression = suppression;
    }

    /** The measures, in order, without the value and n of those that are withheld. */
    public List<Measure> rows() {
        return suppression.get().published(series());
    }

    /** The first of its rows, which are never none. */
    public Measure first() {
        return rows().get(0);
    }

    public Measure last() {
        var rows = rows();
        return rows.get(rows.size() - 1);
    }

    public Definition definition() {
        return series().definition();
    }

    /** All that was counted, for disclosure control alone. */
    public synchronized Series series() {
        if (counted == null) {
            counted = counting.get();
        }
        return counted;
    }
}
