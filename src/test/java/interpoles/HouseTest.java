package interpoles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of the house, whom each may know, and that no classes go round in circles. */
class HouseTest {
    private static final String HOUSE = "interpoles";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final int LONGEST_CYCLE = 3;
    private static final int LARGEST_ROOM = 24;

    /** Whom a package may know, besides itself. What is not named here is not for it, though it may be public. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("words", Set.of()),
            Map.entry("settings", Set.of("words")),
            Map.entry("progress", Set.of("words")),
            Map.entry("table", Set.of("words")),
            Map.entry("contract", Set.of("words")),
            Map.entry("problem", Set.of("words", "contract")),
            Map.entry("warehouse", Set.of("words", "settings")),
            Map.entry("file", Set.of("words", "progress", "contract", "problem")),
            Map.entry("file.xlsx", Set.of("words", "contract", "problem", "file")),
            Map.entry(
                    "load",
                    Set.of("words", "settings", "progress", "contract", "problem", "file", "file.xlsx", "warehouse")),
            Map.entry(
                    "trino",
                    Set.of("words", "settings", "progress", "contract", "problem", "file", "load", "warehouse")),
            Map.entry(
                    "survey", Set.of("words", "settings", "contract", "problem", "file", "load", "trino", "warehouse")),
            Map.entry("statistics", Set.of()),
            Map.entry("measure", Set.of("words")),
            Map.entry("disclosure", Set.of("measure")),
            Map.entry(
                    "robustness",
                    Set.of("words", "settings", "progress", "table", "measure", "statistics", "survey")),
            Map.entry(
                    "finding",
                    Set.of(
                            "words",
                            "settings",
                            "table",
                            "survey",
                            "measure",
                            "disclosure",
                            "statistics",
                            "robustness")),
            Map.entry("chart.plotly", Set.of()),
            Map.entry("chart.style", Set.of("words")),
            Map.entry("chart.geography", Set.of()),
            Map.entry("chart", Set.of("words", "table", "chart.plotly", "chart.style", "chart.geography")),
            Map.entry(
                    "notebook",
                    Set.of("words", "settings", "progress", "table", "survey", "finding", "chart", "chart.plotly")),
            Map.entry("reconstruction", Set.of("words", "settings", "progress")),
            Map.entry(
                    "",
                    Set.of("words", "settings", "progress", "contract", "problem", "survey", "measure", "finding")));

    @Test
    void eachRoomKnowsWhomItMayAlone() {
        var strangers = new TreeSet<String>();
        knows(CLASSES)
                .forEach((one, others) -> others.stream()
                        .filter(other -> !room(other).equals(room(one)))
                        .filter(other ->
                                !MAY_KNOW.getOrDefault(room(one), Set.of()).contains(room(other)))
                        .forEach(other -> strangers.add(one + " knows " + other)));
        assertEquals(Set.of(), strangers);
    }

    @Test
    void noRoomKnowsOneThatKnowsIt() {
        assertEquals(Set.of(), cycles(MAY_KNOW, 1));
    }

    @Test
    void noClassesGoRoundInCirclesAcrossRoomsNorMoreThanThreeInOne() {
        var knows = knows(CLASSES);
        var wrong = cycles(knows, 1).stream()
                .filter(cycle -> cycle.size() > LONGEST_CYCLE
                        || cycle.stream().map(HouseTest::room).distinct().count() > 1)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void noRoomHoldsTooMany() {
        var sizes = knows(CLASSES).keySet().stream()
                .collect(Collectors.groupingBy(HouseTest::room, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= LARGEST_ROOM);
        assertEquals(Map.of(), sizes);
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
        assertTrue(knows(CLASSES).get("interpoles.survey.Survey").contains("interpoles.words.Words"));
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

    /** Each class of the house with those of the house that it names; a nested class is its outermost one's. */
    private static Map<String, Set<String>> knows(JavaClasses classes) {
        var knows = new TreeMap<String, Set<String>>();
        for (var one : classes) {
            if (one.getSimpleName().equals("package-info")) {
                continue;
            }
            var others = knows.computeIfAbsent(outermost(one), name -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(other -> other.getPackageName().equals(HOUSE)
                            || other.getPackageName().startsWith(HOUSE + "."))
                    .map(HouseTest::outermost)
                    .filter(other -> !other.equals(outermost(one)))
                    .forEach(others::add);
        }
        return knows;
    }

    private static String outermost(JavaClass one) {
        return one.getName().replaceFirst("\\$.*", "");
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
