package interpoles.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.PinnedPython;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every closed form, computed a second time by scipy from the same files, gives the same number. */
@Order(1)
@Tag("python")
class StatisticsTwinsIT {
    private static List<NamedCsvRecord> twins = List.of();

    @BeforeAll
    static void compute() throws Exception {
        var printed = PinnedPython.output("src/test/python/statistics_twins.py", "data/phase-2");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(printed)) {
            twins = rows.stream().toList();
        }
    }

    @Test
    void thereIsATwinOfEveryKindOfNumberWithAFormula() {
        assertTrue(twins.size() > 180, twins.size() + " twins");
    }

    @TestFactory
    Stream<DynamicTest> theTwinSaysTheSame() {
        return twins.stream()
                .map(twin ->
                        DynamicTest.dynamicTest(Golden.key(twin), () -> NumbersGoldenTest.GOLDEN.checkNumbers(twin)));
    }
}
