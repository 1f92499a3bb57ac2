package interpoles.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a survey's tables must look like, read from {@code contract.json}, the one place where it is written. */
public record Contract(List<TableContract> tables) {
    /** The file that describes a survey's others: a Frictionless Data Package. */
    public static final String DESCRIPTOR = "datapackage.json";

    private static final Contract SURVEY = read();

    public static Contract ofSurveys() {
        return SURVEY;
    }

    public Optional<TableContract> table(String name) {
        var folded = Fold.name(name);
        return tables.stream()
                .filter(table -> table.names().stream()
                        .anyMatch(known -> Fold.name(known).equals(folded)))
                .findFirst();
    }

    /** The tables in an order in which a list of codes comes before the tables that use it. */
    public Stream<TableContract> inReadingOrder() {
        var lists = tables.stream()
                .flatMap(table -> table.fields().stream())
                .flatMap(field -> field.codes().stream())
                .distinct()
                .toList();
        return Stream.concat(
                tables.stream().filter(table -> lists.contains(table.name())),
                tables.stream().filter(table -> !lists.contains(table.name())));
    }

    /** The tables that a survey with these lacks: those that it must have, and those without which one that it has makes no sense. */
    public List<TableContract> missing(Set<String> present) {
        return tables.stream()
                .filter(table -> !present.contains(table.name()))
                .filter(table -> table.required()
                        || table.pair().filter(present::contains).isPresent())
                .toList();
    }

    /** The contract as it is written. */
    static JsonNode source() {
        try (var json = Contract.class.getResourceAsStream("contract.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract read() {
        var tables = new ArrayList<TableContract>();
        for (var table : source().get("resources")) {
            tables.add(table(tables.size(), table));
        }
        return new Contract(List.copyOf(tables));
    }

    private static TableContract table(int order, JsonNode table) {
        var schema = table.get("schema");
        return new TableContract(
                order,
                names(table),
                table.get("presence").asText().equals("required"),
                text(table, "pair"),
                stream(schema.get("fields")).map(Contract::field).toList(),
                stream(schema.get("primaryKey")).map(JsonNode::asText).toList(),
                stream(schema.get("foreignKeys"))
                        .map(key -> new TableContract.Reference(
                                key.get("fields").asText(),
                                key.at("/reference/resource").asText(),
                                key.at("/reference/fields").asText()))
                        .toList());
    }

    private static FieldContract field(JsonNode field) {
        Map<String, List<String>> vocabulary = new LinkedHashMap<>();
        field.path("vocabulary")
                .fields()
                .forEachRemaining(code -> vocabulary.put(
                        code.getKey(),
                        stream(code.getValue()).map(JsonNode::asText).toList()));
        return new FieldContract(
                names(field),
                FieldContract.Type.valueOf(field.get("type").asText().toUpperCase(Locale.ROOT)),
                field.at("/constraints/required").asBoolean(),
                field.path("absent").asBoolean(),
                vocabulary,
                text(field, "codes"),
                text(field, "separator"),
                Optional.ofNullable(field.get("child"))
                        .map(child -> new FieldContract.Child(
                                child.get("table").asText(), child.get("column").asText())));
    }

    private static List<String> names(JsonNode node) {
        return Stream.concat(Stream.of(node.get("name").asText()), text(node, "french").stream())
                .toList();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
