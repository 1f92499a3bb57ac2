package interpoles.robustness;

import interpoles.statistics.Interval;

/**
 * How far silence may have moved a measure: {@code low}, {@code high} and {@code method} of {@code measures.csv}.
 *
 * @param method what it is an interval of
 */
public record Margin(Interval interval, Method method) {
    /** How it was found. */
    public enum Method {
        /** Whatever the silent kept, if none is more extreme than the most extreme that answered: no model. */
        BOUNDS("bounds"),
        /** About 95%, if who was silent was drawn by lot: events by their chance to be heard. */
        HORVITZ_THOMPSON("horvitz-thompson"),
        /** About 95%, if who was silent was drawn by lot: a mean over pôles of a finite population. */
        FINITE_POPULATION("finite-population"),
        /** Exact 95%, if who stated nothing was drawn by lot: a share of clusters. */
        HYPERGEOMETRIC("hypergeometric");

        private final String name;

        Method(String name) {
            this.name = name;
        }

        /** As {@code measures.csv} writes it. */
        @Override
        public String toString() {
            return name;
        }
    }
}
