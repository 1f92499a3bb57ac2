package interpoles.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import interpoles.finding.Claims;
import interpoles.measure.Measure;
import interpoles.measure.Unit;
import interpoles.survey.Survey;
import interpoles.words.Magnitude;
import interpoles.words.Noun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tech.tablesaw.api.Row;

/**
 * Who made a report from what: all that its pages say of a survey and that no measure says. It is read by the program
 * that writes the pages, and is no part of the report.
 *
 * @param title in the reader's language where the survey is the project's own
 * @param home the survey's own country, alpha-3
 * @param reconstruction that the survey is one, in words; empty where it is not
 * @param warning that the first and the last wave are not comparable, in words; empty where they are
 * @param waves ascending
 * @param nouns what its words call a pôle and a grappe, by the project's names of them
 * @param changes what a count did from the first wave to the last, in words, by its measure of growth; none of one that is
 *     missing or withheld
 * @param version the project's own; empty where it runs from no jar
 */
record Imprint(
        String title,
        String home,
        String reconstruction,
        String warning,
        List<Integer> waves,
        List<String> contributors,
        List<String> sources,
        List<String> licenses,
        List<Digest> files,
        Map<String, Noun> nouns,
        Map<String, String> changes,
        String version) {

    /** A file of the survey, how many rows it has and the SHA-256 of its bytes. */
    record Digest(String file, long rows, String sha256) {}

    static Imprint of(Survey survey) {
        return of(survey, List.of());
    }

    /** @param measures those of the survey, as they may be shown */
    static Imprint of(Survey survey, List<Measure> measures) {
        var magnitude = Magnitude.in(survey.words());
        return new Imprint(
                survey.shownTitle(),
                survey.home(),
                survey.isReconstruction() ? survey.words().text("finding.claims.by-construction") : "",
                Claims.warning(survey),
                survey.waves(),
                survey.contributors(),
                survey.sources(),
                survey.licenses(),
                survey.provenance().stream().map(Imprint::digest).toList(),
                survey.words().nouns(),
                measures.stream()
                        .filter(measure -> measure.unit() == Unit.RATIO)
                        .flatMap(measure -> measure.value().stream()
                                .map(times -> Map.entry(measure.name(), magnitude.change(times))))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                Optional.ofNullable(Imprint.class.getPackage().getImplementationVersion())
                        .orElse(""));
    }

    private static Digest digest(Row row) {
        return new Digest(row.getString("file"), ((Number) row.getObject("rows")).longValue(), row.getString("sha256"));
    }

    /** As JSON, with the names of the components. */
    String toJson() {
        try {
            return JsonMapper.builder().build().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void writeTo(Path file) throws IOException {
        Files.writeString(file, toJson());
    }
}
