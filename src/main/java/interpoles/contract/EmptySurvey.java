package interpoles.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A survey to be filled in: every table of the contract with its header and no row, the {@code datapackage.json} that
 * describes them, and a codebook. All of it comes from the contract itself, in the reader's language. The lists that
 * would replace the project's own (regions, countries) are in the codebook alone.
 */
public final class EmptySurvey {
    private static final List<String> TRUE = List.of("true", "oui", "vrai", "yes", "1");
    private static final List<String> FALSE = List.of("false", "non", "faux", "no", "0");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ContractNames names;

    private EmptySurvey(ContractNames names) {
        this.names = names;
    }

    /**
     * Writes an empty survey.
     *
     * @param folder absent or empty
     * @throws FileAlreadyExistsException if the folder holds anything
     */
    public static void writeTo(Path folder, Words words) throws IOException {
        Files.createDirectories(folder);
        try (var held = Files.list(folder)) {
            if (held.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
        var empty = new EmptySurvey(ContractNames.in(words));
        for (var table : empty.tables()) {
            Files.writeString(folder.resolve(empty.names.file(table)), empty.header(table) + "\n");
        }
        Files.writeString(
                folder.resolve(Contract.DESCRIPTOR), JSON.writeValueAsString(empty.dataPackage(folder)) + "\n");
        Files.writeString(folder.resolve("README.md"), Codebook.in(words));
    }

    private List<JsonNode> tables() {
        return names.tables().stream().filter(table -> !names.isList(table)).toList();
    }

    private ObjectNode dataPackage(Path folder) {
        var title = folder.toAbsolutePath().normalize().getFileName().toString();
        var described = JSON.createObjectNode();
        described.put("profile", "tabular-data-package");
        described.put("name", Fold.of(title).replaceAll("[^a-z0-9._-]+", "-"));
        described.put("title", title);
        var resources = described.putArray("resources");
        tables().forEach(table -> resources.add(resource(table)));
        return described;
    }

    private ObjectNode resource(JsonNode table) {
        var resource = JSON.createObjectNode();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", names.resourceName(table));
        resource.put("path", names.file(table));
        resource.put("description", names.description(table));
        resource.put("encoding", "utf-8");
        var schema = resource.putObject("schema");
        var fields = schema.putArray("fields");
        table.at("/schema/fields").forEach(field -> fields.add(field(field)));
        var key = schema.putArray("primaryKey");
        table.at("/schema/primaryKey").forEach(name -> key.add(names.name(table, name.asText())));
        var references = schema.putArray("foreignKeys");
        table.at("/schema/foreignKeys").forEach(reference -> {
            var other = names.table(reference.at("/reference/resource"));
            var written = references
                    .addObject()
                    .put("fields", names.name(table, reference.get("fields").asText()));
            written.putObject("reference")
                    .put("resource", names.resourceName(other))
                    .put(
                            "fields",
                            names.name(other, reference.at("/reference/fields").asText()));
        });
        return resource;
    }

    private ObjectNode field(JsonNode contracted) {
        var field = JSON.createObjectNode();
        field.put("name", names.name(contracted));
        field.put("type", contracted.get("type").asText());
        field.put("description", names.description(contracted));
        if (contracted.get("type").asText().equals("boolean")) {
            field.set("trueValues", JSON.valueToTree(TRUE));
            field.set("falseValues", JSON.valueToTree(FALSE));
        }
        if (contracted.has("constraints")) {
            field.set("constraints", contracted.get("constraints"));
        }
        return field;
    }

    private String header(JsonNode table) {
        return StreamSupport.stream(table.at("/schema/fields").spliterator(), false)
                .map(names::name)
                .collect(Collectors.joining(","));
    }
}
