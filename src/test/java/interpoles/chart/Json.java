package interpoles.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.words.Words;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A chart as plotly reads it, in English. */
final class Json {
    private Json() {}

    static JsonNode json(Chart chart) {
        return new ObjectMapper().valueToTree(chart.in(Words.in(Locale.ENGLISH)).json());
    }

    /** What is seen of the chart, in the line below its title. */
    static String seen(Chart chart) {
        return json(chart).at("/layout/title/subtitle/text").asText().replace("<br>", " ");
    }

    /** All annotations, one after the other. */
    static String notes(Chart chart) {
        return StreamSupport.stream(json(chart).at("/layout/annotations").spliterator(), false)
                .map(note -> note.get("text").asText().replace("<br>", " "))
                .collect(Collectors.joining("\n"));
    }
}
