package interpoles.reconstruction;

import java.util.List;

/**
 * A pôle of the panel.
 *
 * @param weight how well connected it is: how often it is drawn beside the others
 * @param from   first year with the label (2005, or 2010 for a new pôle)
 * @param until  last year with the label (2009 for a pôle that lost it in 2010)
 * @param silent the wave in which it was asked and did not answer, 0 if it always answered
 */
record Pole(Cluster cluster, int weight, int from, int until, int silent) {
    String id() {
        return cluster.id();
    }

    List<String> regions() {
        return cluster.regions();
    }

    boolean isIn(String region) {
        return cluster.regions().contains(region);
    }

    /** Whether it has a region in common with another. */
    boolean isNear(Pole other) {
        for (var region : regions()) {
            if (other.isIn(region)) {
                return true;
            }
        }
        return false;
    }

    boolean isLabelled(int year) {
        return from <= year && year <= until;
    }

    boolean isGone() {
        return until < Panel.LAST_WAVE;
    }

    boolean answers(int wave) {
        return isLabelled(wave) && silent != wave;
    }
}
