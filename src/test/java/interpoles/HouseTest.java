package interpoles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;

/** The rooms of the house and the one direction in which they know each other. */
@AnalyzeClasses(packages = "interpoles", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule noRoomKnowsOneThatKnowsIt = slices().matching("interpoles.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule wordsKnowNoRoom = rooms("words").should().dependOnClassesThat(in("warehouse", "survey", "finding", "chart", "notebook", "reconstruction"));

    @ArchTest
    static final ArchRule theWarehouseKnowsNoSurvey = rooms("warehouse").should().dependOnClassesThat(in("survey", "finding", "chart", "notebook", "reconstruction"));

    @ArchTest
    static final ArchRule aSurveyKnowsTheWarehouseAlone = rooms("survey").should().dependOnClassesThat(in("finding", "chart", "notebook", "reconstruction"));

    @ArchTest
    static final ArchRule aFindingAsksTheSurveyAlone = rooms("finding").should().dependOnClassesThat(in("warehouse", "chart", "notebook", "reconstruction"));

    @ArchTest
    static final ArchRule aChartKnowsNoSurvey = rooms("chart").should().dependOnClassesThat(in("warehouse", "survey", "finding", "notebook", "reconstruction"));

    @ArchTest
    static final ArchRule theReconstructionStandsAlone = rooms("reconstruction").should().dependOnClassesThat(in("warehouse", "survey", "finding", "chart", "notebook", "words"));

    @ArchTest
    static final ArchRule nobodyKnowsTheNotebook = noClasses().that().resideOutsideOfPackage("interpoles.notebook..")
            .should().dependOnClassesThat().resideInAPackage("interpoles.notebook..");

    @ArchTest
    static final ArchRule noKernelIsCompiledAgainst = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.dflib..", "io.github.spencerpark..");

    @ArchTest
    static final ArchRule theKernelsOwnLibrariesAreLeftAlone = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("com.google.gson..", "org.apache.commons.lang3..");

    private static GivenClassesConjunction rooms(String room) {
        return noClasses().that().resideInAPackage("interpoles." + room + "..");
    }

    private static DescribedPredicate<JavaClass> in(String... rooms) {
        return JavaClass.Predicates.resideInAnyPackage(
                Arrays.stream(rooms).map(room -> "interpoles." + room + "..").toArray(String[]::new));
    }
}
