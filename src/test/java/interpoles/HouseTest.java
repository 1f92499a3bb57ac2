package interpoles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The rooms of the house and the one direction in which they know each other. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void noRoomKnowsOneThatKnowsIt() {
        slices().matching("interpoles.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void wordsKnowNoRoom() {
        room("words").knowsNone("warehouse", "survey", "finding", "chart", "notebook", "reconstruction");
    }

    @Test
    void progressKnowsWordsAlone() {
        room("progress").knowsNone("warehouse", "survey", "finding", "chart", "notebook", "reconstruction");
    }

    @Test
    void theWarehouseKnowsNoSurvey() {
        room("warehouse").knowsNone("survey", "finding", "chart", "notebook", "reconstruction");
    }

    @Test
    void aSurveyKnowsTheWarehouseAlone() {
        room("survey").knowsNone("finding", "chart", "notebook", "reconstruction");
    }

    @Test
    void aFindingAsksTheSurveyAlone() {
        room("finding").knowsNone("warehouse", "chart", "notebook", "reconstruction");
    }

    @Test
    void aChartKnowsNoSurvey() {
        room("chart").knowsNone("warehouse", "survey", "finding", "notebook", "reconstruction");
    }

    @Test
    void theReconstructionStandsAlone() {
        room("reconstruction").knowsNone("warehouse", "survey", "finding", "chart", "notebook", "words");
    }

    @Test
    void nobodyKnowsTheNotebook() {
        noClasses()
                .that()
                .resideOutsideOfPackage("interpoles.notebook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("interpoles.notebook..")
                .check(HOUSE);
    }

    @Test
    void noKernelIsCompiledAgainstNorAreItsOwnLibraries() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dflib..", "io.github.spencerpark..", "com.google.gson..", "org.apache.commons.lang3..")
                .check(HOUSE);
    }

    @Test
    void theseRulesWouldSeeABreach() {
        assertThrows(AssertionError.class, () -> room("finding").knowsNone("survey"));
    }

    private static Room room(String name) {
        return new Room(name);
    }

    private record Room(String name) {
        void knowsNone(String... others) {
            var packages = Arrays.stream(others)
                    .map(other -> "interpoles." + other + "..")
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage("interpoles." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages);
            rule.check(HOUSE);
        }
    }
}
