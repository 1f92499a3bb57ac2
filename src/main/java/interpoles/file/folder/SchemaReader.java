package interpoles.file.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.PatternSyntaxException;
import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
import interpoles.contract.Fold;
import interpoles.contract.TableContract;
import interpoles.file.Constraints;
import interpoles.file.FieldRules;
import interpoles.file.FieldRules.Numbers;
import interpoles.file.TableFile;
import interpoles.file.TextPattern;
import interpoles.problem.Notes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the schema of a resource says of its columns (Table Schema 1 and 2). The contract's types win over its own. */
final class SchemaReader {
    private static final Set<String> CHECKED =
            Set.of("required", "unique", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength");
    private static final Set<String> YEARS = Set.of("default", "any", "%Y");
    /** Types whose least and greatest value are no numbers. */
    private static final Set<String> TIMES = Set.of("date", "time", "datetime", "yearmonth", "duration");

    private final Json json;
    private final TableContract contract;
    private final String resource;
    private final Notes notes;

    SchemaReader(Json json, TableContract contract, String resource, Notes notes) {
        this.json = json;
        this.contract = contract;
        this.resource = resource;
        this.notes = notes;
    }

    Set<String> missing(JsonNode schema) {
        return schema.has("missingValues") ? values(schema, "missingValues") : TableFile.EMPTY_IS_MISSING;
    }

    /** The names of the columns in their order. */
    List<String> names(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.path("fields").forEach(field -> names.add(field.path("name").asText()));
        return names;
    }

    /** What is said of each column, by its folded name. */
    Map<String, FieldRules> rules(JsonNode schema) {
        var byField = new HashMap<String, FieldRules>();
        var seen = new HashSet<String>();
        for (var field : json.array(schema, "fields")) {
            var name = json.text(field, "name");
            if (name.isEmpty()) {
                json.malformed("fields", field);
            } else if (!seen.add(column(name.get()))) {
                json.malformed(resource + ".fields: " + name.get(), "fields");
            } else {
                var rules = rules(field, name.get());
                rules.ambiguous()
                        .forEach(text -> json.malformed(resource + "." + name.get() + ": " + text, "booleans-apart"));
                if (!rules.equals(FieldRules.NONE)) {
                    byField.put(Fold.name(name.get()), rules);
                }
            }
        }
        return byField;
    }

    /** The column that a name is of, whichever of its names that is. */
    private String column(String name) {
        return contract.field(Fold.name(name)).map(FieldContract::name).orElse(Fold.name(name));
    }

    private FieldRules rules(JsonNode field, String name) {
        contract.field(Fold.name(name)).ifPresent(known -> requireReadable(field, name, known));
        return new FieldRules(
                field.has("missingValues") ? Optional.of(values(field, "missingValues")) : Optional.empty(),
                json.texts(field, "trueValues"),
                json.texts(field, "falseValues"),
                new Numbers(
                        json.text(field, "decimalChar").orElse("."),
                        json.text(field, "groupChar").orElse(""),
                        !field.has("bareNumber") || json.flag(field, "bareNumber")),
                constraints(field, name));
    }

    /** Refuses what would give the fields of a column of the contract another meaning than they are read with. */
    private void requireReadable(JsonNode field, String name, FieldContract known) {
        var format = json.text(field, "format").orElse("default");
        if (known.type() == FieldContract.Type.YEAR && !YEARS.contains(format)) {
            json.unsupported(resource + "." + name + ".format: " + format, "format-of-year");
        }
        if (known.type() == FieldContract.Type.BOOLEAN && !format.equals("default")) {
            json.unsupported(resource + "." + name + ".format: " + format, "format-of-boolean");
        }
        known.separator().ifPresent(separator -> {
            var type = field.path("type").asText();
            var delimiter = field.path("delimiter").asText(type.equals("list") ? "," : separator);
            if (type.equals("array") || !delimiter.equals(separator)) {
                json.unsupported(
                        resource + "." + name + (type.equals("array") ? ".type: array" : ".delimiter: " + delimiter),
                        "separator");
            }
        });
    }

    /** Values as texts, each alone or with its label. */
    private Set<String> values(JsonNode node, String key) {
        var values = new LinkedHashSet<String>();
        for (var value : json.array(node, key)) {
            var text = value.isObject() ? value.path("value") : value;
            if (text.isValueNode() && !text.isNull()) {
                values.add(text.asText());
            } else {
                json.malformed(key, value);
            }
        }
        return values;
    }

    private Constraints constraints(JsonNode field, String name) {
        var asked = json.object(field, "constraints");
        asked.fieldNames().forEachRemaining(constraint -> {
            if (!isChecked(field, constraint)) {
                notes.add("survey.note.unchecked", Contract.DESCRIPTOR, resource + "." + name, constraint);
            }
        });
        var allowed = new LinkedHashSet<String>();
        if (isChecked(field, "enum")) {
            allowed.addAll(json.texts(asked, "enum"));
        }
        if (allowed.isEmpty()) {
            allowed.addAll(values(field, "categories"));
        }
        var constraints = new Constraints(
                json.flag(asked, "required"),
                json.flag(asked, "unique"),
                allowed,
                json.text(asked, "pattern").flatMap(pattern -> pattern(pattern, name)),
                isChecked(field, "minimum") ? json.number(asked, "minimum") : Optional.empty(),
                isChecked(field, "maximum") ? json.number(asked, "maximum") : Optional.empty(),
                json.length(asked, "minLength"),
                json.length(asked, "maxLength"));
        return constraints.equals(Constraints.NONE) ? Constraints.NONE : constraints;
    }

    /** Whether a constraint is one of those that hold: among dates, and among lists, none is compared. */
    private static boolean isChecked(JsonNode field, String constraint) {
        boolean ofTime = TIMES.contains(field.path("type").asText())
                && (constraint.equals("minimum") || constraint.equals("maximum"));
        boolean ofLists = constraint.equals("enum")
                && holdsOthers(field.path("constraints").path("enum"));
        return CHECKED.contains(constraint) && !ofTime && !ofLists;
    }

    private static boolean holdsOthers(JsonNode values) {
        for (var value : values) {
            if (value.isContainerNode()) {
                return true;
            }
        }
        return false;
    }

    /** A pattern; one that cannot be matched in linear time as the standard means it is refused. */
    private Optional<TextPattern> pattern(String pattern, String name) {
        try {
            return Optional.of(TextPattern.of(pattern));
        } catch (PatternSyntaxException e) {
            json.unsupported(resource + "." + name + ".constraints.pattern: " + pattern, "pattern");
            return Optional.empty();
        }
    }
}
