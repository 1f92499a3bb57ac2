package interpoles.file.folder;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.file.csv.Dialect;
import interpoles.file.csv.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the files of a resource are written, as its dialect says (CSV Dialect 1.2, Table Dialect 2). */
final class DialectReader {
    private static final Set<String> HONOURED = Set.of(
            "delimiter",
            "quoteChar",
            "doubleQuote",
            "escapeChar",
            "skipInitialSpace",
            "commentChar",
            "header",
            "headerRows",
            "headerJoin",
            "commentRows",
            "lineTerminator",
            "nullSequence");
    private static final Set<String> OF_WORKBOOKS = Set.of("sheetName", "sheetNumber", "sheet");
    /** What changes nothing: names, and that the case of headers matters, which here it never does. */
    private static final Set<String> IDLE = Set.of(
            "$schema", "profile", "name", "title", "description", "type", "csvddfVersion", "caseSensitiveHeader");

    private static final Set<String> LINE_ENDS = Set.of("\r\n", "\n", "\r");

    private final Json json;
    private final String resource;

    DialectReader(Json json, String resource) {
        this.json = json;
        this.resource = resource;
    }

    Dialect dialect(JsonNode written, JsonNode described, boolean tabs, List<String> names) {
        var dialect = flat(written, "csv");
        requireKnown(dialect, HONOURED);
        var encoding = json.text(described, "encoding").flatMap(this::charset).orElse(StandardCharsets.UTF_8);
        var delimiter = character(dialect, "delimiter").or(() -> tabs ? Optional.of('\t') : Optional.empty());
        char quote = character(dialect, "quoteChar").orElse('"');
        if (delimiter.orElse(',') == quote) {
            json.malformed("quoteChar: " + quote);
        }
        var lineEnd = json.text(dialect, "lineTerminator");
        if (lineEnd.isPresent() && !LINE_ENDS.contains(lineEnd.get())) {
            json.unsupported(resource + ".dialect.lineTerminator", "lineTerminator");
        }
        return new Dialect(
                Optional.of(encoding),
                delimiter,
                true,
                new Dialect.Quoting(
                        quote,
                        !dialect.has("doubleQuote") || json.flag(dialect, "doubleQuote"),
                        character(dialect, "escapeChar"),
                        json.flag(dialect, "skipInitialSpace")),
                comment(dialect),
                header(dialect, names),
                Set.copyOf(rows(dialect, "commentRows")),
                json.text(dialect, "headerJoin").orElse(" "),
                names);
    }

    /** Which sheet of a workbook is meant: its name, or its number from 1; an empty text where nothing is said. */
    String sheet(JsonNode written) {
        var dialect = flat(written, "excel");
        requireFirstRowOfNames(dialect, "dialect-of-workbook");
        var known = new LinkedHashSet<>(HONOURED);
        known.addAll(OF_WORKBOOKS);
        requireKnown(dialect, known);
        for (var key : List.of("sheetName", "sheet", "sheetNumber")) {
            var value = dialect.path(key);
            if (value.isIntegralNumber()) {
                return "#" + value.asInt();
            }
            if (value.isTextual()) {
                return value.asText();
            }
        }
        return "";
    }

    /** Refuses a dialect that would read a table in {@code datapackage.json} itself otherwise than as it stands there. */
    void requireNoneOfData(JsonNode written) {
        requireKnown(written, HONOURED);
        requireFirstRowOfNames(written, "dialect-of-data");
    }

    /** Refuses what says that the names of the columns stand elsewhere than in the first row, or that rows are none. */
    private void requireFirstRowOfNames(JsonNode dialect, String asked) {
        for (var property : HONOURED) {
            boolean asUsual = property.equals("nullSequence")
                    || property.equals("header") && dialect.path("header").asBoolean(true)
                    || property.equals("headerRows") && rows(dialect, property).equals(Dialect.FIRST_ROW);
            boolean ofText = Set.of("delimiter", "quoteChar", "doubleQuote", "lineTerminator")
                    .contains(property);
            if (dialect.has(property) && !asUsual && !ofText) {
                json.unsupported(resource + ".dialect." + property, asked);
            }
        }
    }

    /** The texts that mean that a value is missing, with the one that the dialect adds. */
    Set<String> missing(JsonNode dialect, Set<String> missing) {
        var all = new LinkedHashSet<>(missing);
        if (!dialect.path("nullSequence").isNull()) {
            json.text(dialect, "nullSequence").ifPresent(all::add);
        }
        return all;
    }

    /** The dialect, or that part of it which a program keeps under the format's name. */
    private static JsonNode flat(JsonNode dialect, String format) {
        return dialect.path(format).isObject() ? dialect.path(format) : dialect;
    }

    private void requireKnown(JsonNode dialect, Set<String> known) {
        dialect.fieldNames().forEachRemaining(property -> {
            if (!known.contains(property) && !IDLE.contains(property)) {
                json.unsupported(resource + ".dialect." + property, "dialect");
            }
        });
    }

    private String comment(JsonNode dialect) {
        return dialect.path("commentChar").isNull()
                ? ""
                : json.text(dialect, "commentChar").orElse("");
    }

    private List<Integer> header(JsonNode dialect, List<String> names) {
        if (dialect.has("header") && !json.flag(dialect, "header")) {
            if (names.isEmpty()) {
                json.unsupported(resource + ".dialect.header: false", "header");
            }
            return List.of();
        }
        var rows = rows(dialect, "headerRows");
        return rows.isEmpty() ? Dialect.FIRST_ROW : rows;
    }

    private List<Integer> rows(JsonNode dialect, String key) {
        var rows = new ArrayList<Integer>();
        for (var row : json.array(dialect, key)) {
            if (row.isIntegralNumber() && row.asInt() > 0) {
                rows.add(row.asInt());
            } else {
                json.malformed(key, row);
            }
        }
        return rows;
    }

    private Optional<Charset> charset(String name) {
        return Encoding.named(name).or(() -> {
            json.malformed("encoding: " + name, "encoding");
            return Optional.empty();
        });
    }

    private Optional<Character> character(JsonNode dialect, String key) {
        if (dialect.path(key).isNull() && key.equals("escapeChar")) {
            return Optional.empty();
        }
        var value = json.text(dialect, key);
        if (value.isPresent()
                && (value.get().length() != 1
                        || "\r\n".contains(value.get())
                        || Character.isSurrogate(value.get().charAt(0)))) {
            json.malformed(key + ": " + value.get());
            return Optional.empty();
        }
        return value.map(text -> text.charAt(0));
    }
}
