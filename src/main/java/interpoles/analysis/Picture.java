package interpoles.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import interpoles.chart.Chart;
import interpoles.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A chart as a browser draws it: a page with plotly.js, the report's own way to draw a picture and the chart, which leaves
 * the picture in itself as text.
 */
final class Picture {
    private static final Pattern LEFT = Pattern.compile("<pre id=\"picture\">([^<]+)</pre>");
    private static final String PAGE = "picture.html";
    private static final String DRAWING = "pictures.js";

    private Picture() {}

    /**
     * @param format {@code png} or {@code svg}
     * @throws IllegalStateException if no browser or no plotly.js is found, or they draw nothing, in a sentence
     */
    static byte[] of(Chart chart, String format, Words words) {
        var library = PlotlyLibrary.find()
                .orElseThrow(() -> new IllegalStateException(words.text("analysis.picture.no-plotly")));
        try {
            var folder = Files.createTempDirectory("interpoles");
            try {
                Files.copy(library, folder.resolve("plotly.min.js"));
                Files.writeString(folder.resolve(DRAWING), resource(DRAWING));
                Files.writeString(folder.resolve(PAGE), page(chart, format, words));
                var page = Browser.opened(folder.resolve(PAGE), folder.resolve("profile"), words);
                var left = LEFT.matcher(page);
                if (!left.find()) throw new IllegalStateException(words.text("analysis.picture.nothing"));
                return Base64.getDecoder().decode(left.group(1));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Chart chart, String format, Words words) throws IOException {
        return resource(PAGE).replace("FORMAT", format).replace("FIGURE", json(chart, words));
    }

    private static String resource(String name) throws IOException {
        try (var text = Picture.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Safe inside a script: no {@code <} in it. */
    private static String json(Chart chart, Words words) throws JsonProcessingException {
        return new ObjectMapper()
                .writeValueAsString(chart.in(words).json())
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                // A browser that ends may still take away files of its own.
                Files.deleteIfExists(file);
            }
        } catch (java.nio.file.DirectoryNotEmptyException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
