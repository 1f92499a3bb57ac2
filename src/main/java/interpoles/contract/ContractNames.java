package interpoles.contract;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The tables and columns of the contract by the names and descriptions that they have in a reader's language. */
public record ContractNames(JsonNode contract, Words words) {

    static ContractNames in(Words words) {
        return new ContractNames(Contract.source(), words);
    }

    /** A sentence for each table of the contract, by its English name. */
    public static Map<String, String> descriptions(Words words) {
        var names = in(words);
        var descriptions = new LinkedHashMap<String, String>();
        names.tables().forEach(table -> descriptions.put(table.get("name").asText(), names.description(table)));
        return descriptions;
    }

    List<JsonNode> tables() {
        return StreamSupport.stream(contract.get("resources").spliterator(), false)
                .toList();
    }

    JsonNode table(JsonNode name) {
        return tables().stream()
                .filter(table -> table.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a table is a list that another table's codes are taken from. */
    boolean isList(JsonNode table) {
        return contract.findValuesAsText("codes").contains(table.get("name").asText());
    }

    String file(JsonNode table) {
        return resourceName(table) + ".csv";
    }

    /** A resource's name has no accents. */
    String resourceName(JsonNode table) {
        return Fold.of(name(table));
    }

    String name(JsonNode table, String column) {
        return StreamSupport.stream(table.at("/schema/fields").spliterator(), false)
                .filter(field -> field.get("name").asText().equals(column))
                .map(this::name)
                .findFirst()
                .orElseThrow();
    }

    String name(JsonNode named) {
        return french() && named.has("french")
                ? named.get("french").asText()
                : named.get("name").asText();
    }

    /** What a table or a column is, with the reader's own nouns. */
    String description(JsonNode described) {
        return words.filled(
                described.get(french() ? "description_fr" : "description").asText());
    }

    /** A code as this language writes it: its second name in French, where it has one. */
    String code(JsonNode field, String code) {
        return french() ? field.at("/vocabulary/" + code).path(0).asText(code) : code;
    }

    boolean french() {
        return words.language().equals(Locale.FRENCH);
    }
}
