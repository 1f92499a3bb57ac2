package interpoles.file.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interpoles.contract.Decimal;
import interpoles.file.NoJson;
import interpoles.file.csv.Scan;
import interpoles.problem.Problems;
import interpoles.problem.Unreadable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** A JSON file that a survey brings: what is asked of it and is not of the form asked for is told as malformed. */
public final class Json {
    private static final long LARGEST = 10 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String file;
    private final Problems problems;
    private final Map<String, String> others = new TreeMap<>();
    private final Set<String> missing = new HashSet<>();
    private boolean whole = true;

    Json(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The other files that were read, each with its SHA-256. */
    Map<String, String> others() {
        return others;
    }

    /** Whether nothing was amiss so far. */
    boolean isWhole() {
        return whole;
    }

    /** The object that a file inside a folder holds; none where there is no such object to be read. */
    Optional<JsonNode> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return wrong("unreadable-file", "", "unreadable-file");
        }
        if (!path.toRealPath().startsWith(path.toAbsolutePath().getParent().toRealPath())) {
            return wrong("unsafe-path", file, "unsafe-path");
        }
        return object(path);
    }

    private Optional<JsonNode> object(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return wrong("unreadable-file", "", "unreadable-file");
        }
        if (Files.size(path) > LARGEST) {
            return wrong("oversized", file, "oversized-datapackage");
        }
        var bytes = Files.readAllBytes(path);
        try {
            var json = MAPPER.readTree(bytes);
            if (json.isObject()) {
                return Optional.of(json);
            }
            if (json.isMissingNode()) {
                return wrong("malformed-datapackage", "resources", "empty-json");
            }
            malformed("resources", json);
        } catch (JsonProcessingException e) {
            whole = false;
            problems.add(-1, NoJson.of(e, bytes).in(file, problems.words()));
        }
        return Optional.empty();
    }

    /** The object that another file of the folder holds; an empty one where there is none to be read. */
    JsonNode other(String name, Path folder, Path path) throws IOException {
        if (Files.exists(path) && !path.toRealPath().startsWith(folder.toRealPath())) {
            unsafe(name);
            return MAPPER.createObjectNode();
        }
        var other = new Json(name, problems);
        if (Files.isRegularFile(path)) {
            others.put(name, Scan.sha256(path));
        }
        if (!Files.exists(path) && !missing.add(name)) {
            return MAPPER.createObjectNode();
        }
        var read = Files.exists(path) ? other.object(path) : other.wrong("missing-file", name, "missing-file");
        whole &= other.whole;
        return read.orElse(MAPPER.createObjectNode());
    }

    /** Refuses properties by their names, preceded by whose they are, but where they say nothing. */
    void refuse(JsonNode node, List<String> properties, String whose, String supported) {
        for (var property : properties) {
            if (node.has(property) && !isIdle(node.get(property))) {
                unsupported(whose + property, supported);
            }
        }
    }

    /** Whether a property says nothing that is not so anyway, or only how another program opens a file. */
    private static boolean isIdle(JsonNode value) {
        boolean newline = value.isObject() && value.size() == 1 && value.has("newline");
        boolean empty =
                value.isArray() && value.size() == 1 && value.get(0).asText("x").isEmpty();
        return newline || empty;
    }

    Optional<String> text(JsonNode node, String key) {
        var value = node.path(key);
        if (!value.isMissingNode() && !value.isTextual()) {
            malformed(key, value);
        }
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** An object inside another; an empty one where there is none. */
    JsonNode object(JsonNode node, String key) {
        var value = node.path(key);
        if (!value.isMissingNode() && !value.isObject()) {
            malformed(key, value);
        }
        return value;
    }

    /** The elements of an array; none where there is no array. */
    List<JsonNode> array(JsonNode node, String key) {
        var value = node.path(key);
        var elements = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(elements::add);
        } else if (!value.isMissingNode()) {
            malformed(key, value);
        }
        return elements;
    }

    /** An array of plain values, as texts. */
    Set<String> texts(JsonNode node, String key) {
        var texts = new LinkedHashSet<String>();
        for (var value : array(node, key)) {
            if (value.isValueNode() && !value.isNull()) {
                texts.add(value.asText());
            } else {
                malformed(key, value);
            }
        }
        return texts;
    }

    boolean flag(JsonNode node, String key) {
        if (node.has(key) && !node.get(key).isBoolean()) {
            malformed(key, node.get(key));
        }
        return node.path(key).asBoolean();
    }

    Optional<BigDecimal> number(JsonNode node, String key) {
        var number = Decimal.of(node.path(key).asText());
        if (node.has(key) && number.isEmpty()) {
            malformed(key, node.get(key));
        }
        return number;
    }

    OptionalInt length(JsonNode node, String key) {
        var value = node.path(key);
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return OptionalInt.of(value.asInt());
        }
        if (!value.isMissingNode()) {
            malformed(key, value);
        }
        return OptionalInt.empty();
    }

    void malformed(String key, JsonNode value) {
        malformed(value.isMissingNode() ? key : key + ": " + shown(value));
    }

    void malformed(String found) {
        wrong("malformed-datapackage", found, "malformed-datapackage");
    }

    /** The same where more can be said of what is asked. */
    void malformed(String found, String property) {
        wrong("malformed-datapackage", found, "datapackage." + property);
    }

    /** Something that the standard has and that would change what is read, but is not supported. */
    void unsupported(String found, String property) {
        wrong("unsupported-datapackage", found, "datapackage." + property);
    }

    /** An address where a path inside the folder is asked for. */
    void remote(String address) {
        wrong("unsafe-path", address, "remote-path");
    }

    void unsafe(String path) {
        wrong("unsafe-path", path, "unsafe-path");
    }

    /** A value as it is written; of what holds others only how it begins, as it may be the whole file. */
    private static String shown(JsonNode value) {
        return value.isContainerNode() && !value.isEmpty() ? value.isArray() ? "[…]" : "{…}" : value.toString();
    }

    private Optional<JsonNode> wrong(String code, String found, String expected) {
        whole = false;
        problems.add(
                -1,
                new Unreadable(code, OptionalLong.empty(), found)
                        .asking(expected)
                        .in(file, problems.words()));
        return Optional.empty();
    }
}
