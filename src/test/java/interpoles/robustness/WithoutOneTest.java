package interpoles.robustness;

import static interpoles.Given.waves;
import static interpoles.Shown.assertTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.DrawnSurvey;
import interpoles.finding.DeclaredMeasures;
import interpoles.finding.HowSure;
import interpoles.finding.Measures;
import interpoles.measure.Measure;
import interpoles.settings.Settings;
import interpoles.statistics.spread.LeaveOneOut;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hangs on one pôle, or one local cluster. */
class WithoutOneTest {
    private static final int OF_THE_CODEBOOK = 27;

    private static final Path PHASE_2 = Path.of("data", "phase-2");

    /** Least and most are those of the measures of the survey's own files without one cluster, whichever it is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aClusterIsLeftOutAsIfItHadNeverBeen(long seed, @TempDir Path folder) throws IOException {
        var whole = DrawnSurvey.of(new Random(seed), 7, 20, 3, 14).in(Files.createDirectory(folder.resolve("whole")));
        for (var table : List.of("missions", "participants")) {
            Files.delete(whole.resolve(table + ".csv"));
        }
        var survey = Survey.open(whole);
        var rest = new HashMap<String, List<Measure>>();
        for (var row : survey.table("clusters")) {
            var cluster = row.getString("cluster");
            if (!cluster.startsWith("F")) {
                rest.put(
                        cluster,
                        Measures.of(Survey.open(without(cluster, whole, folder.resolve(cluster))))
                                .rows());
            }
        }
        for (var wave : survey.waves()) {
            var year = wave.toString();
            var asked = named(survey, "SELECT cluster AS cluster FROM responses WHERE year = " + year);
            var answered = named(survey, "SELECT cluster AS cluster FROM answering WHERE year = " + year);
            assertLeftOut(survey, "respondents", year, "", asked, rest);
            assertLeftOut(survey, "response-rate", year, "", asked, rest);
            assertLeftOut(survey, "projects.density", year, "", answered, rest);
        }
        for (var positioning : List.of("collaborative-rd", "territorial-development", "both")) {
            var stating = "SELECT cluster AS cluster FROM clusters WHERE positioning IS NOT NULL AND kind ";
            assertLeftOut(
                    survey, "positioning.share", "", "pole:" + positioning, named(survey, stating + "= 'pole'"), rest);
            assertLeftOut(
                    survey,
                    "positioning.share",
                    "",
                    "local:" + positioning,
                    named(survey, stating + "IN ('grappe', 'regional')"),
                    rest);
        }
    }

    private static List<String> named(Survey survey, String sql) {
        return survey.query(sql).stringColumn("cluster").asList();
    }

    private static void assertLeftOut(
            Survey survey,
            String measure,
            String year,
            String group,
            List<String> units,
            Map<String, List<Measure>> rest) {
        var brute = LeaveOneOut.of(
                units,
                one -> Measure.among(rest.get(one), measure, year, group).flatMap(Measure::value).stream()
                        .mapToDouble(Number::doubleValue)
                        .mapToObj(OptionalDouble::of)
                        .findFirst()
                        .orElse(OptionalDouble.empty()));
        var told = WithoutOne.of(survey).of(measure, year, group).orElseThrow();
        var name = measure + " " + year + group;
        assertEquals(units.size(), told.units(), name);
        assertEquals(brute.map(LeaveOneOut::leastWithout), told.range().map(LeaveOneOut::leastWithout), name);
        assertEquals(brute.map(LeaveOneOut::mostWithout), told.range().map(LeaveOneOut::mostWithout), name);
        assertEquals(brute.orElseThrow().least(), told.range().orElseThrow().least(), 1e-12, name);
        assertEquals(brute.orElseThrow().most(), told.range().orElseThrow().most(), 1e-12, name);
    }

    /** A survey's files without a cluster and the agreements that it signs. */
    private static Path without(String cluster, Path survey, Path copy) throws IOException {
        var signed = new TreeSet<String>();
        for (var line : Files.readAllLines(survey.resolve("signatories.csv"))) {
            if (line.endsWith("," + cluster)) {
                signed.add(line.substring(0, line.indexOf(',')));
            }
        }
        Files.createDirectory(copy);
        for (var table : List.of("clusters", "responses", "labels", "projects", "agreements", "signatories")) {
            Files.writeString(
                    copy.resolve(table + ".csv"),
                    Files.readAllLines(survey.resolve(table + ".csv")).stream()
                            .filter(line ->
                                    Arrays.stream(line.split(",")).limit(2).noneMatch(cluster::equals))
                            .filter(line -> !signed.contains(line.split(",")[0]))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
        return copy;
    }

    /** Every measure of the codebook has one without one, or says why it has none; one that is added later has none at first. */
    @Test
    void everyMeasureOfTheCodebookIsTold() {
        var survey = Survey.open(PHASE_2);
        var told = new TreeSet<String>();
        for (var row : Measures.of(survey).rows()) {
            WithoutOne.of(survey)
                    .of(row.name(), row.yearText(), row.group())
                    .filter(any -> row.value().isPresent())
                    .ifPresent(one -> {
                        assertTrue(one.range().isPresent(), row + " " + one.why());
                        told.add(row.name());
                    });
        }
        assertTrue(told.size() >= OF_THE_CODEBOOK, told.toString());
        assertEquals(Optional.empty(), WithoutOne.of(survey).of("agreements.none", "2008", ""));
    }

    /** Of 61 local clusters of 91 the first has this positioning and without the last of the others it is 61 of 90. */
    @Test
    void ofAShareOfLocalClustersALocalClusterIsLeftOut() {
        var survey = Survey.open(PHASE_2);
        var one = WithoutOne.of(survey)
                .of("positioning.share", "", "local:territorial-development")
                .orElseThrow();
        assertEquals(WithoutOne.Unit.LOCAL_CLUSTER, one.unit());
        assertEquals(60.0 / 90, one.range().orElseThrow().least(), 1e-12);
        assertEquals(61.0 / 90, one.range().orElseThrow().most(), 1e-12);
        assertTrue(
                HowSure.of(survey)
                        .about("positioning.share")
                        .sentence()
                        .contains("Without one local cluster: from 66.7%"),
                HowSure.of(survey).about("positioning.share").sentence());
    }

    /** P1 signed all that there was in 2008: without it nothing has grown from there. */
    @Test
    void aClaimThatCannotBeMeasuredWithoutOneHangsOnIt() {
        var survey = waves(2008, 2011)
                .with("agreements", """
                        agreement | signed | signatories
                        A1        | 2007   | P1 P2
                        A2        | 2007   | P1 G1
                        A3        | 2010   | P2 P3
                        A4        | 2010   | P1 P3
                        """)
                .with("claims", """
                        claim | statement_en | measure               | year | published | at_least
                        grown | They grew    | agreements.growth     |      | more      | 1
                        mean  | One has one  | foreign.per-pole      | 2008 | one       | 0
                        pairs | Some label   | projects.density      | 2008 | some      | 0
                        """)
                .with("projects", """
                        project | year | labels
                        J1      | 2008 | P1 P2
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P1      | 2011 | true
                        P2      | 2008 | true
                        P2      | 2011 | true
                        P3      | 2011 | true
                        """)
                .survey();
        assertEquals(
                new WithoutOne.Result(
                        WithoutOne.Unit.POLE, 3, Optional.of(new LeaveOneOut(1, "P3", 2, "P2")), List.of("P1")),
                WithoutOne.of(survey).of("agreements.growth", "", "").orElseThrow());
        assertTable(HowSure.of(survey).claims().retainColumns("claim", "left_out", "least", "least_without"), """
                claim | left_out     | least | least_without
                grown | pole         | 1     | P3
                mean  | pole         | 0     | P1
                pairs | nothing-left |       |
                """);
        assertTable(HowSure.of(survey).byClaim(), """
                claim | name        | check       | stand
                grown | They grew   | same-poles  | holds
                mean  | One has one | same-poles  | holds
                grown | They grew   | without-one | fails
                mean  | One has one | without-one | holds
                grown | They grew   | readings    | holds
                mean  | One has one | readings    | holds
                """);
        assertTrue(
                HowSure.of(survey)
                        .about("agreements.growth")
                        .sentence()
                        .contains(
                                "Without one pôle: from 1 (without P3) to 2 (without P2). Without P1 it is not measurable."),
                HowSure.of(survey).about("agreements.growth").sentence());
        assertTrue(
                HowSure.of(survey)
                        .about("projects.density")
                        .sentence()
                        .endsWith("Without any one pôle nothing is left to measure."),
                HowSure.of(survey).about("projects.density").sentence());
    }

    /** P1 became P3: without both the agreement of P2 is one at each wave, and without P2 that of P1 and P3. */
    @Test
    void ofAGrowthAPoleIsLeftOutWithWhatItBecame() {
        var survey = waves(2008, 2011)
                .with("clusters", """
                        cluster | successor
                        P1      | P3
                        """)
                .with("agreements", """
                        agreement | signed | ended | signatories
                        A1        | 2007   | 2009  | P1 G1
                        A2        | 2007   |       | P2 G1
                        A3        | 2010   |       | P3 G1
                        A4        | 2010   |       | P3 F1
                        """)
                .with("responses", """
                        cluster | year | answered
                        P1      | 2008 | true
                        P2      | 2008 | true
                        P3      | 2011 | true
                        P2      | 2011 | true
                        """)
                .survey();
        assertEquals(
                Optional.of(new LeaveOneOut(1, "P3", 2, "P2")),
                WithoutOne.of(survey)
                        .of("agreements.growth", "", "")
                        .orElseThrow()
                        .range());
        assertEquals(
                2,
                WithoutOne.of(survey)
                        .of("foreign.continents", "", "")
                        .orElseThrow()
                        .units());
    }

    @Test
    void nothingIsToldWhereSmallCellsAreKeptBackNorWithoutAWave() {
        var kept = Survey.open(PHASE_2.toString(), Settings.of(Map.of("INTERPOLES_MIN_CELL", "2")));
        for (var measure : new DeclaredMeasures().all()) {
            var group = measure.equals("positioning.share") ? "local:both" : "";
            assertEquals(Optional.empty(), WithoutOne.of(kept).of(measure, "2011", group), measure);
            assertEquals(Optional.empty(), WithoutOne.of(waves().survey()).of(measure, "", group), measure);
            assertEquals(
                    "Some numbers are not shown, so that no small one can be told.",
                    HowSure.of(kept).about(measure).sentence());
        }
        assertTrue(HowSure.of(kept).claims().isEmpty());
    }
}
