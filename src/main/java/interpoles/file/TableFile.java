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
 * @param fields what the survey says of its columns, by the folded name of the column
 */
public record TableFile(TableContract contract, RowSource source, Set<String> missing, Map<String, FieldRules> fields) {
    public static final Set<String> EMPTY_IS_MISSING = Set.of("");

    /**
     * What the survey says of a column that its schema may call as the file does, or by either name of the
     * contract.
     */
    public FieldRules rules(String header, FieldContract field) {
        return Stream.concat(Stream.of(header), field.names().stream())
                .map(name -> fields.get(Fold.name(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(FieldRules.NONE);
    }

    /** The texts that mean that a value of the column is missing. */
    public Set<String> missing(FieldRules column) {
        return column.missing().orElse(missing);
    }

    /** Whether a text means the same in each of its columns. */
    public boolean isUniform() {
        return fields.values().stream().allMatch(FieldRules::takesTextsAsTheyAre);
    }
}
