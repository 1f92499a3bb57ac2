package interpoles;

import interpoles.settings.Settings;
import interpoles.survey.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A survey told in a test: a few pipe-separated tables, the rest made up.
 *
 * <p>Pôles are called {@code P1}, grappes {@code G1}, regional clusters {@code R1}, foreign clusters {@code F1}. A
 * cluster that no {@code clusters} table describes is in region {@code 11}, a foreign one in {@code DEU}. Unless
 * {@code responses} are told, every pôle is asked and answers at each wave, {@code P1} if there is no other. {@code
 * signatories}, {@code labels} and {@code participants} are columns of {@code agreements}, {@code projects} and
 * {@code missions}: identifiers apart by blanks. A {@code /} joins several regions or motives, an empty cell is
 * missing.
 */
public final class Given {
    private static final Pattern CLUSTER = Pattern.compile("[PGRF]\\d+");

    private final List<Integer> waves;
    private Settings settings = Settings.NONE;
    private Optional<String> description = Optional.empty();
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    private Given(List<Integer> waves) {
        this.waves = waves;
    }

    /** A survey of one wave, with these agreements. */
    public static Survey survey(int wave, String agreements) {
        return waves(wave).with("agreements", agreements).survey();
    }

    public static Given waves(Integer... waves) {
        return new Given(List.of(waves));
    }

    /** Two waves, all answered: P1 of 2008 is called P4 in 2011, and P2 and P3 have become P5. */
    public static Given merger() {
        return waves(2008, 2011).with("clusters", """
                        cluster | successor
                        P1      | P4
                        P2      | P5
                        P3      | P5
                        """).with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P3      | 2008 | true
                        P4      | 2011 | true
                        P5      | 2011 | true
                        """);
    }

    public Given with(String table, String rows) {
        tables.put(table, rows(rows));
        return this;
    }

    /** With a {@code datapackage.json} beside its tables. */
    public Given describedBy(String json) {
        description = Optional.of(json);
        return this;
    }

    /** With settings of its own, such as another language. */
    public Given in(Settings asked) {
        settings = asked;
        return this;
    }

    public Survey survey() {
        try {
            return Survey.open(folder().toString(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a pipe-separated table, its first line naming the columns. */
    static List<Map<String, String>> rows(String table) {
        var lines =
                table.lines().filter(line -> !line.isBlank()).map(Given::cells).toList();
        return lines.stream().skip(1).map(line -> row(lines.get(0), line)).toList();
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (var column = 0; column < head.size(); column++) {
            row.put(head.get(column), column < cells.size() ? cells.get(column) : "");
        }
        return row;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** Writes the survey's files in a folder of their own. */
    public Path folder() throws IOException {
        return in(Files.createTempDirectory("survey"));
    }

    /** Writes the survey's files in a folder. */
    public Path in(Path folder) throws IOException {
        var agreements = tables.getOrDefault("agreements", List.of());
        write(folder, "agreements", "agreement,signed,ended", without(agreements, "signatories"));
        write(folder, "signatories", "agreement,cluster", members(agreements, "agreement", "signatories"));
        for (var pair :
                List.of(List.of("projects", "project", "labels"), List.of("missions", "mission", "participants"))) {
            if (tables.containsKey(pair.get(0))) {
                var rows = tables.get(pair.get(0));
                write(folder, pair.get(0), headOf(pair.get(0)), without(rows, pair.get(2)));
                write(folder, pair.get(2), pair.get(1) + ",cluster", members(rows, pair.get(1), pair.get(2)));
            }
        }
        write(folder, "clusters", "cluster,name,kind,country,regions", clusters());
        write(folder, "responses", "cluster,year,answered", tables.getOrDefault("responses", responses()));
        for (var optional : List.of("claims", "regions", "countries")) {
            if (tables.containsKey(optional)) {
                write(folder, optional, headOf(optional), tables.get(optional));
            }
        }
        if (description.isPresent()) {
            Files.writeString(folder.resolve("datapackage.json"), description.get());
        }
        return folder;
    }

    private static String headOf(String table) {
        return switch (table) {
            case "projects" -> "project,year";
            case "missions" -> "mission,year,country,convention";
            case "claims" ->
                "claim,statement_fr,statement_en,measure,year,group,published,above,at_least,below,at_most,source";
            case "regions" -> "region,name";
            default -> "country,continent,european_union";
        };
    }

    private List<Map<String, String>> clusters() {
        var told = new LinkedHashMap<String, Map<String, String>>();
        tables.getOrDefault("clusters", List.of()).forEach(row -> told.put(row.get("cluster"), row));
        var names = new TreeSet<>(told.keySet());
        tables.values()
                .forEach(rows -> rows.forEach(row -> row.values()
                        .forEach(cell -> CLUSTER.matcher(cell)
                                .results()
                                .filter(match -> isWord(cell, match.start(), match.end()))
                                .forEach(match -> names.add(match.group())))));
        if (names.stream().noneMatch(name -> name.startsWith("P")) && !waves.isEmpty()) {
            names.add("P1");
        }
        return names.stream()
                .map(name -> cluster(name, told.getOrDefault(name, Map.of())))
                .toList();
    }

    private static boolean isWord(String cell, int start, int end) {
        return (start == 0 || cell.charAt(start - 1) == ' ') && (end == cell.length() || cell.charAt(end) == ' ');
    }

    private static Map<String, String> cluster(String name, Map<String, String> told) {
        var foreign = name.startsWith("F");
        var cluster = new LinkedHashMap<String, String>();
        cluster.put("cluster", name);
        cluster.put("name", "Cluster " + name);
        cluster.put(
                "kind",
                foreign ? "foreign" : name.startsWith("P") ? "pole" : name.startsWith("G") ? "grappe" : "regional");
        cluster.put("country", foreign ? "DEU" : "FRA");
        cluster.put("regions", foreign ? "" : "11");
        cluster.putAll(told);
        return cluster;
    }

    private List<Map<String, String>> responses() {
        var responses = new ArrayList<Map<String, String>>();
        for (var wave : waves) {
            clusters().stream()
                    .filter(cluster -> cluster.get("kind").equals("pole"))
                    .forEach(pole -> responses.add(
                            Map.of("cluster", pole.get("cluster"), "year", wave.toString(), "answered", "true")));
        }
        return responses;
    }

    private static List<Map<String, String>> without(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> {
                    var rest = new LinkedHashMap<>(row);
                    rest.remove(column);
                    return (Map<String, String>) rest;
                })
                .toList();
    }

    private static List<Map<String, String>> members(List<Map<String, String>> rows, String key, String column) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.getOrDefault(column, "").split(" "))
                        .filter(cluster -> !cluster.isEmpty())
                        .map(cluster -> Map.of(key, row.get(key), "cluster", cluster)))
                .toList();
    }

    private static void write(Path folder, String table, String columns, List<Map<String, String>> rows)
            throws IOException {
        var head = new ArrayList<>(List.of(columns.split(",")));
        rows.forEach(row ->
                row.keySet().stream().filter(column -> !head.contains(column)).forEach(head::add));
        var lines = rows.stream()
                .map(row -> head.stream().map(column -> field(row, column)).collect(Collectors.joining(",")));
        var text = Stream.concat(Stream.of(String.join(",", head)), lines);
        Files.writeString(folder.resolve(table + ".csv"), text.collect(Collectors.joining("\n", "", "\n")));
    }

    private static String field(Map<String, String> row, String column) {
        var cell = row.getOrDefault(column, "");
        var joined = List.of("regions", "motives", "successor").contains(column) ? cell.replace('/', '|') : cell;
        return joined.contains(",") || joined.contains("\"") ? '"' + joined.replace("\"", "\"\"") + '"' : joined;
    }
}
