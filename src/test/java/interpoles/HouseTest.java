package interpoles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import interpoles.survey.Survey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The rooms of the house, whom each may know, and that no classes go round in circles. */
class HouseTest {
    private static final String HOUSE = "interpoles";
    private static final Path COMPILED = Path.of("target", "classes");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(COMPILED);
    private static final Map<String, Set<String>> KNOWS = knows(COMPILED);
    private static final int LONGEST_CYCLE = 3;
    private static final int LARGEST_ROOM = 20;

    /** Whom a package may know, besides itself. What is not named here is not for it, though it may be public. */
    private static final Map<String, Set<String>> MAY_KNOW = rooms("""
            words                  >
            settings               > words
            progress               > words
            table                  > words
            contract               > words
            problem                > words contract
            warehouse              > words settings
            file                   > words contract problem
            file.csv               > words contract problem file
            file.xlsx              > words contract problem file file.csv
            file.folder            > words progress contract problem file file.csv file.xlsx
            load.column            > words contract problem file file.csv
            load                   > words settings progress contract problem
            load                   > file file.csv file.xlsx file.folder load.column warehouse
            advice                 > problem file load warehouse
            trino                  > words settings progress contract problem file load load.column warehouse
            survey                 > words settings contract problem file file.folder load load.column advice trino
            survey                 > warehouse
            statistics             >
            statistics.chance      > statistics
            statistics.silence     > statistics statistics.chance
            statistics.spread      > statistics
            statistics.panel       > statistics statistics.silence statistics.spread
            statistics.network     > statistics statistics.chance
            measure                > words
            disclosure             > measure
            robustness.hearing     > survey statistics statistics.silence
            robustness             > words settings progress table measure survey robustness.hearing
            robustness             > statistics statistics.silence statistics.spread statistics.panel
            robustness             > statistics.chance statistics.network
            answer                 > words measure
            claim                  > words settings table survey measure answer robustness robustness.hearing
            claim                  > statistics statistics.silence statistics.spread statistics.panel statistics.chance
            finding                > words settings contract table survey measure disclosure answer claim
            finding                > robustness robustness.hearing
            finding                > statistics statistics.spread statistics.panel
            chart.style            > words
            chart.geography        >
            chart.plotly.node      >
            chart.plotly.trace     > chart.plotly.node
            chart.plotly.layout    > chart.plotly.node
            chart.plotly           > chart.plotly.node chart.plotly.trace chart.plotly.layout
            chart.data             > words table chart.style
            chart.layout           > chart.style chart.data chart.plotly chart.plotly.node chart.plotly.layout
            chart.text             > words table chart.style chart.data
            chart                  > words table chart.style chart.geography chart.data chart.text chart.layout
            chart                  > chart.plotly chart.plotly.node chart.plotly.trace chart.plotly.layout
            analysis               > words settings problem table measure survey chart
            notebook               > words settings progress table survey measure answer finding analysis
            notebook               > chart chart.data chart.plotly.node chart.plotly.layout
            questionnaire.account  >
            questionnaire.export   > words problem file file.csv file.xlsx
            questionnaire.decision > words problem questionnaire.export
            questionnaire.name     > settings problem warehouse questionnaire.export questionnaire.decision
            questionnaire.report   > problem
            questionnaire.report   > questionnaire.account questionnaire.export questionnaire.decision questionnaire.name
            questionnaire          > words settings progress problem table survey answer finding
            questionnaire          > questionnaire.account
            questionnaire          > questionnaire.export questionnaire.decision questionnaire.name questionnaire.report
            reconstruction         > words settings progress reconstruction.chance reconstruction.form
            reconstruction.chance  >
            reconstruction.form    >
            profile                > words settings survey
            command                > words settings contract problem survey measure finding questionnaire profile
            -                      > settings progress command
            """);

    private static Map<String, Set<String>> rooms(String lines) {
        var rooms = new TreeMap<String, Set<String>>();
        for (var line : lines.lines().toList()) {
            var parts = line.split(">", -1);
            var room = parts[0].strip().equals("-") ? "" : parts[0].strip();
            rooms.computeIfAbsent(room, name -> new TreeSet<>())
                    .addAll(Stream.of(parts[1].strip().split(" "))
                            .filter(other -> !other.isEmpty())
                            .toList());
        }
        return rooms;
    }

    @Test
    void eachRoomKnowsWhomItMayAlone() {
        var strangers = new TreeSet<String>();
        KNOWS.forEach((one, others) -> others.stream()
                .filter(other -> !room(other).equals(room(one)))
                .filter(other -> !MAY_KNOW.getOrDefault(room(one), Set.of()).contains(room(other)))
                .forEach(other -> strangers.add(one + " knows " + other)));
        assertEquals(Set.of(), strangers);
    }

    /** Its arrows are allowed, and whoever may know a room is led there by them; every room may be handed three. */
    @Test
    void thePictureOfTheHouseShowsWhomEachMayKnow() throws IOException {
        var page = Files.readString(Path.of("docs", "structure.md"));
        var picture = page.replaceFirst("(?s).*```mermaid(.*?)```.*", "$1");
        var called = Pattern.compile("(\\w+)\\[\"([\\w.]+)\"]")
                .matcher(picture)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        var shown = new TreeMap<String, Set<String>>();
        Pattern.compile("(\\w+)(?:\\[\"[\\w.]+\"])? --> (\\w+)")
                .matcher(picture)
                .results()
                .forEach(arrow -> shown.computeIfAbsent(
                                called.getOrDefault(arrow.group(1), arrow.group(1)), room -> new TreeSet<>())
                        .add(called.getOrDefault(arrow.group(2), arrow.group(2))));
        var wrong = new TreeSet<String>();
        shown.forEach((room, others) -> others.stream()
                .filter(other -> !MAY_KNOW.get(room).contains(other))
                .forEach(other -> wrong.add(room + " may not know " + other)));
        MAY_KNOW.forEach((room, others) -> others.stream()
                .filter(other -> !room.isEmpty()
                        && !Set.of("words", "settings", "progress").contains(other)
                        && !reached(shown, room).contains(other))
                .forEach(other -> wrong.add("no arrow leads from " + room + " to " + other)));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void noRoomKnowsOneThatKnowsIt() {
        assertEquals(Set.of(), cycles(MAY_KNOW, 1));
    }

    @Test
    void noClassesGoRoundInCirclesAcrossRoomsNorMoreThanThreeInOne() {
        var knows = KNOWS;
        var wrong = cycles(knows, 1).stream()
                .filter(cycle -> cycle.size() > LONGEST_CYCLE
                        || cycle.stream().map(HouseTest::room).distinct().count() > 1)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noRoomHoldsTooMany() {
        var sizes = KNOWS.keySet().stream()
                .collect(Collectors.groupingBy(HouseTest::room, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= LARGEST_ROOM);
        assertEquals(Map.of(), sizes);
    }

    /** A table of SQL of its own would show the small counts that the declared measures withhold. */
    @Test
    void aFindingsTableComesFromItsMeasuresOrIsUnprotected() {
        var asking = CLASSES.stream()
                .filter(one -> one.getPackageName().equals("interpoles.finding"))
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.getRawReturnType().isAssignableTo(Table.class))
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Survey.class)
                                && Set.of("query", "table").contains(call.getName())))
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> call.getName().equals("unprotected")))
                .map(JavaMethod::getFullName)
                .toList();
        assertEquals(List.of(), asking);
    }

    @Test
    void noKernelIsCompiledAgainstNorAreItsOwnLibraries() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dflib..", "io.github.spencerpark..", "com.google.gson..", "org.apache.commons.lang3..")
                .check(CLASSES);
    }

    @Test
    void theseRulesWouldSeeABreach() {
        assertTrue(KNOWS.get("interpoles.survey.Survey").contains("interpoles.words.Words"));
        assertTrue(KNOWS.get("interpoles.file.csv.Scan").contains("interpoles.file.RowSource"), "a constant alone");
        assertEquals(
                Set.of(Set.of("a", "b", "c", "d")),
                cycles(
                        Map.of(
                                "a", Set.of("b"),
                                "b", Set.of("c", "e"),
                                "c", Set.of("d"),
                                "d", Set.of("a"),
                                "e", Set.of("f"),
                                "f", Set.of()),
                        1));
        assertEquals(Set.of(), cycles(Map.of("a", Set.of("b"), "b", Set.of("a")), 2));
    }

    private static String room(String name) {
        var room = name.substring(0, name.lastIndexOf('.'));
        return room.equals(HOUSE) ? "" : room.substring(HOUSE.length() + 1);
    }

    /**
     * Each class of the house with those of the house that it names; a nested class is its outermost one's. jdeps tells
     * it, which knows a class of which nothing but a constant is taken, too.
     */
    private static Map<String, Set<String>> knows(Path classes) {
        var told = new StringWriter();
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        var lines = new PrintWriter(told);
        assertEquals(0, jdeps.run(lines, lines, "-verbose:class", "-filter:none", classes.toString()));
        var knows = new TreeMap<String, Set<String>>();
        Pattern.compile("(?m)^ +(" + HOUSE + "\\.\\S+) +-> (\\S+)")
                .matcher(told.toString())
                .results()
                .forEach(found -> {
                    var others = knows.computeIfAbsent(outermost(found.group(1)), name -> new TreeSet<>());
                    var other = outermost(found.group(2));
                    if (other.startsWith(HOUSE + ".") && !other.equals(outermost(found.group(1)))) others.add(other);
                });
        knows.keySet().removeIf(name -> name.endsWith(".package-info"));
        return knows;
    }

    private static String outermost(String name) {
        return name.replaceFirst("\\$.*", "");
    }

    /** The sets of more than so many that all know each other, directly or not. */
    private static Set<Set<String>> cycles(Map<String, Set<String>> knows, int many) {
        var reached = new TreeMap<String, Set<String>>();
        knows.keySet().forEach(one -> reached.put(one, reached(knows, one)));
        return reached.keySet().stream()
                .map(one -> reached.get(one).stream()
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(one))
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .filter(cycle -> cycle.size() > many)
                .collect(Collectors.toSet());
    }

    private static Set<String> reached(Map<String, Set<String>> knows, String from) {
        var reached = new TreeSet<String>();
        var next = new java.util.ArrayDeque<>(knows.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            var one = next.remove();
            if (reached.add(one)) {
                next.addAll(knows.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }
}
