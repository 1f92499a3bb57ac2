package interpoles.measure;

import java.util.Map;
import java.util.Set;

/**
 * A measure and the counts behind it.
 *
 * @param counted what is counted, or divided
 * @param among what it is divided by; of a count itself
 * @param reveals the counts that whoever reads the measure with its n knows: a count itself; a share or mean, the count
 *     that is divided and the one that divides; a growth, the counts at the first and the last wave; an index, its total.
 *     None where the survey lacks what is asked about
 * @param dependsOn further counts that it is made of and would tell something of: all those of an index
 */
public record Observation(Measure measure, Cell counted, Cell among, Map<Cell, Long> reveals, Set<Cell> dependsOn) {
    /** Whether the survey brings what is asked about. */
    boolean isAsked() {
        return !reveals.isEmpty();
    }
}
