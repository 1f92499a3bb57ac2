package interpoles.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interpoles.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A survey as a folder: its tables, and {@code datapackage.json}, which names the exports it was made of. */
record SurveyFolder(Inquiry inquiry, Tables tables, Rule rule, Words words) {
    private static final String DESCRIPTION = "datapackage.json";
    private static final String MADE = "import";
    private static final List<String> CARRIED = List.of("claims.csv", "regions.csv", "countries.csv");
    private static final List<String> SAID =
            List.of("name", "title", "home", "description", "contributors", "sources", "licenses");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void writeTo(Path folder) throws IOException {
        for (var table : tables.tables().entrySet()) {
            write(folder.resolve(table.getKey() + ".csv"), table.getValue());
        }
        for (var carried : CARRIED) {
            if (Files.isRegularFile(inquiry.folder.resolve(carried))) {
                Files.copy(inquiry.folder.resolve(carried), folder.resolve(carried));
            }
        }
        Files.writeString(
                folder.resolve(DESCRIPTION),
                JSON.writeValueAsString(description()).replace("\r\n", "\n") + "\n");
    }

    /** Whether a folder may be written: it is not there, or empty, or an import wrote it. */
    static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                return true;
            }
        }
        var description = folder.resolve(DESCRIPTION);
        return Files.isRegularFile(description)
                && new ObjectMapper().readTree(description.toFile()).has(MADE);
    }

    /** Whether a survey stands in a folder. */
    static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTION));
    }

    /** Puts what was written into one folder into another, in the place of what an import wrote there before. */
    static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var old = Files.list(to)) {
            for (var file : old.filter(SurveyFolder::isOurs).toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.list(from)) {
            for (var file : files.sorted().toList()) {
                Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(from);
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.equals(DESCRIPTION));
    }

    static void write(Path file, TableRows table) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(table.columns());
            table.rows().forEach(csv::writeRecord);
        }
    }

    private ObjectNode description() throws IOException {
        var json = JSON.createObjectNode();
        var waves = inquiry.waves().stream().map(String::valueOf).collect(Collectors.joining(", "));
        json.put("profile", "data-package");
        json.put("name", "survey-from-questionnaire");
        json.put("title", words.text("import.title", waves));
        said().forEach(json::set);
        var notes = json.putArray("notes");
        notes.add(words.text("import.rule." + rule.slug()));
        var made = json.putObject(MADE);
        made.put("rule", rule.slug());
        var exports = made.putArray("exports");
        for (var export : inquiry.exports.list()) {
            exports.addObject()
                    .put("file", export.file())
                    .put("year", export.year())
                    .put("tool", export.main().layout().tool())
                    .put("sha256", export.main().grid().sha256());
        }
        if (!json.has("sources")) {
            var sources = json.putArray("sources");
            inquiry.exports
                    .list()
                    .forEach(export -> sources.addObject()
                            .put(
                                    "title",
                                    export.file() + ", SHA-256 "
                                            + export.main().grid().sha256()));
        }
        var resources = json.putArray("resources");
        tables.tables().forEach((name, table) -> {
            var resource = resources
                    .addObject()
                    .put("name", name)
                    .put("path", name + ".csv")
                    .put("profile", "tabular-data-resource")
                    .put("format", "csv")
                    .put("encoding", "utf-8");
            if (name.equals("projects") || name.equals("missions")) {
                var collected = resource.putArray("collected");
                waves(name).forEach(collected::add);
            }
            var fields = resource.putObject("schema").putArray("fields");
            table.columns()
                    .forEach(column -> fields.addObject().put("name", column).put("type", type(column)));
        });
        for (var carried : CARRIED) {
            if (Files.isRegularFile(inquiry.folder.resolve(carried))) {
                resources
                        .addObject()
                        .put("name", carried.substring(0, carried.length() - 4))
                        .put("path", carried)
                        .put("encoding", "utf-8");
            }
        }
        return json;
    }

    /** What a {@code datapackage.json} beside the exports says of the survey. */
    private Map<String, JsonNode> said() throws IOException {
        var file = inquiry.folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        var stated = JSON.readTree(file.toFile());
        var said = new java.util.LinkedHashMap<String, JsonNode>();
        SAID.stream().filter(stated::has).forEach(name -> said.put(name, stated.get(name)));
        return said;
    }

    /** The waves in which a table was asked for. */
    private TreeSet<Integer> waves(String table) {
        return inquiry.exports.list().stream()
                .filter(export -> inquiry.questions.asks(export, table))
                .map(export -> export.year())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String type(String column) {
        return switch (column) {
            case "signed", "ended", "year" -> "integer";
            case "answered", "reported", "convention" -> "boolean";
            default -> "string";
        };
    }
}
