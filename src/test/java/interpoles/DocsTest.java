package interpoles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import interpoles.contract.Contract;
import interpoles.contract.FieldContract;
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
    private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");
    private static final Pattern CLASS =
            Pattern.compile("`([A-Z](?=\\w*[a-z]{2})\\w*)(?:\\.([a-z]\\w*))?(?:\\([^`]*\\))?`");
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
    void whatMayBeLeftOutOrEmptyIsWhatThePageSays() throws IOException {
        var told = new TreeSet<String>();
        var table = "";
        for (var row : section(DATA, "The tables")
                .lines()
                .filter(line -> line.matches("\\| (`.*)?\\| `.*"))
                .toList()) {
            var cells = row.split("(?<!\\\\)\\|");
            table = cells[1].isBlank() ? table : cells[1].replaceFirst(" `([^`]+)`.*", "$1");
            for (var column : cells[2].replaceAll("\\([^)]*\\)", "").split(",")) {
                if (column.contains("`")) told.addAll(may(table + "." + column.replaceAll("[ `]", ""), cells[3]));
            }
        }
        var known = new TreeSet<String>();
        for (var one : Contract.ofSurveys().tables()) {
            if (one.name().equals("claims")) continue;
            for (var field : one.fields()) {
                known.addAll(may(
                        one.name() + "." + field.name(),
                        (field.mayBeAbsent() ? "may be left out" : "") + (field.required() ? "" : "may be empty")));
            }
        }
        assertFalse(told.isEmpty());
        assertEquals(known, told);
    }

    private static List<String> may(String column, String said) {
        return Stream.of("may be left out", "may be empty")
                .filter(said::contains)
                .map(what -> column + " " + what)
                .toList();
    }

    @Test
    void theClaimsColumnsThatMayBeLeftOutOrEmptyAreThoseThatThePageNames() throws IOException {
        var fields = Contract.ofSurveys().table("claims").orElseThrow().fields();
        var claims = section(DATA, "Claims");
        var required = fields.stream()
                .filter(FieldContract::required)
                .map(field -> "`" + field.name() + "`")
                .collect(Collectors.joining(" and "));
        assertTrue(claims.contains("All but " + required + " may be empty."), required);
        var optional =
                claims.replaceFirst("(?s).*optionally ([^.]+)\\..*", "$1").replaceAll("[`,]| and", "");
        assertEquals(
                fields.stream()
                        .filter(FieldContract::mayBeAbsent)
                        .map(FieldContract::name)
                        .collect(Collectors.toSet()),
                Set.of(optional.split(" ")));
    }

    @Test
    void everyQuestionnaireToolIsThere() throws IOException {
        var rows = section(Path.of("docs", "questionnaire.md"), "Exports that are recognised")
                .toLowerCase();
        var untold = new TreeSet<String>();
        for (var tool : new ObjectMapper()
                .readTree(Path.of("src/main/resources/interpoles/questionnaire/tools.json")
                        .toFile())) {
            var name = tool.get("name").asText().replace('-', ' ');
            if (!rows.matches("(?s).*\\| [^|]*" + Pattern.quote(name) + "[^|]*\\|.*")) untold.add(name);
        }
        assertEquals(Set.of(), untold);
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
    void everyClassAndMethodThatAPageNamesIsThere() throws IOException {
        var unknown = new TreeSet<String>();
        for (var page : List.of(Path.of("CONTRIBUTING.md"), STRUCTURE, Path.of("docs", "decisions.md"))) {
            var names = CLASS.matcher(read(page));
            while (names.find()) {
                if (!Files.exists(Path.of(names.group(1))) && !has(types(names.group(1)), names.group(2))) {
                    unknown.add(page + ": " + names.group());
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private static boolean has(List<Class<?>> types, String method) {
        return types.stream()
                .anyMatch(type -> method == null
                        || Stream.of(type.getDeclaredMethods())
                                .anyMatch(one -> one.getName().equals(method)));
    }

    /** The project's classes of a name, and those of the platform and of Tablesaw that its pages may mean. */
    private static List<Class<?>> types(String name) throws IOException {
        var found = new ArrayList<String>();
        for (var of : List.of("java.lang", "java.util", "tech.tablesaw.plotly.components")) found.add(of + "." + name);
        for (var root : List.of(Path.of("target", "classes"), Path.of("target", "test-classes"))) {
            try (var files = Files.walk(root)) {
                files.filter(file -> file.getFileName().toString().equals(name + ".class"))
                        .map(file -> root.relativize(file).toString().replace(File.separatorChar, '.'))
                        .forEach(file -> found.add(file.substring(0, file.length() - ".class".length())));
            }
        }
        var types = new ArrayList<Class<?>>();
        for (var one : found) {
            try {
                types.add(Class.forName(one, false, DocsTest.class.getClassLoader()));
            } catch (ClassNotFoundException e) {
                // Another of the packages has it, or none.
            }
        }
        return types;
    }

    /** A dependency goes by its own name, or by the last part of its group's. */
    @Test
    void everyDependencyHasItsLineAndNoOther() throws IOException {
        var told = namedFirst(section(CONTRIBUTING, "Dependencies").replaceFirst("(?s)\\| Python.*", ""));
        var used = Pattern.compile(
                        "<dependency>(?:\\s|<!--.*?-->)*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>")
                .matcher(read(Path.of("pom.xml")))
                .results()
                .map(found -> List.of(found.group(2), found.group(1).replaceFirst(".*\\.", "")))
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                used.stream()
                        .filter(names -> names.stream().noneMatch(told::contains))
                        .toList());
        assertEquals(
                List.of(),
                told.stream()
                        .filter(name -> used.stream().noneMatch(names -> names.contains(name)))
                        .toList());
    }

    @Test
    void everyPythonPackageThatIsAskedForHasItsLineAndNoOther() throws IOException {
        var asked = new TreeSet<String>();
        for (var file : List.of(Path.of("requirements.txt"), Path.of("bench", "requirements.txt"))) {
            read(file)
                    .lines()
                    .takeWhile(line -> !line.startsWith("# What these bring"))
                    .filter(line -> line.matches("[a-z].*"))
                    .forEach(line -> asked.add(line.replaceFirst("==.*", "")));
        }
        var python = section(CONTRIBUTING, "Dependencies").replaceFirst("(?s).*\\| Python", "");
        assertEquals(asked, new TreeSet<>(namedFirst(python)));
    }

    /** Every name in the first column of a section's tables. */
    private static Set<String> namedFirst(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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
