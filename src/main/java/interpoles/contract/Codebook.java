package interpoles.contract;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What each column of a survey means: its type, its codes, an example; in Markdown, from the contract. */
public final class Codebook {
    private final ContractNames names;

    private Codebook(ContractNames names) {
        this.names = names;
    }

    static String in(Words words) {
        return new Codebook(ContractNames.in(words)).text();
    }

    private String text() {
        var text = new StringBuilder(names.words().text("survey.new.title"))
                .append("\n\n")
                .append(names.words().text("survey.new.intro"))
                .append('\n');
        for (var table : names.tables()) {
            text.append("\n## ")
                    .append(names.file(table))
                    .append("\n\n")
                    .append(names.description(table))
                    .append(' ')
                    .append(presence(table))
                    .append("\n\n");
            text.append(names.words().text("survey.new.head")).append("\n|---|---|---|---|---|---|---|\n");
            table.at("/schema/fields")
                    .forEach(field -> text.append(line(table, field)).append('\n'));
        }
        return text.toString();
    }

    private String presence(JsonNode table) {
        if (names.isList(table)) {
            return names.words().text("survey.new.list");
        }
        if (table.has("pair")) {
            var pair = names.table(table.get("pair"));
            return names.words().text("survey.new.pair", names.file(pair));
        }
        return names.words()
                .text(
                        table.get("presence").asText().equals("required")
                                ? "survey.new.required"
                                : "survey.new.optional");
    }

    private String line(JsonNode table, JsonNode field) {
        var cells = new ArrayList<String>();
        boolean key = StreamSupport.stream(table.at("/schema/primaryKey").spliterator(), false)
                .anyMatch(field.get("name")::equals);
        cells.add("`" + names.name(field) + "`" + (key ? " *" : ""));
        cells.add(names.words().text("survey.new.type." + field.get("type").asText()));
        cells.add(names.words().text(mayBeLeftOut(field) ? "survey.new.yes" : "survey.new.no"));
        cells.add(names.words().text(field.has("constraints") ? "survey.new.no" : "survey.new.yes"));
        cells.add(codes(field));
        cells.add(field.has("example") ? "`" + example(field) + "`" : "");
        cells.add(names.description(field));
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Whether the whole column may be: another thing than whether a field of it may be empty. */
    private static boolean mayBeLeftOut(JsonNode field) {
        return field.path("absent").asBoolean();
    }

    private String codes(JsonNode field) {
        var codes = new ArrayList<String>();
        field.path("vocabulary").fieldNames().forEachRemaining(code -> codes.add("`" + names.code(field, code) + "`"));
        if (field.get("type").asText().equals("boolean")) {
            codes.add(
                    "`" + String.join("`/`", names.french() ? List.of("oui", "non") : List.of("true", "false")) + "`");
        }
        if (field.has("codes")) {
            codes.add(
                    names.words().text("survey.new.codes." + field.get("codes").asText()));
        }
        return String.join(", ", codes);
    }

    private String example(JsonNode field) {
        var example = field.get("example").asText();
        return field.has("vocabulary")
                ? names.code(field, example)
                : names.french() && example.equals("true") ? "oui" : example;
    }
}
