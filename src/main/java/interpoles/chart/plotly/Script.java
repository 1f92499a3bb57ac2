package interpoles.chart.plotly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Attributes as the script that Tablesaw's templates are made of: JSON, safe inside a page's script element. */
final class Script {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Script() {}

    /** {@code "name": value, …} without the braces. */
    static String members(Map<String, Object> attributes) {
        try {
            var object = JSON.writeValueAsString(attributes)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
            return object.substring(1, object.length() - 1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not plain data: " + attributes, impossible);
        }
    }
}
