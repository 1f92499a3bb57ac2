package interpoles.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A notebook with its outputs, read from a file. */
public record ExecutedNotebook(JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLOTLY = "application/vnd.plotly.v1+json";

    public static ExecutedNotebook read(Path file) throws IOException {
        return new ExecutedNotebook(JSON.readTree(file.toFile()));
    }

    /** The same without what differs from one browser to the next: its charts' pictures. */
    public ExecutedNotebook withoutPictures() {
        var copy = new ExecutedNotebook(json.deepCopy());
        copy.outputs()
                .flatMap(output -> Stream.of(output.path("data"), output.path("metadata")))
                .filter(JsonNode::isObject)
                .forEach(held -> ((ObjectNode) held).remove("image/png"));
        return copy;
    }

    /** Each cell with all that it shows, as text. */
    public List<String> cells() {
        return elements(json.get("cells")).map(JsonNode::toPrettyString).toList();
    }

    /** Whatever cells of code have put out, in the notebook's order. */
    public Stream<JsonNode> outputs() {
        return elements(json.get("cells")).flatMap(cell -> elements(cell.path("outputs")));
    }

    /**
     * What outputs show, by MIME type, in the notebook's order; not what the kernel says beside, nor the empty place
     * where a bar said how far it was.
     */
    public List<JsonNode> shown() {
        return outputs()
                .map(output -> output.path("data"))
                .filter(JsonNode::isObject)
                .filter(data -> data.size() > 1
                        || !data.has("text/plain")
                        || !text(data.get("text/plain")).isEmpty())
                .toList();
    }

    /** Plotly's JSON of each chart, in the notebook's order. */
    public List<JsonNode> charts() {
        return outputs()
                .map(output -> output.path("data").path(PLOTLY))
                .filter(JsonNode::isObject)
                .toList();
    }

    /** The charts that its page draws: those of one or two bars it says in numbers. */
    public List<JsonNode> chartsOnThePage() {
        return charts().stream().filter(chart -> !isFew(chart.path("data"))).toList();
    }

    private static boolean isFew(JsonNode traces) {
        return traces.size() == 1
                && traces.get(0).path("type").asText().equals("bar")
                && traces.get(0).path("x").size() <= 2
                && traces.get(0).has("text");
    }

    /** All that outputs say as plain text. */
    public String text() {
        return outputs()
                .map(output -> text(output.path("data").path("text/plain")))
                .collect(Collectors.joining("\n"));
    }

    /** A text that nbformat writes as one string or as one a line. */
    static String text(JsonNode lines) {
        return lines.asText() + elements(lines).map(JsonNode::asText).collect(Collectors.joining());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
