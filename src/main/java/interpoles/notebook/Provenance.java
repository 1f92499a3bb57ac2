package interpoles.notebook;

import interpoles.survey.Survey;
import interpoles.words.Figures;
import interpoles.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Where a notebook's numbers come from, in one line: the survey, its waves, its number of rows, the beginning of each
 * file's SHA-256, enough to recognise it by, and the project's version; the whole digests are one click away. No path
 * and no clock, so that the same survey gives the same bytes everywhere. Above it, where the survey is a reconstruction,
 * what that means for what is computed from it.
 *
 * @param reconstruction that the survey is one, in the reader's language; empty where it is not
 * @param line in the reader's language
 * @param files a row a file: its name, its rows and its whole SHA-256
 */
public record Provenance(Optional<String> reconstruction, String line, Table files) {
    private static final int DIGITS = 12;

    public static Provenance of(Survey survey) {
        var words = survey.words();
        var files = survey.provenance();
        var rows = files.stream()
                .mapToLong(row -> ((Number) row.getObject("rows")).longValue())
                .sum();
        var waves = survey.waves().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Provenance(
                survey.isReconstruction() ? Optional.of(words.text("notebook.reconstruction")) : Optional.empty(),
                words.text(
                        "notebook.provenance",
                        survey.shownTitle(),
                        waves.isEmpty() ? Cells.MISSING : waves,
                        Figures.in(words).whole(rows),
                        files.stream().map(Provenance::file).collect(Collectors.joining(", ")),
                        project()),
                files);
    }

    private static String project() {
        var version = Optional.ofNullable(Provenance.class.getPackage().getImplementationVersion());
        return "Interpôles" + version.map(" "::concat).orElse("");
    }

    private static String file(Row row) {
        var sha256 = row.getString("sha256");
        return row.getString("file") + " " + sha256.substring(0, Math.min(DIGITS, sha256.length()));
    }

    Map<String, Object> bundle(Words words) {
        var html = """
                <div class="interpoles-provenance tex2jax_ignore">%s<p><small>%s</small></p>
                <details><summary><small>%s</small></summary>
                %s
                </details></div>""".formatted(
                        reconstruction
                                .map(Sanitized::html)
                                .map("<p>%s</p>\n"::formatted)
                                .orElse(""),
                        Sanitized.html(line),
                        Sanitized.html(words.text("notebook.files")),
                        TableView.of(files, words).html());
        return Map.of("text/html", html, "text/plain", Sanitized.text(toString()));
    }

    @Override
    public String toString() {
        return reconstruction.map(words -> words + "\n" + line).orElse(line);
    }
}
