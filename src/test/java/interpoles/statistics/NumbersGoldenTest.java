package interpoles.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of the golden numbers of the project's own survey has a call, and the call gives the row. */
class NumbersGoldenTest {
    private static final Path ROWS = Path.of("src", "test", "resources", "golden", "numbers.csv");
    static final Golden GOLDEN = calls();

    private static Golden calls() {
        var golden = new Golden();
        var survey = Phase2.read();
        CountCalls.addTo(golden, survey);
        MeanCalls.addTo(golden, survey);
        ShareCalls.addTo(golden, survey);
        IndexCalls.addTo(golden, survey);
        NetworkCalls.addTo(golden, survey);
        ReplayCalls.addTo(golden, survey);
        ReadingCalls.addTo(golden, survey);
        JointReadingCalls.addTo(golden, survey);
        return golden;
    }

    @TestFactory
    Stream<DynamicTest> theRowIsWhatItsCallGives() {
        return Phase2.read(ROWS).stream().map(row -> DynamicTest.dynamicTest(Golden.key(row), () -> GOLDEN.check(row)));
    }

    @Test
    void everyCallHasARow() {
        Set<String> rows = Phase2.read(ROWS).stream().map(Golden::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rows, new TreeSet<>(GOLDEN.calls().keySet()));
    }
}
