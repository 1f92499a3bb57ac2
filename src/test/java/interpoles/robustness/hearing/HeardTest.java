package interpoles.robustness.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interpoles.DrawnSurvey;
import interpoles.Given;
import interpoles.finding.Measures;
import interpoles.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was heard in a few numbers: as SQL counts it of millions of events, and as the events one by one give it. */
class HeardTest {
    private static final Survey PHASE_2 = Survey.open(Path.of("data", "phase-2"));

    @Test
    void sqlCountsTheProjectsOwnSurveyAsItsEventsDo() {
        assertSame(PHASE_2);
    }

    /** Pôles that are asked now and then, and silent now and then; agreements that some of those who sign did not tell. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void sqlCountsADrawnSurveyAsItsEventsDo(int seed) throws IOException {
        assertSame(drawn(new Random(seed), seed % 2 == 0));
    }

    private static void assertSame(Survey survey) {
        for (var kind : EventKind.values()) {
            var counted = Heard.of(survey, kind);
            var events = Hearing.of(survey).of(kind);
            assertEquals(events.keySet(), counted.keySet());
            counted.forEach((wave, heard) -> assertSame(events.get(wave).inNumbers(), heard));
            if (kind == EventKind.AGREEMENTS) {
                counted.forEach((wave, heard) -> Heard.PARTNERS.forEach(partner -> assertEquals(
                        events.get(wave).inNumbers().bounds(partner, 7), heard.bounds(partner, 7), partner)));
            }
        }
    }

    private static void assertSame(Heard events, Heard counted) {
        assertEquals(events.response(), counted.response());
        assertEquals(events.events(), counted.events());
        assertEquals(events.elsewhere(), counted.elsewhere());
        assertEquals(events.multiplicities(), counted.multiplicities());
        assertEquals(events.proportion(), counted.proportion());
        assertEquals(events.bounds(), counted.bounds());
    }

    private static Survey drawn(Random random, boolean isReported) throws IOException {
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var wave : DrawnSurvey.WAVES) {
            for (var pole = 1; pole <= 12; pole++) {
                if (random.nextInt(5) > 0) {
                    responses.append("P%d | %d | %b\n".formatted(pole, wave, random.nextInt(4) > 0));
                }
            }
        }
        var folder = DrawnSurvey.of(random, 12, 80, 4, 60)
                .with("responses", responses.toString())
                .folder();
        var file = folder.resolve("signatories.csv");
        var rows = Files.readAllLines(file);
        if (isReported) {
            var reported = List.of("", "true", "false");
            var told = rows.stream().skip(1).map(row -> row + "," + reported.get(random.nextInt(3)));
            Files.write(
                    file,
                    Stream.concat(Stream.of(rows.get(0) + ",reported"), told).toList());
        }
        return Survey.open(folder);
    }

    /**
     * 2,100 agreements at each wave, too many to pair: bounds beside every count, growth and share of them, and a mean over
     * pôles as ever.
     */
    @Test
    void aboveTwoThousandEventsMeasuresHaveBounds() {
        var agreements = new StringBuilder("agreement | signed | signatories\n");
        for (var number = 1; number <= 2100; number++) {
            var pole = number % 20 + 1;
            agreements.append(
                    "A%d | 2007 | P%d %s\n".formatted(number, pole, number % 3 == 0 ? "F1" : "P" + (pole + 1)));
        }
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var pole = 1; pole <= 21; pole++) {
            responses.append("P%1$d | 2008 | %2$b\nP%1$d | 2011 | true\n".formatted(pole, pole < 20));
        }
        var survey = Given.waves(2008, 2011)
                .with("agreements", agreements.toString())
                .with("responses", responses.toString())
                .survey();
        assertEquals(
                List.of(
                        "agreements.by-partner,2008,between-poles,1400,count,1400,1400,1470,bounds",
                        "agreements.by-partner,2008,with-foreign-clusters,700,count,700,700,770,bounds",
                        "agreements.growth,,,1,ratio,2100,0.9375,1,bounds",
                        "agreements.in-force,2008,,2100,count,2100,2100,2240,bounds",
                        "foreign.per-pole,2008,,1,mean,19,0.904762,1,bounds",
                        "territory.between-poles,2008,,0.666666666666667,share,2100,0.625,0.6875,bounds",
                        "territory.outside,2008,,0.333333333333333,share,2100,0.3125,0.375,bounds"),
                Measures.of(survey)
                        .toCsv()
                        .lines()
                        .skip(1)
                        .filter(line -> !line.endsWith(",,,"))
                        .toList());
    }

    /** Two of twelve silent: by lot, but no longer in proportion; one of twelve: both. */
    @Test
    void inProportionIsToldOfATenthSilentAtMost() {
        var agreements = new StringBuilder("agreement | signed | signatories\n");
        var responses = new StringBuilder("cluster | year | answered\n");
        for (var pole = 1; pole <= 12; pole++) {
            agreements.append("A%d | 2007 | P%d %s\n".formatted(pole, pole, pole > 10 ? "P1" : pole < 5 ? "G1" : "P1"));
            responses.append("P%1$d | 2008 | %2$b\nP%1$d | 2011 | %3$b\n".formatted(pole, pole <= 10, pole <= 11));
        }
        var heard = Hearing.of(Given.waves(2008, 2011)
                        .with("agreements", agreements.toString())
                        .with("responses", responses.toString())
                        .survey())
                .counted(EventKind.AGREEMENTS);
        assertTrue(heard.get(2008).expected().isPresent());
        assertEquals(OptionalDouble.empty(), heard.get(2008).expectedInProportion());
        assertEquals(4.0 * 1 / 15, heard.get(2011).expectedInProportion().orElseThrow());
    }
}
