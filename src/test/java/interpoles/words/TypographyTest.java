package interpoles.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import interpoles.report.Typography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The French of the bundles and of the notebooks, as {@link Typography} would have it. */
class TypographyTest {
    @Test
    void theBundleIsSetAsItIsPrinted() {
        var french = WordsTest.bundle("words_fr.properties");
        var faults = new ArrayList<String>();
        french.forEach((key, text) -> Typography.faults(text.toString().replaceAll("`[^`]*`", ""))
                .forEach(fault -> faults.add(key + " | " + fault)));
        assertEquals(List.of(), faults);
    }

    @Test
    void soAreTheNotebooks() throws IOException {
        var faults = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(Path.of("notebooks", "fr"), "*.po")) {
            for (var file : files) {
                for (var entry : PoFile.read(file)) {
                    Typography.faults(entry.french().replaceAll("`[^`]*`", ""))
                            .forEach(fault -> faults.add(file.getFileName() + " | " + fault));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vague : 2008",
                "68%",
                "68 %",
                "« clusters »",
                "l'accord",
                "Etat",
                "Agreements: 2",
                "Avec qui ?",
                "un accord; un autre"
            })
    void aFaultIsSeen(String fault) {
        assertFalse(Typography.faults("<p>" + fault + "</p>").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vague\u202f: 2008",
                "68\u202f%",
                "«\u202fclusters\u202f»",
                "l’accord",
                "État",
                "12:30",
                "jdbc:trino://h:1/c",
                "<code>a ? b : c</code>",
                "<a title=\"a : b\">x</a>"
            })
    void whatIsRightIsNone(String right) {
        assertEquals(List.of(), Typography.faults(right));
    }
}
