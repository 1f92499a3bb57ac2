package interpoles.survey;

import java.util.List;
import java.util.Optional;

/**
 * A table of the contract.
 *
 * @param order its place in the contract, which is the order problems are told in
 * @param names the English name, then the French one
 * @param pair the table without which this one makes no sense
 */
record TableContract(
        int order,
        List<String> names,
        boolean required,
        Optional<String> pair,
        List<FieldContract> fields,
        List<String> key,
        List<Reference> references) {

    /** A column whose values must stand in the key column of another table. */
    record Reference(String field, String table, String column) {}

    String name() {
        return names.get(0);
    }

    Optional<FieldContract> field(String foldedName) {
        return fields.stream()
                .filter(field ->
                        field.names().stream().anyMatch(name -> Fold.name(name).equals(foldedName)))
                .findFirst();
    }
}
