package interpoles.reconstruction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import interpoles.reconstruction.chance.Chance;
import interpoles.reconstruction.form.Labels;
import interpoles.reconstruction.form.LimeSurvey;
import interpoles.reconstruction.form.MicrosoftForms;
import interpoles.reconstruction.form.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The questionnaire that gives the reconstruction: a LimeSurvey export of 2008, a Microsoft Forms workbook of 2011, and
 * the decisions an analyst would make of them. The same seed is the same folder.
 */
public final class QuestionnaireFolder {

    private final Questionnaires told;
    private final Path folder;

    private QuestionnaireFolder(Questionnaires told, Path folder) {
        this.told = told;
        this.folder = folder;
    }

    /**
     * Tells the reconstruction of a seed as a questionnaire, in a folder, which is made if need be.
     *
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void write(long seed, Path folder) {
        long panel = new Random(seed).longs(1).findFirst().orElseThrow();
        var told = Questionnaires.tell(Sample.draw(panel, ""), new Chance(seed + 1));
        try {
            Files.createDirectories(folder);
            new QuestionnaireFolder(told, folder).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code QuestionnaireFolder FOLDER}: tells the reconstruction that the project ships. */
    public static void main(String[] args) {
        write(Reconstruction.SEED, Path.of(args[0]));
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("2008.csv"), LimeSurvey.export(told.tellings(Panel.FIRST_WAVE)));
        new Sheet("Enquête 2011", MicrosoftForms.export(told.tellings(Panel.LAST_WAVE)))
                .writeTo(folder.resolve("2011.xlsx"));
        csv(
                "exports",
                List.of("file", "year", "tool", "header", "respondent", "complete"),
                List.of(
                        List.of("2008.csv", "2008", "limesurvey", "", "token", ""),
                        List.of("2011.xlsx", "2011", "microsoft-forms", "", "Votre pôle", "")));
        csv("asked", List.of("cluster", "year", "token"), asked());
        csv(
                "clusters",
                List.of("cluster", "name", "kind", "country", "regions", "positioning", "aliases"),
                told.clusters().stream().map(this::registered).toList());
        csv("questions", List.of("table", "column", "question", "split", "default"), questions());
        csv("answers", List.of("question", "answer", "value"), answers());
        csv("names", List.of("written", "cluster"), names());
        csv("same", List.of("one", "other", "decision"), told.same());
    }

    private void csv(String name, List<String> columns, List<List<String>> rows) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name + ".csv"))) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        }
    }

    private List<List<String>> asked() {
        return Panel.WAVES.stream()
                .flatMap(wave -> told.sample().panel().labelled(wave).stream()
                        .map(pole -> List.of(
                                pole.id(),
                                String.valueOf(wave),
                                wave == Panel.FIRST_WAVE ? told.token(pole, wave) : "")))
                .toList();
    }

    /** Pôles say themselves how they are positioned. */
    private List<String> registered(Cluster cluster) {
        return List.of(
                cluster.id(),
                cluster.name(),
                cluster.kind(),
                cluster.country(),
                String.join("|", cluster.regions()),
                cluster.kind().equals("pole") ? "" : cluster.positioning(),
                Handwriting.alias(cluster));
    }

    private List<List<String>> names() {
        var names = new ArrayList<List<String>>();
        told.names().forEach((written, cluster) -> names.add(List.of(written, cluster)));
        Stream.of("ras", "aucun", "plusieurs pôles", "test-2008", "test-2011")
                .forEach(nobody -> names.add(List.of(nobody, "-")));
        return names;
    }

    private static List<List<String>> questions() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("clusters", "positioning", "Q2", "", ""));
        var columns = List.of("partners", "signed", "ended", "charter", "modality");
        var codes = List.of("noms", "annee", "fin", "charte", "modalite");
        for (int i = 0; i < columns.size(); i++) {
            rows.add(List.of("agreements", columns.get(i), "Q5[{i}_" + codes.get(i) + "]", i == 0 ? ";" : "", ""));
        }
        rows.add(List.of("agreements", "motives", "Q6[{i}_{option}]", "", ""));
        rows.add(List.of("projects", "project", "Q7[{i}_projet]", "", ""));
        rows.add(List.of("projects", "partners", "Q7[{i}_poles]", ";", ""));
        rows.add(List.of("missions", "mission", "Q8[{i}_mission]", "", ""));
        rows.add(List.of("missions", "partners", "Q8[{i}_poles]", ";", ""));
        rows.add(List.of("missions", "country", "Q8[{i}_pays]", "", ""));
        rows.add(List.of("missions", "convention", "Q8[{i}_convention]", "", "false"));
        rows.add(List.of("clusters", "positioning", "Positionnement de votre pôle", "", ""));
        var agreements = List.of("partners", "signed", "ended", "charter", "modality", "motives");
        for (int i = 0; i < agreements.size(); i++) {
            rows.add(List.of(
                    "agreements",
                    agreements.get(i),
                    "Accord {i} : " + MicrosoftForms.ABOUT.get(i),
                    i == 0 ? ";" : "",
                    ""));
        }
        rows.add(List.of("projects", "project", "Projet {i} : nom", "", ""));
        rows.add(List.of("projects", "partners", "Projet {i} : autres pôles", ";", ""));
        rows.add(List.of("missions", "mission", "Mission {i} : nom", "", ""));
        rows.add(List.of("missions", "partners", "Mission {i} : autres pôles", ";", ""));
        rows.add(List.of("missions", "country", "Mission {i} : pays", "", ""));
        rows.add(List.of("missions", "convention", "Mission {i} : sous convention", "", "false"));
        return rows;
    }

    private static List<List<String>> answers() {
        var rows = new ArrayList<List<String>>();
        add(rows, "Q2", "Positionnement de votre pôle", Labels.POSITIONINGS);
        add(rows, "Q5[{i}_charte]", "Accord {i} : charte", Labels.CHARTERS);
        add(rows, "Q5[{i}_modalite]", "Accord {i} : modalité", Labels.MODALITIES);
        add(rows, "Q6[{i}_{option}]", "Accord {i} : motifs", Labels.MOTIVES);
        return rows;
    }

    private static void add(List<List<String>> rows, String coded, String labelled, Map<String, String> labels) {
        labels.keySet().forEach(value -> rows.add(List.of(coded, Labels.code(labels, value), value)));
        labels.forEach((value, label) -> rows.add(List.of(labelled, label, value)));
    }
}
