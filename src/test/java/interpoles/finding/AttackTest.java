package interpoles.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.DrawnSurvey;
import interpoles.disclosure.Suppression;
import interpoles.measure.Counts;
import interpoles.measure.Definition;
import interpoles.measure.Measure;
import interpoles.measure.Series;
import interpoles.measure.Unit;
import interpoles.survey.Survey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** Surveys drawn at random, and somebody who tries to tell their small counts from all that is shown of them. */
class AttackTest {
    private static final Map<String, List<String>> AREAS = Map.of(
            Attacker.key("foreign.by-continent", "", "Europe"), List.of("DEU", "ITA", "CHE"),
            Attacker.key("foreign.by-continent", "", "Africa"), List.of("MAR"),
            Attacker.key("foreign.by-continent", "", "Asia"), List.of("CHN"),
            Attacker.key("foreign.european-union", "", ""), List.of("DEU", "ITA"));

    /** What adds up at every wave of thirty surveys, a name beside another. */
    private static final List<List<String>> SUMS = AddsUp.in(
            IntStream.range(100, 130).boxed().flatMap(AttackTest::counts).toList());

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 9, 12, 19, 23})
    void noSmallCountCanBeToldFromWhatIsShown(int seed) {
        try (var survey = survey(new Random(seed))) {
            var all = Attacker.of(published(survey, 0), declared(survey), DrawnSurvey.WAVES, AREAS);
            all.learn(SUMS, DrawnSurvey.WAVES);
            assertEquals(List.of(), all.broken());
            var truth = all.known();
            var told = new ArrayList<String>();
            for (var threshold = 2; threshold <= 5; threshold++) {
                var attacker = Attacker.of(published(survey, threshold), declared(survey), DrawnSurvey.WAVES, AREAS);
                attacker.learn(SUMS, DrawnSurvey.WAVES);
                for (var cell : truth.entrySet()) {
                    var count = cell.getValue();
                    if (0 < count
                            && count < threshold
                            && attacker.values(cell.getKey(), 40).size() < 2) {
                        told.add("below " + threshold + ": " + cell);
                    }
                }
            }
            assertTrue(told.isEmpty(), () -> String.join("\n", told));
        }
    }

    /** The counts of a drawn survey that are one a wave, by name, at each wave. */
    private static Stream<Map<String, Long>> counts(int seed) {
        try (var survey = survey(new Random(seed))) {
            var known = Attacker.of(published(survey, 0), declared(survey), DrawnSurvey.WAVES, AREAS)
                    .known();
            return DrawnSurvey.WAVES.stream().map(wave -> {
                var end = Attacker.key("", wave.toString(), "");
                return known.keySet().stream()
                        .filter(cell -> cell.endsWith(end))
                        .collect(Collectors.toMap(cell -> cell.substring(0, cell.length() - end.length()), known::get));
            });
        }
    }

    @Test
    void sharesThatAddUpAreFoundThoughNobodyDeclaredIt() {
        var points = IntStream.range(0, 10)
                .mapToObj(i -> Map.of(
                        "two", 1L + i % 3, "three", 2L + i % 2, "more", 1L + i % 5, "all", 4L + i % 3 + i % 2 + i % 5))
                .toList();
        assertEquals(List.of(List.of("all", "more", "three", "two")), AddsUp.in(points));
        assertTrue(SUMS.contains(List.of(
                "agreements.in-force", "territory.between-poles", "territory.outside", "territory.with-others")));
    }

    /** A denominator under a name of its own would publish what is withheld under another: nobody would know them as one. */
    @Test
    void noCountHasTwoNames() {
        var numbers = new TreeMap<String, List<Object>>();
        for (var seed : List.of(1, 3, 6, 7, 9, 12)) {
            try (var survey = survey(new Random(seed))) {
                for (var finding : Findings.of(survey)) {
                    for (var series : finding.series()) {
                        wholes(series)
                                .forEach((name, counted) -> numbers.computeIfAbsent(name, any -> new ArrayList<>())
                                        .add(List.of(seed, counted)));
                    }
                }
            }
        }
        var named = new HashMap<Object, TreeSet<String>>();
        numbers.forEach((name, counted) -> named.computeIfAbsent(Set.copyOf(counted), any -> new TreeSet<>())
                .add(name));
        assertEquals(
                List.of(),
                named.values().stream().filter(names -> names.size() > 1).toList());
    }

    /** What a series of one number a wave divides by, or counts, at each wave. */
    private static Map<String, Object> wholes(Series series) {
        var among = series.definition().among();
        return switch (series.definition().unit()) {
            case RATIO -> Map.of();
            default ->
                among.group().isEmpty() && among.column().isEmpty()
                        ? Map.of(
                                among.name(),
                                Suppression.NONE.published(series).stream()
                                        .map(measure -> measure.yearText() + ": " + measure.n())
                                        .collect(Collectors.toSet()))
                        : Map.of();
        };
    }

    @Test
    void aMeasureThatIsNeitherKnownNorDeclaredFails() {
        var unknown = measure("agreements.unheard-of", "1", Unit.COUNT, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Attacker.of(List.of(unknown), Map.of(), DrawnSurvey.WAVES, AREAS));
    }

    @Test
    void aMeasureThatIsDeclaredAmongAnotherCountThanItsOwnFails() {
        var inForce = measure("agreements.in-force", "8", Unit.COUNT, 8);
        var signed = measure("agreements.signed", "0.5", Unit.SHARE, 6);
        var rows = Table.create(
                IntColumn.create("year", new int[] {2008}),
                LongColumn.create("signed", new long[] {3}),
                LongColumn.create("stating", new long[] {6}));
        var declared = Counts.of(List.of(OptionalInt.of(2008)), true, rows)
                .share("agreements.signed")
                .of("signed")
                .among("stating", Agreements.IN_FORCE)
                .definition();
        assertThrows(
                IllegalArgumentException.class,
                () -> Attacker.of(
                        List.of(signed, inForce), Map.of("agreements.signed", declared), DrawnSurvey.WAVES, AREAS));
    }

    private static Measure measure(String name, String value, Unit unit, long n) {
        return new Measure(
                name, OptionalInt.of(2008), "", Optional.of(new BigDecimal(value)), unit, OptionalLong.of(n));
    }

    /** All that is shown of every finding. */
    private static List<Measure> published(Survey survey, long threshold) {
        var findings = Findings.of(survey);
        var series =
                findings.stream().flatMap(finding -> finding.series().stream()).toList();
        var sums = findings.stream().flatMap(finding -> finding.sums().stream()).toList();
        var suppression = Suppression.of(series, sums, threshold);
        return series.stream()
                .flatMap(one -> suppression.published(one).stream())
                .toList();
    }

    private static Map<String, Definition> declared(Survey survey) {
        return Findings.of(survey).stream()
                .flatMap(finding -> finding.series().stream())
                .map(Series::definition)
                .collect(Collectors.toMap(Definition::name, Function.identity()));
    }

    private static Survey survey(Random random) {
        return DrawnSurvey.of(random, 3 + random.nextInt(5), 4 + random.nextInt(20), 3, 2 + random.nextInt(12))
                .survey();
    }
}
