package interpoles.file.folder;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.contract.Contract;
import interpoles.contract.TableContract;
import interpoles.file.csv.Dialect;
import interpoles.file.folder.Resource.Form;
import interpoles.problem.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code datapackage.json} says of one table of the contract. */
final class ResourceReader {
    private static final Pattern REMOTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");
    /** What programs write of a resource that changes what is read, and that is not supported. */
    private static final List<String> UNSUPPORTED = List.of(
            "layout",
            "control",
            "query",
            "innerpath",
            "steps",
            "missingValues",
            "trueValues",
            "falseValues",
            "delimiter");

    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt", "text", "tab", "");

    private final Json json;
    private final Path folder;
    private final TableContract contract;
    private final String name;
    private final Notes notes;

    ResourceReader(Json json, Path folder, TableContract contract, String name, Notes notes) {
        this.json = json;
        this.folder = folder;
        this.contract = contract;
        this.name = name;
        this.notes = notes;
    }

    /** The resource; none where its place or form is a problem. */
    Optional<Resource> read(JsonNode resource) throws IOException {
        json.refuse(resource, UNSUPPORTED, name + ".", "properties");
        var data = Optional.of(resource.path("data")).filter(value -> !value.isMissingNode());
        var paths = DataPackage.paths(resource);
        if (data.isPresent() && !InlineRows.takes(data.get())) {
            json.unsupported(name + ".data", "data");
            return Optional.empty();
        }
        if (data.isPresent() && !paths.isEmpty()) {
            json.unsupported(name + ".path: " + paths.get(0), "path-and-data");
            return Optional.empty();
        }
        if (data.isEmpty() && !isPlace(resource, paths)) {
            return Optional.empty();
        }
        var form = data.isPresent() ? Optional.of(Form.TEXT) : form(resource, paths);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        var schema = object(resource, "schema");
        var fields = new SchemaReader(json, contract, name, notes);
        var rules = fields.rules(schema);
        new KeysReader(json, contract, name, notes).read(schema);
        var described = object(resource, "dialect");
        var dialect = new DialectReader(json, name);
        var missing = dialect.missing(described, fields.missing(schema));
        var sheet = form.get() == Form.WORKBOOK ? dialect.sheet(described) : "";
        if (data.isPresent()) {
            dialect.requireNoneOfData(described);
        }
        var text = form.get() == Form.WORKBOOK || data.isPresent()
                ? Dialect.TO_BE_RECOGNISED
                : dialect.dialect(described, resource, tabs(resource, paths), fields.names(schema));
        return Optional.of(new Resource(
                contract, name, paths, data, fields.names(schema), form.get(), sheet, text, missing, rules));
    }

    private boolean isPlace(JsonNode resource, List<String> paths) {
        boolean written = resource.path("path").isTextual()
                || resource.path("path").isArray() && !resource.path("path").isEmpty();
        if (!written || paths.stream().anyMatch(String::isEmpty) || !allTexts(resource.path("path"))) {
            json.malformed("path", resource.path("path"));
            return false;
        }
        for (var path : paths) {
            if (REMOTE.matcher(path).matches()) {
                json.remote(path);
                return false;
            }
            if (!safe(path)) {
                json.unsafe(path);
                return false;
            }
        }
        return true;
    }

    private static boolean allTexts(JsonNode paths) {
        for (var path : paths) {
            if (!path.isTextual()) {
                return false;
            }
        }
        return true;
    }

    /** A path that stays inside the folder: relative, with no step up, no drive and no address. */
    static boolean safe(String path) {
        if (path.isBlank()
                || path.contains(":")
                || path.contains("\\")
                || path.startsWith("/")
                || path.startsWith("~")
                || path.indexOf('\0') >= 0) {
            return false;
        }
        try {
            return !List.of(path.split("/")).contains("..") && !Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<Form> form(JsonNode resource, List<String> paths) {
        var compression = json.text(resource, "compression").orElse("").toLowerCase(Locale.ROOT);
        boolean packed = paths.get(0).toLowerCase(Locale.ROOT).endsWith(".gz");
        if (paths.get(0).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            json.unsupported(name + ".path: " + paths.get(0), "compression");
            return Optional.empty();
        }
        if (!Set.of("", "no", "none", "gz", "gzip").contains(compression)) {
            json.unsupported(name + ".compression: " + compression, "compression");
            return Optional.empty();
        }
        var format = format(resource, paths);
        if (format.equals("xlsx") && !packed && paths.size() == 1) {
            return Optional.of(Form.WORKBOOK);
        }
        if (!TEXTS.contains(format)) {
            json.unsupported(name + ".format: " + format, "format");
            return Optional.empty();
        }
        return Optional.of(packed || compression.startsWith("gz") ? Form.GZIP : Form.TEXT);
    }

    /** The format that is declared, or else that the file's name ends with where it is one of other programs. */
    private String format(JsonNode resource, List<String> paths) {
        var declared = json.text(resource, "format")
                .map(format -> format.toLowerCase(Locale.ROOT).replace(".", ""));
        if (declared.isPresent()) {
            return declared.get();
        }
        var path = paths.get(0).toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        var ending = path.substring(path.lastIndexOf('.') + 1);
        var others = List.of(
                "xlsx", "xlsm", "xlsb", "xls", "ods", "json", "jsonl", "ndjson", "geojson", "parquet", "sav", "dta",
                "html", "sql", "sqlite", "numbers", "pdf", "zip", "7z", "dbf", "xml", "yaml");
        return others.contains(ending) && path.contains(".") ? ending : "";
    }

    private boolean tabs(JsonNode resource, List<String> paths) {
        var path = paths.get(0).toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return format(resource, paths).equals("tsv")
                || path.endsWith(".tsv")
                || resource.path("mediatype").asText().startsWith("text/tab-separated-values");
    }

    /** An object that may stand in a file of its own inside the folder. */
    private JsonNode object(JsonNode resource, String key) throws IOException {
        var value = resource.path(key);
        if (!value.isTextual()) {
            return json.object(resource, key);
        }
        var path = value.asText();
        if (REMOTE.matcher(path).matches()) {
            json.remote(path);
        } else if (!safe(path)) {
            json.unsafe(path);
        } else {
            var file = folder.resolve(path);
            if (key.equals("schema") && !Files.exists(file)) {
                notes.add("survey.note.no-schema", Contract.DESCRIPTOR, name, path);
            } else {
                return json.other(path, folder, file);
            }
        }
        return resource.path("");
    }
}
