package interpoles.contract;

import java.util.List;
import java.util.Optional;

/**
 * A table of the contract.
 *
 * @param order its place in the contract, which is the order problems are told in
 * @param names the English name, then the French one
 * @param pair the table without which this one makes no sense
 */
public record TableContract(
        int order,
        List<String> names,
        boolean required,
        Optional<String> pair,
        List<FieldContract> fields,
        List<String> key,
        List<Reference> references) {

    /** A column whose values must stand in the key column of another table. */
    public record Reference(String field, String table, String column) {}

    public String name() {
        return names.get(0);
    }

    public Optional<FieldContract> field(String foldedName) {
        return fields.stream()
                .filter(field ->
                        field.names().stream().anyMatch(name -> Fold.name(name).equals(foldedName)))
                .findFirst();
    }
}
