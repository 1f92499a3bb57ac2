package interpoles.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Statistics are pure: they know no survey, no database, no table and no word. */
class RoomTest {
    @Test
    void statisticsKnowNumbersAlone() {
        classes()
                .that()
                .resideInAPackage("interpoles.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "interpoles.statistics..",
                        "java.lang..",
                        "java.math..",
                        "java.util..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.numbers..")
                .check(new ClassFileImporter().importPath(Path.of("target", "classes", "interpoles", "statistics")));
    }
}
