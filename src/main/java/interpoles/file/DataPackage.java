package interpoles.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import interpoles.contract.Contract;
import interpoles.contract.Fold;
import interpoles.problem.Problems;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A survey's {@code datapackage.json} (Frictionless Data Package), as far as DATA.md section 1 honours it. Whatever in
 * it is not of the standard's form is a problem; with any, it names no tables.
 */
public record DataPackage(
        String name, String title, List<String> sources, List<String> licenses, List<Resource> resources) {
    public static final String FILE = Contract.DESCRIPTOR;

    /** A file of the survey, its path inside the folder. */
    record Resource(
            String name, String path, Dialect dialect, Set<String> missing, Map<String, Constraints> constraints) {}

    static DataPackage of(Path file, Problems problems) throws IOException {
        var folder = file.toAbsolutePath().normalize().getParent().getFileName();
        return new Reader(new Json(FILE, problems)).read(file, folder == null ? "survey" : folder.toString());
    }

    private record Reader(Json json) {

        DataPackage read(Path file, String fallback) throws IOException {
            var whole = json.read(file);
            if (whole.isEmpty()) {
                return new DataPackage(fallback, fallback, List.of(), List.of(), List.of());
            }
            var described = whole.get();
            if (!described.has("resources")) {
                json.malformed("resources");
            }
            var name = json.text(described, "name").orElse(fallback);
            var title = json.text(described, "title").orElse(name);
            var sources = titles(described, "sources");
            var licenses = titles(described, "licenses");
            var resources = resources(described);
            return new DataPackage(name, title, sources, licenses, json.isWhole() ? resources : List.of());
        }

        private List<Resource> resources(JsonNode described) {
            var resources = new ArrayList<Resource>();
            for (var resource : json.array(described, "resources")) {
                var name = json.text(resource, "name");
                var paths = resource.path("path");
                var path = paths.isArray() && paths.size() == 1 ? paths.get(0) : paths;
                if (name.isEmpty() || !path.isTextual()) {
                    json.malformed(name.isEmpty() ? "name" : "path", name.isEmpty() ? resource : paths);
                } else if (!safe(path.asText())) {
                    json.unsafe(path.asText());
                } else {
                    var schema = json.object(resource, "schema");
                    resources.add(new Resource(
                            name.get(), path.asText(), dialect(resource), missing(schema), constraints(schema)));
                }
            }
            return resources;
        }

        /** A path that stays inside the folder: relative, with no step up, no drive and no address. */
        private static boolean safe(String path) {
            if (path.isBlank()
                    || path.contains(":")
                    || path.contains("\\")
                    || path.startsWith("/")
                    || path.startsWith("~")
                    || path.indexOf('\0') >= 0) {
                return false;
            }
            try {
                return !List.of(path.split("/")).contains("..")
                        && !Path.of(path).isAbsolute();
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private Dialect dialect(JsonNode resource) {
            var encoding =
                    json.text(resource, "encoding").flatMap(this::charset).orElse(StandardCharsets.UTF_8);
            var dialect = json.object(resource, "dialect");
            char delimiter = character(dialect, "delimiter", ',');
            char quote = character(dialect, "quoteChar", '"');
            if (delimiter == quote) {
                json.malformed("quoteChar: " + quote);
            }
            return new Dialect(Optional.of(encoding), Optional.of(delimiter), quote);
        }

        /** An encoding by a name that Java or Python knows. */
        private Optional<Charset> charset(String name) {
            try {
                return Optional.of(name.equalsIgnoreCase("utf-8-sig") ? StandardCharsets.UTF_8 : Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                json.malformed("encoding: " + name);
                return Optional.empty();
            }
        }

        private char character(JsonNode dialect, String key, char otherwise) {
            var value = json.text(dialect, key);
            if (value.isPresent()
                    && (value.get().length() != 1
                            || "\r\n".contains(value.get())
                            || Character.isSurrogate(value.get().charAt(0)))) {
                json.malformed(key + ": " + value.get());
                return otherwise;
            }
            return value.map(text -> text.charAt(0)).orElse(otherwise);
        }

        private Set<String> missing(JsonNode schema) {
            return schema.has("missingValues") ? json.texts(schema, "missingValues") : TableFile.EMPTY_IS_MISSING;
        }

        private Map<String, Constraints> constraints(JsonNode schema) {
            var byField = new HashMap<String, Constraints>();
            for (var field : json.array(schema, "fields")) {
                var name = json.text(field, "name");
                if (name.isEmpty()) {
                    json.malformed("fields", field);
                } else if (field.has("constraints")) {
                    byField.put(Fold.name(name.get()), constraint(json.object(field, "constraints")));
                }
            }
            return byField;
        }

        private Constraints constraint(JsonNode asked) {
            return new Constraints(
                    json.flag(asked, "required"),
                    json.flag(asked, "unique"),
                    json.texts(asked, "enum"),
                    json.text(asked, "pattern").flatMap(this::pattern),
                    json.number(asked, "minimum"),
                    json.number(asked, "maximum"),
                    json.length(asked, "minLength"),
                    json.length(asked, "maxLength"));
        }

        private Optional<Pattern> pattern(String pattern) {
            try {
                return Optional.of(Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                json.malformed("pattern: " + pattern);
                return Optional.empty();
            }
        }

        private List<String> titles(JsonNode described, String key) {
            var titles = new ArrayList<String>();
            for (var source : json.array(described, key)) {
                json.text(source, "title")
                        .or(() -> json.text(source, "name"))
                        .or(() -> json.text(source, "path"))
                        .ifPresent(titles::add);
            }
            return titles;
        }
    }
}
