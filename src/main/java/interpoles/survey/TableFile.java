package interpoles.survey;

import java.util.Map;
import java.util.Set;

/**
 * A table of the contract as one survey brings it.
 *
 * @param missing the texts that mean that a value is missing
 * @param constraints the survey's own constraints, by the folded name of the column
 */
record TableFile(TableContract contract, RowSource source, Set<String> missing, Map<String, Constraints> constraints) {
    static final Set<String> EMPTY_IS_MISSING = Set.of("");

    Constraints constraints(String header) {
        return constraints.getOrDefault(Fold.name(header), Constraints.NONE);
    }
}
