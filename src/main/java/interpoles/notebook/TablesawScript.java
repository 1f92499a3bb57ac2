package interpoles.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JavaScript that Tablesaw writes, read as data.
 *
 * <p>Tablesaw's templates put <em>HTML-escaped</em> text between single quotes and leave backslashes and line ends in
 * it as they are, whereas its data arrays stand between double quotes, escaped as JSON. So a single-quoted text is
 * taken literally and its entities are resolved once; a double-quoted one is taken as JSON and its entities are its
 * author's own. A name without a value, as a colour bar's {@code outlinewidth: ,}, has none.
 */
final class TablesawScript {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|#39|#x27);");
    private static final Map<String, String> CHARACTERS =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'", "#x27", "'");

    private TablesawScript() {}

    /**
     * The first object literal of a script, an empty one where there is none. Of a name given twice the last value
     * counts, as in JavaScript.
     *
     * @throws IllegalArgumentException if the literal is beyond what Tablesaw writes, such as a function
     */
    static Map<String, Object> object(String script) {
        var start = script.indexOf('{');
        if (start < 0) {
            return new LinkedHashMap<>();
        }
        try {
            return Objects.requireNonNull(LENIENT.readValue(doubleQuoted(script.substring(start)), OBJECT));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not an object literal: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    private static String doubleQuoted(String literal) throws JsonProcessingException {
        var json = new StringBuilder();
        for (var at = 0; at < literal.length(); ) {
            var next = literal.charAt(at);
            var end =
                    next == '\'' ? singleQuoteEnd(literal, at + 1) : next == '"' ? doubleQuoteEnd(literal, at + 1) : at;
            var text = literal.substring(at, end + 1);
            if (next == ',' && json.toString().stripTrailing().endsWith(":")) {
                json.append("null");
            }
            json.append(
                    next == '\'' ? LENIENT.writeValueAsString(characters(text.substring(1, text.length() - 1))) : text);
            at = end + 1;
        }
        return json.toString();
    }

    /** A quote after a backslash belongs to the text, unless what follows can only be the script again. */
    private static int singleQuoteEnd(String literal, int from) {
        var end = literal.indexOf('\'', from);
        while (end > 0 && literal.charAt(end - 1) == '\\' && !scriptGoesOn(literal, end + 1)) {
            end = literal.indexOf('\'', end + 1);
        }
        return end < 0 ? literal.length() - 1 : end;
    }

    private static boolean scriptGoesOn(String literal, int from) {
        return literal.substring(from).stripLeading().matches("(?s)([,}\\]]).*");
    }

    private static int doubleQuoteEnd(String literal, int from) {
        for (var at = from; at < literal.length(); at++) {
            if (literal.charAt(at) == '"') {
                return at;
            }
            if (literal.charAt(at) == '\\') {
                at++;
            }
        }
        return literal.length() - 1;
    }

    /** Entities resolved once: {@code &amp;lt;} is the text {@code &lt;}. */
    private static String characters(String escaped) {
        return ENTITY.matcher(escaped.replace("\\'", "'"))
                .replaceAll(entity -> Matcher.quoteReplacement(CHARACTERS.get(entity.group(1))));
    }
}
