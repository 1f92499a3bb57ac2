package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the project's pages say of measures, tables, commands and packages is what there is, and their links lead somewhere. */
class DocsTest {
    private static final Path DATA = Path.of("docs", "data.md");
    private static final Path STRUCTURE = Path.of("docs", "structure.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("make ([a-z][a-z-]*)");

    @Test
    void everyMeasureIsDefinedAndNoOther() throws IOException {
        var defined = codesOf(section(DATA, "Measures"));
        assertEquals(new TreeSet<>(defined), measures());
        assertEquals(defined.size(), Set.copyOf(defined).size(), "each once");
    }

    @Test
    void everyTableAndColumnOfTheContractIsThere() throws IOException {
        var tables = section(DATA, "The tables");
        var contract = new ObjectMapper()
                .readTree(Path.of("src/main/resources/interpoles/contract/contract.json")
                        .toFile());
        for (var table : contract.get("resources")) {
            named(tables, table);
            if (table.get("name").asText().equals("claims")) tables = tables + section(DATA, "Claims");
            for (var column : table.at("/schema/fields")) named(tables, column);
        }
    }

    @Test
    void everyCommandOfMakeHelpIsThere() throws IOException {
        var listed = read(Path.of("Makefile")).lines().filter(line -> line.startsWith("\t@echo 'make "));
        var commands = commands(listed.collect(Collectors.joining("\n")));
        assertFalse(commands.isEmpty());
        var told = commands(section(DATA, "Commands"));
        commands.removeAll(told);
        assertEquals(Set.of(), commands);
    }

    @Test
    void everyPackageIsThereAndNoOther() throws IOException {
        var packages = packages();
        assertEquals(packages, new TreeSet<>(codesOf(section(STRUCTURE, "What goes in, what comes out"))));
        var picture = section(STRUCTURE, "The structure");
        packages.forEach(name -> assertTrue(
                Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(picture)
                        .find(),
                name + " is not in the picture"));
    }

    @Test
    void everyLinkLeadsToAFileAndItsHeading() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            var links = LINK.matcher(read(page));
            while (links.find()) {
                if (!links.group(1).matches("https?:.*") && !resolves(page, links.group(1))) {
                    broken.add(page + ": " + links.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md")
                                    .map(Path::of),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static boolean resolves(Path page, String link) throws IOException {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        if (!Files.exists(target)) return false;
        return parts.length < 2
                || read(target)
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .anyMatch(line -> anchor(line).equals(parts[1]));
    }

    private static String anchor(String heading) {
        return heading.replaceFirst("#+ ", "")
                .toLowerCase()
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-');
    }

    /** The names in the first column of a section's tables. */
    private static List<String> codesOf(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceFirst("^\\| `([^`]+)`.*", "$1"))
                .toList();
    }

    private static Set<String> commands(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void named(String text, JsonNode field) {
        for (var name : List.of(field.get("name").asText(), field.path("french").asText(""))) {
            assertTrue(name.isEmpty() || text.matches("(?s).*[`, ]" + Pattern.quote(name) + "[`,].*"), name);
        }
    }

    private static Set<String> packages() throws IOException {
        var root = Path.of("src", "main", "java", "interpoles");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> root.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> measures() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/golden/measures.csv"))) {
            return rows.stream().map(row -> row.getField("measure")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A page's text under a heading, up to the next one of its level or above. */
    private static String section(Path page, String heading) throws IOException {
        var found = Pattern.compile("(?ms)^(#+) " + Pattern.quote(heading) + "\\n(.*?)(?=^##? |\\z)")
                .matcher(read(page));
        assertTrue(found.find(), page + " has no heading " + heading);
        return found.group(2);
    }

    private static String read(Path page) throws IOException {
        return Files.readString(page);
    }
}
