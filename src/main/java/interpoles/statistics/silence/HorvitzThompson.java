package interpoles.statistics.silence;

import interpoles.statistics.Estimate;
import interpoles.statistics.Interval;
import interpoles.statistics.Quantile;

/**
 * How many events there were, heard or not, if who was silent was drawn by lot: each event heard counts 1 ÷ π, π being
 * its chance to be heard, which only the number m of its pôles decides.
 *
 * <p>T̂ = Σ c<sub>m</sub> ÷ π<sub>m</sub>. Its variance is Σ<sub>e</sub> Σ<sub>f</sub> (π<sub>ef</sub> − π<sub>e</sub>
 * π<sub>f</sub>) ÷ (π<sub>ef</sub> π<sub>e</sub> π<sub>f</sub>), with π<sub>ef</sub> = 1 − q(m<sub>e</sub>) −
 * q(m<sub>f</sub>) + q(|P(e) ∪ P(f)|) and q(m) the chance that m given pôles were all silent; never under 0. It holds only where
 * {@link Response#allowsIntervals} does: what is known from elsewhere than the answers has another chance.
 *
 * <p>Source: O. Frank, “Survey sampling in graphs”, <i>Journal of Statistical Planning and Inference</i> 1 (1977); E. D.
 * Kolaczyk, <i>Statistical Analysis of Network Data</i> (2009), section 5.3; M. Sirken, “Household surveys with
 * multiplicity”, <i>JASA</i> 65 (1970).
 */
public final class HorvitzThompson {
    private final Response response;

    private HorvitzThompson(Response response) {
        this.response = response;
    }

    public static HorvitzThompson of(Response response) {
        return new HorvitzThompson(response);
    }

    /** The number of events; 0 of none. */
    public double total(Multiplicities heard) {
        var total = 0.0;
        for (var entry : heard.counts().entrySet()) {
            total += entry.getValue() / response.chanceHeard(entry.getKey());
        }
        return total;
    }

    /** The number of events with its standard error; its interval is never under what was heard. */
    public Estimate total(Multiplicities heard, PairClasses pairs) {
        var total = total(heard);
        var error = StrictMath.sqrt(variance(pairs, 1, 1));
        return new Estimate(
                total, error, Interval.around(total, Quantile.NORMAL * error).notUnder(heard.events()));
    }

    /** Expected number of events that nobody told. */
    public double expectedUnheard(Multiplicities heard) {
        return total(heard) - heard.events();
    }

    /**
     * The share of marked events: a ratio of two totals. Its variance is that of Σ (x<sub>e</sub> − R) with x 1 for a
     * marked event and 0 for another, divided by T̂² (linearised). There must be an event.
     */
    public Estimate share(Multiplicities marked, Multiplicities heard, PairClasses pairs) {
        var total = total(heard);
        var share = total(marked) / total;
        var error = StrictMath.sqrt(variance(pairs, -share, 1 - share)) / total;
        return new Estimate(share, error, Interval.around(share, Quantile.NORMAL * error));
    }

    /** Variance of the estimated sum of a weight that each event has: one where it is marked, another where it is not. */
    private double variance(PairClasses pairs, double unmarked, double marked) {
        double[] weights = {unmarked * unmarked, unmarked * marked, marked * marked};
        var variance = 0.0;
        for (var entry : pairs.counts().entrySet()) {
            var pair = entry.getKey();
            var one = response.chanceHeard(pair.fewer());
            var other = response.chanceHeard(pair.more());
            var both = one + other - 1 + response.allSilent(pair.fewer() + pair.more() - pair.shared());
            variance += weights[pair.marked()] * entry.getValue() * (both - one * other) / (both * one * other);
        }
        return StrictMath.max(0, variance);
    }
}
