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
import java.util.Comparator;
import java.util.regex.Pattern;

/** A chart as a browser draws it: a page with plotly.js and the chart, which leaves the picture in itself as text. */
final class Picture {
    private static final Pattern LEFT = Pattern.compile("<pre id=\"picture\">([^<]+)</pre>");
    private static final String PAGE = "picture.html";

    private Picture() {}

    /**
     * @param format {@code png}: an address of its data; {@code svg}: the drawing itself
     * @throws IllegalStateException if no browser or no plotly.js is found, or they draw nothing, in a sentence
     */
    static String of(Chart chart, String format, Words words) {
        var library = PlotlyLibrary.find()
                .orElseThrow(() -> new IllegalStateException(words.text("analysis.picture.no-plotly")));
        try {
            var folder = Files.createTempDirectory("interpoles");
            try {
                Files.copy(library, folder.resolve("plotly.min.js"));
                Files.writeString(folder.resolve(PAGE), page(chart, format, words));
                var page = Browser.opened(folder.resolve(PAGE), folder.resolve("profile"), words);
                var left = LEFT.matcher(page);
                if (!left.find()) throw new IllegalStateException(words.text("analysis.picture.nothing"));
                return format.equals("png") ? left.group(1) : decoded(left.group(1));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Chart chart, String format, Words words) throws IOException {
        try (var page = Picture.class.getResourceAsStream(PAGE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("FORMAT", format)
                    .replace("FIGURE", json(chart, words));
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

    /** The page leaves a drawing in base64, so that no mark of it is taken for one of the page's. */
    private static String decoded(String base64) {
        return new String(java.util.Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
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
