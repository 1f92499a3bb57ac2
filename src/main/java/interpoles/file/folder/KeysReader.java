package interpoles.file.folder;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.contract.TableContract;
import interpoles.problem.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that the schema of a resource declares. A table has those of the contract, whatever is declared: one that is
 * another is not checked, which is noted.
 */
final class KeysReader {
    private final Json json;
    private final TableContract contract;
    private final String resource;
    private final Notes notes;

    KeysReader(Json json, TableContract contract, String resource, Notes notes) {
        this.json = json;
        this.contract = contract;
        this.resource = resource;
        this.notes = notes;
    }

    /** Notes the keys that are not those of the contract. */
    void read(JsonNode schema) {
        if (schema.has("primaryKey")) {
            key("primaryKey", columns(schema.get("primaryKey")));
        }
        for (var key : json.array(schema, "foreignKeys")) {
            var fields = columns(key.path("fields"));
            var table = key.at("/reference/resource").asText();
            var others = columns(key.at("/reference/fields"));
            if (!isOfContract(fields, table, others)) {
                notes.add(
                        "survey.note.unchecked-key",
                        Contract.DESCRIPTOR,
                        resource,
                        "foreignKeys",
                        shown(fields) + " → " + (table.isEmpty() ? "" : table + ".") + shown(others));
            }
        }
        for (var key : json.array(schema, "uniqueKeys")) {
            key("uniqueKeys", columns(key));
        }
    }

    private void key(String property, List<String> columns) {
        if (!columns.isEmpty() && !names(contract, columns).equals(Set.copyOf(contract.key()))) {
            notes.add("survey.note.unchecked-key", Contract.DESCRIPTOR, resource, property, shown(columns));
        }
    }

    private boolean isOfContract(List<String> fields, String table, List<String> others) {
        var referred =
                table.isEmpty() ? Optional.of(contract) : Contract.ofSurveys().table(table);
        return referred.filter(other -> contract.references().stream()
                        .anyMatch(reference -> reference.table().equals(other.name())
                                && names(contract, fields).equals(Set.of(reference.field()))
                                && names(other, others).equals(Set.of(reference.column()))))
                .isPresent();
    }

    /** The names that the contract has for columns; their own of those that it does not know. */
    private static Set<String> names(TableContract table, List<String> columns) {
        return columns.stream()
                .map(column ->
                        table.field(Fold.name(column)).map(FieldContract::name).orElse(column))
                .collect(Collectors.toSet());
    }

    private static String shown(List<String> columns) {
        return String.join(", ", columns);
    }

    /** One column by its name, or several. */
    private static List<String> columns(JsonNode named) {
        var columns = new ArrayList<String>();
        if (named.isTextual()) {
            columns.add(named.asText());
        }
        named.forEach(column -> columns.add(column.asText()));
        return columns;
    }
}
