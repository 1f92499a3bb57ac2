package interpoles.reconstruction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The eight tables of a survey that samples are written to, one sample after the other. */
final class SurveyFiles implements AutoCloseable {
    private static final Map<String, List<String>> HEADERS = headers();

    private final Map<String, CsvWriter> writers = new LinkedHashMap<>();

    private SurveyFiles() {}

    static SurveyFiles in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var files = new SurveyFiles();
        for (var table : HEADERS.entrySet()) {
            var writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(table.getKey() + ".csv"));
            files.writers.put(table.getKey(), writer);
            writer.writeRecord(table.getValue());
        }
        return files;
    }

    void add(Sample sample) {
        sample.panel().poles().forEach(pole -> cluster(pole.cluster()));
        sample.partners().forEach(this::cluster);
        for (var wave : Panel.WAVES) {
            sample.panel().labelled(wave).forEach(pole -> row("responses", pole.id(), wave, pole.answers(wave)));
        }
        agreements(sample);
        projects(sample);
        missions(sample);
    }

    private void cluster(Cluster cluster) {
        row(
                "clusters",
                cluster.id(),
                cluster.name(),
                cluster.kind(),
                cluster.country(),
                String.join("|", cluster.regions()),
                cluster.positioning());
    }

    private void agreements(Sample sample) {
        var number = 0;
        for (var agreement : sample.agreements()) {
            var id = id("A", ++number, sample);
            var practice = agreement.practice();
            var ended = agreement.period().ended();
            row(
                    "agreements",
                    id,
                    agreement.period().signed(),
                    ended.isPresent() ? ended.getAsInt() : "",
                    practice.charter(),
                    practice.modality(),
                    String.join("|", practice.motives()));
            agreement.signatories().forEach(cluster -> row("signatories", id, cluster));
        }
    }

    private void projects(Sample sample) {
        var number = 0;
        for (var project : sample.projects()) {
            var id = id("PR", ++number, sample);
            row("projects", id, project.year());
            project.labels().forEach(pole -> row("labels", id, pole.id()));
        }
    }

    private void missions(Sample sample) {
        var number = 0;
        for (var mission : sample.missions()) {
            var id = id("M", ++number, sample);
            row("missions", id, mission.year(), mission.country(), mission.convention());
            mission.participants().forEach(pole -> row("participants", id, pole.id()));
        }
    }

    private void row(String table, Object... fields) {
        var texts = new String[fields.length];
        for (var field = 0; field < fields.length; field++) {
            texts[field] = fields[field].toString();
        }
        writers.get(table).writeRecord(texts);
    }

    private static String id(String letter, int number, Sample sample) {
        return letter + (number < 10 ? "00" : number < 100 ? "0" : "") + number + sample.suffix();
    }

    private static Map<String, List<String>> headers() {
        var headers = new LinkedHashMap<String, List<String>>();
        headers.put("clusters", List.of("cluster", "name", "kind", "country", "regions", "positioning"));
        headers.put("responses", List.of("cluster", "year", "answered"));
        headers.put("agreements", List.of("agreement", "signed", "ended", "charter", "modality", "motives"));
        headers.put("signatories", List.of("agreement", "cluster"));
        headers.put("projects", List.of("project", "year"));
        headers.put("labels", List.of("project", "cluster"));
        headers.put("missions", List.of("mission", "year", "country", "convention"));
        headers.put("participants", List.of("mission", "cluster"));
        return headers;
    }

    @Override
    public void close() throws IOException {
        for (var writer : writers.values()) {
            writer.close();
        }
    }
}
