package interpoles.finding;

import static interpoles.Given.waves;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import interpoles.settings.Settings;
import interpoles.table.CaptionedTable;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** What holds of every finding, whichever there are. */
class FindingsTest {
    @Test
    void everyFindingIsInTheList() {
        var classes = new ClassFileImporter().importPath(Path.of("target", "classes", "interpoles", "finding"));
        assertEquals(
                classes.stream()
                        .filter(one -> one.getRawSuperclass()
                                .filter(parent -> parent.getName().equals(Finding.class.getName()))
                                .isPresent())
                        .map(one -> one.getSimpleName())
                        .collect(Collectors.toSet()),
                Findings.of(waves(2008).survey()).stream()
                        .map(finding -> finding.getClass().getSimpleName())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyTableSaysItsSubjectItsUnitAndWhoseDataItShows() throws ReflectiveOperationException {
        var survey = waves(2008).survey();
        for (var finding : Findings.of(survey)) {
            for (var method : tables(finding)) {
                var table = (Table) method.invoke(finding);
                assertFalse(CaptionedTable.subject(table).isBlank(), method.toString());
                assertEquals(survey.shownTitle(), CaptionedTable.source(table), method.toString());
                assertTrue(CaptionedTable.unit(table).isPresent(), method.toString());
            }
        }
    }

    @Test
    void noTwoFindingsMeasureTheSame() {
        var names = Findings.of(waves(2008).survey()).stream()
                .flatMap(finding -> finding.series().stream())
                .map(series -> series.definition().name())
                .toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void aFindingIsCountedOnceASurveyAlsoWhereSmallCellsAreKeptBack() {
        var survey = waves(2008).in(Settings.NONE.withMinimumCell("3")).survey();
        assertSame(Territory.of(survey), Territory.of(survey));
        assertSame(Agreements.of(survey).suppression(), Territory.of(survey).suppression());
    }

    @Test
    void everyFindingHasAQuestionAndAnAnswerInASurveyOfNothing() {
        for (var finding : Findings.of(waves().survey())) {
            assertTrue(finding.question().endsWith("?"));
            assertEquals("The survey has no wave: nothing can be measured.", finding.sentence());
        }
    }

    private static List<Method> tables(Finding finding) {
        return Arrays.stream(finding.getClass().getMethods())
                .filter(method ->
                        Table.class.isAssignableFrom(method.getReturnType()) && method.getParameterCount() == 0)
                .toList();
    }
}
