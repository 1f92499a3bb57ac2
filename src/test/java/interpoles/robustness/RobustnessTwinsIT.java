package interpoles.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interpoles.DrawnSurvey;
import interpoles.PinnedPython;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * What is drawn of the network, and what became of agreements and pôles: a program of its own, which reads the same files
 * and knows nothing of the project, gives the same numbers for this survey and for drawn ones.
 */
@Tag("python")
class RobustnessTwinsIT {
    private static final double LAST_DIGITS = 1e-12;

    static Stream<Path> surveys() throws IOException {
        return Stream.of(Path.of("data", "phase-2"), drawn(1, DrawnSurvey.WAVES), drawn(2, List.of(2008, 2010, 2011)));
    }

    /**
     * Twelve pôles, some asked at some waves alone and some silent (at 2010 of no project and no mission), of which P1 became
     * P2, and P3 and P4 became P5; among few signatories and forms, agreements that are renewed.
     */
    private static Path drawn(int seed, List<Integer> waves) throws IOException {
        var random = new Random(seed);
        var responses = new StringBuilder("cluster | year | answered\n");
        IntStream.rangeClosed(1, 12)
                .forEach(pole -> waves.stream()
                        .filter(wave -> random.nextInt(5) > 0)
                        .forEach(wave ->
                                responses.append("P%d | %d | %b\n".formatted(pole, wave, random.nextInt(4) > 0))));
        var agreements = new StringBuilder("agreement | signed | ended | charter | motives | signatories\n");
        for (var number = 0; number < 200; number++) {
            var signed = 2002 + random.nextInt(10);
            var ended = random.nextInt(3) == 0 ? "" : "" + (signed + random.nextInt(6));
            var pole = 1 + random.nextInt(12);
            var other = random.nextInt(3) == 0 ? "F" + random.nextInt(3) : "P" + (1 + pole % 12);
            agreements.append("A%d | %d | %s | %s | %s | P%d %s\n"
                    .formatted(
                            number,
                            signed,
                            ended,
                            random.nextBoolean() ? "memo" : "",
                            random.nextBoolean() ? "x/y" : "",
                            pole,
                            other));
        }
        return DrawnSurvey.of(random, 12, 1, 2, 60)
                .with("clusters", """
                        cluster | successor | regions
                        P1      | P2        | 11
                        P3      | P5        | 82
                        P4      | P5        | 82/11
                        P6      |           | 93
                        P7      |           | 93
                        """)
                .with("responses", responses.toString())
                .with("agreements", agreements.toString())
                .folder();
    }

    /**
     * The generator is specified to the bit and so is the order in which it is asked: what is observed, the quantiles and p
     * are the same numbers, and the mean but for the order in which it is added up.
     */
    @ParameterizedTest
    @MethodSource("surveys")
    void projectsTradeTheSamePolesInPython(Path folder) throws Exception {
        var nulls = MoreThanChance.of(Survey.open(folder)).table();
        nulls = nulls.where(nulls.stringColumn("statistic").isNotEqualTo("variation"));
        var twins = printed("curveball_twin.py", folder);
        assertEquals(12, twins.size());
        assertEquals(
                twins.stream()
                        .map(twin -> twin.getField("year") + twin.getField("statistic"))
                        .toList(),
                nulls.stream()
                        .map(row -> row.getInt("year") + row.getString("statistic"))
                        .toList());
        for (var row : nulls) {
            var twin = twins.get(row.getRowNumber());
            for (var exact : List.of("observed", "low", "high", "p")) {
                assertEquals(number(twin, exact), row.getDouble(exact), twin + " " + exact);
            }
            assertEquals(number(twin, "expected"), row.getDouble("expected"), LAST_DIGITS, twin.toString());
        }
    }

    /** Every number of four tables, but intervals of means, which have their twin among those of the closed forms. */
    @ParameterizedTest
    @MethodSource("surveys")
    void whatBecameOfAgreementsAndPolesIsTheSameInPython(Path folder) throws Exception {
        var robustness = Robustness.of(Survey.open(folder));
        var numbers = new TreeMap<String, Double>();
        add(numbers, "flows", robustness.flows());
        add(numbers, "same-respondents", robustness.sameRespondents());
        add(numbers, "decomposition", robustness.decomposition());
        add(numbers, "means-decomposition", robustness.meansDecomposition());
        var twins = printed("panel_twins.py", folder).stream()
                .collect(Collectors.toMap(
                        twin -> String.join(" ", twin.getFields().subList(0, 5)).replaceAll(" +", " "),
                        twin -> number(twin, "value")));
        assertEquals(twins.keySet(), numbers.keySet());
        numbers.forEach((name, value) -> assertEquals(twins.get(name), value, LAST_DIGITS * Math.abs(value), name));
        assertTrue(numbers.get("flows 2008 2011 renewed") > 0);
    }

    private static void add(TreeMap<String, Double> numbers, String name, Table table) {
        var keys = Stream.of("measure", "panel", "first_wave", "last_wave")
                .filter(table::containsColumn)
                .toList();
        for (var row : table) {
            var key = name + " "
                    + keys.stream().map(row::getObject).map(Object::toString).collect(Collectors.joining(" "));
            values(table, row, keys)
                    .forEach(column -> numbers.put(key + " " + column, ((Number) row.getObject(column)).doubleValue()));
        }
    }

    private static Stream<String> values(Table table, Row row, List<String> keys) {
        return table.columnNames().stream().filter(column -> !keys.contains(column) && !row.isMissing(column));
    }

    private static List<NamedCsvRecord> printed(String program, Path folder) throws Exception {
        var printed = PinnedPython.output("src/test/python/" + program, folder.toString());
        try (var rows = CsvReader.builder().ofNamedCsvRecord(printed)) {
            return rows.stream().toList();
        }
    }

    private static double number(NamedCsvRecord twin, String field) {
        return Double.parseDouble(twin.getField(field));
    }
}
