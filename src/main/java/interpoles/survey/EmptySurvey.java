package interpoles.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final Words words;
    private final JsonNode contract = Contract.source();

    private EmptySurvey(Words words) {
        this.words = words;
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
        var empty = new EmptySurvey(words);
        for (var table : empty.tables()) {
            Files.writeString(folder.resolve(empty.file(table)), empty.header(table) + "\n");
        }
        Files.writeString(folder.resolve(DataPackage.FILE), JSON.writeValueAsString(empty.dataPackage(folder)) + "\n");
        Files.writeString(folder.resolve("README.md"), empty.codebook());
    }

    private List<JsonNode> tables() {
        return all().stream().filter(table -> !isList(table)).toList();
    }

    private List<JsonNode> all() {
        return StreamSupport.stream(contract.get("resources").spliterator(), false).toList();
    }

    /** Whether a table is a list that another table's codes are taken from. */
    private boolean isList(JsonNode table) {
        return contract.findValuesAsText("codes").contains(table.get("name").asText());
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
        resource.put("name", resourceName(table));
        resource.put("path", file(table));
        resource.put("description", description(table));
        resource.put("encoding", "utf-8");
        var schema = resource.putObject("schema");
        var fields = schema.putArray("fields");
        table.at("/schema/fields").forEach(field -> fields.add(field(field)));
        var key = schema.putArray("primaryKey");
        table.at("/schema/primaryKey").forEach(name -> key.add(name(table, name.asText())));
        var references = schema.putArray("foreignKeys");
        table.at("/schema/foreignKeys").forEach(reference -> {
            var other = all().stream().filter(one -> one.get("name").equals(reference.at("/reference/resource"))).findFirst().orElseThrow();
            var written = references.addObject().put("fields", name(table, reference.get("fields").asText()));
            written.putObject("reference").put("resource", resourceName(other)).put("fields", name(other, reference.at("/reference/fields").asText()));
        });
        return resource;
    }

    private ObjectNode field(JsonNode contracted) {
        var field = JSON.createObjectNode();
        field.put("name", name(contracted));
        field.put("type", contracted.get("type").asText());
        field.put("description", description(contracted));
        if (contracted.get("type").asText().equals("boolean")) {
            field.set("trueValues", JSON.valueToTree(TRUE));
            field.set("falseValues", JSON.valueToTree(FALSE));
        }
        if (contracted.has("constraints")) {
            field.set("constraints", contracted.get("constraints"));
        }
        return field;
    }

    private String codebook() {
        var text = new StringBuilder(words.text("survey.new.title")).append("\n\n").append(words.text("survey.new.intro")).append('\n');
        for (var table : all()) {
            text.append("\n## ").append(file(table)).append("\n\n").append(description(table)).append(' ').append(presence(table)).append("\n\n");
            text.append(words.text("survey.new.head")).append("\n|---|---|---|---|---|---|\n");
            table.at("/schema/fields").forEach(field -> text.append(line(table, field)).append('\n'));
        }
        return text.toString();
    }

    private String presence(JsonNode table) {
        if (isList(table)) {
            return words.text("survey.new.list");
        }
        if (table.has("pair")) {
            var pair = all().stream().filter(one -> one.get("name").equals(table.get("pair"))).findFirst().orElseThrow();
            return words.text("survey.new.pair", file(pair));
        }
        return words.text(table.get("presence").asText().equals("required") ? "survey.new.required" : "survey.new.optional");
    }

    private String line(JsonNode table, JsonNode field) {
        var cells = new ArrayList<String>();
        boolean key = StreamSupport.stream(table.at("/schema/primaryKey").spliterator(), false).anyMatch(field.get("name")::equals);
        cells.add("`" + name(field) + "`" + (key ? " *" : ""));
        cells.add(words.text("survey.new.type." + field.get("type").asText()));
        cells.add(words.text(field.has("constraints") ? "survey.new.yes" : "survey.new.no"));
        cells.add(codes(field));
        cells.add(field.has("example") ? "`" + example(field) + "`" : "");
        cells.add(description(field));
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String codes(JsonNode field) {
        var codes = new ArrayList<String>();
        field.path("vocabulary").fieldNames().forEachRemaining(code -> codes.add("`" + code(field, code) + "`"));
        if (field.get("type").asText().equals("boolean")) {
            codes.add("`" + String.join("`/`", french() ? List.of("oui", "non") : List.of("true", "false")) + "`");
        }
        if (field.has("codes")) {
            codes.add(words.text("survey.new.codes." + field.get("codes").asText()));
        }
        return String.join(", ", codes);
    }

    private String example(JsonNode field) {
        var example = field.get("example").asText();
        return field.has("vocabulary") ? code(field, example) : french() && example.equals("true") ? "oui" : example;
    }

    /** A code as this language writes it: its second name in French, where it has one. */
    private String code(JsonNode field, String code) {
        return french() ? field.at("/vocabulary/" + code).path(0).asText(code) : code;
    }

    private String header(JsonNode table) {
        return StreamSupport.stream(table.at("/schema/fields").spliterator(), false).map(this::name).collect(Collectors.joining(","));
    }

    private String file(JsonNode table) {
        return resourceName(table) + ".csv";
    }

    /** A resource's name has no accents. */
    private String resourceName(JsonNode table) {
        return Fold.of(name(table));
    }

    private String name(JsonNode table, String column) {
        return StreamSupport.stream(table.at("/schema/fields").spliterator(), false)
                .filter(field -> field.get("name").asText().equals(column)).map(this::name).findFirst().orElseThrow();
    }

    private String name(JsonNode named) {
        return french() && named.has("french") ? named.get("french").asText() : named.get("name").asText();
    }

    private String description(JsonNode described) {
        return described.get(french() ? "description_fr" : "description").asText();
    }

    private boolean french() {
        return words.language().equals(Locale.FRENCH);
    }
}
