package interpoles.file;

import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.contract.TableContract;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table of the contract as one survey brings it.
 *
 * @param missing the texts that mean that a value is missing
 * @param constraints the survey's own constraints, by the folded name of the column
 */
public record TableFile(
        TableContract contract, RowSource source, Set<String> missing, Map<String, Constraints> constraints) {
    public static final Set<String> EMPTY_IS_MISSING = Set.of("");

    /**
     * What the survey asks of a column that its schema may call as the file does, or by either name of the
     * contract.
     */
    public Constraints constraints(String header, FieldContract field) {
        return Stream.concat(Stream.of(header), field.names().stream())
                .map(name -> constraints.get(Fold.name(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Constraints.NONE);
    }
}
