package interpoles.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A survey's {@code datapackage.json} (Frictionless Data Package), as far as DATA.md section 1 honours it. Whatever in
 * it is not of the standard's form is a problem; with any, it names no tables.
 */
record DataPackage(String name, String title, List<String> sources, List<String> licenses, List<Resource> resources) {
    static final String FILE = "datapackage.json";
    private static final long LARGEST = 10 << 20;

    /** A file of the survey, its path inside the folder. */
    record Resource(String name, String path, Dialect dialect, Set<String> missing, Map<String, Constraints> constraints) {}

    static DataPackage of(Path file, Problems problems) throws IOException {
        var reader = new Reader();
        var described = reader.read(file);
        reader.wrong.forEach(problem -> problems.add(-1, problem));
        return reader.wrong.isEmpty() ? described : new DataPackage(described.name, described.title, described.sources, described.licenses, List.of());
    }

    private static final class Reader {
        private final List<Problem> wrong = new ArrayList<>();

        DataPackage read(Path file) throws IOException {
            var folder = file.toAbsolutePath().normalize().getParent().getFileName();
            var fallback = folder == null ? "survey" : folder.toString();
            var nothing = new DataPackage(fallback, fallback, List.of(), List.of(), List.of());
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(file.getParent().toRealPath())) {
                wrong("unsafe-path", FILE);
                return nothing;
            }
            if (Files.size(file) > LARGEST) {
                wrong("oversized", FILE);
                return nothing;
            }
            try {
                var json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().readTree(Files.readAllBytes(file));
                if (!json.isObject() || !json.path("resources").isArray()) {
                    malformed("resources", json.isObject() ? json.path("resources") : json);
                    return nothing;
                }
                var name = text(json, "name").orElse(fallback);
                return new DataPackage(name, text(json, "title").orElse(name), titles(json.path("sources")), titles(json.path("licenses")), resources(json.path("resources")));
            } catch (JsonProcessingException e) {
                var line = e.getLocation() == null ? OptionalLong.empty() : OptionalLong.of(e.getLocation().getLineNr());
                wrong.add(new Problem("malformed-datapackage", FILE, line, OptionalInt.empty(), "", e.getOriginalMessage(), Expected.of("malformed-datapackage"), Optional.empty()));
                return nothing;
            }
        }

        private List<Resource> resources(JsonNode array) {
            var resources = new ArrayList<Resource>();
            for (var resource : array) {
                var name = text(resource, "name");
                var paths = resource.path("path");
                var path = paths.isArray() && paths.size() == 1 ? paths.get(0) : paths;
                if (name.isEmpty() || !path.isTextual()) {
                    malformed(name.isEmpty() ? "name" : "path", name.isEmpty() ? resource : paths);
                } else if (!safe(path.asText())) {
                    wrong("unsafe-path", path.asText());
                } else {
                    resources.add(new Resource(name.get(), path.asText(), dialect(resource), missing(resource.path("schema")), constraints(resource.path("schema"))));
                }
            }
            return resources;
        }

        /** A path that stays inside the folder: relative, with no step up, no drive and no address. */
        private static boolean safe(String path) {
            if (path.isBlank() || path.contains(":") || path.contains("\\") || path.startsWith("/") || path.startsWith("~") || path.indexOf('\0') >= 0) {
                return false;
            }
            try {
                return !List.of(path.split("/")).contains("..") && !Path.of(path).isAbsolute();
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private Dialect dialect(JsonNode resource) {
            var encoding = text(resource, "encoding").flatMap(this::charset).orElse(StandardCharsets.UTF_8);
            var dialect = object(resource, "dialect");
            return new Dialect(Optional.of(encoding), Optional.of(character(dialect, "delimiter", ',')), character(dialect, "quoteChar", '"'));
        }

        private Optional<Charset> charset(String name) {
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                wrong("malformed-datapackage", "encoding: " + name);
                return Optional.empty();
            }
        }

        private char character(JsonNode dialect, String key, char otherwise) {
            var value = text(dialect, key);
            if (value.isPresent() && (value.get().length() != 1 || "\r\n".contains(value.get()))) {
                wrong("malformed-datapackage", key + ": " + value.get());
                return otherwise;
            }
            return value.map(text -> text.charAt(0)).orElse(otherwise);
        }

        private Set<String> missing(JsonNode schema) {
            var values = schema.path("missingValues");
            if (values.isMissingNode()) {
                return TableFile.EMPTY_IS_MISSING;
            }
            return texts("missingValues", values);
        }

        private Set<String> texts(String key, JsonNode values) {
            var texts = new LinkedHashSet<String>();
            if (!values.isArray()) {
                malformed(key, values);
            }
            for (var value : values) {
                if (value.isValueNode() && !value.isNull()) {
                    texts.add(value.asText());
                } else {
                    malformed(key, value);
                }
            }
            return texts;
        }

        private Map<String, Constraints> constraints(JsonNode schema) {
            var byField = new HashMap<String, Constraints>();
            if (!schema.isMissingNode() && !schema.isObject()) {
                malformed("schema", schema);
            }
            for (var field : schema.path("fields")) {
                var name = text(field, "name");
                if (name.isEmpty()) {
                    malformed("fields", field);
                } else if (field.has("constraints")) {
                    // A French field name of the package is the header of its file: both are folded alike.
                    byField.put(Fold.name(name.get()), constraint(object(field, "constraints")));
                }
            }
            return byField;
        }

        private Constraints constraint(JsonNode asked) {
            return new Constraints(
                    flag(asked, "required"),
                    flag(asked, "unique"),
                    asked.has("enum") ? texts("enum", asked.get("enum")) : Set.of(),
                    text(asked, "pattern").flatMap(this::pattern),
                    number(asked, "minimum"),
                    number(asked, "maximum"),
                    length(asked, "minLength"),
                    length(asked, "maxLength"));
        }

        private Optional<Pattern> pattern(String pattern) {
            try {
                return Optional.of(Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                wrong("malformed-datapackage", "pattern: " + pattern);
                return Optional.empty();
            }
        }

        private boolean flag(JsonNode asked, String key) {
            if (asked.has(key) && !asked.get(key).isBoolean()) {
                malformed(key, asked.get(key));
            }
            return asked.path(key).asBoolean();
        }

        private Optional<BigDecimal> number(JsonNode asked, String key) {
            if (!asked.has(key)) {
                return Optional.empty();
            }
            var number = Decimal.of(asked.get(key).asText());
            if (number.isEmpty()) {
                malformed(key, asked.get(key));
            }
            return number;
        }

        private OptionalInt length(JsonNode asked, String key) {
            if (!asked.has(key)) {
                return OptionalInt.empty();
            }
            if (!asked.get(key).canConvertToInt() || !asked.get(key).isIntegralNumber()) {
                malformed(key, asked.get(key));
                return OptionalInt.empty();
            }
            return OptionalInt.of(asked.get(key).asInt());
        }

        private List<String> titles(JsonNode array) {
            var titles = new ArrayList<String>();
            for (var source : array) {
                text(source, "title").or(() -> text(source, "name")).or(() -> text(source, "path")).ifPresent(titles::add);
            }
            return titles;
        }

        private JsonNode object(JsonNode node, String key) {
            if (node.has(key) && !node.get(key).isObject()) {
                malformed(key, node.get(key));
            }
            return node.path(key);
        }

        private Optional<String> text(JsonNode node, String key) {
            var value = node.path(key);
            if (value.isMissingNode()) {
                return Optional.empty();
            }
            if (!value.isTextual()) {
                malformed(key, value);
                return Optional.empty();
            }
            return Optional.of(value.asText());
        }

        private void malformed(String key, JsonNode value) {
            wrong("malformed-datapackage", value.isMissingNode() ? key : key + ": " + value);
        }

        private void wrong(String code, String found) {
            wrong.add(new Problem(code, FILE, OptionalLong.empty(), OptionalInt.empty(), "", found, Expected.of(code), Optional.empty()));
        }
    }
}
