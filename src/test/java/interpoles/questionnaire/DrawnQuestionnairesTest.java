package interpoles.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import interpoles.finding.Measures;
import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any survey that is told as a questionnaire, in any format and with misspelt names, can be told again from it. */
class DrawnQuestionnairesTest {
    private static final int POLES = 6;
    private static final int WAVE = 2010;

    private record Agreement(int signed, String charter, List<String> motives, List<String> clusters) {}

    private final Map<String, String> written = new LinkedHashMap<>();

    @TempDir
    Path root;

    private Random random;
    private List<Agreement> agreements;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void importingWhatWasToldGivesEveryMeasure(long seed) throws IOException {
        random = new Random(seed);
        agreements = drawn();
        survey();
        var raw = RawFolder.in(root).with("clusters.csv", clusters()).with("asked.csv", asked());
        tell(raw, (int) (seed % 5));
        raw.with(
                "names.csv",
                "written,cluster\n"
                        + written.entrySet().stream()
                                .map(name -> name.getKey() + "," + name.getValue() + "\n")
                                .collect(Collectors.joining()));
        var imported = raw.imported();
        assertEquals("", RawFolder.problems(imported));
        assertEquals(
                imported.accounts().values().stream().mapToLong(Long::longValue).sum(),
                raw.beside("answers.csv").lines().count() - 1);
        try (var told = Survey.open(root.resolve("truth").toString(), Settings.NONE);
                var found = Survey.open(raw.survey().toString(), Settings.NONE)) {
            assertEquals(Measures.of(told).toCsv(), Measures.of(found).toCsv());
        }
    }

    /** Agreements of different clusters, each with a pôle that answers: the first five do. */
    private List<Agreement> drawn() {
        var all = new ArrayList<>(List.of("P1", "P2", "P3", "P4", "P5", "P6", "G1", "G2", "F1", "F2"));
        var sets = new TreeSet<String>();
        var drawn = new ArrayList<Agreement>();
        while (drawn.size() < 12) {
            Collections.shuffle(all, random);
            var clusters = new TreeSet<>(all.subList(0, 2 + random.nextInt(3)));
            if (clusters.stream().anyMatch(cluster -> cluster.matches("P[1-5]"))
                    && sets.add(String.join(" ", clusters))) {
                var motives = new ArrayList<>(List.of("pooling", "visibility", "markets"));
                Collections.shuffle(motives, random);
                drawn.add(new Agreement(
                        2000 + random.nextInt(11),
                        random.nextBoolean() ? "charter-" + random.nextInt(3) : "",
                        motives.subList(0, random.nextInt(4)),
                        List.copyOf(clusters)));
            }
        }
        return drawn;
    }

    private void survey() throws IOException {
        var truth = Files.createDirectories(root.resolve("truth"));
        Files.writeString(truth.resolve("clusters.csv"), clusters());
        var responses = new StringBuilder("cluster,year,answered\n");
        for (int i = 1; i <= POLES; i++) {
            responses.append("P%d,%d,%s\n".formatted(i, WAVE, i < POLES));
        }
        Files.writeString(truth.resolve("responses.csv"), responses);
        var table = new StringBuilder("agreement,signed,ended,charter,motives\n");
        var signatories = new StringBuilder("agreement,cluster\n");
        for (int i = 0; i < agreements.size(); i++) {
            var one = agreements.get(i);
            table.append("A%d,%d,,%s,%s\n".formatted(i, one.signed, one.charter, String.join("|", one.motives)));
            for (var cluster : one.clusters) {
                signatories.append("A%d,%s\n".formatted(i, cluster));
            }
        }
        Files.writeString(truth.resolve("agreements.csv"), table);
        Files.writeString(truth.resolve("signatories.csv"), signatories);
    }

    private static String clusters() {
        return "cluster,name,kind,country,regions,positioning\n"
                + "P1,Pôle Un,pole,FRA,11,both\nP2,Pôle Deux,pole,FRA,11|82,\nP3,Pôle Trois,pole,FRA,93,\nP4,Pôle Quatre,pole,FRA,93|82,\n"
                + "P5,Pôle Cinq,pole,FRA,24,\nP6,Pôle Six,pole,FRA,24,\nG1,Agri Sud,grappe,FRA,82,both\nG2,Bois Nord,regional,FRA,31,\n"
                + "F1,Abroad One,foreign,DEU,,\nF2,Abroad Two,foreign,USA,,\n";
    }

    private static String asked() {
        var asked = new StringBuilder("cluster,year,token\n");
        for (int i = 1; i <= POLES; i++) {
            asked.append("P%d,%d,t%d\n".formatted(i, WAVE, i));
        }
        return asked.toString();
    }

    /** Each pôle that answers tells its agreements, in blocks. */
    private void tell(RawFolder raw, int format) {
        var rows = new ArrayList<List<String>>();
        int most = 0;
        for (int i = 1; i < POLES; i++) {
            var pole = "P" + i;
            var told = new ArrayList<>(agreements.stream()
                    .filter(one -> one.clusters.contains(pole))
                    .toList());
            Collections.shuffle(told, random);
            var row = new ArrayList<>(List.of("t" + i));
            for (var one : told) {
                row.add(one.clusters.stream()
                        .filter(cluster -> !cluster.equals(pole))
                        .map(this::misspelt)
                        .collect(Collectors.joining(";")));
                row.add(String.valueOf(one.signed));
                row.add(one.charter);
                row.add(String.join(";", one.motives));
            }
            most = Math.max(most, told.size());
            rows.add(row);
        }
        var file = format == 1 ? "x.xlsx" : "x.csv";
        var name = "b{i}_%s";
        raw.with("exports.csv", "file,year,respondent\n%s,%d,who\n".formatted(file, WAVE))
                .with(
                        "questions.csv",
                        "table,column,question,split\n"
                                + "agreements,partners," + name.formatted("partners") + ",;\n"
                                + "agreements,signed," + name.formatted("signed") + ",\n"
                                + "agreements,charter," + name.formatted("charter") + ",\n"
                                + "agreements,motives," + name.formatted("motives") + ",;\n");
        var head = new ArrayList<>(List.of("who"));
        for (int i = 1; i <= most; i++) {
            for (var about : List.of("partners", "signed", "charter", "motives")) {
                head.add("b" + i + "_" + about);
            }
        }
        write(raw, file, format, head, rows);
    }

    /** LimeSurvey, Microsoft Forms, Google Forms, Qualtrics, and any other. */
    private static void write(RawFolder raw, String file, int format, List<String> head, List<List<String>> rows) {
        var technical = List.of(
                        List.of("id", "submitdate", "lastpage", "startlanguage"),
                        List.of("ID", "Start time", "Completion time", "Email", "Name"),
                        List.of("Timestamp"),
                        List.of("StartDate", "Status", "Finished", "UserLanguage"),
                        List.<String>of())
                .get(format);
        var whole = new ArrayList<List<String>>();
        whole.add(joined(technical, head));
        if (format == 3) {
            whole.add(joined(technical, head));
            whole.add(Collections.nCopies(technical.size() + head.size(), "{\"ImportId\":\"x\"}"));
        }
        var own = technical.stream()
                .map(name -> name.equals("Status") ? "0" : "1")
                .toList();
        rows.forEach(row -> whole.add(joined(own, row)));
        if (format == 1) {
            raw.workbook(file, Map.of("Form1", whole));
        } else {
            raw.with(
                    file,
                    whole.stream()
                            .map(row -> row.stream()
                                    .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                                    .collect(Collectors.joining(format == 4 ? ";" : ",")))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private String misspelt(String cluster) {
        if (random.nextInt(3) > 0) {
            return random.nextBoolean() ? cluster : cluster.toLowerCase(java.util.Locale.ROOT);
        }
        var name = cluster + "x" + random.nextInt(5);
        written.put(name, cluster);
        return name;
    }
}
