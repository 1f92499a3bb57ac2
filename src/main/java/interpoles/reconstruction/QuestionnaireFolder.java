package interpoles.reconstruction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questionnaire that gives the reconstruction: a LimeSurvey export of 2008, a Microsoft Forms workbook of 2011, and
 * the decisions an analyst would make of them. The same seed is the same folder.
 */
public final class QuestionnaireFolder {
    private static final List<String> ABOUT =
            List.of("partenaires", "année de signature", "dernière année en vigueur", "charte", "modalité", "motifs");
    private static final String UNSHOWN = "\0";

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
        Files.writeString(folder.resolve("2008.csv"), limeSurvey());
        new Sheet("Enquête 2011", forms()).writeTo(folder.resolve("2011.xlsx"));
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
            rows.add(List.of("agreements", agreements.get(i), "Accord {i} : " + ABOUT.get(i), i == 0 ? ";" : "", ""));
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

    private static int most(List<Telling> tellings, ToIntFunction<Telling> count) {
        return tellings.stream().mapToInt(count).max().orElse(0);
    }

    /** LimeSurvey writes nothing at all where a question was not shown, and two quotes where it was not answered. */
    private String limeSurvey() {
        var tellings = told.tellings(Panel.FIRST_WAVE);
        int agreements = most(tellings, telling -> telling.agreements().size());
        int projects = most(tellings, telling -> telling.projects().size());
        int missions = most(tellings, telling -> telling.missions().size());
        var head = new ArrayList<>(List.of(
                "id",
                "submitdate",
                "lastpage",
                "startlanguage",
                "seed",
                "startdate",
                "datestamp",
                "token",
                "Q1",
                "Q2"));
        for (int i = 1; i <= agreements; i++) {
            for (var code : List.of("noms", "annee", "fin", "charte", "modalite")) {
                head.add("Q5[" + i + "_" + code + "]");
            }
        }
        for (int i = 1; i <= agreements; i++) {
            for (var motive : Labels.MOTIVES.keySet()) {
                head.add("Q6[" + i + "_" + Labels.code(Labels.MOTIVES, motive) + "]");
            }
        }
        for (int i = 1; i <= projects; i++) {
            head.addAll(List.of("Q7[" + i + "_projet]", "Q7[" + i + "_poles]"));
        }
        for (int i = 1; i <= missions; i++) {
            var question = "Q8[" + i + "_";
            head.addAll(
                    List.of(question + "mission]", question + "poles]", question + "pays]", question + "convention]"));
        }
        var lines = new StringBuilder(line(head));
        for (int i = 0; i < tellings.size(); i++) {
            lines.append(line(limeSurvey(i + 1, tellings.get(i), agreements, projects, missions)));
        }
        return lines.toString();
    }

    private static List<String> limeSurvey(int id, Telling telling, int agreements, int projects, int missions) {
        var day = String.format(java.util.Locale.ROOT, "2008-06-%02d", 1 + id % 28);
        var row = new ArrayList<>(List.of(
                String.valueOf(id),
                telling.complete() ? day + " 10:00:00" : "",
                telling.complete() ? "5" : "2",
                "fr",
                String.valueOf(1_000_003L * id % 2_000_000_011L),
                day + " 09:00:00",
                day + " 10:00:00",
                telling.token(),
                "Merci",
                telling.positioning().isEmpty() ? "" : Labels.code(Labels.POSITIONINGS, telling.positioning())));
        for (int i = 0; i < agreements; i++) {
            row.addAll(
                    i < telling.agreements().size() ? coded(telling.agreements().get(i)) : unshown(5));
        }
        for (int i = 0; i < agreements; i++) {
            row.addAll(
                    i < telling.agreements().size()
                            ? chosen(telling.agreements().get(i).motives())
                            : unshown(Labels.MOTIVES.size()));
        }
        for (int i = 0; i < projects; i++) {
            row.addAll(
                    i < telling.projects().size() ? project(telling.projects().get(i)) : unshown(2));
        }
        for (int i = 0; i < missions; i++) {
            row.addAll(
                    i < telling.missions().size() ? mission(telling.missions().get(i)) : unshown(4));
        }
        return row;
    }

    private static List<String> unshown(int questions) {
        return java.util.Collections.nCopies(questions, UNSHOWN);
    }

    private static List<String> coded(Telling.OfAgreement agreement) {
        return List.of(
                String.join("; ", agreement.partners()),
                agreement.signed(),
                agreement.ended(),
                agreement.charter().isEmpty() ? "" : Labels.code(Labels.CHARTERS, agreement.charter()),
                agreement.modality().isEmpty() ? "" : Labels.code(Labels.MODALITIES, agreement.modality()));
    }

    private static List<String> chosen(List<String> motives) {
        return Labels.MOTIVES.keySet().stream()
                .map(motive -> motives.contains(motive) ? "Y" : "")
                .toList();
    }

    private static List<String> project(Telling.OfProject project) {
        return List.of(project.name(), String.join("; ", project.partners()));
    }

    private static List<String> mission(Telling.OfMission mission) {
        return List.of(
                mission.name(),
                String.join("; ", mission.partners()),
                mission.country(),
                mission.convention() ? "Oui" : "Non");
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.equals(UNSHOWN) ? "" : "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private List<List<String>> forms() {
        var tellings = told.tellings(Panel.LAST_WAVE).stream()
                .filter(Telling::complete)
                .toList();
        int agreements = most(tellings, telling -> telling.agreements().size());
        int projects = most(tellings, telling -> telling.projects().size());
        int missions = most(tellings, telling -> telling.missions().size());
        var head = new ArrayList<>(List.of(
                "ID",
                "Heure de début",
                "Heure de fin",
                "Adresse de messagerie",
                "Nom",
                "Votre pôle",
                "Positionnement de votre pôle"));
        for (int i = 1; i <= agreements; i++) {
            for (var about : ABOUT) {
                head.add("Accord " + i + " : " + about);
            }
        }
        for (int i = 1; i <= projects; i++) {
            head.addAll(List.of("Projet " + i + " : nom", "Projet " + i + " : autres pôles"));
        }
        for (int i = 1; i <= missions; i++) {
            var mission = "Mission " + i + " : ";
            head.addAll(
                    List.of(mission + "nom", mission + "autres pôles", mission + "pays", mission + "sous convention"));
        }
        var rows = new ArrayList<List<String>>(List.of(head));
        for (int i = 0; i < tellings.size(); i++) {
            rows.add(forms(i + 1, tellings.get(i), agreements, projects, missions));
        }
        return rows;
    }

    private static List<String> forms(int id, Telling telling, int agreements, int projects, int missions) {
        var day = String.format(java.util.Locale.ROOT, "2011-09-%02d", 1 + id % 28);
        var row = new ArrayList<>(List.of(
                String.valueOf(id),
                day + " 09:00:00",
                day + " 10:00:00",
                "anonymous",
                "",
                telling.token(),
                telling.positioning().isEmpty() ? "" : Labels.POSITIONINGS.get(telling.positioning())));
        for (int i = 0; i < agreements; i++) {
            row.addAll(
                    i < telling.agreements().size()
                            ? labelled(telling.agreements().get(i))
                            : empty(ABOUT.size()));
        }
        for (int i = 0; i < projects; i++) {
            row.addAll(
                    i < telling.projects().size() ? project(telling.projects().get(i)) : empty(2));
        }
        for (int i = 0; i < missions; i++) {
            row.addAll(
                    i < telling.missions().size() ? mission(telling.missions().get(i)) : empty(4));
        }
        return row;
    }

    private static List<String> empty(int questions) {
        return java.util.Collections.nCopies(questions, "");
    }

    private static List<String> labelled(Telling.OfAgreement agreement) {
        return List.of(
                String.join("; ", agreement.partners()),
                agreement.signed(),
                agreement.ended(),
                Labels.CHARTERS.getOrDefault(agreement.charter(), ""),
                Labels.MODALITIES.getOrDefault(agreement.modality(), ""),
                agreement.motives().stream()
                        .map(motive -> Labels.MOTIVES.get(motive) + ";")
                        .collect(Collectors.joining()));
    }
}
