package interpoles.browser;

import com.fasterxml.jackson.databind.JsonNode;
import interpoles.report.ExecutedNotebook;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A chart as its reader sees it: the height in pixels, the title, how many bars, values counted by the bars of a
 * histogram, markers, lines, cells (in as many heat maps) and links there are, and the texts that do not fit.
 */
record Drawn(
        int height,
        String title,
        int bars,
        int counted,
        int markers,
        int lines,
        int cells,
        int images,
        int links,
        List<String> cut) {

    /** What each chart of an executed notebook should show, in its order. */
    static List<Drawn> expected(ExecutedNotebook notebook) {
        return notebook.charts().stream().map(Drawn::expected).toList();
    }

    /** What plotly's JSON asks for: a mark for each number that is there, and no text cut. */
    static Drawn expected(JsonNode plotly) {
        var traces =
                StreamSupport.stream(plotly.get("data").spliterator(), false).toList();
        return new Drawn(
                plotly.at("/layout/height").asInt(),
                plain(plotly.at("/layout/title/text").asText()),
                sum(traces, type("bar"), trace -> numbers(trace.get(horizontal(trace) ? "x" : "y"))),
                sum(traces, type("histogram"), trace -> numbers(trace.get(horizontal(trace) ? "y" : "x"))),
                sum(traces, type("scatter").and(mode("markers")), trace ->
                        (int) points(trace).filter(point -> point).count()),
                sum(traces, type("scatter").and(mode("lines")), Drawn::lines),
                sum(
                        traces,
                        type("heatmap"),
                        trace -> IntStream.range(0, trace.get("z").size())
                                .map(row -> numbers(trace.get("z").get(row)))
                                .sum()),
                sum(traces, type("heatmap"), trace -> 1),
                sum(traces, type("sankey"), trace -> trace.at("/link/value").size()),
                List.of());
    }

    /** The kinds of what an executed notebook shows: MIME types, traces by their form, what stands over them. */
    static Set<String> kinds(ExecutedNotebook notebook) {
        var kinds = new TreeSet<String>();
        notebook.shown().forEach(data -> data.fieldNames().forEachRemaining(kinds::add));
        for (var chart : notebook.charts()) {
            var layout = chart.path("layout");
            Stream.of("annotations", "shapes", "images").filter(layout::has).forEach(kinds::add);
            kinds.add("barmode " + layout.path("barmode").asText());
            chart.get("data")
                    .forEach(trace -> kinds.add(Stream.of("type", "orientation", "mode")
                            .map(form -> trace.path(form).asText())
                            .collect(Collectors.joining(" "))));
        }
        return kinds;
    }

    private static String plain(String title) {
        return title.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static int sum(List<JsonNode> traces, Predicate<JsonNode> which, ToIntFunction<JsonNode> count) {
        return traces.stream()
                .filter(trace -> !trace.path("visible").asText("").equals("legendonly"))
                .filter(which)
                .mapToInt(count)
                .sum();
    }

    private static Predicate<JsonNode> type(String type) {
        return trace -> trace.path("type").asText("scatter").equals(type);
    }

    private static Predicate<JsonNode> mode(String mode) {
        return trace -> trace.path("mode").asText().contains(mode);
    }

    private static boolean horizontal(JsonNode trace) {
        return trace.path("orientation").asText().equals("h");
    }

    private static Stream<Boolean> points(JsonNode trace) {
        return IntStream.range(
                        0, Math.min(trace.path("x").size(), trace.path("y").size()))
                .mapToObj(point -> !trace.get("x").get(point).isNull()
                        && !trace.get("y").get(point).isNull());
    }

    /** A line is broken by each gap. */
    private static int lines(JsonNode trace) {
        var points = points(trace).toList();
        return (int) IntStream.range(0, points.size())
                .filter(point -> points.get(point) && (point == 0 || !points.get(point - 1)))
                .count();
    }

    private static int numbers(JsonNode values) {
        return (int) StreamSupport.stream(values.spliterator(), false)
                .filter(JsonNode::isNumber)
                .count();
    }
}
